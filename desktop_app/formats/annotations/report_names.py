"""What a report calls things, and in which colours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from desktop_app.domain.annotation_set import SetKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.level_sign import sign
from desktop_app.domain.statement import Claim, Stance, Statement, Target, TargetKind
from desktop_app.formats.annotations.report_style import MUTED, PALETTE, PAPER

_WORTH = {True: "worth checking", False: "not worth checking", None: ""}
_SHARE = 0.19
"""How much of a colour is in the paper that words stand on."""


@cache
def _tint(colour: str) -> str:
    mixed = (
        round(int(PAPER[at : at + 2], 16) * (1 - _SHARE) + int(colour[at : at + 2], 16) * _SHARE)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


class ReportNames:
    """Looks up by id what a reader sees."""

    def __init__(self, bundle: Bundle) -> None:
        self._actors = {actor.id: actor for actor in bundle.actors}
        self._numbers = {actor.id: number for number, actor in enumerate(bundle.actors)}
        self._sets = {one.id: one for one in bundle.sets}
        self._annotators = {one.id: one.name for one in bundle.annotators}
        self._types = {(b.id, code.id): code.name for b in bundle.codebooks for code in b.claim_types}
        self._topics = {(b.id, code.id): code.name for b in bundle.codebooks for code in b.topics}
        self._levels = {(b.id, level.id): level for b in bundle.codebooks for level in b.scale}
        # The same few are said of a hundred thousand statements.
        self._claim = lru_cache(maxsize=4096)(self._claim_told)
        self._stance = lru_cache(maxsize=4096)(self._stance_told)
        self.style = lru_cache(maxsize=4096)(self._style)

    def actor(self, id_: str) -> str:
        """The name of an actor, empty for none."""
        return self._actors[id_].name if id_ in self._actors else ""

    def speakers(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """Who speaks, by id, in the order of their names; nobody last."""
        return self.in_order({one.speaker for one in statements})

    def in_order(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Actors, by id, in the order of their names; nobody last."""
        return tuple(sorted(actors, key=lambda id_: (not id_, self.actor(id_).casefold(), id_)))

    def colour(self, actor: str) -> str:
        """An actor's own colour, or one by its place; muted for nobody."""
        if actor not in self._actors:
            return MUTED
        return self._actors[actor].colour or PALETTE[self._numbers[actor] % len(PALETTE)]

    def tint(self, actor: str) -> str:
        """The colour mixed into the paper, so that words on it can still be read."""
        return _tint(self.colour(actor))

    def _style(self, actor: str) -> str:
        """The colours of an actor, as a style sheet has them."""
        return f"--c:{self.colour(actor)};--t:{self.tint(actor)}"

    def suggested(self, statement: Statement) -> bool:
        """Whether nobody has reviewed it."""
        return self._sets[statement.set_id].kind is SetKind.SUGGESTED

    def curated(self, statement: Statement) -> bool:
        """Whether several coders were brought to agree on it."""
        return self._sets[statement.set_id].kind is SetKind.CURATED

    def coded_by(self, statement: Statement) -> str:
        """The set, and the annotator where that is called otherwise."""
        one = self._sets[statement.set_id]
        who = self._annotators[one.annotator_id]
        return one.name if who == one.name else f"{one.name} ({who})"

    def claim(self, statement: Statement, claim: Claim) -> str:
        """A claim in words: type, topic, paraphrase, verdict."""
        book = self._sets[statement.set_id].codebook_id
        return self._claim(book, claim.claim_type, claim.topic, _own_words(claim))

    def stance(self, statement: Statement, stance: Stance) -> str:
        """A stance in words: a sign, towards whom or what, how strong."""
        return self._stance(self._sets[statement.set_id].codebook_id, stance.target, stance.level)

    def _claim_told(self, book: str, claim_type: str, topic: str, rest: tuple[str, ...]) -> str:
        codes = (self._types.get((book, claim_type), ""), self._topics.get((book, topic), ""))
        return ", ".join(filter(None, (*codes, *rest)))

    def _stance_told(self, book: str, towards: Target, level_id: str) -> str:
        level = self._levels.get((book, level_id))
        by_name = towards.kind is TargetKind.ACTOR
        target = self.actor(towards.id) if by_name else self._topics.get((book, towards.id), "")
        return f"{sign(level)} {target}: {level.name}" if level else f"– {target}: not judged"


def _own_words(claim: Claim) -> tuple[str, ...]:
    if not claim.paraphrase and not claim.verdict and claim.check_worthy is None:
        return ()
    return (
        f"“{claim.paraphrase}”" if claim.paraphrase else "",
        _WORTH[claim.check_worthy],
        f"verdict: {claim.verdict}" if claim.verdict else "",
    )
