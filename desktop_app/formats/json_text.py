"""JSON read strictly and written in one way only."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import IO, Any, BinaryIO

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath
from desktop_app.formats.spool import poured

_DIGITS = 18
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")


class JsonError(ValueError):
    """Bytes that are no JSON, or JSON that says a thing twice or what no program can hold."""

    def __init__(self, fault: Fault, subject: str = "") -> None:
        super().__init__(fault, subject)
        self.fault = fault
        self.subject = subject


def parsed(data: bytes) -> Any:
    """The value of a JSON text in UTF-8, with or without a byte-order mark.

    JsonError for what is no JSON, repeated keys, NaN and infinity, numbers of more than 18 digits, lone
    surrogates, and nesting deeper than the interpreter goes.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonError(Fault.NOT_UTF8, str(error.start)) from error
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number, parse_int=_whole)
        if "\\ud" in text or "\\uD" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise JsonError(Fault.TOO_DEEP) from error
    except UnicodeEncodeError as error:
        raise JsonError(Fault.LONE_SURROGATE) from error
    except json.JSONDecodeError as error:
        raise JsonError(Fault.NOT_JSON, f"{error.lineno}:{error.colno}") from error
    return value


class Told(str):
    """JSON in one line: ``written`` leaves it as it is where a line is an entry's own."""

    __slots__ = ()


quoted: Callable[[str], str] = encode_basestring
"""A text as JSON has it, as ``written`` puts it."""

# Made once: it is asked for every record of a file.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def written(value: object, *, deep: int = 0, inside: int = 0) -> bytes:
    """``value`` as JSON in UTF-8: keys sorted, no escape that is not needed; equal values give equal bytes.

    So many levels ``deep`` each entry has a line of its own; what lies deeper is one line. ``inside``
    so many levels of another value it is laid out as there. Problem BAD_VALUE for a lone surrogate, which no
    UTF-8 file can hold.
    """
    return encoded(_laid_out(value, deep, "\n" + " " * inside))


def json_of(value: object) -> str:
    """``value`` as JSON in one line, as ``written`` puts it."""
    return _ENCODER.encode(value)


def pour_into(value: object, deep: int, spools: Mapping[str, IO[bytes]], out: BinaryIO | IO[bytes]) -> None:
    """Write ``value`` as ``written`` does, with what is in a spool in place of the text that stands for it.

    Such a text, which stands nowhere else, is an entry of a list or the name of an entry of a mapping, 0.
    """
    marks = {_ENCODER.encode(text).encode(): spool for text, spool in spools.items()}
    rest = written(value, deep=deep)
    while found := [(rest.find(mark), mark) for mark in marks if mark in rest]:
        at, mark = min(found)
        out.write(rest[:at])
        poured(marks[mark], out)
        rest = rest[at + len(mark) :].removeprefix(b": 0")
    out.write(rest)


def told_list(entries: Sequence[str], inside: int) -> Told:
    """Entries that are JSON already as a list, each in a line of its own, as ``written`` lays it out there.

    ``inside``: in how many levels of other values it stands.
    """
    margin = "\n" + " " * inside
    return Told(f"[{margin} {f',{margin} '.join(entries)}{margin}]" if entries else "[]")


def one_line(value: object) -> str:
    """``value`` as JSON in one line that every text format can hold, whatever stands in it."""
    return safe(json_of(value))


def safe(told: str) -> str:
    """JSON in one line as one that every text format can hold; Problem BAD_VALUE for a lone surrogate."""
    # Nothing that can be printed would have to be escaped, as most lines can be; of ASCII it is seen sooner.
    if (told.isascii() and "\x7f" not in told) or told.isprintable():
        return told
    encoded(told)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


def encoded(text: str) -> bytes:
    """``text`` in UTF-8; Problem BAD_VALUE for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        around = text[max(0, error.start - 20) : error.end + 20].encode(errors="replace").decode()
        raise Problem(Wrong.BAD_VALUE, subject=around, detail=Fault.LONE_SURROGATE) from error


def _laid_out(value: object, deep: int, margin: str) -> str:
    # The encoder of the standard library is quick only for what is one line.
    if isinstance(value, Told):
        return value
    inner = margin + " "
    if deep and isinstance(value, dict) and value:
        told = (
            f"{_ENCODER.encode(name)}: {_laid_out(value[name], deep - 1, inner)}" for name in sorted(value)
        )
        return f"{{{inner}{f',{inner}'.join(told)}{margin}}}"
    if deep and isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join(_laid_out(each, deep - 1, inner) for each in value)}{margin}]"
    return _ENCODER.encode(value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    breath()  # the one place that is come by while a long text is read
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise JsonError(Fault.REPEATED_KEY, next(name for name in names if names.count(name) > 1))
    return made


def _no_number(word: str) -> None:
    raise JsonError(Fault.NOT_A_NUMBER, word)


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise JsonError(Fault.BAD_NUMBER, digits[:_DIGITS])
    return int(digits)
