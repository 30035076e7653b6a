"""Tables: each answer knows the name of its column, for a small screen."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

LEAST = 2
AFTER_INLINE = 5  # markers, links and words stand in the head by then


class Columns(Treeprocessor):
    """Write the words of the head into `data-column` of each answer, and name the table."""

    def run(self, root: Element) -> None:
        """Change every table in `root`."""
        for table in root.iter("table"):
            names = [_words(cell) for cell in table.iter("th")]
            if len(names) >= LEAST and not _is_to_write_in(table):
                table.set("class", "named")
                _name(table, names)


def _is_to_write_in(table: Element) -> bool:
    """Tell whether answers are left open: such a table goes on paper, with its lines."""
    return any(not "".join(cell.itertext()).strip() for cell in table.iter("td"))


def _words(cell: Element) -> str:
    """Return what a reader sees of a cell: HTML of our own stands there as a sign that Markdown fills in later."""
    return HTML_PLACEHOLDER_RE.sub("", "".join(cell.itertext())).strip()


def _name(table: Element, names: list[str]) -> None:
    for row in table.iter("tr"):
        for cell, name in zip(row.findall("td"), names, strict=False):
            cell.set("data-column", name)


class ColumnsExtension(Extension):
    """The Markdown extension that names columns."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after the text inside the cells is made."""
        md.treeprocessors.register(Columns(md), "columns", AFTER_INLINE)
