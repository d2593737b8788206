"""Dates as they are written in four languages, and those that could be two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.formats.documents.dates import iso_date
from desktop_app.formats.documents.languages import language_tag


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        *((exact, exact) for exact in ("2031", "2031-03", "2031-03-14", "2031-03-14T07:30:00+01:00")),
        ("2031-03-14 07:30:00 +0100", "2031-03-14T07:30:00+01:00"),
        ("20310314T073000Z", "2031-03-14T07:30:00+00:00"),
        *((day, "2031-03-14") for day in ("20310314", "14-03-2031", "14.3.2031", "14/03/2031", "2031/03/14")),
        *((day, "2031-03-14") for day in ("14 maart 2031", "March 14, 2031", "vendredi 14 mars 2031")),
        *((day, "2031-03-14") for day in ("Freitag, 14. März 2031", "Friday, March 14th, 2031 7:30 AM")),
        ("1er mai 2031", "2031-05-01"),
        ("Fri, 14 Mar 2031 07:30:00 +0100", "2031-03-14T07:30:00+01:00"),
        ("04/04/2031", "2031-04-04"),
        *((none, "") for none in ("03/04/2031", "31-02-2031", "2031-13", "yesterday", "0000", "14 Mzz 2031")),
        *((none, "") for none in ("", "1", "2031-03-14T99:00", "9" * 500, "Fri, 99 Mar 2031 07:30:00 +0100")),
    ],
)
def test_a_date_is_told_as_exactly_as_it_was(told: str, meant: str) -> None:
    assert iso_date(told) == meant


@given(st.text() | st.from_regex(r"[0-9./:TZ +-]{0,30}"))
def test_whatever_is_told_is_a_date_or_nothing(told: str) -> None:
    once = iso_date(told)
    assert iso_date(once) == once


def test_languages_by_tag_and_by_name() -> None:
    assert [language_tag(told) for told in ("nl", "nl_BE", "EN-gb", "Dutch", "français")] == [
        *("nl", "nl-BE", "en-GB", "nl", "fr")
    ]
    assert language_tag("of the sea") == language_tag("") == language_tag("x") == ""
