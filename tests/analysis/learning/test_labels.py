"""Labels that words are given, and the quotations read off them again."""

from __future__ import annotations

from desktop_app.analysis.learning.labels import labels_of
from desktop_app.analysis.learning.linking import quotations_of
from desktop_app.analysis.learning.tokens import paragraphs_of
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span


def spans(text: str, *words: str) -> tuple[Span, ...]:
    """Where the words stand, the first time they do."""
    return tuple(Span(text.index(one), text.index(one) + len(one)) for one in words)


def again(text: str, *quotations: Quotation) -> list[Quotation]:
    """The quotations after a way through labels."""
    return quotations_of([(paragraph, labels_of(paragraph, quotations)) for paragraph in paragraphs_of(text)])


def test_two_stretches_about_a_speaker_are_one_quotation() -> None:
    text = "“De kade sluit,” zei Ada Vree. “Voorgoed.” Bo Stam denkt dat het “wel meevalt”."
    first = Quotation(
        spans(text, "“De kade sluit,”", "“Voorgoed.”"),
        Kind.DIRECT,
        spans(text, "Ada Vree"),
        spans(text, "zei"),
    )
    second = Quotation(
        spans(text, "dat het “wel meevalt”"), Kind.MIXED, spans(text, "Bo Stam"), spans(text, "denkt")
    )
    told = again(text, first, second)
    assert [(one.content, one.kind, one.source, one.cue) for one in told] == [
        (one.content, one.kind, one.source, one.cue) for one in (first, second)
    ]
    assert [one.why.cue for one in told] == ["zei", "denkt"]


def test_one_that_runs_over_paragraphs_stays_one() -> None:
    text = "Orla Quint said: “The channel silts up.\n\n“Nobody dredges it.”\n\nHer cousin denied it."
    whole = Quotation(
        (Span(text.index("“"), text.index("”") + 1),),
        Kind.DIRECT,
        spans(text, "Orla Quint"),
        spans(text, "said"),
    )
    told = again(text, whole)
    assert [one.content for one in told] == [spans(text, "“The channel silts up.", "“Nobody dredges it.”")]
    assert told[0].source == whole.source


def test_a_text_without_spaces_or_marks_has_labels_too() -> None:
    assert again("") == []
    assert again("一二三", Quotation((Span(0, 3),), Kind.INDIRECT))[0].content == (Span(0, 3),)
