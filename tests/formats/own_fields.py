"""Fields of a codebook's own, of every kind on everything, and what may stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from desktop_app.domain.field_values import fits
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.formats.codebook_flaws import CHOSEN
from tests.formats.words import IDS, NAMES, WORDS

_NUMBERS = ("0", "-2.5", "12", "007", "3.14159265358979323846", "9" * 40, "9" * 400, "-0.0")
_DATES = ("2031", "2031-03", "2031-03-14")
_OPTION_IDS = IDS.filter(lambda id_: "\n" not in id_)


@st.composite
def own_fields(draw: st.DrawFn) -> tuple[Field, ...]:
    """A few fields as a codebook may have them."""
    ids = draw(st.lists(IDS, max_size=4, unique=True))
    keys = draw(st.permutations("abcd"))
    return tuple(_field(draw, id_, keys[at]) for at, id_ in enumerate(ids))


def _field(draw: st.DrawFn, id_: str, key: str) -> Field:
    kind = draw(st.sampled_from(FieldKind))
    options = draw(st.lists(_OPTION_IDS, min_size=1, max_size=3, unique=True)) if kind in CHOSEN else ()
    return Field(
        id_,
        draw(NAMES),
        draw(st.sampled_from(FieldOwner)),
        kind,
        draw(st.booleans()),
        tuple(Option(option, draw(NAMES), draw(WORDS)) for option in options),
        draw(WORDS),
        draw(WORDS),
        draw(st.sampled_from(("", key))),
    )


def filled(
    draw: st.DrawFn, fields: Iterable[Field], owner: FieldOwner, actors: Sequence[str]
) -> dict[str, str]:
    """Values of the fields that stand on a kind of thing, and now and then one that another program wrote."""
    told = {}
    for field in fields:
        if field.owner is owner and draw(st.booleans()):
            fitting = _value(draw, field, actors)
            assert not fitting or fits(field, fitting, actors)
            told[field.id] = draw(st.sampled_from((fitting, fitting, fitting, draw(WORDS))))
    return {id_: value for id_, value in told.items() if value}


def _value(draw: st.DrawFn, field: Field, actors: Sequence[str]) -> str:
    ids = [option.id for option in field.options]
    if field.kind is FieldKind.SEVERAL_OF:
        some = draw(st.sets(st.sampled_from(ids), min_size=1))
        return "\n".join(id_ for id_ in ids if id_ in some)
    fitting: dict[FieldKind, st.SearchStrategy[str]] = {
        FieldKind.YES_NO: st.sampled_from(("yes", "no")),
        FieldKind.NUMBER: st.sampled_from(_NUMBERS),
        FieldKind.DATE: st.sampled_from(_DATES),
        FieldKind.ACTOR: st.sampled_from(("", *actors)),
        FieldKind.TEXT: WORDS.map(lambda words: words.replace("\n", " ")),
        FieldKind.LONG_TEXT: WORDS,
    }
    return draw(st.sampled_from(ids) if field.kind is FieldKind.ONE_OF else fitting[field.kind])
