"""For whom somebody speaks, where the noun group about them says it."""

from __future__ import annotations

from desktop_app.analysis.speakers.around import complement
from desktop_app.analysis.speakers.group import Group
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token
from desktop_app.analysis.speakers.words import Standing


def represented(scene: Scene, parts: Group) -> str:
    """Whom the one named by ``parts`` speaks for, or empty.

    Only offices speak for others: a spokesman of the police, the Orlish president, the Velt-topman, the
    White House spokeswoman. One who held an office speaks for nobody.
    """
    lexicon = scene.lexicon
    country, before = "", -1
    for at, token in enumerate(parts.head):
        if token.lower in lexicon.former:
            return ""
        country = country or lexicon.country(token.word)
        role = lexicon.role(token.word)
        if not role or role[1].standing is not Standing.OFFICE:
            before = at if before < 0 and token.capital and not lexicon.country(token.word) else before
            continue
        prefix = token.word.rpartition("-")[0]
        if prefix.lower() in lexicon.former or any(token.lower.startswith(word) for word in lexicon.former):
            return ""
        if prefix[:1].isupper() and prefix.lower() != "vice":
            return scene.party(prefix)
        if taken := complement(parts.words[at:], lexicon):
            return scene.party(_cut(scene, taken))
        if country:
            return scene.party(country)
        if 0 <= before < at and parts.head[before].lower not in lexicon.definite | lexicon.indefinite:
            return scene.party(scene.text[parts.head[before].start : parts.head[at - 1].end])
        return ""
    return ""


def _cut(scene: Scene, taken: list[Token]) -> str:
    """The complement, or the name at its end."""
    start, end = taken[0].start, taken[-1].end
    named = [mention for mention in scene.cast.within(start, end) if mention.member.name]
    if named and named[-1].end == end:
        return named[-1].member.name
    return scene.text[start:end]
