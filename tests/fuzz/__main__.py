"""A long run: `make fuzz`, or `python -m tests.fuzz --inputs 1000000 --seed 7`. The seed is printed."""

import argparse
import random
import sys
import tempfile
from math import inf
from pathlib import Path

from tests.fuzz.run import run


def main() -> int:
    """Run, print what was counted and what broke, and end with 1 when anything did."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--inputs", type=int, default=1_000_000)
    ask.add_argument("--first", type=int, default=0, help="number of the first input")
    ask.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    ask.add_argument("--minutes", type=float, default=inf, help="stop after so long")
    chosen = ask.parse_args()
    print(f"seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        done = run(chosen.seed, chosen.inputs, Path(folder), chosen.first, chosen.minutes)
    print(*done.broken, sep="\n\n")
    for kind, count in sorted(done.inputs.items()):
        print(f"{kind:14}{count:9} inputs {done.accepted[kind]:9} accepted")
    print(f"{done.inputs.total()} inputs, {len(done.broken)} broken")
    return 1 if done.broken else 0


sys.exit(main())
