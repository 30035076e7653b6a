"""The real records and words, read once, and the rooms' checks and outputs in the order of a build."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from markdown import Markdown

from hooks.directory import raw_numbers
from hooks.directory.never_print import Never, read_never
from hooks.directory.raw_numbers import Known
from hooks.directory.records import Organisation
from hooks.facts.records import Fact
from hooks.glossary.records import Sentence, Term
from hooks.kit.records import Records, read_records
from hooks.kit.source import Source, read_source
from hooks.links.check import Anchors
from hooks.print import log
from hooks.prose.rules import Language, effective
from hooks.tables.columns import ColumnsExtension
from tests.fuzz.corpus import DOCS

TODAY = date(2026, 11, 23)
LANGUAGES = ("nl", "en", "ar")
SHOWN = Path("docs")
EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "attr_list", "pymdownx.details")


@dataclass(frozen=True)
class World:
    """Everything an input is read against. `folder` is where inputs are written, one at a time."""

    folder: Path
    source: Source
    orgs: Records[Organisation]
    facts: Records[Fact]
    terms: Records[Term]
    sentences: Records[Sentence]
    prose: Records[Language]
    never: list[Never]

    @cached_property
    def numbers(self) -> Known:
        """The numbers that a text may not hold in digits or letters."""
        return raw_numbers.known_numbers(self.orgs.by_id)

    @cached_property
    def rules(self) -> Language:
        """The rules of plain Dutch."""
        return effective(self.prose)["nl"]

    @cached_property
    def anchors(self) -> Anchors:
        """What a text can link to."""
        return Anchors(self.source, {"hulp.md": frozenset(self.orgs.by_id)})

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses of the records, the only ones outside that may appear."""
        links = {c.link for org in self.orgs.by_id.values() for c in org.channels if c.link}
        own = {log.file_name(words) for words in self.source.words.values()}
        return frozenset(links | own | {o.website for o in self.orgs.by_id.values() if o.website})

    @cached_property
    def markdown(self) -> Markdown:
        """Markdown as the site sets it; tests/fuzz/test_fuzz.py compares it with mkdocs.yml."""
        settings = {"toc": {"permalink": False}}
        return Markdown(extensions=[*EXTENSIONS, ColumnsExtension()], extension_configs=settings)


def read_world(folder: Path) -> World:
    """Read the real content."""
    data = DOCS / "data"
    return World(
        folder=folder,
        source=read_source(DOCS, LANGUAGES, SHOWN),
        orgs=read_records(data / "directory", Organisation, SHOWN),
        facts=read_records(data / "facts", Fact, SHOWN),
        terms=read_records(data / "glossary", Term, SHOWN),
        sentences=read_records(data / "sentences", Sentence, SHOWN),
        prose=read_records(data / "prose", Language, SHOWN),
        never=read_never(data / "never-print.yml", SHOWN)[0],
    )
