"""For whom somebody speaks, where the noun group about them says it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.speakers.group import Group
from desktop_app.analysis.speakers.parties import complement, held_at, party
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token
from desktop_app.analysis.speakers.words import Standing


def represented(scene: Scene, parts: Group) -> str:
    """Whom the one named by ``parts`` speaks for, or empty.

    Only offices speak for others: a spokesman of the police, the Orlish president, the Velt-topman, the
    White House spokeswoman. One who held an office speaks for nobody.
    """
    lexicon = scene.lexicon
    for at, token in enumerate(parts.head):
        if lexicon.is_former(token.word):
            break
        role = lexicon.role(token.word)
        if role and role[1].standing is Standing.OFFICE:
            return scene.party(_whom(scene, parts, at))
    return ""


def _whom(scene: Scene, parts: Group, at: int) -> str:
    """Whom the office that is the ``at``-th word of ``parts`` is held at."""
    head, lexicon = parts.head, scene.lexicon
    prefix = head[at].word.rpartition("-")[0]
    before = _names_before(scene, parts, at)
    if prefix[:1].isupper() and (held := held_at([*before, prefix], lexicon, hyphened=True)):
        return held
    if held := party(scene.text, taken := complement(_outside(scene, parts.words[at:]), lexicon), lexicon):
        return _cut(scene, taken, held)
    if country := next(filter(None, (lexicon.country(token.word) for token in head)), ""):
        return country
    return held_at(before, lexicon)


def _outside(scene: Scene, words: Sequence[Token]) -> list[Token]:
    """The noun group without a name that has an "of" of its own (Noor van de Velde) before the office's."""
    named = scene.cast.within(words[0].start, words[-1].end)
    begin = 1
    for at, token in enumerate(words[1:], start=1):
        if token.lower in scene.lexicon.of:
            if not any(name.start < token.start < name.end for name in named):
                break
            begin = at + 1
    return [words[0], *words[begin:]]


def _names_before(scene: Scene, parts: Group, at: int) -> list[str]:
    """The words before an office from the first with a capital on."""
    lexicon = scene.lexicon
    words = [token.word for token in parts.head[:at]]
    begin = 0
    while begin < at and not (
        parts.head[begin].capital and words[begin].lower() not in lexicon.definite | lexicon.indefinite
    ):
        begin += 1
    return words[begin:]


def _cut(scene: Scene, taken: list[Token], held: str) -> str:
    """The complement, or the name at its end."""
    start, end = taken[0].start, taken[-1].end
    named = [mention for mention in scene.cast.within(start, end) if mention.member.name]
    if named and named[-1].end == end:
        return named[-1].member.name
    return held
