"""What every analysis view says of itself, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.shown import Shown
from desktop_app.project.job import Job
from desktop_app.project.views.held import Held


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen of a view: its values, the usual one first, each with its title.

    ``going_with`` names another choice, and says by its values which of these can be chosen, the usual one
    always.
    """

    name: str
    title: str
    values: Mapping[str, str] = field(hash=False)
    going_with: tuple[str, Mapping[str, tuple[str, ...]]] | None = field(default=None, hash=False)

    @property
    def usual(self) -> str:
        """The value that it has until somebody chooses."""
        return next(iter(self.values))


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which statements a view is to be made, and how.

    ``query`` as it is typed, empty for all statements; ``choices`` are values by the choice's name. ``held``
    is what was read before and need not be read again.
    """

    query: str = ""
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)
    held: Held = field(default_factory=Held, compare=False)


@dataclass(frozen=True, slots=True)
class View:
    """An analysis view: its name for the command line, and in plain words what it is for.

    ``title`` is two or three words, ``purpose`` a handful; ``heading`` stands above what is drawn and
    ``line`` explains it in a sentence or two; ``formula`` says how every figure comes about, ``wants`` what
    somebody has to code for it to show something. ``job`` makes it of a project file. A view that
    ``spans_time`` is where the time of all the others is chosen, and so shows all of it.
    """

    name: str
    title: str
    purpose: str
    heading: str
    line: str
    formula: str
    choices: tuple[Choice, ...]
    job: Callable[[Path, Asked], Job[Shown]]
    wants: str = "Say of statements who speaks, what is claimed, and which stance is taken towards what."
    spans_time: bool = False

    def chosen(self, asked: Asked, name: str) -> str:
        """The value of a choice; Problem BAD_VALUE for one that it does not have."""
        choice = next(choice for choice in self.choices if choice.name == name)
        value = asked.choices.get(name) or choice.usual
        values = self.offered(name, asked.choices)
        if value not in values:
            raise Problem(Wrong.BAD_VALUE, place=name, subject=value, choices=tuple(values))
        return value

    def offered(self, name: str, chosen: Mapping[str, str]) -> dict[str, str]:
        """The values of a choice that go with what else is chosen, each with its title."""
        choice = next(choice for choice in self.choices if choice.name == name)
        if choice.going_with is None:
            return dict(choice.values)
        other, some = choice.going_with
        usual = next(each.usual for each in self.choices if each.name == other)
        fit = some.get(chosen.get(other) or usual, ())
        return {value: title for value, title in choice.values.items() if value in fit}

    def settled(self, asked: Asked) -> dict[str, str]:
        """The value of every choice; Problem BAD_VALUE for what cannot be chosen."""
        names = tuple(choice.name for choice in self.choices)
        for name in asked.choices:
            if name not in names:
                raise Problem(Wrong.BAD_VALUE, place="choice", subject=name, choices=names)
        return {name: self.chosen(asked, name) for name in names}
