"""What an editor reads when YAML says something else than it seems to."""

from hooks.kit.problems import Say

NOT_YAML = Say(
    "Deze regel is geen geldige YAML: {found}. Vergelijk met een bestand ernaast; "
    'zet tekst met een dubbele punt tussen aanhalingstekens, zoals  naam: "Hulp: dag en nacht".',
    "This line is not valid YAML: {found}. Compare with a file next to it; "
    'put text with a colon in quotes, such as  name: "Help: day and night".',
)
TOO_DEEP = Say(
    "Dit staat te diep ingesprongen (meer dan {limit} lagen). Schrijf het platter.",
    "This is nested too deeply (more than {limit} levels). Write it flatter.",
)
TOO_MANY = Say(
    "In dit bestand staan meer dan {limit} waarden. Verdeel het.",
    "This file holds more than {limit} values. Split it.",
)
TOO_LONG = Say(
    "Deze tekst heeft meer dan {limit} tekens, of een woord zonder eind. Kort hem in.",
    "This text has more than {limit} characters, or a word without end. Shorten it.",
)
ALIAS = Say(
    "Verwijzingen met & of * zijn hier niet toegestaan. Schrijf de waarde voluit.",
    "References with & or * are not allowed here. Write the value out.",
)
TAG = Say(
    'De aanduiding "{found}" is niet toegestaan. Schrijf alleen de waarde.',
    'The tag "{found}" is not allowed. Write the value only.',
)
TWICE = Say(
    '"{found}" staat er twee keer. Haal er een weg.',
    '"{found}" stands here twice. Remove one.',
)
NOT_A_NAME = Say(
    "Voor de dubbele punt staat hier geen gewoon woord. Schrijf een naam, zoals  display:",
    "There is no plain word before the colon here. Write a name, such as  display:",
)
NOT_A_NUMBER = Say(
    '"{found}" is geen gewoon getal. Schrijf het met cijfers, of zet de tekst tussen aanhalingstekens.',
    '"{found}" is no plain number. Write it in digits, or put the text in quotes.',
)
