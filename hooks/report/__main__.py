"""`make report`: prints what the newest build found."""

import json
from pathlib import Path

from hooks.report.text import text

REPORT = Path(".build", "report.json")

if __name__ == "__main__":
    print(text(json.loads(REPORT.read_text(encoding="utf-8"))))
