"""The sitemap: real translations only, each naming the others; hreflang stands here and not in the head."""

from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from hooks.kit.source import Source
from hooks.languages.links import path_of

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
# hreflang is language, script and region for search engines. A variant such as nl-simple is none of
# them, and a second "nl" would fight with the first: such a page is listed, and is nobody's alternate.
VARIANT = "-simple"


def sitemap(source: Source, site_url: str) -> bytes:
    """Return sitemap.xml for all pages that exist, in the order of the files."""
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for name in sorted(source.names()):
        addresses = {
            code: urljoin(site_url, path_of(name, code, source.main))
            for code in source.languages
            if (code, name) in source.pages
        }
        named = {c: a for c, a in addresses.items() if not c.endswith(VARIANT)}
        named["x-default"] = addresses[source.main]
        for code, address in addresses.items():
            _entry(root, address, named if code in named else {})
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(root: ET.Element, address: str, alternates: dict[str, str]) -> None:
    url = ET.SubElement(root, f"{{{SITEMAP}}}url")
    ET.SubElement(url, f"{{{SITEMAP}}}loc").text = address
    for code, other in alternates.items():
        attributes = {"rel": "alternate", "hreflang": code, "href": other}
        ET.SubElement(url, f"{{{XHTML}}}link", attributes)
