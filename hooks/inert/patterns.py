"""What content may never hold, and what to write instead. Patterns are held against one line at a time."""

import re
from dataclasses import dataclass

from hooks.kit.plain_file import SIGN
from hooks.kit.problems import Say


@dataclass(frozen=True)
class Rule:
    """One pattern that is refused, and what to write instead."""

    pattern: re.Pattern[str]
    say: Say


def _rule(pattern: str, nl: str, en: str, flags: int = re.I) -> Rule:
    return Rule(re.compile(pattern, flags), Say("{found}: " + nl, "{found}: " + en))


STANDS_FOR_A_MARKER = "\N{BLACK SQUARE}"
LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# Greek, Cyrillic, Armenian, Cherokee, Coptic: alphabets with letters that cannot be told from Latin ones
ALIKE = (
    "\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1d00-\u1d7f\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff"
    "\ua4d0-\ua4ff\ua640-\ua69f\uab30-\uabbf"
)
# Letters and digits in another shape: phonetic, in circles, of double width, mathematical
SHAPES = (
    "\u0250-\u02af\u2100-\u214f\u2460-\u24ff\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f100-\U0001f1ff"
)
PAGE = r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md"
NAME = r"#[a-z0-9-]+"
NOTES = "note|info|tip|warning|danger|example|quote"

UNSEEN = Rule(
    SIGN,
    Say(
        "{found}: dit teken ziet niemand, en het kan tekst omdraaien of verbergen. Typ de regel opnieuw.",
        "{found}: nobody sees this character, and it can turn or hide text. Type the line again.",
    ),
)
IN_CODE = (UNSEEN,)
IN_RECORDS = (
    _rule(  # some records become Markdown: the questions, a title in a list, the words of a term
        r"\]\s*[(\[:][^)\n]{0,60}|!\[|`",
        "links en code horen niet in een record. Schrijf gewone woorden.",
        "links and code do not belong in a record. Write plain words.",
    )
)
ANYWHERE = (
    _rule(
        r"<\s*/?\s*(script|style|iframe|object|embed|link|meta|base|form|svg|math|template)\b[^>]{0,60}>?",
        "dit kan in de browser van een lezer iets uitvoeren. Haal het weg en schrijf gewone tekst.",
        "this can run something in a reader's browser. Remove it and write plain text.",
    ),
    _rule(
        r"</?[a-z][^<>]{0,200}>|<[a-z][^<>]{0,200}\son[a-z]{3,20}\s*=|<!--|<!\[|<\?",
        "HTML is hier niet toegestaan. Haal het weg en schrijf gewone tekst.",
        "HTML is not allowed here. Remove it and write plain text.",
    ),
    _rule(
        r"\b(java|vb|live)script\s*:|\bdata\s*:[a-z]+/",
        "zo'n link voert code uit. Schrijf een link naar een pagina, zoals [Hulp](hulp.md).",
        "such a link runs code. Write a link to a page, such as [Help](hulp.md).",
    ),
    _rule(
        r"\{\{|\}\}|\{%|%\}|\{#(?![a-z0-9-]+\s*\})",
        "sjablooncode hoort niet in de inhoud. Gebruik een merkteken zoals [[phone:veilig-thuis]].",
        "template code does not belong in content. Use a marker such as [[phone:veilig-thuis]].",
    ),
    UNSEEN,
    _rule(
        rf"\w*(?:[{LATIN}][{ALIKE}]|[{ALIKE}][{LATIN}])\w*",
        "in dit woord staan letters van twee alfabetten die op elkaar lijken. Typ het opnieuw.",
        "this word has letters of two alphabets that look alike. Type it again.",
        flags=0,
    ),
    _rule(
        rf"[{SHAPES}]|(?![0-9])\d",
        "dit is een letter of cijfer in een andere vorm. Schrijf gewone letters, en cijfers als 0 tot 9.",
        "this is a letter or digit of another shape. Write plain letters, and digits as 0 to 9.",
        flags=0,
    ),
)
IN_MARKDOWN = (
    _rule(
        r"<[/!?a-z][^>\n]{0,60}>?|<[^\s<>]{0,60}[@:][^\s<>]{0,60}>?",
        "HTML is hier niet toegestaan. Schrijf het in Markdown.",
        "HTML is not allowed here. Write it in Markdown.",
    ),
    _rule(
        rf"!\[[^\]]{{0,60}}\]?|!{STANDS_FOR_A_MARKER}",
        "afbeeldingen in een tekst zijn niet toegestaan. Haal de regel weg, of zet een spatie achter het uitroepteken.",
        "pictures in a text are not allowed. Remove the line, or put a blank behind the exclamation mark.",
    ),
    _rule(
        rf"\]\((?!(?:{PAGE}|{PAGE}{NAME}|{NAME})\))[^)\n]{{0,100}}\)?",
        "hier mag alleen een link naar een pagina van deze site staan, zoals [Hulp](hulp.md). "
        "Een organisatie noemt u met [[org:veilig-thuis]].",
        "only a link to a page of this site may stand here, such as [Help](hulp.md). "
        "Name an organisation with [[org:veilig-thuis]].",
        flags=0,
    ),
    _rule(
        r"\]:\s*\S{0,60}",
        "verwijzingen naar links onderaan zijn niet toegestaan. Zet de link in de zin: [Hulp](hulp.md).",
        "reference links are not allowed. Put the link in the sentence: [Help](hulp.md).",
    ),
    _rule(
        r"\{(?!#[a-z0-9-]+ *\} *$)[^}\n]{0,60}\}?|^(?!#{1,6} )[^{\n]*\{[^}\n]{0,60}\}?",
        "tussen accolades mag alleen de naam van een kop staan, achter die kop, zoals {{#eerste-uur}}.",
        "in braces only the name of a heading may stand, behind that heading, such as {{#eerste-uur}}.",
        flags=0,
    ),
    _rule(
        r"\\?`+[^`\n]{0,60}|~{3,}[^\n]{0,60}",
        "code moet op dezelfde regel weer dicht, of met drie van deze tekens voor aan een eigen regel.",
        "code must be closed on the same line, or with three of these signs at the beginning of a line of its own.",
    ),
    _rule(
        rf"^(?!\s*(?:!!!|\?\?\?\+?) (?:{NOTES})(?: +\"[^\"]*\")? *$)[^\n]*?(?:!!!|\?\?\?)[^\n]{{0,60}}",
        'een kader begint op een eigen regel met  !!! note "Titel"  of  !!! warning "Titel".',
        'a notice begins on a line of its own with  !!! note "Title"  or  !!! warning "Title".',
    ),
    _rule(
        r"\[TOC\]",
        "een inhoudsopgave hoort hier niet. Haal het weg.",
        "a table of contents does not belong here. Remove it.",
        flags=0,
    ),
)
MARKER_WORDS = _rule(
    r"[<>&`*_\\{}\[\]!]",
    "in de woorden van een merkteken mag dit niet staan. Schrijf gewone woorden.",
    "this may not stand in the words of a marker. Write plain words.",
)
