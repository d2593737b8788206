"""Statements gathered from what another tool made of texts: stretches, labels, memos, and by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Stance, Statement
from desktop_app.domain.text import Anchor, normalise
from desktop_app.formats.annotations.enclosed import made_id
from desktop_app.formats.annotations.seen_statement import Label, Role, Seen, amended
from desktop_app.formats.documents.dates import iso_date
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.json_text import one_line
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import breath
from desktop_app.formats.records import RecordError, record

_BLANKS = re.compile(r"\s+")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_METADATA = ("outlet", "byline", "date", "section", "address", "language")
_CLAIM_TYPES = frozenset({"claim type", "claim types", "claim_type", "claimtype"})


class Foreign:
    """Documents, annotators, codes and statements of one foreign file.

    Labels become topics; those below a code called claim types become claim types. A text that one of
    ``documents`` has, as the tool would have ``shown`` it, is that document. ``scale`` is of the codebook.
    """

    def __init__(
        self,
        tool: str,
        title: str,
        documents: Sequence[Document] = (),
        shown: Callable[[str], str] = str,
        scale: tuple[Level, ...] = (),
    ) -> None:
        self._tool = tool
        self._title = title
        self._scale = scale
        self._shown = shown
        self._known = {shown(document.text): document for document in documents}
        self._documents: dict[str, Document] = {}
        self._annotators: dict[str, Annotator] = {}
        self._labels: dict[str, Label] = {}
        self._words: set[Label] = set()
        self._topics: list[Topic] = []
        self._claim_types: list[ClaimType] = []
        self._actors: dict[str, Actor] = {}
        self._statements: list[Statement] = []

    def document(self, text: str, key: str, **known: Any) -> Document:
        """The document with that text, made with what is known of it if it is new."""
        text = normalise(text)
        document = self._known.get(self._shown(text)) or Document(
            made_id(self._tool, key, text), text, **known
        )
        return self._documents.setdefault(document.id, document)

    def keep(self, document: Document) -> None:
        """A document that is there already goes with the statements made of it."""
        self._documents[document.id] = document

    def annotator(self, name: str) -> str:
        """The id of the annotator of that name."""
        name = name or "unknown"
        return self._annotators.setdefault(name, Annotator(made_id(self._tool, name), name)).id

    def label(self, name: str, key: str = "", **said: str) -> Label:
        """The label that a code of the tool becomes; ``key`` tells two of one name apart.

        ``said``: definition, colour, and as ``parent`` the key of the code above.
        """
        key = key or name
        if key not in self._labels:
            above = self._labels.get(said.pop("parent", ""))
            named = name.casefold().strip()
            claim = named in _CLAIM_TYPES or (above is not None and above.role is Role.CLAIM_TYPE)
            role = Role.CLAIM_TYPE if claim else Role.TOPIC
            self._labels[key] = Label(role, self._word(name, role))
            self._keep(Topic(self._labels[key].id, name or "?", above.id if above else "", **said), role)
        return self._labels[key]

    def speaker(self, name: str) -> Label:
        """The label of a speaker of that name."""
        return Label(Role.SPEAKER, self.actor(name).id)

    def actor(self, name: str, **known: Any) -> Actor:
        """The actor of that name, made with what is known of it if it is new."""
        return self._actors.setdefault(name, Actor(made_id(self._tool, "actor", name), name, **known))

    def add(
        self,
        place: str,
        document: Document,
        seen: Seen,
        annotator: str = "",
        memo: str = "",
        *,
        stances: Iterable[Stance] = (),
    ) -> None:
        """A statement, its stances with ids of ours; RecordError, with the place, for one without words or
        beyond the text.
        """
        breath()
        spans = (*seen.content, *seen.source, *seen.cue)
        if not seen.content:
            raise RecordError(place, Fault.NO_WORDS)
        if any(span.end > len(document.text) for span in spans):
            raise RecordError(place, Fault.NO_SPAN)
        content = tuple(Anchor.of(document.text, span) for span in seen.content)
        id = made_id(self._tool, document.id, place, repr(seen.content))
        bare = Statement(id, self.annotator(annotator), document.id, content, memo=memo)
        taken = (replace(stance, id=f"{id}/stance/{number}") for number, stance in enumerate(stances, 1))
        self._statements.append(replace(amended(bare, seen, document.text), stances=tuple(taken)))

    def bundle(self, file: str) -> Bundle:
        """All that was gathered; Problem BAD_CONTENT for what does not hang together."""
        codes = Codebook(
            "",
            self._title,
            claim_types=tuple(self._claim_types),
            topics=tuple(self._topics),
            scale=self._scale,
        )
        # By its content, so that two files with different codes do not share a codebook.
        codebook = replace(codes, id=f"{self._tool}-{made_id(one_line(record(codes)))}")
        sets = {
            annotator.id: AnnotationSet(
                f"{codebook.id}:{annotator.id}", annotator.name, annotator.id, codebook.id
            )
            for annotator in self._annotators.values()
        }
        bundle = Bundle(
            documents=tuple(self._documents.values()),
            actors=tuple(self._actors.values()),
            codebooks=(codebook,),
            annotators=tuple(self._annotators.values()),
            sets=tuple(sets.values()),
            statements=tuple(replace(one, set_id=sets[one.set_id].id) for one in self._statements),
        )
        require_sound(bundle, file)
        return in_order(bundle)

    def _word(self, name: str, role: Role) -> str:
        word = _BLANKS.sub("-", name.casefold().strip()) or "?"
        count = 1
        while Label(role, unique := word if count == 1 else f"{word}-{count}") in self._words:
            count += 1
        self._words.add(Label(role, unique))
        return unique

    def _keep(self, code: Topic, role: Role) -> None:
        if not _COLOUR.fullmatch(code.colour):
            code = replace(code, colour="")
        if role is Role.TOPIC:
            self._topics.append(code)
        else:
            self._claim_types.append(ClaimType(**record(code)))


def metadata(variables: Mapping[str, str]) -> dict[str, Any]:
    """What variables say of a document: our metadata by their names, letter case aside, the rest as fields.

    A date that is none, or could be two, stays a field.
    """
    known: dict[str, Any] = dict.fromkeys(_METADATA, "")
    rest: dict[str, str] = {}
    for name, value in variables.items():
        ours = name.casefold()
        told = iso_date(value) if ours == "date" else value
        if ours in known and told:
            known[ours] = told
        else:
            rest[name] = value
    return {"fields": rest, **known}


def said(lines: Iterable[str]) -> str:
    """A memo of several remarks, those that say nothing left out."""
    return "\n".join(line for line in lines if line.strip())
