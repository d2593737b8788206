"""A DNA database as values, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.formats.annotations.dna_schema import NOTE, OURS
from desktop_app.formats.databases import Database, Row
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError


@dataclass(frozen=True, slots=True)
class DnaEntity:
    """An actor, concept or whatever a variable of short texts holds; ``above`` is the number of another."""

    number: int
    name: str
    colour: str
    above: int
    attributes: Mapping[str, str]


@dataclass(slots=True)
class DnaStatement:
    """A statement with its values by the names of their variables, lower case: names, texts and numbers."""

    place: str
    number: int
    kind: str
    document: int
    start: int
    stop: int
    coder: str
    entities: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    booleans: dict[str, int] = field(default_factory=dict)
    integers: dict[str, int] = field(default_factory=dict)

    @property
    def is_note(self) -> bool:
        """Whether it says nothing but a note."""
        return NOTE in self.texts and not (self.entities or self.booleans or self.integers)


class DnaDatabase:
    """What of a database is read; RecordError, with the table and the row, for what is missing or wrong."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.documents = {
            row.numbers.get("ID", 0): row
            for row in database.rows(
                "DOCUMENTS",
                ("Title", "Text", "Author", "Source", "Section", "Notes", "Type"),
                ("ID", "Date"),
            )
        }
        self.variables = {
            row.numbers.get("ID", 0): row.texts["Variable"].casefold().strip()
            for row in database.rows("VARIABLES", ("Variable",), ("ID",))
        }
        self.entities = {one.number: one for one in self._entities()}
        self.statements = {one.number: one for one in self._statements()}
        for table in ("DATASHORTTEXT", "DATALONGTEXT", "DATABOOLEAN", "DATAINTEGER"):
            self._fill(table)

    def records(self) -> Iterator[tuple[str, int, str]]:
        """Our records: of what kind of thing, its number, and the record; none in a database of others."""
        if OURS in self._database.tables:
            for row in self._database.rows(OURS, ("Kind", "Record"), ("Number",)):
                yield row.texts["Kind"], row.numbers.get("Number", 0), row.texts["Record"]

    def named(self, statement: DnaStatement, variable: str) -> str:
        """The name of the entity that a variable of a statement holds, or nothing."""
        entity = self.entities.get(statement.entities.get(variable, 0))
        return entity.name if entity else ""

    def variable_of_entities(self) -> Mapping[int, str]:
        """In which variable each entity stands."""
        return {
            row.numbers.get("ID", 0): self.variables.get(row.numbers.get("VariableId", 0), "")
            for row in self._database.rows("ENTITIES", (), ("ID", "VariableId"))
        }

    def _entities(self) -> Iterator[DnaEntity]:
        names = {
            row.numbers.get("ID", 0): row.texts["AttributeVariable"]
            for row in self._database.rows("ATTRIBUTEVARIABLES", ("AttributeVariable",), ("ID",))
        }
        said: dict[int, dict[str, str]] = {}
        of = ("EntityId", "AttributeVariableId")
        for row in self._database.rows("ATTRIBUTEVALUES", ("AttributeValue",), of):
            name = names.get(row.numbers.get("AttributeVariableId", 0), "")
            if name and row.texts["AttributeValue"]:
                said.setdefault(row.numbers.get("EntityId", 0), {})[name] = row.texts["AttributeValue"]
        numbers = ("ID", "ChildOf", "Red", "Green", "Blue")
        for row in self._database.rows("ENTITIES", ("Value",), numbers, {"ChildOf"}):
            number = row.numbers.get("ID", 0)
            yield DnaEntity(
                number,
                row.texts["Value"],
                _colour(row),
                row.numbers.get("ChildOf", 0),
                said.get(number, {}),
            )

    def _statements(self) -> Iterator[DnaStatement]:
        kinds = {
            row.numbers.get("ID", 0): row.texts["Label"]
            for row in self._database.rows("STATEMENTTYPES", ("Label",), ("ID",))
        }
        coders = {
            row.numbers.get("ID", 0): row.texts["Name"]
            for row in self._database.rows("CODERS", ("Name",), ("ID",))
        }
        numbers = ("ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder")
        for row in self._database.rows("STATEMENTS", (), numbers):
            if row.numbers.get("DocumentId", 0) not in self.documents:
                raise RecordError(f"{row.place}.DocumentId", Fault.UNKNOWN_DOCUMENT)
            yield DnaStatement(
                row.place,
                row.numbers.get("ID", 0),
                kinds.get(row.numbers.get("StatementTypeId", 0), ""),
                row.numbers["DocumentId"],
                row.numbers.get("Start", -1),
                row.numbers.get("Stop", -1),
                coders.get(row.numbers.get("Coder", 0), ""),
            )

    def _fill(self, table: str) -> None:
        column = "Entity" if table == "DATASHORTTEXT" else "Value"
        texts = (column,) if table == "DATALONGTEXT" else ()
        numbers = () if texts else (column,)
        for row in self._database.rows(table, texts, ("StatementId", "VariableId", *numbers)):
            statement = self.statements.get(row.numbers.get("StatementId", 0))
            name = self.variables.get(row.numbers.get("VariableId", 0))
            if statement is None or name is None:
                continue
            if texts:
                statement.texts[name] = row.texts[column]
            else:
                held = {
                    "DATASHORTTEXT": statement.entities,
                    "DATABOOLEAN": statement.booleans,
                    "DATAINTEGER": statement.integers,
                }
                held[table][name] = row.numbers.get(column, 0)


def _colour(row: Row) -> str:
    parts = [row.numbers.get(part, 0) % 256 for part in ("Red", "Green", "Blue")]
    return "#{:02x}{:02x}{:02x}".format(*parts) if any(parts) else ""
