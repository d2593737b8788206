"""Elements of TEI on their way to text: what a tree of lxml would say, at a fraction of the time."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.formats.xml_text import as_attribute, as_content

ID, LANGUAGE = "xml:id", "xml:lang"


class Tag:
    """An element: its name, its attributes in the order in which they were set, and what is in it."""

    __slots__ = ("attributes", "inside", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.attributes: dict[str, str] = {}
        self.inside: list[Tag | str] = []

    def set(self, name: str, value: str) -> None:
        """Give it an attribute."""
        self.attributes[name] = value

    def say(self, words: str) -> None:
        """Words behind what is in it."""
        if words:
            self.inside.append(as_content(words))

    def append(self, other: Tag) -> None:
        """An element behind what is in it."""
        self.inside.append(other)

    def extend(self, others: Iterable[Tag]) -> None:
        """Elements behind what is in it."""
        self.inside.extend(others)

    def take(self, told: Iterable[str]) -> None:
        """What is XML already, behind what is in it."""
        self.inside.extend(told)

    def told(self) -> str:
        """The element as XML, in one line but for the lines of its words."""
        said: list[str] = []
        self._tell(said)
        return "".join(said)

    def _tell(self, said: list[str]) -> None:
        said.append(f"<{self.name}")
        said += [f' {name}="{as_attribute(value)}"' for name, value in self.attributes.items()]
        if not self.inside:
            said.append("/>")
            return
        said.append(">")
        for one in self.inside:
            if isinstance(one, str):
                said.append(one)
            else:
                one._tell(said)
        said.append(f"</{self.name}>")


def attribute(name: str, value: str) -> str:
    """An attribute as XML, to stand behind others; nothing without a value."""
    return f' {name}="{as_attribute(value)}"' if value else ""
