"""Statements as the lines of the table say them: names in the place of ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.level_sign import sign
from desktop_app.domain.statement import TargetKind
from desktop_app.domain.statement_line import StatementLine
from desktop_app.main_window.known import Known
from desktop_app.widgets.statement_table.columns import columns_of
from desktop_app.widgets.statement_table.row import TableRow, row_of


class Teller:
    """Makes rows of lines, with what is known at the time; may be used on any thread."""

    def __init__(self, known: Known, sets: tuple[AnnotationSet, ...], people: tuple[Annotator, ...]) -> None:
        self.known = known
        self._actors = {actor.id: actor.name for actor in known.actors.values()}
        self._types = {code.id: code.name for code in known.codebook.claim_types}
        self._topics = {code.id: code.name for code in known.codebook.topics}
        self._signs = {level.id: sign(level) for level in known.codebook.scale}
        self._sets = {each.id: each.name for each in sets}
        names = {person.id: person.name for person in people}
        self._annotators = {each.id: names.get(each.annotator_id, "") for each in sets}
        fields = known.codebook.fields_of(FieldOwner.STATEMENT)
        self.columns = columns_of(fields)
        self._fields = tuple((field.id, self._reader(field)) for field in fields)

    def row(self, line: StatementLine) -> TableRow:
        """The row of a line, with a cell for each of ``columns``, in their order."""
        article = line.article
        return row_of(
            line.id,
            article.id,
            (article.number, line.start),
            (
                line.words,
                self._name(line.speaker),
                self._name(line.speaks_for),
                self._name(line.addressee),
                ", ".join(filter(None, (self._claim(*claim) for claim in line.claims))),
                ", ".join(dict.fromkeys(self._topic(topic) for _, topic in line.claims if topic)),
                ", ".join(self._stance(*stance) for stance in line.stances),
                line.kind,
                line.status,
                line.memo,
                self._sets.get(line.set_id, ""),
                self._annotators.get(line.set_id, ""),
                article.title,
                article.outlet,
                article.date[:10],
                *(read(line.fields[id_]) if id_ in line.fields else "" for id_, read in self._fields),
            ),
        )

    def _name(self, actor: str) -> str:
        return self._actors.get(actor, actor) if actor else ""

    def _topic(self, topic: str) -> str:
        return self._topics.get(topic, topic)

    def _claim(self, claim_type: str, topic: str) -> str:
        """The name of a claim's type, failing that of its topic."""
        return self._types.get(claim_type, claim_type) or self._topic(topic)

    def _stance(self, kind: TargetKind, target: str, level: str) -> str:
        name = self._name(target) if kind is TargetKind.ACTOR else self._topic(target)
        return f"{self._signs.get(level, level or '–')} {name}"

    def _reader(self, field: Field) -> Callable[[str], str]:
        if field.kind is FieldKind.ACTOR:
            return self._name
        names: Mapping[str, str] = {option.id: option.name for option in field.options}
        return lambda value: ", ".join(names.get(part, part) for part in value.split("\n"))
