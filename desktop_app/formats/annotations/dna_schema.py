"""The tables of a Discourse Network Analyzer database, as DNA 3 knows them, and what a new one has in it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache

VERSION = "3.0.8"
"""DNA opens what says so, and tells the databases of its version 2 by it."""
RELEASED = "2022-06-16"
PASSWORD = "standpunt"  # noqa: S105 - told to whoever exports: DNA asks for one, whoever opens the file
LONGEST = 190
"""How many characters a name or title may have."""

PERSON, ORGANIZATION, CONCEPT, AGREEMENT, NOTE = "person", "organization", "concept", "agreement", "note"
STATEMENT_TYPE, ANNOTATION_TYPE = 1, 3
TYPES = (
    (STATEMENT_TYPE, "DNA Statement", 239, 208, 51),
    (2, "NPF Story Element", 100, 200, 190),
    (ANNOTATION_TYPE, "Annotation", 211, 211, 211),
)
SHORT_TEXTS = {PERSON: 1, ORGANIZATION: 2, CONCEPT: 3}
"""The variables of statements whose values are entities, by name."""
_STORY = ("narrator", "victim", "villain", "plot", "hero", "policy solution")
AGREEMENT_ID, NOTE_ID = 4, 11
VARIABLES = (
    *((id, name, "short text", STATEMENT_TYPE) for name, id in SHORT_TEXTS.items()),
    (AGREEMENT_ID, AGREEMENT, "boolean", STATEMENT_TYPE),
    *((id, name, "short text", 2) for id, name in enumerate(_STORY, start=5)),
    (NOTE_ID, NOTE, "long text", ANNOTATION_TYPE),
)
TYPE, ALIAS, NOTES = "Type", "Alias", "Notes"
ATTRIBUTES = (TYPE, ALIAS, NOTES)
"""What DNA says of every entity; a database may have more."""

OURS = "STANDPUNT"
"""A table of our own, which DNA leaves as it is."""

_ID = "ID INTEGER NOT NULL PRIMARY KEY"
_PERMISSIONS = (
    *("AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements"),
    *("EditStatements", "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes"),
    *("EditCoders", "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments"),
    *("ViewOthersStatements", "EditOthersStatements"),
)
_RELATIONS = ("viewStatements", "editStatements", "viewDocuments", "editDocuments")


def _number(name: str, least: int, most: int, default: int | None = None) -> str:
    usual = "" if default is None else f" DEFAULT {default}"
    return f"{name} INTEGER NOT NULL{usual} CHECK ({name} BETWEEN {least} AND {most})"


def _short(name: str, default: str = "") -> str:
    return f"{name} TEXT NOT NULL{default} CHECK (LENGTH({name}) <= {LONGEST})"


def _of(column: str, table: str) -> str:
    return f"FOREIGN KEY ({column}) REFERENCES {table}(ID) ON DELETE CASCADE"


def _table(name: str, *columns: str) -> str:
    return f"CREATE TABLE {name} ({', '.join(columns)});\n"


def _data(name: str, value: str, *more: str) -> str:
    return _table(
        name,
        _ID,
        "StatementId INTEGER NOT NULL",
        "VariableId INTEGER NOT NULL",
        value,
        _of("StatementId", "STATEMENTS"),
        _of("VariableId", "VARIABLES"),
        *more,
        "UNIQUE (StatementId, VariableId)",
    )


_COLOUR = tuple(_number(part, 0, 255, 0) for part in ("Red", "Green", "Blue"))
_CODER = "Coder INTEGER"

SCHEMA = "".join(
    (
        _table("SETTINGS", "Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"),
        _table(
            "CODERS",
            _ID,
            _short("Name"),
            *_COLOUR,
            _number("Refresh", 0, 9999, 0),
            _number("FontSize", 1, 99, 14),
            _short("Password"),
            _number("PopupWidth", 100, 9999, 300),
            _number("ColorByCoder", 0, 1, 0),
            _number("PopupDecoration", 0, 1, 0),
            _number("PopupAutoComplete", 0, 1, 1),
            *(_number(f"Permission{name}", 0, 1, 1) for name in _PERMISSIONS),
        ),
        _table(
            "DOCUMENTS",
            _ID,
            _short("Title"),
            "Text TEXT NOT NULL",
            _CODER,
            *(_short(name, " DEFAULT ''") for name in ("Author", "Source", "Section")),
            "Notes TEXT NOT NULL DEFAULT ''",
            _short("Type", " DEFAULT ''"),
            "Date INTEGER NOT NULL",
            _of("Coder", "CODERS"),
        ),
        _table("STATEMENTTYPES", _ID, _short("Label"), *_COLOUR),
        _table(
            "VARIABLES",
            _ID,
            _short("Variable"),
            "DataType TEXT NOT NULL DEFAULT 'short text' CHECK"
            " (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
            "StatementTypeId INTEGER",
            _of("StatementTypeId", "STATEMENTTYPES"),
            "UNIQUE (Variable, StatementTypeId)",
        ),
        _table(
            "VARIABLELINKS",
            _ID,
            "SourceVariableId INTEGER",
            "TargetVariableId INTEGER CHECK (TargetVariableId != SourceVariableId)",
            _of("SourceVariableId", "VARIABLES"),
            _of("TargetVariableId", "VARIABLES"),
        ),
        _table("REGEXES", f"Label TEXT PRIMARY KEY CHECK (LENGTH(Label) <= {LONGEST})", *_COLOUR),
        _table(
            "CODERRELATIONS",
            _ID,
            _CODER,
            "OtherCoder INTEGER CHECK (Coder != OtherCoder)",
            *(_number(name, 0, 1, 1) for name in _RELATIONS),
            _of("Coder", "CODERS"),
            _of("OtherCoder", "CODERS"),
        ),
        _table(
            "STATEMENTS",
            _ID,
            "StatementTypeId INTEGER",
            "DocumentId INTEGER",
            "Start INTEGER NOT NULL CHECK (Start >= 0)",
            "Stop INTEGER NOT NULL CHECK (Start < Stop)",
            _CODER,
            _of("StatementTypeId", "STATEMENTTYPES"),
            _of("Coder", "CODERS"),
            _of("DocumentId", "DOCUMENTS"),
        ),
        _table(
            "ENTITIES",
            _ID,
            "VariableId INTEGER NOT NULL",
            _short("Value", " DEFAULT ''"),
            *_COLOUR,
            "ChildOf INTEGER CHECK (ChildOf > 0)",
            "UNIQUE (VariableId, Value)",
            _of("ChildOf", "ENTITIES"),
            _of("VariableId", "VARIABLES"),
        ),
        _data("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
        _data("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
        _data("DATASHORTTEXT", "Entity INTEGER NOT NULL", _of("Entity", "ENTITIES")),
        _data("DATALONGTEXT", "Value TEXT DEFAULT ''"),
        _table(
            "ATTRIBUTEVARIABLES",
            _ID,
            "VariableId INTEGER NOT NULL",
            _short("AttributeVariable"),
            "UNIQUE (VariableId, AttributeVariable)",
            _of("VariableId", "VARIABLES"),
        ),
        _table(
            "ATTRIBUTEVALUES",
            _ID,
            "EntityId INTEGER NOT NULL",
            "AttributeVariableId INTEGER NOT NULL",
            _short("AttributeValue", " DEFAULT ''"),
            "UNIQUE (EntityId, AttributeVariableId)",
            _of("EntityId", "ENTITIES"),
            _of("AttributeVariableId", "ATTRIBUTEVARIABLES"),
        ),
        _table(OURS, "Kind TEXT NOT NULL", "Number INTEGER NOT NULL", "Record TEXT NOT NULL"),
    )
)

_SALT = b"Standpunt to DNA"
_ROUNDS = 100_000


def coder_row(id: int, name: str) -> tuple[object, ...]:
    """A coder who may do everything, with the password of all."""
    allowed = (1,) * len(_PERMISSIONS)
    return (id, name, *_grey(id), 0, 14, _sealed(), 300, 0, 0, 1, *allowed)


def _grey(id: int) -> tuple[int, int, int]:
    # Colours that are told apart: every next one a third and a little of the way round.
    return (id * 97 % 256, id * 61 % 256, id * 151 % 256)


@cache
def _sealed() -> str:
    """The password as DNA keeps it: salt, and SHA-256 of both many times over, in base 64."""
    digest = _SALT + PASSWORD.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(_SALT + digest).decode()
