"""What can stand after a verb, and how it is understood; a usage error for what is not."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import click

from desktop_app.domain.text import Span
from desktop_app.formats.documents.languages import language_tag
from desktop_app.formats.web.address import SCHEMES, WebAddress
from desktop_app.project.commands.statements import ClaimDraft, StanceDraft

_SPAN = re.compile(r"([0-9]{1,18}):([0-9]{1,18})")
_SIZE = re.compile(r"([0-9]{2,5})x([0-9]{2,5})")
_YEAR_OR_MONTH = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
_LARGEST = 16384


def words(value: str) -> str:
    """Words that can be kept: UTF-8, also where the locale says that nothing is."""
    try:
        return value.encode(errors="surrogateescape").decode()
    except UnicodeError:
        raise click.BadParameter("this is not UTF-8 text.") from None


def article_source(value: str) -> Path | WebAddress:
    """An address of the web, by how it begins, or else a file."""
    if value.casefold().startswith(SCHEMES):
        return WebAddress(words(value))
    return Path(value)


def name(value: str) -> str:
    """Words that are not nothing."""
    if not value.strip():
        raise click.BadParameter("this is empty.")
    return words(value)


def span(value: str) -> Span:
    """``S:E``: from code point S up to, not including, code point E."""
    found = _SPAN.fullmatch(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no span: two numbers, START:END.")
    start, end = map(int, found.groups())
    if start >= end:
        raise click.BadParameter(f"{value!r} is no span: it has to end behind its start.")
    return Span(start, end)


def claim(value: str) -> ClaimDraft:
    """``TYPE[:TOPIC]``, split at the first colon."""
    claim_type, _, topic = (part.strip() for part in words(value).partition(":"))
    if not claim_type and not topic:
        raise click.BadParameter(f"{value!r} is no claim: TYPE or TYPE:TOPIC.")
    return ClaimDraft(claim_type, topic)


def stance(value: str) -> StanceDraft:
    """``TARGET=LEVEL``, split at the last equals sign; ``topic:NAME`` as the target is a topic."""
    target, _, level = (part.strip() for part in words(value).rpartition("="))
    if not target or not level:
        raise click.BadParameter(f"{value!r} is no stance: TARGET=LEVEL.")
    return StanceDraft(target, level)


def choice(value: str) -> tuple[str, str]:
    """``NAME=VALUE``, an option of a format, split at the first equals sign."""
    chosen, equals, wanted = words(value).partition("=")
    if not chosen or not equals:
        raise click.BadParameter(f"{value!r} is none such as NAME=VALUE.")
    return chosen, wanted


def choice_of(value: str) -> tuple[str, str, str]:
    """``VIEW.NAME=VALUE``, an option of an analysis view."""
    chosen, equals, wanted = words(value).partition("=")
    view, point, name = chosen.partition(".")
    if not (view and point and name and equals):
        raise click.BadParameter(f"{value!r} is none such as VIEW.NAME=VALUE.")
    return view, name, wanted


def date(value: str) -> str:
    """An ISO 8601 date: a year, a month, a day, or a day and a time; or nothing."""
    if value and not _YEAR_OR_MONTH.fullmatch(value):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(_no_date(value)) from None
        if not _DAY.fullmatch(value):
            raise click.BadParameter(_no_date(value))
    return value


def language(value: str) -> str:
    """A BCP 47 tag, also of a language that is named, or nothing."""
    tag = language_tag(words(value))
    if value and not tag:
        raise click.BadParameter(f"{value!r} is no language: a tag such as nl, en or de-AT.")
    return tag


def size(value: str) -> tuple[int, int]:
    """``1400x900``: width and height in pixels."""
    found = _SIZE.fullmatch(value)
    width, height = map(int, found.groups()) if found else (0, 0)
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        raise click.BadParameter(f"{value!r} is no size: WIDTHxHEIGHT in pixels, such as 1400x900.")
    return width, height


def _no_date(value: str) -> str:
    return f"{value!r} is no date: 2031, 2031-03 or 2031-03-14."


FILE = click.Path(path_type=Path)

project_argument = click.argument("project", type=FILE)
document_option = click.option("--document", metavar="ID", type=words, help="The id of a document.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
