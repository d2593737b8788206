"""The sources of a REFI-QDA project, and what was coded in them, as text: trees of elements take too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.enclosed import MARK, VERSION, document_text, statement_text
from desktop_app.formats.annotations.qdpx_codes import CodeTrees
from desktop_app.formats.annotations.seen_statement import PARTS, Label, labels_of
from desktop_app.formats.codebooks.qdc_terms import guid
from desktop_app.formats.json_text import one_line, safe
from desktop_app.formats.records import Record
from desktop_app.formats.xml_text import as_attribute, as_content, escaped

VARIABLES = ("outlet", "byline", "date", "section", "address", "language")
"""What is known of a document that other tools get as a variable."""
# Importers want a time, and a clock would make equal bundles unequal files.
TIME = "2000-01-01T00:00:00Z"

_NAME_LENGTH = 100


def source_guid(document: Document) -> str:
    """The GUID of a document, after which its text is named."""
    return guid("document", document.id)


class QdpxSources:
    """Knows who coded with which codes, and by which GUIDs the file knows them."""

    def __init__(self, around: Bundle, codes: CodeTrees) -> None:
        self._codes = codes
        self._users = {one.id: guid("annotator", one.annotator_id) for one in around.sets}
        self._books = {one.id: one.codebook_id for one in around.sets}
        self._variables = [(name, guid("variable", name)) for name in VARIABLES]
        # The same few are on a hundred thousand statements.
        self._codings = lru_cache(maxsize=4096)(self._codings_of)

    def source(self, document: Document, statements: Iterable[Statement]) -> str:
        """The element of a document with all that was coded in it."""
        name = source_guid(document)
        return (
            f'    <TextSource guid="{name}" name="{as_attribute(document.title or document.id)}"'
            f' plainTextPath="internal://{name}.txt" creationDateTime="{TIME}">\n'
            f"      <Description>{escaped(safe(document_text(document)))}</Description>\n"
            f"{''.join([part for one in statements for part in self._selections(one)])}"
            f"{''.join(self._values(document))}"
            "    </TextSource>\n"
        )

    def _selections(self, statement: Statement) -> Iterator[str]:
        user, labels = self._users[statement.set_id], labels_of(statement)
        for number, (part, anchor) in enumerate(_stretches(statement)):
            held: Record = {MARK: VERSION, "part": part, "of": statement.id}
            told = one_line(held) if number else safe(statement_text(statement))
            yield (
                f'      <PlainTextSelection guid="{guid("selection", statement.id, str(number))}"'
                f' name="{as_attribute(anchor.exact[:_NAME_LENGTH])}" startPosition="{anchor.span.start}"'
                f' endPosition="{anchor.span.end}" creatingUser="{user}" creationDateTime="{TIME}">\n'
                f"        <Description>{escaped(told)}</Description>\n"
                f"{self._codings(part, labels if part == PARTS[0] else (), statement.set_id)}"
                "      </PlainTextSelection>\n"
            )

    def _codings_of(self, part: str, labels: tuple[Label, ...], set_id: str) -> str:
        codes = [self._codes.guid_of(label, self._books[set_id]) for label in labels]
        if part != PARTS[0]:
            codes = [self._codes.part_guid(part)]
        return "".join([_coding(code, self._users[set_id]) for code in codes])

    def _values(self, document: Document) -> Iterator[str]:
        for name, variable in self._variables:
            if value := getattr(document, name):
                yield (
                    f'      <VariableValue>\n        <VariableRef targetGUID="{variable}"/>\n'
                    f"        <TextValue>{as_content(value)}</TextValue>\n      </VariableValue>\n"
                )


def _coding(code: str, user: str) -> str:
    # The GUID of a coding is that of its code: so it has been in every file of ours.
    return (
        f'        <Coding guid="{code}" creatingUser="{user}" creationDateTime="{TIME}">\n'
        f'          <CodeRef targetGUID="{code}"/>\n        </Coding>\n'
    )


def _stretches(statement: Statement) -> Iterator[tuple[str, Anchor]]:
    for part in PARTS:
        for anchor in getattr(statement, part):
            yield part, anchor
