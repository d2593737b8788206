"""The parts of the noun group that names a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.speakers.tokens import Token
from desktop_app.analysis.speakers.words import SpeakerWords


@dataclass(frozen=True, slots=True)
class Group:
    """A noun group: its words, how many of them are its head part (up to a comma, a preposition or "of"),
    and whether several stand side by side."""

    words: Sequence[Token]
    size: int
    joined: bool

    @property
    def head(self) -> Sequence[Token]:
        """The words of the head part."""
        return self.words[: self.size]

    @property
    def rest(self) -> Sequence[Token]:
        """The words behind it."""
        return self.words[self.size :]


def group(words: Sequence[Token], names: Sequence[tuple[int, int]], lexicon: SpeakerWords) -> Group:
    """The parts of ``words``, where the stretches ``names`` stand for one word each."""
    size = 0
    for size, token in enumerate(words):
        if size and not _is_inside(token, names) and _ends(token, lexicon):
            break
    else:
        return Group(words, len(words), joined=False)
    return Group(words, size, _is_joined(words, size, names, lexicon))


def without_openers(words: Sequence[Token], lexicon: SpeakerWords) -> Sequence[Token]:
    """``words`` without those in front that belong to no name: onder meer, including."""
    spoken = " ".join(token.lower for token in words[:4]) + " "
    longest = max(
        (len(opener.split()) for opener in lexicon.openers if spoken.startswith(opener + " ")), default=0
    )
    return words[longest:] if longest < len(words) else words


def _ends(token: Token, lexicon: SpeakerWords) -> bool:
    lower = token.lower
    return (
        token.parted
        or lower in lexicon.of
        or lower in lexicon.prepositions
        or lower in lexicon.conjunctions
        or lower in lexicon.pronouns
        or (lower in lexicon.who and not token.capital and lower not in lexicon.definite)
    )


def _is_inside(token: Token, names: Sequence[tuple[int, int]]) -> bool:
    return any(start < token.start < end for start, end in names)


def _is_joined(
    words: Sequence[Token], size: int, names: Sequence[tuple[int, int]], lexicon: SpeakerWords
) -> bool:
    """Whether a conjunction follows the head part at once, or behind a list of names."""
    for at in range(size, len(words)):
        token = words[at]
        if token.lower in lexicon.conjunctions:
            return at > size or at + 1 < len(words)
        named = any(start <= token.start < end for start, end in names)
        if not named and token.lower not in lexicon.definite:
            return False
    return False
