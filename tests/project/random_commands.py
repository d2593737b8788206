"""Commands of every kind, chosen at random for what a project holds; some cannot be carried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, PastStep
from desktop_app.domain.changes import Change, What
from desktop_app.domain.codebook import Topic, Tree
from desktop_app.domain.coverage import Lack
from desktop_app.domain.document import DocumentStatus
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.findings import Confidence, Quotation, Why
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.project.command import Command
from desktop_app.project.commands.actors import DeleteActors, MergeActors, PutActor, SplitActor
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.claims import (
    AddClaim,
    ClaimPart,
    DeleteClaim,
    DescribeClaim,
    SetClaimTopic,
    SetClaimType,
    SetParaphrase,
)
from desktop_app.project.commands.codebook_fields import DeleteFields, DeleteOptions, MoveFields, PutField
from desktop_app.project.commands.codebook_files import ImportCodebook, ReturnToVersion
from desktop_app.project.commands.codebooks import DeleteCode, KeepCodebookVersion, MergeCodes, PutCodebook
from desktop_app.project.commands.codes import AddCode, CodePart, DeleteCodes, DescribeCode, MoveCodes
from desktop_app.project.commands.copying import CopyCoding
from desktop_app.project.commands.correcting import CorrectText, LetGoOfAnchor, PlaceAnchor
from desktop_app.project.commands.dividing import MergeStatements, SplitStatement
from desktop_app.project.commands.document_states import AssignDocuments, SetDocumentStatus, TagDocuments
from desktop_app.project.commands.documents import (
    DeleteDocument,
    DescribeDocument,
    DocumentField,
    ImportDocuments,
)
from desktop_app.project.commands.fields import SetField
from desktop_app.project.commands.found import MakeStatements
from desktop_app.project.commands.in_vivo import CodeInVivo
from desktop_app.project.commands.outside import TakeInOutside
from desktop_app.project.commands.reporting import SetWithin
from desktop_app.project.commands.reverting import BringBack, RevertSince, RevertStep
from desktop_app.project.commands.searches import DeleteSearch, SaveSearch
from desktop_app.project.commands.stances import AddStance, DeleteStance, SetLevel, SetStanceMemo, SetTarget
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    ClaimDraft,
    Deed,
    DeleteStatement,
    DeleteStatements,
    Part,
    SetActor,
    SetKind,
    SetMemo,
    SetSpans,
    SetStatus,
    StanceDraft,
)
from desktop_app.project.commands.suggestions import AcceptSuggestion, AcceptSuggestions, RejectSuggestion
from desktop_app.project.commands.to_do import SetToDo
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from tests.project.sample import document

_NAMES = ("Orla Quint", "orla  quint", "Wim Zandt", "Élodie Marchpane", "The Merrow Bank", "")
_TOPICS = ("Dredging", "Tolls", "Night ferries", "")
_TYPES = ("assertion", "Demand", "", "no such type")
_LEVELS = ("for", "Against", "mixed", "", "no such level")
_TREES = (*(Tree.TOPIC,) * 2, *Tree)
_WORDS = ("", "a note", "“noté” 🦁", "line\nline")


class Chooser:
    """Chooses a command for a project as it stands."""

    def __init__(self, random: Random, project: Project) -> None:
        self._random = random
        self._project = project

    def command(self) -> Command:
        """Any command; now and then one that names what is not there."""
        made: Command = self._random.choice(_MAKERS)(self)
        return made

    def _new_id(self) -> str:
        return f"i{self._random.randrange(10**9)}"

    def _documents(self) -> tuple[str, ...]:
        return tuple(summary.id for summary in self._project.summaries())

    def _document_id(self) -> str:
        return self._random.choice((*self._documents() * 4, "no such document"))

    def _spans(self, document_id: str, least: int = 1) -> tuple[Span, ...]:
        length = len(self._project.document(document_id).text) if document_id in self._documents() else 9
        starts = (self._random.randrange(length) for _ in range(self._random.randint(least, 2)))
        return tuple(Span(start, start + self._random.randint(1, 12)) for start in starts)

    def _statement(self) -> Statement | None:
        found = [one for id_ in self._documents() for one in self._project.statements(id_)]
        return self._random.choice(found) if found and self._random.random() < 0.95 else None

    def _statement_id(self) -> str:
        statement = self._statement()
        return "no such statement" if statement is None else statement.id

    def _claim(self) -> tuple[str, str]:
        statement = self._statement()
        if statement is None or not statement.claims:
            return self._statement_id(), "no such claim"
        return statement.id, self._random.choice(statement.claims).id

    def _stance(self) -> tuple[str, str]:
        statement = self._statement()
        if statement is None or not statement.stances:
            return self._statement_id(), "no such stance"
        return statement.id, self._random.choice(statement.stances).id

    def _target(self) -> str:
        return self._random.choice((*_NAMES, *(f"topic:{name}" for name in _TOPICS)))

    def find(self) -> None:
        """Keep a few quotations of a document; no command, and no step."""
        known = self._documents()
        if not known:
            return
        document_id = self._random.choice(known)
        length = len(self._project.document(document_id).text)
        self._project.keep_found(
            document_id, tuple(self._quotation(length) for _ in range(self._random.randint(0, 4)))
        )

    def _quotation(self, length: int) -> Quotation:
        edges = sorted(self._random.sample(range(length + 1), 2 * self._random.randint(1, 2)))
        spans = tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
        return Quotation(
            spans,
            self._random.choice(tuple(Kind)),
            source=spans[:1] if self._random.random() < 0.3 else (),
            speaker=self._random.choice(_NAMES),
            speaks_for=self._random.choice(_NAMES) if self._random.random() < 0.2 else "",
            why=Why("X says", "zeggen", "pronoun", agreed=self._random.random() < 0.5),
            confidence=self._random.choice(tuple(Confidence)),
        )

    def _suggestion_ids(self) -> tuple[str, ...]:
        found = tuple(one.id for id_ in self._documents() for one in self._project.suggestions(id_))
        return found if self._random.random() < 0.95 else (*found, "no such suggestion")

    def accept_suggestion(self) -> Command:
        ids = self._suggestion_ids() or ("no such suggestion",)
        return AcceptSuggestion(self._random.choice(ids), self._random.choice(("Ines", "Joost")))

    def accept_suggestions(self) -> Command:
        ids = self._suggestion_ids()
        return AcceptSuggestions(ids[: self._random.randint(0, 5)], "Ines")

    def reject_suggestion(self) -> Command:
        ids = self._suggestion_ids() or ("no such suggestion",)
        return RejectSuggestion(self._random.choice(ids))

    def import_documents(self) -> Command:
        numbers = {self._random.randrange(8) for _ in range(self._random.randint(1, 3))}
        return ImportDocuments(tuple(document(number) for number in sorted(numbers)))

    def import_other_text(self) -> Command:
        known = self._document_id()
        return ImportDocuments(
            (document(9), replace(document(1), id=known, text="Something else, said by nobody."))
        )

    def describe_document(self) -> Command:
        field = self._random.choice(tuple(DocumentField))
        own = (("ward", self._random.choice(("", "north", "south"))),) if self._random.random() < 0.4 else ()
        return DescribeDocument(self._document_id(), ((field, self._random.choice(_WORDS)),), own)

    def delete_document(self) -> Command:
        return DeleteDocument(self._document_id())

    def add_statement(self) -> Command:
        document_id = self._document_id()
        claim = ClaimDraft(self._random.choice(_TYPES[:3]), self._random.choice(_TOPICS), "in other words")
        stance = StanceDraft(self._target(), self._random.choice(_LEVELS[:4]))
        return AddStatement(
            document_id,
            self._spans(document_id),
            self._random.choice(("Ines", "Joost")),
            source=self._spans(document_id, 0),
            cue=self._spans(document_id, 0),
            speaker=self._random.choice(_NAMES),
            claims=(claim,) * self._random.randint(0, 1),
            stances=(stance,) * self._random.randint(0, 1),
        )

    def set_within(self) -> Command:
        return SetWithin(self._statement_id(), self._random.choice((self._statement_id(), "")))

    def delete_statement(self) -> Command:
        return DeleteStatement(self._statement_id())

    def _statement_ids(self) -> tuple[str, ...]:
        return tuple(self._statement_id() for _ in range(self._random.randint(0, 4)))

    def delete_statements(self) -> Command:
        return DeleteStatements(self._statement_ids())

    def change_statements(self) -> Command:
        what = self._random.choice(tuple(What))
        values: dict[What, tuple[str, ...]] = {
            What.KIND: (*Kind, "no such kind"),
            What.STATUS: tuple(Status),
            What.ADD_CLAIM_TYPE: _TYPES,
            What.REPLACE_CLAIM_TYPE: _TYPES,
            What.REMOVE_CLAIM_TYPE: _TYPES,
            What.ADD_TOPIC: _TOPICS,
            What.REPLACE_TOPIC: (*_TOPICS, self._new_id()),
            What.REMOVE_TOPIC: _TOPICS,
            What.LEVEL: _LEVELS,
            What.ADD_STANCE: _LEVELS,
            What.TARGET: (self._target(), ""),
            What.FIELD: ("", "3", "none"),
            What.MEMO: _WORDS,
        }
        value = str(self._random.choice(values.get(what, _NAMES)))
        towards = self._random.choice(("", self._target()))
        field = self._field() if what is What.FIELD else ""
        return ChangeStatements(self._statement_ids(), Change(what, value, "", towards, field))

    def set_actor(self) -> Command:
        role = self._random.choice(tuple(ActorRole))
        return SetActor(self._statement_id(), role, self._random.choice(_NAMES))

    def set_kind(self) -> Command:
        return SetKind(self._statement_id(), self._random.choice(tuple(Kind)))

    def set_memo(self) -> Command:
        return SetMemo(self._statement_id(), self._random.choice((*_WORDS, "\ud83e")))

    def set_status(self) -> Command:
        return SetStatus(self._statement_id(), self._random.choice(tuple(Status)))

    def set_spans(self) -> Command:
        statement = self._statement()
        document_id = "" if statement is None else statement.document_id
        part = self._random.choice(tuple(Part))
        deed = self._random.choice(tuple(Deed))
        return SetSpans(self._statement_id(), part, self._spans(document_id, 0), deed)

    def add_claim(self) -> Command:
        return AddClaim(self._statement_id(), self._random.choice(_TYPES), self._random.choice(_TOPICS))

    def set_claim_type(self) -> Command:
        return SetClaimType(*self._claim(), self._random.choice(_TYPES))

    def set_claim_topic(self) -> Command:
        return SetClaimTopic(*self._claim(), self._random.choice((*_TOPICS, self._new_id())))

    def set_paraphrase(self) -> Command:
        return SetParaphrase(*self._claim(), self._random.choice(_WORDS))

    def delete_claim(self) -> Command:
        return DeleteClaim(*self._claim())

    def add_stance(self) -> Command:
        return AddStance(self._statement_id(), self._target(), self._random.choice(_LEVELS))

    def set_target(self) -> Command:
        return SetTarget(*self._stance(), self._target())

    def set_level(self) -> Command:
        return SetLevel(*self._stance(), self._random.choice(_LEVELS))

    def delete_stance(self) -> Command:
        return DeleteStance(*self._stance())

    def put_actor(self) -> Command:
        known = self._project.actors()
        id_ = self._random.choice((*(actor.id for actor in known), self._new_id()))
        return PutActor(
            Actor(
                id_,
                self._random.choice(_NAMES),
                self._random.choice(tuple(ActorKind)),
                ("OQ", "Quint"),
                (Affiliation("The Merrow Bank", "clerk", "2029-01-01"),),
                attributes={"ward": self._random.choice(_WORDS)},
            ),
            self._random.choice((None, Actor("no such actor", "Nobody"), *known)),
        )

    def delete_actor(self) -> Command:
        known = self._project.actors()
        ids = (*(actor.id for actor in known), "no such actor")
        return DeleteActors(tuple(self._random.choices(ids, k=self._random.randint(1, 2))))

    def _actor(self) -> str:
        return self._random.choice((*(actor.id for actor in self._project.actors()), "no such actor"))

    def merge_actors(self) -> Command:
        return MergeActors(self._actor(), (self._actor(),))

    def split_actor(self) -> Command:
        return SplitActor(self._actor(), self._random.choice(_NAMES), (self._statement_id(),))

    def _code(self, tree: Tree) -> str:
        codes = self._project.codebook().codes(tree)
        return self._random.choice((*(code.id for code in codes), "no such code"))

    def put_codebook(self) -> Command:
        book = self._project.codebook()
        topics = tuple(replace(one, name=one.name[::-1], key="") for one in book.topics)
        number = Field("pages", "Pages", FieldOwner.STATEMENT, FieldKind.NUMBER)
        ward = Field("ward", "Ward", FieldOwner.DOCUMENT, FieldKind.TEXT)
        fields = (number, ward) if self._random.random() < 0.8 else ()
        types = book.claim_types[self._random.randint(0, 1) :]
        changed = replace(book, topics=topics, fields=fields, claim_types=types)
        return PutCodebook(changed, book if self._random.random() < 0.9 else changed)

    def import_codebook(self) -> Command:
        book = self._project.codebook()
        word = self._new_id()
        topics = (Topic(word, word, key="g"), *(replace(one, id=one.id * 2) for one in book.topics[1:]))
        theirs = replace(book, id="theirs", topics=topics, claim_types=book.claim_types[::-1])
        was = book if self._random.random() < 0.9 else None
        return ImportCodebook(theirs, self._random.random() < 0.4, self._random.random() < 0.7, was)

    def return_to_version(self) -> Command:
        numbers = [version.codebook.version for version in self._project.codebook_versions()]
        return ReturnToVersion(self._random.choice((*numbers * 4, 99)), self._random.random() < 0.7)

    def delete_code(self) -> Command:
        tree = self._random.choice(_TREES)
        return DeleteCode(tree, self._code(tree), self._random.choice((None, self._code(tree))))

    def merge_codes(self) -> Command:
        tree = self._random.choice(_TREES)
        return MergeCodes(tree, self._code(tree), (self._code(tree),))

    def add_code(self) -> Command:
        tree = self._random.choice(_TREES)
        above = self._random.choice(("", self._code(tree)))
        return AddCode(tree, self._random.choice(_WORDS), above, self._code(tree))

    def describe_code(self) -> Command:
        tree, part = self._random.choice(_TREES), self._random.choice(tuple(CodePart))
        value = self._random.choice((*_WORDS, "#0072b2", "k", "0.5"))
        return DescribeCode(tree, self._code(tree), part, value)

    def move_codes(self) -> Command:
        tree = self._random.choice(_TREES)
        codes = (self._code(tree), self._code(tree))
        return MoveCodes(tree, codes, self._random.choice(("", self._code(tree))), self._code(tree))

    def delete_codes(self) -> Command:
        tree = self._random.choice(_TREES)
        codes = (self._code(tree), self._code(tree))
        return DeleteCodes(tree, codes, self._random.choice((None, self._code(tree))))

    def code_in_vivo(self) -> Command:
        tree = self._random.choice((Tree.TOPIC, Tree.TOPIC, Tree.CLAIM_TYPE))
        words = self._random.choice(("the ebb", "the ebb " * 20, "Dredging", ""))
        return CodeInVivo(tree, words, self._random.choice(("", self._statement_id())))

    def _field(self) -> str:
        fields = self._project.codebook().fields
        return self._random.choice((*(field.id for field in fields), "no such field"))

    def put_field(self) -> Command:
        kind = self._random.choice(tuple(FieldKind))
        owner = self._random.choice((FieldOwner.STATEMENT, FieldOwner.STATEMENT, FieldOwner.ACTOR))
        some = tuple(Option(id_, id_.title()) for id_ in self._random.sample(("high", "low", "3"), 2))
        field = Field(self._random.choice(("pages", "tide")), "Told", owner, kind, options=some)
        return PutField(field if "of" in kind else replace(field, options=()))

    def move_fields(self) -> Command:
        return MoveFields((self._field(),), self._field())

    def delete_fields(self) -> Command:
        return DeleteFields((self._field(),), self._random.random() < 0.5)

    def delete_options(self) -> Command:
        fields = self._project.codebook().fields
        options = (*(option.id for field in fields for option in field.options), "no such option")
        gone, kept = self._random.choice(options), self._random.choice(("", *options))
        return DeleteOptions(self._field(), (gone,), kept)

    def keep_version(self) -> Command:
        return KeepCodebookVersion("Ines", self._random.choice(_WORDS))

    def set_field(self) -> Command:
        value = self._random.choice(("", "3", "none", "high", "high\nlow"))
        return SetField(FieldOwner.STATEMENT, self._statement_id(), self._field(), value)

    def copy_coding(self) -> Command:
        return CopyCoding(self._statement_id(), self._statement_id())

    def describe_claim(self) -> Command:
        part = self._random.choice(tuple(ClaimPart))
        return DescribeClaim(*self._claim(), part, self._random.choice(("", "yes", "no", "a note")))

    def set_stance_memo(self) -> Command:
        return SetStanceMemo(*self._stance(), self._random.choice(_WORDS))

    def set_document_status(self) -> Command:
        return SetDocumentStatus((self._document_id(),), self._random.choice(tuple(DocumentStatus)))

    def assign_documents(self) -> Command:
        return AssignDocuments((self._document_id(),), self._random.choice(("Ines", "")))

    def tag_documents(self) -> Command:
        return TagDocuments((self._document_id(),), (self._random.choice(_WORDS),), ("a note",))

    def save_search(self) -> Command:
        return SaveSearch(SavedSearch(self._new_id(), self._random.choice(_WORDS), "speaker:*"))

    def delete_search(self) -> Command:
        known = self._project.saved_searches()
        return DeleteSearch(self._random.choice((*(search.id for search in known), "no such search")))

    def set_to_do(self) -> Command:
        return SetToDo(frozenset(self._random.sample(tuple(Lack), self._random.randint(0, len(Lack)))))

    def make_statements(self) -> Command:
        document_id = self._document_id()
        places = tuple((document_id, span) for span in self._spans(document_id))
        words = self._random.choice(((), (), ("not there any more",) * len(places)))
        return MakeStatements(places, "Ines", self._random.random() < 0.5, words=words)

    def correct_text(self) -> Command:
        document_id = self._document_id()
        text = self._project.document(document_id).text if document_id in self._documents() else ""
        start = self._random.randint(0, len(text))
        end = min(len(text), start + self._random.choice((0, 1, 3, 20, 80)))
        put = self._random.choice(("", "🦁", "\r\n", " said nobody", text[:25]))
        was = None if self._random.random() < 0.9 else "Another text."
        corrected = text[:start] + put + text[end:]
        # What others made of it, see below, takes its first words for granted.
        return CorrectText(document_id, f"{corrected} More of it." if len(corrected) < 30 else corrected, was)

    def place_anchor(self) -> Command:
        lost = self._project.unplaced()
        statement = self._random.choice(lost) if lost else None
        if statement is None:
            return PlaceAnchor(self._statement_id(), Part.CONTENT, 0, Span(0, 3))
        part = next(part for part in Part if not all(one.placed for one in getattr(statement, part.value)))
        places = [n for n, one in enumerate(getattr(statement, part.value)) if not one.placed]
        if self._random.random() < 0.3:
            return LetGoOfAnchor(statement.id, part, places[0])
        return PlaceAnchor(statement.id, part, places[0], self._spans(statement.document_id)[0])

    def split_statement(self) -> Command:
        statement = self._statement()
        if statement is None:
            return SplitStatement("no such statement", Span(0, 3))
        middle = self._random.randint(statement.extent.start, statement.extent.end)
        return SplitStatement(statement.id, Span(middle, middle + self._random.choice((4, 100))))

    def merge_statements(self) -> Command:
        statement = self._statement()
        if statement is None:
            return MergeStatements(self._statement_id(), (self._statement_id(),))
        beside = [one.id for one in self._project.statements(statement.document_id) if one.id != statement.id]
        return MergeStatements(statement.id, tuple(beside[: self._random.randint(0, 2)]))

    def _step(self) -> int:
        return self._random.choice(self._project.history(8)).number

    def revert_step(self) -> Command:
        return RevertStep(self._step(), "it")

    def revert_since(self) -> Command:
        return RevertSince(self._step(), "it")

    def take_in_outside(self) -> Command:
        return TakeInOutside()

    def bring_back(self) -> Command:
        gone = self._project.gone()
        if not gone or self._random.random() < 0.1:
            return BringBack("document", self._document_id(), "it")
        one = self._random.choice(gone)
        return BringBack(one.kind, one.id, one.name)

    def read_bundle(self) -> Command:
        return ReadBundle(foreign_bundle(self._random, self._project.bundle()))


def foreign_bundle(random: Random, ours: Bundle) -> Bundle:
    """What somebody else may have made of ours: statements within ours and theirs, some of ours changed."""
    word = f"x{random.randrange(10**9)}"
    topics = tuple(replace(topic, key="") for topic in ours.codebooks[0].topics)
    book = replace(ours.codebooks[0], topics=(*topics, Topic(word, word, key="g")))
    annotator = Annotator("elsewhere", "Somebody else")
    known = next((one for one in ours.sets if one.id == "their-set"), None)
    theirs = known or AnnotationSet("their-set", "Theirs", annotator.id, book.id)
    documents = ours.documents or (document(0),)
    article = random.choice(documents)
    end = len(article.text)
    actor = Actor(f"a-{word}", f"Actor {word}")
    kind = "demand" if book.claim_type("demand") else ""
    level = "for" if book.level("for") else ""
    first = Statement(
        f"s-{word}-1",
        theirs.id,
        article.id,
        tuple(Anchor.of(article.text, span) for span in (Span(1, 9), Span(12, 20)) if span.end <= end)
        or (Anchor.of(article.text, Span(0, end)),),
        speaker=actor.id,
        within=random.choice(("", *(one.id for one in ours.statements))),
        claims=(Claim("c1" if random.random() < 0.3 else f"c-{word}", kind, word, check_worthy=True),),
        stances=(Stance(f"t-{word}", Target(TargetKind.TOPIC, word), level),),
    )
    second = replace(first, id=f"s-{word}-2", within=first.id, claims=(), stances=())
    changed = tuple(replace(one, memo=word) for one in ours.statements[:1])
    return replace(
        ours,
        documents=documents,
        actors=(*ours.actors, actor),
        codebooks=(book, *ours.codebooks[1:]),
        annotators=tuple({one.id: one for one in (*ours.annotators, annotator)}.values()),
        sets=tuple({one.id: one for one in (*ours.sets, theirs)}.values()),
        statements=(*changed, *ours.statements[1:], first, second),
        steps=(*ours.steps, PastStep(f"p-{word}", "Add statement", "Somebody else", "2031-03-14T10:00:00Z")),
    )


_MAKERS: tuple[Callable[[Chooser], Command], ...] = (
    *(Chooser.add_statement,) * 6,
    *(Chooser.import_documents,) * 2,
    *(Chooser.read_bundle,) * 2,
    *(Chooser.revert_step, Chooser.revert_since, Chooser.bring_back, Chooser.take_in_outside),
    *(Chooser.accept_suggestion,) * 2,
    *(Chooser.reject_suggestion,) * 2,
    Chooser.accept_suggestions,
    Chooser.import_other_text,
    Chooser.describe_document,
    Chooser.delete_document,
    Chooser.delete_statement,
    *(Chooser.set_within,) * 2,
    Chooser.delete_statements,
    *(Chooser.change_statements,) * 4,
    Chooser.set_actor,
    Chooser.set_kind,
    Chooser.set_memo,
    Chooser.set_status,
    Chooser.set_spans,
    Chooser.add_claim,
    Chooser.set_claim_type,
    Chooser.set_claim_topic,
    Chooser.set_paraphrase,
    Chooser.delete_claim,
    Chooser.add_stance,
    Chooser.set_target,
    Chooser.set_level,
    Chooser.delete_stance,
    Chooser.put_actor,
    Chooser.delete_actor,
    Chooser.merge_actors,
    Chooser.split_actor,
    Chooser.put_codebook,
    Chooser.import_codebook,
    Chooser.return_to_version,
    Chooser.delete_code,
    Chooser.merge_codes,
    Chooser.keep_version,
    *(Chooser.add_code,) * 2,
    Chooser.describe_code,
    Chooser.move_codes,
    Chooser.delete_codes,
    Chooser.code_in_vivo,
    *(Chooser.put_field,) * 2,
    Chooser.move_fields,
    Chooser.delete_fields,
    Chooser.delete_options,
    Chooser.set_field,
    Chooser.copy_coding,
    Chooser.describe_claim,
    Chooser.set_stance_memo,
    Chooser.set_document_status,
    Chooser.assign_documents,
    Chooser.tag_documents,
    Chooser.save_search,
    Chooser.delete_search,
    Chooser.make_statements,
    Chooser.set_to_do,
    *(Chooser.correct_text,) * 3,
    Chooser.place_anchor,
    Chooser.split_statement,
    *(Chooser.merge_statements,) * 2,
)
