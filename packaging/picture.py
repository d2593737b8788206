"""Makes the pictures of the README: the English sample, a part of it coded and the rest suggested.

Run from the top of the repository: ``PYTHONPATH=. .venv/bin/python -P packaging/picture.py``.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.main_window import sample
from desktop_app.main_window.application import screenshot
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.quotations import find
from desktop_app.project.resources import resource

SIZE = (1440, 900)


@dataclass(frozen=True)
class Coding:
    """A statement by its words: content, source and cue as they stand in the article."""

    content: tuple[str, ...]
    source: str
    cue: str
    kind: Kind
    speaker: str
    claim: ClaimDraft
    stances: tuple[StanceDraft, ...]


CODINGS = (
    Coding(
        ("“the best chance these islands have had in a generation.”",),
        "Premier Ruth Calloway",
        "calling",
        Kind.MIXED,
        "Ruth Calloway",
        ClaimDraft("evaluation", "Energy"),
        (StanceDraft("topic:Wind farm", "strongly-for"),),
    ),
    Coding(
        ("“an unfriendly act.”",),
        "the Lorvanian foreign ministry",
        "warned",
        Kind.MIXED,
        "Lorvania",
        ClaimDraft("warning", "Diplomacy"),
        (StanceDraft("topic:Wind farm", "strongly-against"),),
    ),
    Coding(
        (
            "“We are tired of buying our electricity from people who can switch it off,”",
            "“and our grandchildren will ask us why we waited.”",
        ),
        "Calloway",
        "told",
        Kind.DIRECT,
        "Ruth Calloway",
        ClaimDraft("assertion", "Energy"),
        (StanceDraft("Lorvania", "against"), StanceDraft("topic:Wind farm", "for")),
    ),
    Coding(
        ("household bills would fall by a fifth within six years",),
        "She",
        "said",
        Kind.INDIRECT,
        "Ruth Calloway",
        ClaimDraft("prediction", "Prices"),
        (StanceDraft("topic:Wind farm", "for"),),
    ),
)


def coded(folder: Path) -> tuple[Path, str]:
    """The sample project, coded and searched, and the id of its English article."""
    path = folder / "Merrow Bank.standpunt"
    project = sample.made(path, "en", "ann")
    document = next(summary.id for summary in project.summaries() if summary.language == "en")
    article = project.document(document)
    text = article.text
    for coding in CODINGS:
        content = tuple(_span(text, words, 0) for words in coding.content)
        paragraph = text.rfind("\n", 0, content[0].start) + 1
        project.do(
            AddStatement(
                document,
                content,
                "ann",
                (_span(text, coding.source, paragraph),),
                (_span(text, coding.cue, paragraph),),
                coding.kind,
                coding.speaker,
                (coding.claim,),
                coding.stances,
            )
        )
    project.keep_found(document, run(find(article, project.actors())))
    project.close()
    return path, document


def _span(text: str, words: str, start: int) -> Span:
    place = text.index(words, start)
    return Span(place, place + len(words))


def main() -> None:
    """Write window-light.png and window-dark.png beside the help."""
    with tempfile.TemporaryDirectory() as folder:
        project, document = coded(Path(folder))
        for theme in ("light", "dark"):
            screenshot(project, document, SIZE, theme, resource("help", f"window-{theme}.png"))


if __name__ == "__main__":
    main()
