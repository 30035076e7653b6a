"""Records: one YAML file a record, the file name is its id, parsed once into frozen models."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hooks.kit.model_errors import model_problems
from hooks.kit.problems import Problem, Say, problem
from hooks.kit.yaml_file import YamlFile, read_yaml

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BAD_NAME = Say(
    'De bestandsnaam "{found}" kan geen id zijn. Gebruik kleine letters, cijfers en streepjes.',
    'The file name "{found}" cannot be an id. Use lower-case letters, digits and hyphens.',
)
NOT_A_RECORD = Say(
    "Dit bestand bevat geen velden. Kopieer een bestand ernaast als voorbeeld.",
    "This file holds no fields. Copy a file next to it as an example.",
)
SAME_ID = Say(
    'Er zijn twee bestanden met het id "{found}" (.yml en .yaml). Haal er een weg.',
    'Two files have the id "{found}" (.yml and .yaml). Remove one.',
)


Id = Annotated[str, Field(pattern=f"^{ID.pattern}$", max_length=80)]
Line = Annotated[str, Field(pattern=r"^[^\n]*[^\s][^\n]*$", max_length=200)]  # a name, not a text


class Record(BaseModel):
    """What all records share: unknown fields fail and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Records(Generic[R]):
    """The records of one folder by id, and what was wrong with the rest."""

    by_id: Mapping[str, R] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, YamlFile] = field(default_factory=dict)

    def is_broken(self, wanted: str) -> bool:
        """Tell whether the record is there but could not be read: its own file has the message."""
        return wanted in self.files and wanted not in self.by_id

    def nearest(self, wanted: str) -> str:
        """Return up to three ids that look like `wanted`, for a message."""
        near = get_close_matches(wanted, self.by_id, n=3, cutoff=0.4) or sorted(self.by_id)[:3]
        return ", ".join(near)


def read_records(folder: Path, model: type[R], shown: Path) -> Records[R]:
    """Read every record in `folder`; names that start with _ are templates and are not read."""
    found: dict[str, R] = {}
    files: dict[str, YamlFile] = {}
    problems: list[Problem] = []
    for path in sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")]):
        if path.name.startswith("_"):
            continue
        mistakes = _name_problems(path, shown / path.name, files)
        if mistakes:
            problems += mistakes
            continue
        source = files[path.stem] = read_yaml(path, shown / path.name)
        record = read_model(source, model, problems)
        if record is not None:
            found[path.stem] = record
    return Records(found, tuple(problems), files)


def read_model(source: YamlFile, model: type[R], problems: list[Problem]) -> R | None:
    """Return the record in `source`, or None after adding what is wrong to `problems`."""
    problems += source.problems
    if source.problems:
        return None
    if not isinstance(source.data, dict):
        problems.append(problem(source.path, 1, NOT_A_RECORD))
        return None
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        problems += model_problems(error, source, model)
        return None


def _name_problems(path: Path, shown: Path, found: Mapping[str, object]) -> list[Problem]:
    if not ID.fullmatch(path.stem):
        return [problem(shown, 1, BAD_NAME, found=path.name)]
    if path.stem in found:
        return [problem(shown, 1, SAME_ID, found=path.stem)]
    return []
