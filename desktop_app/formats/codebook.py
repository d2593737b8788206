"""Codebooks as TOML files that a person writes and reads."""

from __future__ import annotations

import re
import tomllib

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook_flaws import codebook_flaws
from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import encoded
from desktop_app.formats.records import Record, RecordError, record, restored

_SPOT = re.compile(r"line (\d+), column (\d+)")
_ESCAPED = re.compile('[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff"\\\\]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def read_codebook(data: bytes, file: str) -> Codebook:
    """The codebook in a TOML file.

    Problem BAD_CONTENT, with the place (``line:column``, or the entry as ``topics[3].parent``, counted from
    0), for what is no TOML, unknown or missing fields, wrong types, ids or shortcut keys used twice in a
    tree or among the fields, a parent that is not there or is its own descendant, and values out of range.
    """
    try:
        codebook = restored(Codebook, tomllib.loads(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise _bad(file, f"byte {error.start}", Fault.NOT_UTF8) from error
    except tomllib.TOMLDecodeError as error:
        spot = _SPOT.search(str(error))
        raise _bad(file, ":".join(spot.groups()) if spot else "", str(error)) from error
    except RecordError as error:
        raise _bad(file, error.path, error.fault) from error
    except RecursionError as error:
        raise _bad(file, "", Fault.TOO_DEEP) from error
    except ValueError as error:  # an impossible date, or a number of thousands of digits
        raise _bad(file, "", str(error)) from error
    for flaw in codebook_flaws(codebook):
        raise Problem(Wrong.BAD_CONTENT, file, flaw.path, flaw.subject, flaw.fault)
    return codebook


def write_codebook(codebook: Codebook) -> bytes:
    """``codebook`` as TOML, fields at their defaults left out; ``read_codebook`` gives it back equal."""
    whole = record(codebook, sparse=True)
    trees: dict[str, list[Record]] = {
        name: whole.pop(name, []) for name in ("claim_types", "topics", "scale", "fields")
    }
    blocks = [_lines(whole)]
    blocks += [f"[[{name}]]\n{_lines(entry)}" for name, entries in trees.items() for entry in entries]
    return encoded("\n".join(blocks))


def _lines(entry: Record) -> str:
    return "".join(f"{name} = {_value(held)}\n" for name, held in entry.items())


def _value(held: str | float | list[Record]) -> str:
    if isinstance(held, str):
        return '"' + _ESCAPED.sub(_escape, held) + '"'
    if isinstance(held, list):  # the options of a field, a line each
        return "[\n" + "".join(f"  {_inline(entry)},\n" for entry in held) + "]"
    return str(held).lower() if isinstance(held, bool) else repr(held)


def _inline(entry: Record) -> str:
    return "{ " + ", ".join(f"{name} = {_value(held)}" for name, held in entry.items()) + " }"


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _bad(file: str, place: str, detail: str) -> Problem:
    return Problem(Wrong.BAD_CONTENT, file=file, place=place, detail=detail)
