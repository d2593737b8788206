"""Domain values as plain data that JSON and TOML can hold, and back, with nothing guessed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.fault import Fault

T = TypeVar("T")
Record = dict[str, Any]

_LARGEST = 1e15


class RecordError(ValueError):
    """Plain data that is no such value: ``path`` leads to the spot (``claims[0].topic``)."""

    def __init__(self, path: str, fault: Fault) -> None:
        super().__init__(path, fault)
        self.path = path
        self.fault = fault


def record(value: Any, *, sparse: bool = False) -> Record:
    """A dataclass of the domain as a dictionary; if ``sparse``, without what stands at its default."""
    cls: Callable[..., Any] = type(value)
    return _recording(cls, sparse)(value)


def restored(cls: Callable[..., T], data: object, path: str = "") -> T:
    """The value of class ``cls`` that ``record`` made ``data`` of; RecordError for anything else."""
    try:
        return cast("T", _quickly(cls, data))
    except (KeyError, TypeError, ValueError):  # something is amiss: gone through again, the place is told
        return _restored(cls, data, path)


def _quickly(cls: Callable[..., Any], data: Any) -> Any:
    """As ``_restored``, with nothing told of what is amiss, and no place to be put together."""
    if not isinstance(data, dict):
        raise TypeError(type(data))
    kinds, codecs = _taken(cls)
    given = {}
    for name, held in data.items():
        kind = kinds.get(name)
        if kind is None:
            given[name] = codecs[name](held)
        elif type(held) is kind:
            given[name] = held
        else:
            raise TypeError(name)
    return cls(**given)


@cache
def _taken(cls: Callable[..., Any]) -> tuple[dict[str, type], dict[str, Callable[[Any], Any]]]:
    """By field: of which class it is as it stands, or what makes a value of it."""
    fields = _fields(cls)
    kinds = {field.name: field.codec.kind for field in fields if field.codec.kind is not None}
    return kinds, {field.name: _taking(field.codec) for field in fields if field.codec.kind is None}


def _taking(codec: _Codec) -> Callable[[Any], Any]:
    quick, value = codec.quick, codec.value
    return (lambda held: value(held, "")) if quick is None else quick


def _restored(cls: Callable[..., T], data: object, path: str) -> T:
    if not isinstance(data, dict):
        raise RecordError(path, Fault.WRONG_TYPE)
    fields = {field.name: field for field in _fields(cls)}
    for name in data:
        if name not in fields:
            raise RecordError(_at(path, str(name)), Fault.UNKNOWN_FIELD)
    given = {name: fields[name].codec.value(held, _at(path, name)) for name, held in data.items()}
    for field in fields.values():
        if field.name not in given and field.default is dataclasses.MISSING:
            raise RecordError(_at(path, field.name), Fault.MISSING_FIELD)
    try:
        return cls(**given)
    except ValueError as error:  # a rule of the class itself, such as content that is never empty
        raise RecordError(path, Fault.NOT_ALLOWED) from error


@dataclass(frozen=True, slots=True)
class _Codec:
    """How a value becomes plain data, None where it is that already, and plain data a value.

    ``kind`` is the class of what is the same in both; ``quick`` is ``value`` for what is as it should be,
    and raises KeyError, TypeError or ValueError for all else.
    """

    plain: Callable[[Any, bool], Any] | None
    value: Callable[[Any, str], Any]
    kind: type | None = None
    quick: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    codec: _Codec
    default: Any


@cache
def _recording(cls: Callable[..., Any], sparse: bool) -> Callable[[Any], Record]:
    """What makes a record of a value of a class: written out for its fields, as it is asked many times."""
    known: dict[str, Any] = {}
    always, perhaps = [], []
    for number, field in enumerate(_fields(cls)):
        told = "held"
        if field.codec.plain is not None:
            known[f"plain_{number}"] = field.codec.plain
            told = f"plain_{number}(held, {sparse})"
        if sparse and field.default is not dataclasses.MISSING:
            known[f"usual_{number}"] = field.default
            perhaps.append(f"    held = value.{field.name}\n    if held != usual_{number}:\n")
            perhaps.append(f"        out[{field.name!r}] = {told}\n")
        else:
            always.append(f"{field.name!r}: {told.replace('held', f'value.{field.name}')}")
    lines = ["def recorded(value):\n", f"    out = {{{', '.join(always)}}}\n", *perhaps, "    return out\n"]
    # The names in it are those of fields, and nothing else that is not written here.
    exec("".join(lines), known)  # noqa: S102
    made: Callable[[Any], Record] = known["recorded"]
    return made


@cache
def _fields(cls: Callable[..., Any]) -> tuple[_Field, ...]:
    hints = get_type_hints(cls)
    return tuple(
        _Field(field.name, _codec(hints[field.name]), _default(field))
        for field in dataclasses.fields(cast(type[Any], cls))
    )


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _codec(hint: Any) -> _Codec:
    if get_origin(hint) is tuple:
        return _each(_codec(get_args(hint)[0]))
    if get_origin(hint) is Mapping:
        return _Codec(lambda value, _: dict(value), _pairs)
    if NoneType in get_args(hint):
        return _or_none(_codec(next(kind for kind in get_args(hint) if kind is not NoneType)))
    return _single(hint)


def _single(hint: Any) -> _Codec:
    if hint is Anchor:
        return _Codec(lambda anchor, _: _anchor_record(anchor), _anchor, quick=_quick_anchor)
    if dataclasses.is_dataclass(hint):
        made: Any = hint
        return _Codec(
            lambda value, sparse: _recording(made, sparse)(value),
            lambda x, at: _restored(made, x, at),
            quick=lambda x: _quickly(made, x),
        )
    if issubclass(hint, StrEnum):
        return _Codec(lambda word, _: word.value, lambda x, at: _word(hint, x, at))
    if hint is float:
        return _Codec(lambda number, _: float(number) + 0.0, _number)  # + 0.0: there is one zero
    return _Codec(None, lambda x, at: _exactly(hint, x, at), hint)


def _each(codec: _Codec) -> _Codec:
    def value(x: Any, path: str) -> tuple[Any, ...]:
        entries = _exactly(list, x, path)
        return tuple(codec.value(entry, f"{path}[{index}]") for index, entry in enumerate(entries))

    one = _taking(codec)

    def quick(x: Any) -> tuple[Any, ...]:
        return tuple([one(entry) for entry in _exactly(list, x, "")])

    plain = codec.plain
    if plain is None:
        return _Codec(lambda values, _: list(values), value, quick=quick)
    return _Codec(lambda values, sparse: [plain(entry, sparse) for entry in values], value, quick=quick)


def _or_none(codec: _Codec) -> _Codec:
    plain = codec.plain
    return _Codec(
        None if plain is None else lambda value, sparse: None if value is None else plain(value, sparse),
        lambda x, path: None if x is None else codec.value(x, path),
    )


def _exactly(kind: type[T], x: Any, path: str) -> T:
    if type(x) is not kind:  # True is no number
        raise RecordError(path, Fault.WRONG_TYPE)
    return x


def _number(x: Any, path: str) -> float:
    if type(x) not in (int, float):
        raise RecordError(path, Fault.WRONG_TYPE)
    if not -_LARGEST <= x <= _LARGEST:  # so NaN is out too
        raise RecordError(path, Fault.BAD_NUMBER)
    return float(x)


def _word(words: type[StrEnum], x: Any, path: str) -> StrEnum:
    try:
        return words(_exactly(str, x, path))
    except ValueError as error:
        if isinstance(error, RecordError):
            raise
        raise RecordError(path, Fault.UNKNOWN_WORD) from error


def _pairs(x: Any, path: str) -> dict[str, str]:
    return {name: _exactly(str, held, _at(path, name)) for name, held in _exactly(dict, x, path).items()}


def _anchor_record(anchor: Anchor) -> Record:
    placed: Record = {} if anchor.placed else {"placed": False}  # said only where something is amiss
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        **placed,
    }


@dataclass(frozen=True, slots=True)
class _FlatAnchor:
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    placed: bool = True


def _anchor(x: Any, path: str) -> Anchor:
    flat = _restored(_FlatAnchor, x, path)
    try:
        return Anchor(Span(flat.start, flat.end), flat.exact, flat.prefix, flat.suffix, flat.placed)
    except ValueError as error:
        raise RecordError(path, Fault.NO_SPAN) from error


def _quick_anchor(x: Any) -> Anchor:
    flat = _quickly(_FlatAnchor, x)
    return Anchor(Span(flat.start, flat.end), flat.exact, flat.prefix, flat.suffix, flat.placed)


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
