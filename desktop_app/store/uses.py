"""Where actors and entries of the codebook are used, and what has lost its place."""

from __future__ import annotations

from desktop_app.domain.codebook import Tree
from desktop_app.domain.statement import Statement
from desktop_app.store.faults import telling
from desktop_app.store.suggestions import Suggestions

CODED_WITH = (
    "statement_id IN (SELECT statements.id FROM statements"
    " JOIN annotation_sets ON annotation_sets.id = set_id WHERE codebook_id = ?)"
)
"""Holds for a claim or a stance that is coded with a codebook."""

CODE_COLUMNS = {
    Tree.CLAIM_TYPE: (("claims", "claim_type", "claim_type != ''"),),
    Tree.TOPIC: (("claims", "topic", "topic != ''"), ("stances", "target_id", "target_kind = 'topic'")),
    Tree.LEVEL: (("stances", "level", "level != ''"),),
}
"""In which columns of which tables the entries of a tree are named, and where they are."""

ROLES = ("speaker", "speaks_for", "addressee")
FIELD_COLUMNS = (
    ("statements", "fields"),
    ("claims", "fields"),
    ("stances", "fields"),
    ("documents", "fields"),
    ("actors", "attributes"),
)
"""Where the values of fields stand."""

_ACTORS = " UNION ".join(
    (
        *(
            f"SELECT id AS statement, {role} AS actor FROM statements WHERE {role} IS NOT NULL"
            for role in ROLES
        ),
        "SELECT statement_id, target_id FROM stances WHERE target_kind = 'actor'",
    )
)


def named_in(table: str, column: str) -> str:
    """Holds for a row in which a field has an actor: asked with the id of the actor.

    Only what a codebook says to be a field of an actor is one; its id may be any text's.
    """
    # Most rows have no values at all, and need not be taken apart.
    return (
        f"{table}.{column} != '{{}}' AND json_valid({table}.{column}) AND EXISTS (SELECT 1 FROM"
        f" json_each({table}.{column}) AS told JOIN fields ON fields.field = told.key"
        " WHERE fields.kind = 'actor' AND told.value = ?)"
    )


class Uses(Suggestions):
    """What is used where in one file; every method raises Problem where it cannot be read."""

    @telling
    def code_uses(self, codebook_id: str) -> dict[tuple[Tree, str], int]:
        """How many claims and stances name each entry of a codebook that is named at all."""
        uses: dict[tuple[Tree, str], int] = {}
        for tree, places in CODE_COLUMNS.items():
            for table, column, where in places:
                found = self._connection.execute(
                    f"SELECT {column}, count(*) FROM {table} WHERE {where} AND {CODED_WITH}"
                    f" GROUP BY {column}",
                    (codebook_id,),
                )
                for code, many in found:
                    uses[tree, code] = uses.get((tree, code), 0) + many
        return uses

    @telling
    def code_statements(self, codebook_id: str) -> dict[tuple[Tree, str], int]:
        """In how many statements each entry of a codebook is named that is named at all."""
        uses: dict[tuple[Tree, str], int] = {}
        for tree, places in CODE_COLUMNS.items():
            named = " UNION ".join(
                f"SELECT {column} AS code, statement_id FROM {table} WHERE {where} AND {CODED_WITH}"
                for table, column, where in places
            )
            found = self._connection.execute(
                f"SELECT code, count(*) FROM ({named}) GROUP BY code", (codebook_id,) * len(places)
            )
            uses.update(((tree, code), many) for code, many in found)
        return uses

    @telling
    def actor_uses(self) -> dict[str, int]:
        """In how many statements each actor speaks, is spoken for, is addressed or is a target."""
        return dict(self._connection.execute(f"SELECT actor, count(*) FROM ({_ACTORS}) GROUP BY actor"))

    @telling
    def field_uses(self) -> dict[str, int]:
        """How many values each field has, by its id, whether a codebook declares it or not."""
        uses: dict[str, int] = {}
        for table, column in FIELD_COLUMNS:
            found = self._connection.execute(
                f"SELECT key, count(*) FROM (SELECT {column} AS told FROM {table} WHERE {column} != '{{}}'"
                f" AND json_valid({column})), json_each(told) GROUP BY key"
            )
            for field, many in found:
                uses[field] = uses.get(field, 0) + many
        return uses

    @telling
    def option_uses(self, field: str) -> dict[str, int]:
        """In how many values of a field each option is chosen, by its id."""
        uses: dict[str, int] = {}
        for table, column in FIELD_COLUMNS:
            found = self._connection.execute(
                f"SELECT value, count(*) FROM (SELECT {column} AS told FROM {table} WHERE {column} != '{{}}'"
                f" AND json_valid({column})), json_each(told) WHERE key = ? GROUP BY value",
                (field,),
            )
            for value, many in found:
                for option in str(value).split("\n"):
                    uses[option] = uses.get(option, 0) + many
        return uses

    @telling
    def naming(self, actor_id: str) -> int:
        """How many statements name an actor, and how many documents and actors in a field."""
        (statements,) = self._connection.execute(
            f"SELECT count(*) FROM (SELECT statement FROM ({_ACTORS}) WHERE actor = ?"
            f" UNION SELECT id FROM statements WHERE {named_in('statements', 'fields')}"
            f" UNION SELECT statement_id FROM claims WHERE {named_in('claims', 'fields')}"
            f" UNION SELECT statement_id FROM stances WHERE {named_in('stances', 'fields')})",
            (actor_id,) * 4,
        ).fetchone()
        others = (
            int(
                self._connection.execute(
                    f"SELECT count(*) FROM {table} WHERE {named_in(table, column)}", (actor_id,)
                ).fetchone()[0]
            )
            for table, column in FIELD_COLUMNS[3:]
        )
        return int(statements) + sum(others)

    @telling
    def unplaced(self, document_id: str = "") -> tuple[Statement, ...]:
        """The statements of a document, or of all, of which some words no longer stand in the text."""
        where, values = ("AND document_id = ?", (document_id,)) if document_id else ("", ())
        found = self._connection.execute(
            f"SELECT DISTINCT statement_id FROM anchors WHERE NOT placed {where}", values
        )
        return self.statements_by_id(row[0] for row in found)

    @telling
    def statements_naming(self, actor_id: str) -> tuple[Statement, ...]:
        """The statements in which an actor speaks, is spoken for, is addressed, or is a target."""
        found = self._connection.execute(f"SELECT statement FROM ({_ACTORS}) WHERE actor = ?", (actor_id,))
        return self.statements_by_id(row[0] for row in found)
