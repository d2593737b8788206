"""What steps are called: in words of whoever made them."""

from __future__ import annotations

import pytest

from desktop_app.domain.changes import Change, What
from desktop_app.domain.codebook import Tree
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.text import Span
from desktop_app.project.command import Command
from desktop_app.project.commands.actors import DeleteActors
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.claims import AddClaim, SetClaimType
from desktop_app.project.commands.codebook_fields import DeleteFields, DeleteOptions, MoveFields
from desktop_app.project.commands.codebooks import MergeCodes
from desktop_app.project.commands.codes import CodePart, DeleteCodes, DescribeCode, MoveCodes
from desktop_app.project.commands.fields import SetField
from desktop_app.project.commands.stances import SetLevel, SetTarget
from desktop_app.project.commands.statements import Deed, Part, SetSpans

ONE = (Span(0, 3),)


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (SetSpans("s", Part.CONTENT, ONE, Deed.ADD), "Add words to the content"),
        (SetSpans("s", Part.CONTENT, ONE, Deed.MOVE), "Move a boundary of the content"),
        (SetSpans("s", Part.SOURCE, ONE, Deed.TAKE), "Take words from the source"),
        (SetSpans("s", Part.SOURCE, ONE), "Set source"),
        (SetSpans("s", Part.CUE, (), Deed.TAKE), "Clear cue"),
        (SetField(FieldOwner.STATEMENT, "s", "act", "promise", called="Speech act"), "Set “Speech act”"),
        (SetField(FieldOwner.STATEMENT, "s", "act", " ", called="Speech act"), "Clear “Speech act”"),
        (SetField(FieldOwner.STATEMENT, "s", "Speech act", "promise"), "Set “Speech act”"),
        (ChangeStatements(("a",), Change(What.FIELD, "x", field="act"), "Act"), "Set “Act” in 1 statement"),
        (
            ChangeStatements(("a", "b"), Change(What.ADD_STANCE, "for", towards="topic:Tolls")),
            "Add stance: Tolls in 2 statements",
        ),
        (
            ChangeStatements(("a", "b"), Change(What.TARGET, "topic:Tolls", "Bo Stam")),
            "Set target Bo Stam to Tolls in 2 statements",
        ),
        (AddClaim("s", "assertion", called="Bewering"), "Add claim: Bewering"),
        (AddClaim("s", "assertion"), "Add claim: assertion"),
        (SetClaimType("s", "c", "assertion", "Bewering"), "Set claim type to Bewering"),
        (SetLevel("s", "c", "against", "Tegen"), "Set stance to Tegen"),
        (SetTarget("s", "c", "topic:Tolls"), "Set target to Tolls"),
        (
            DescribeCode(Tree.TOPIC, "tolls", CodePart.EXAMPLE, "A toll", called="Tolgeld"),
            "Set example of topic Tolgeld",
        ),
        (MoveCodes(Tree.TOPIC, ("tolls",), called="Tolgeld"), "Move topic Tolgeld"),
        (DeleteCodes(Tree.TOPIC, ("tolls",), called="Tolgeld"), "Delete topic Tolgeld"),
        (MergeCodes(Tree.TOPIC, "tolls", ("fees",), called="Tolgeld"), "Merge topics into Tolgeld"),
        (MoveFields(("act",), called="Speech act"), "Move field Speech act"),
        (DeleteFields(("act",), called="Speech act"), "Delete field Speech act"),
        (DeleteOptions("act", ("yes",), called="Ja"), "Delete option Ja"),
        (DeleteActors(("a",)), "Delete actor"),
        (DeleteActors(("a", "b")), "Delete 2 actors"),
    ],
)
def test_names(command: Command, name: str) -> None:
    assert command.name == name
