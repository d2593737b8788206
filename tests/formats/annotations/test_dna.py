"""DNA databases: what DNA's own queries find in them; read back, amended there, taken in from others."""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.actors import ActorKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import TargetKind
from desktop_app.formats.annotations.dna import read, read_onto
from desktop_app.formats.annotations.dna_schema import PASSWORD, SCHEMA
from desktop_app.formats.annotations.dna_write import write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE

# As DNA asks for the statements of its default type, and their text.
STATEMENTS = """
SELECT s.ID, p.Value, o.Value, c.Value, a.Value, SUBSTR(d.Text, s.Start + 1, s.Stop - s.Start), k.Name
FROM STATEMENTS s
INNER JOIN CODERS k ON k.ID = s.Coder INNER JOIN DOCUMENTS d ON d.ID = s.DocumentId
INNER JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId AND t.Label = 'DNA Statement'
INNER JOIN DATASHORTTEXT dp ON dp.StatementId = s.ID INNER JOIN VARIABLES vp ON vp.ID = dp.VariableId
 AND vp.Variable = 'person' INNER JOIN ENTITIES p ON p.ID = dp.Entity AND p.VariableId = vp.ID
INNER JOIN DATASHORTTEXT do ON do.StatementId = s.ID INNER JOIN VARIABLES vo ON vo.ID = do.VariableId
 AND vo.Variable = 'organization' INNER JOIN ENTITIES o ON o.ID = do.Entity AND o.VariableId = vo.ID
INNER JOIN DATASHORTTEXT dc ON dc.StatementId = s.ID INNER JOIN VARIABLES vc ON vc.ID = dc.VariableId
 AND vc.Variable = 'concept' INNER JOIN ENTITIES c ON c.ID = dc.Entity AND c.VariableId = vc.ID
INNER JOIN DATABOOLEAN a ON a.StatementId = s.ID
ORDER BY s.ID
"""
NOTES = """
SELECT s.ID, n.Value FROM STATEMENTS s INNER JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId
 AND t.Label = 'Annotation' INNER JOIN DATALONGTEXT n ON n.StatementId = s.ID ORDER BY s.ID
"""


def data(bundle: Bundle = BUNDLE) -> bytes:
    out = BytesIO()
    write(bundle, out)
    return out.getvalue()


@contextmanager
def in_dna(content: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def changed(*statements: str, of: bytes | None = None) -> Bundle:
    with in_dna(of or data()) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return read(connection.serialize(), "a.dna")


def refusal(content: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(content, "a.dna")
    assert caught.value.file == "a.dna"
    return caught.value


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_dna_finds_every_statement_with_all_its_values(bundle: Bundle) -> None:
    for one in (bundle, BUNDLE, Bundle()):
        with in_dna(data(one)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            (many,) = connection.execute("SELECT COUNT(*) FROM STATEMENTS").fetchone()
            found = connection.execute(STATEMENTS).fetchall() + connection.execute(NOTES).fetchall()
            assert len(found) == many >= len(one.statements)
            (entities,) = connection.execute("SELECT COUNT(*) FROM ENTITIES WHERE Value = ''").fetchone()
            assert entities == 3
            (bare,) = connection.execute(
                "SELECT COUNT(*) FROM ENTITIES e JOIN ATTRIBUTEVARIABLES v USING (VariableId)"
                " LEFT JOIN ATTRIBUTEVALUES a ON a.EntityId = e.ID AND a.AttributeVariableId = v.ID"
                " WHERE a.ID IS NULL"
            ).fetchone()
            assert bare == 0


def test_what_dna_shows() -> None:
    with in_dna(data()) as connection:
        rows = connection.execute(STATEMENTS).fetchall()
        assert [row[1:5] for row in rows] == [
            ("Ilse Veldkamp", "Zuiderhaven", "The bridge", 1),
            ("Ilse Veldkamp", "Zuiderhaven", "Bo Sanders", 0),
        ]
        assert (rows[0][5], rows[0][6]) == (BRIDGE[: BRIDGE.index("\n")], "Mo")
        notes = connection.execute(NOTES).fetchall()
        assert [note for _, note in notes] == ['Two parts,\none "promise"', "", "", ""]
        (date, text) = connection.execute("SELECT Date, Text FROM DOCUMENTS WHERE ID = 1").fetchone()
        assert date == 1931212800  # 14 March 2031
        assert text == BRIDGE.replace("\U0001f62c", "\ufffd")
        said = connection.execute(
            "SELECT AttributeVariable, AttributeValue FROM ATTRIBUTEVALUES a JOIN ATTRIBUTEVARIABLES v"
            " ON v.ID = a.AttributeVariableId JOIN ENTITIES e ON e.ID = a.EntityId"
            " WHERE e.Value = 'Ilse Veldkamp' ORDER BY v.ID"
        ).fetchall()
        assert said == [("Type", "person"), ("Alias", "de wethouder"), ("Notes", ""), ("party", "Lokaal")]
        above = (
            "SELECT p.Value FROM ENTITIES e JOIN ENTITIES p ON p.ID = e.ChildOf WHERE e.Value = 'The bridge'"
        )
        assert connection.execute(above).fetchall() == [("Traffic",)]


def test_dna_knows_the_password_of_its_coders() -> None:
    with in_dna(data()) as connection:
        for (kept,) in connection.execute("SELECT Password FROM CODERS"):
            raw = base64.b64decode(kept)
            salt, digest = raw[:16], raw[16:]
            tried = salt + PASSWORD.encode()
            for _ in range(100_000):
                tried = hashlib.sha256(tried).digest()
            assert tried == digest


def test_what_cannot_be_shown_is_told() -> None:
    told = [(loss.id, loss.what) for loss in write(BUNDLE, BytesIO())]
    assert [id for id, _ in told] == ["d1", "d2", "s1", "s3"]
    assert "U+FFFD" in told[0][1]
    assert "neither for nor against" in told[3][1]


def test_what_was_changed_in_dna_stays_so() -> None:
    first = changed("UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 1").statements[0]
    assert [stance.level for stance in first.stances] == ["against", "against"]
    assert first.claims == BUNDLE.statements[0].claims
    gone = changed("DELETE FROM STATEMENTS WHERE ID = 2").statements[0]
    assert [stance.id for stance in gone.stances] == ["t1"]
    moved = changed("UPDATE STATEMENTS SET Start = 1, Stop = 8 WHERE ID <= 3").statements[0]
    assert [anchor.exact for anchor in moved.content] == ["De brug"]
    note = changed("UPDATE DATALONGTEXT SET Value = 'Look' WHERE StatementId = 3").statements[0]
    assert (note.memo, note.stances) == ("Look", BUNDLE.statements[0].stances)
    renamed = changed("UPDATE ENTITIES SET Value = 'I. Veldkamp' WHERE Value = 'Ilse Veldkamp'")
    (new,) = [actor for actor in renamed.actors if actor.name == "I. Veldkamp"]
    assert (renamed.statements[0].speaker, new.kind) == (new.id, ActorKind.PERSON)
    topic = changed(
        "UPDATE DATASHORTTEXT SET Entity = (SELECT ID FROM ENTITIES WHERE Value = 'Traffic')"
        " WHERE StatementId = 2 AND VariableId = 3"
    ).statements[0]
    assert (topic.stances[1].target.id, topic.stances[1].target.kind) == ("traffic", TargetKind.TOPIC)
    assert topic.stances[1].memo == "implied"
    without = changed("DELETE FROM STATEMENTS WHERE ID IN (1, 2, 3)")
    assert "s1" not in {one.id for one in without.statements}


MADE = (
    "INSERT INTO STATEMENTS VALUES (99, 1, 2, 1, 10, {coder})",
    "INSERT INTO DATASHORTTEXT VALUES (991, 99, 1, 1)",
    "INSERT INTO DATASHORTTEXT VALUES (992, 99, 2, (SELECT ID FROM ENTITIES WHERE Value = 'Zuiderhaven'))",
    "INSERT INTO ENTITIES VALUES (999, 3, 'Ferries', 0, 0, 0, NULL)",
    "INSERT INTO DATASHORTTEXT VALUES (993, 99, 3, 999)",
    "INSERT INTO DATABOOLEAN VALUES (99, 99, 4, 1)",
)


@pytest.mark.parametrize(("coder", "set_name"), [(2, "First reading"), (1, "Admin")])
def test_a_statement_made_in_dna_is_in_a_set_of_its_coder(coder: int, set_name: str) -> None:
    back = changed(*(statement.format(coder=coder) for statement in MADE))
    (new,) = [one for one in back.statements if one.id not in {s.id for s in BUNDLE.statements}]
    assert (new.words, new.speaker, new.stances[0].level) == ("The ferry", "a3", "for")
    assert {one.id: one.name for one in back.sets}[new.set_id] == set_name
    (topic,) = [one for one in back.codebooks[0].topics if one.id == new.stances[0].target.id]
    assert topic.name == "Ferries"


def foreign(*more: str, of: bytes | None = None) -> bytes:
    """A database that says nothing of ours."""
    with in_dna(of or data()) as connection:
        for statement in ("DROP TABLE STANDPUNT", *more):
            connection.execute(statement)
        connection.commit()
        return connection.serialize()


def test_a_database_of_others() -> None:
    back = read(foreign("INSERT INTO DATAINTEGER VALUES (1, 1, 5, 7)"), "a.dna")
    first = next(one for one in back.statements if one.stances)
    actors = {actor.id: actor for actor in back.actors}
    topics = {topic.id: topic for topic in back.codebooks[0].topics}
    assert actors[first.speaker].name == "Ilse Veldkamp"
    assert actors[first.speaker].attributes == {"Type": "person", "party": "Lokaal"}
    assert actors[first.speaker].aliases == ("de wethouder",)
    assert actors[first.speaks_for].kind is ActorKind.ORGANISATION
    said = [(topics[stance.target.id].name, stance.level) for stance in first.stances]
    assert said == [("The bridge", "for"), ("Bo Sanders", "against")]
    assert topics[first.stances[0].target.id].colour == "#aa0000"
    assert first.memo == 'narrator: 7\nTwo parts,\none "promise"'
    assert len(back.statements) == len(BUNDLE.statements)
    assert [document.date for document in back.documents if document.outlet] == ["2031-03-14"]
    assert {one.name for one in back.annotators} == {"Mo"}


def test_a_text_that_the_project_has_is_that_document() -> None:
    back = read_onto(foreign(), "a.dna", BUNDLE.documents)
    assert back.documents == BUNDLE.documents
    assert all(one.content[0].holds(BRIDGE) for one in back.statements if one.document_id == "d1")


def test_places_of_others_are_counted_as_a_screen_counts() -> None:
    text = "UPDATE DOCUMENTS SET Text = 'A \U0001f62c' || char(13, 10) || 'ferry goes' WHERE ID = 2"
    back = read(foreign(text, "UPDATE STATEMENTS SET Start = 5, Stop = 10 WHERE DocumentId = 2"), "a.dna")
    assert "ferry" in {one.words for one in back.statements}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_what_dna_shows_comes_back_without_our_records(bundle: Bundle) -> None:
    content = data(bundle)
    back = read(foreign(of=content), "a.dna")
    with in_dna(content) as connection:
        rows = connection.execute(STATEMENTS).fetchall()
    actors = {actor.id: actor.name for actor in back.actors}
    topics = {topic.id: topic.name for book in back.codebooks for topic in book.topics}
    told = sorted(
        (
            actors.get(one.speaker, ""),
            topics[stance.target.id],
            int(stance.level == "for"),
        )
        for one in back.statements
        for stance in one.stances
    )
    assert told == sorted((row[1] or row[2], row[3], row[4]) for row in rows)


def test_databases_that_are_not_to_be_trusted() -> None:
    assert refusal(b"").wrong is Wrong.WRONG_FORMAT
    assert refusal(data()[:-4096]).detail == Fault.DAMAGED_DATABASE
    beyond = foreign("UPDATE STATEMENTS SET Stop = 9000 WHERE ID = 1")
    assert (refusal(beyond).detail, refusal(beyond).place) == (Fault.NO_SPAN, "STATEMENTS[0]: 0-9000")
    lost = foreign("PRAGMA foreign_keys = OFF", "UPDATE STATEMENTS SET DocumentId = 77 WHERE ID = 1")
    assert refusal(lost).place == "STATEMENTS[0].DocumentId"
    assert refusal(foreign("DROP TABLE DATABOOLEAN")).detail == Fault.MISSING_TABLE
    assert refusal(foreign("ALTER TABLE ENTITIES DROP COLUMN Red")).place == "ENTITIES.Red"
    for record, fault in (
        ('{"standpunt":2,"id":"x"}', Fault.NEWER_VERSION),
        ("{}", Fault.WRONG_TYPE),
        ('{"standpunt":1,"id":7}', Fault.WRONG_TYPE),
    ):
        with in_dna(data()) as connection:
            connection.execute(
                "UPDATE STANDPUNT SET Record = ? WHERE Kind = 'statement' AND Number = 1", (record,)
            )
            connection.commit()
            assert refusal(connection.serialize()).detail == fault


def test_the_tables_are_those_of_dna() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        names = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        assert names - {"STANDPUNT"} == {
            *("SETTINGS", "CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "VARIABLELINKS", "REGEXES"),
            *("CODERRELATIONS", "STATEMENTS", "ENTITIES", "DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT"),
            *("DATALONGTEXT", "ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES"),
        }
        assert len(connection.execute("SELECT * FROM CODERS").description) == 28
