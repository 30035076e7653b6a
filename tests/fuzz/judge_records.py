"""A record as the build takes it: every check, and when none has anything to say, every output that it reaches."""

from collections.abc import Callable, Iterator
from pathlib import Path

from hooks.directory import changes, checks, never_print
from hooks.directory.card import card
from hooks.directory.outputs.atom import atom
from hooks.directory.outputs.csv_file import csv_file
from hooks.directory.outputs.every import as_json
from hooks.directory.outputs.hsds import hsds_file
from hooks.directory.outputs.json_file import directory_file
from hooks.directory.outputs.json_ld import json_ld
from hooks.directory.outputs.vcard import vcards
from hooks.directory.records import Organisation
from hooks.directory.review import logged
from hooks.embeds.news import read_news
from hooks.facts import review as facts_review
from hooks.facts.records import Fact
from hooks.facts.value import value
from hooks.glossary import cards, markers
from hooks.glossary.records import Sentence, Term
from hooks.inert import rules
from hooks.kit.problems import Problem
from hooks.kit.records import Records, read_model
from hooks.kit.render import render
from hooks.kit.words import compare, read_words
from hooks.kit.yaml_file import read_yaml
from hooks.languages.records import read_languages
from hooks.prose.check import check as check_prose
from hooks.prose.prose import read_page
from hooks.prose.rules import Language, check_files
from hooks.questions import markers as questions
from hooks.questions.records import Reader
from tests.fuzz.outputs import wrong_in_file, wrong_in_html, wrong_in_json_ld
from tests.fuzz.world import SHOWN, TODAY, World

ID = "fuzz"
Wrong = Iterator[str]
Verdict = tuple[list[Problem], list[str]]


def _record(
    model: type, output: Callable[[object, World], Wrong], more: Callable[..., object]
) -> Callable[[Path, World], Verdict]:
    def judge(path: Path, world: World) -> Verdict:
        file, problems = read_yaml(path, SHOWN / path.name), []
        record = read_model(file, model, problems)
        problems += rules.check_yaml(file)
        if record is not None:
            problems += more(Records({ID: record}, (), {ID: file}), world)
        return problems, [] if problems or record is None else list(output(record, world))

    return judge


def _among(found: Records, others: Records) -> Records:
    return Records(others.by_id | found.by_id, (), {**others.files, **found.files})


def _org(org: Organisation, world: World) -> Wrong:
    if not org.may_be_shown:
        return
    known, shown, words = {**world.orgs.by_id, ID: org}, [(ID, org)], world.source.words
    addresses = {org.website, *(c.link for c in org.channels)} | world.addresses
    for lang in words:
        made = card(ID, known, lang, words[lang], TODAY)
        values = {"cards": [made], "again": [], "on_page": [ID], "lang": lang}
        values |= {"contacts": {ID: ""}, "corrections": {ID: ""}}
        html = render("directory/cards.html", folded=True, words=words[lang], **values)
        yield from wrong_in_html(html, frozenset(addresses))
        yield from wrong_in_json_ld(json_ld([ID], known, lang))
    yield from wrong_in_file("a.csv", csv_file(shown, words))
    for path, content in vcards(shown):
        yield from wrong_in_file(path, content)
    as_json(directory_file(shown, words, "https://x.test/", TODAY).model_dump(mode="json"))
    as_json(hsds_file(shown, "nl", words["nl"]))
    list(logged(known))


def _fact(fact: Fact, world: World) -> Wrong:
    for lang, words in world.source.words.items():
        if fact.kind != "statement" and not value(fact, lang, words):
            yield "a fact that says nothing"
    list(facts_review.review({ID: fact}, {ID}, TODAY))
    list(facts_review.logged({ID: fact}, {}, "nl", world.source.words["nl"]))


def _term(term: Term, world: World) -> Wrong:
    terms = {ID: term}
    for lang in world.source.words:
        text = markers.place(f"[[term:{ID}]] [[terms:all]]", terms, lang)
        yield from wrong_in_html(world.markdown.reset().convert(text), frozenset())
    yield from _shown(cards.Shown(terms, {}, "ar"), world)


def _sentence(sentence: Sentence, world: World) -> Wrong:
    yield from _shown(cards.Shown({}, {ID: sentence}, "ar"), world)


def _shown(shown: cards.Shown, world: World) -> Wrong:
    text = cards.place(f"[[show:all]]\n\n[[show:{ID}]]", shown, world.source.words["ar"])
    yield from wrong_in_html(world.markdown.reset().convert(text), frozenset())


def _question(reader: Reader, world: World) -> Wrong:
    text = questions.place("[[questions:all]]", {ID: reader}, world.source, "nl")
    yield from wrong_in_html(world.markdown.reset().convert(text), frozenset())


def _prose(rules_read: Language, world: World) -> Wrong:
    page = world.source.pages["nl", "melden.md"]
    list(check_prose(read_page(page, rules_read), rules_read))
    return iter(())


def _none(*_: object) -> Wrong:
    return iter(())


def _words(path: Path, world: World) -> Verdict:
    words, file, problems = read_words(path, SHOWN / "nl/ui.yml", "nl")
    source = world.source.words["nl"]
    problems += compare(source, words, file)
    return [*problems, *(rules.check_yaml(file) if file else ())], []


def _changes(path: Path, world: World) -> Verdict:
    log, problems = changes.read_changes(path, SHOWN / path.name)
    facts = facts_review.logged(world.facts.by_id, {}, "nl", world.source.words["nl"])
    numbers = [*logged(world.orgs.by_id), *facts]
    problems = [*problems, *changes.check(log, numbers, SHOWN)]
    problems += rules.check_yaml(read_yaml(path, SHOWN / path.name))
    if problems:
        return problems, []
    feed = atom(
        [x for x, _ in log],
        numbers,
        lambda _: False,
        world.source.words["nl"],
        "nl",
        "https://x.test/",
    )
    return [], list(wrong_in_file("x.atom", feed))


def _never(path: Path, world: World) -> Verdict:
    entries, problems = never_print.read_never(path, SHOWN / path.name)
    problems += rules.check_yaml(read_yaml(path, SHOWN / path.name))
    if not problems:
        list(never_print.check_page(world.source.pages["nl", "melden.md"], entries))
    return problems, []


def _languages(path: Path, world: World) -> Verdict:
    _, file, problems = read_languages(path, SHOWN / path.name)
    return [*problems, *(rules.check_yaml(file) if file else ())], []


def _news(path: Path, world: World) -> Verdict:
    _, problems = read_news(path, SHOWN / path.name, "nl", world.source.names())
    return [*problems, *rules.check_yaml(read_yaml(path, SHOWN / path.name))], []


JUDGES: dict[str, Callable[[Path, World], Verdict]] = {
    "organisation": _record(
        Organisation, _org, lambda found, world: checks.check_pairs(_among(found, world.orgs))
    ),
    "fact": _record(Fact, _fact, _none),
    "term": _record(
        Term, _term, lambda found, world: markers.check_records(_among(found, world.terms))
    ),
    "sentence": _record(Sentence, _sentence, _none),
    "question": _record(
        Reader, _question, lambda found, world: questions.check_records(found, world.source)
    ),
    "prose": _record(Language, _prose, lambda found, _: check_files(found)),
    "words": _words,
    "changes": _changes,
    "never": _never,
    "languages": _languages,
    "news": _news,
}
