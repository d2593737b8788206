"""Whether what stands in a field is what may stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from desktop_app.domain.fields import Field, FieldKind
from desktop_app.domain.period import is_date

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def fits(field: Field, value: str, actors: Container[str]) -> bool:
    """Whether ``value``, not empty, has the form that ``domain.fields`` tells for a field of that kind.

    ``actors`` are the ids of those that there are.
    """
    if field.kind is FieldKind.ACTOR:
        return value in actors
    return _FITS[field.kind](field, value)


def chosen(field: Field, options: Container[str]) -> str:
    """The value that says those options of a field, in the order in which the codebook has them."""
    return "\n".join(option.id for option in field.options if option.id in options)


_FITS: Mapping[FieldKind, Callable[[Field, str], bool]] = {
    FieldKind.YES_NO: lambda _, value: value in ("yes", "no"),
    FieldKind.NUMBER: lambda _, value: _NUMBER.fullmatch(value) is not None,
    FieldKind.TEXT: lambda _, value: "\n" not in value,
    FieldKind.LONG_TEXT: lambda *_: True,
    FieldKind.ONE_OF: lambda field, value: value in {option.id for option in field.options},
    FieldKind.SEVERAL_OF: lambda field, value: value == chosen(field, value.split("\n")),
    FieldKind.DATE: lambda _, value: is_date(value),
}
