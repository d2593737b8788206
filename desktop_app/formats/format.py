"""What every exchange format says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong

HEAD = 65_536
"""How many bytes of a file ``sniff`` is shown."""

Writer = Callable[..., tuple[Loss, ...]]
"""``write(exchanged, out)``, and by keyword what the format's options offer, each a string.

What is written is a bundle, or ``Outgoing`` that is read as it is written; see ``formats.outgoing``.
"""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice a format offers when it writes; the first of ``choices`` stands unless another is asked."""

    name: str
    help: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format for annotation sets.

    ``suffixes``: the first is given to new files. ``loses``: what it cannot say, one sentence, empty for
    nothing. ``sniff``: how much the head of a file (``HEAD`` bytes) looks like it, 0 to 1. ``read`` takes the
    bytes and the file's name for messages and raises Problem; ``read_onto`` takes besides the documents that
    a file without texts may speak of, and gives back those that it does speak of. ``write`` returns what
    could not be said of which object. None: the format does not go that way. ``inside``: in a folder of this
    kind, the file that is read.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    loses: str
    sniff: Callable[[bytes], float]
    read: Callable[[bytes, str], Bundle] | None
    write: Writer | None
    read_onto: Callable[[bytes, str, Sequence[Document]], Bundle] | None = None
    options: tuple[Option, ...] = ()
    inside: str = ""

    def chosen(self, asked: Mapping[str, str]) -> dict[str, str]:
        """Every option with the value asked for, or its first; Problem BAD_VALUE for what is not offered."""
        known = {option.name: option for option in self.options}
        for name, value in asked.items():
            if name not in known:
                raise Problem(Wrong.BAD_VALUE, subject=name, choices=tuple(known))
            if value not in known[name].choices:
                raise Problem(Wrong.BAD_VALUE, place=name, subject=value, choices=known[name].choices)
        return {name: asked.get(name, option.choices[0]) for name, option in known.items()}
