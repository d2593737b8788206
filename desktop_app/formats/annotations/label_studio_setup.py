"""The labelling set-up that a Label Studio project needs for our tasks."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Code
from desktop_app.domain.statement import Kind
from desktop_app.formats.annotations.linked_stretches import PART_LABELS, STATEMENT
from desktop_app.formats.annotations.seen_statement import PARTS, Role
from desktop_app.formats.xml_text import sayable

_COLOURS = {STATEMENT: "#4c78a8", "Source": "#f58518", "Cue": "#54a24b"}

Names = dict[str, str]


def labelling_setup(bundle: Bundle) -> str:
    """The set-up (XML) with the codebooks' entries and the actors as choices; a choice's alias is our id."""
    actors = {actor.id: actor.name for actor in bundle.actors}
    choices: dict[Role, Names] = {
        Role.KIND: {kind.value: kind.value for kind in Kind if kind.value},
        Role.SPEAKER: actors,
        Role.SPEAKS_FOR: actors,
        Role.ADDRESSEE: actors,
        Role.CLAIM_TYPE: _names(code for book in bundle.codebooks for code in book.claim_types),
        Role.TOPIC: _names(code for book in bundle.codebooks for code in book.topics),
        Role.LEVEL: _names(code for book in bundle.codebooks for code in book.scale),
    }
    labels = "".join(
        f"    <Label value={_said(label)} background={_said(_COLOURS[label])}/>\n"
        for label in (STATEMENT, *PART_LABELS.values())
    )
    blocks = "".join(_choices(role, names) for role, names in choices.items() if names)
    relations = "".join(f"    <Relation value={_said(part)}/>\n" for part in PARTS)
    return (
        "<View>\n"
        f'  <Labels name="label" toName="text">\n{labels}  </Labels>\n'
        f"  <Relations>\n{relations}  </Relations>\n"
        '  <Text name="text" value="$text" granularity="symbol"/>\n'
        f"{blocks}"
        f'  <TextArea name="memo" toName="text" perRegion="true" whenTagName="label" {_WHEN}/>\n'
        "</View>\n"
    )


_WHEN = f'whenLabelValue="{STATEMENT}"'


def _choices(role: Role, names: Names) -> str:
    many = "multiple" if role in (Role.CLAIM_TYPE, Role.TOPIC, Role.LEVEL) else "single"
    lines = "".join(
        f"    <Choice value={_said(name or id)} alias={_said(id)}/>\n" for id, name in names.items()
    )
    head = f'name="{role}" toName="text" perRegion="true" choice="{many}" whenTagName="label" {_WHEN}'
    return f"  <Choices {head}>\n{lines}  </Choices>\n"


def _names(codes: Iterable[Code]) -> Names:
    return {code.id: code.name for code in codes}


def _said(text: str) -> str:
    return quoteattr(sayable(text))
