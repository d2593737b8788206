"""Every fault of a file has words."""

from __future__ import annotations

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.project.fault_words import FAULT_WORDS
from desktop_app.project.wording import worded


@pytest.mark.parametrize("fault", list(Fault))
def test_has_words(fault: Fault) -> None:
    assert FAULT_WORDS[fault]
    told = worded(Problem(Wrong.BAD_CONTENT, "a.jsonld", "line 2", "text", fault))
    assert fault.value not in told or fault.value in FAULT_WORDS[fault]
    assert told.startswith("a.jsonld, line 2: text ")
