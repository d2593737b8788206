"""The view of who gets the word."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.voices import voices
from desktop_app.domain.statement import Kind
from desktop_app.domain.voices import Voices
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store


def speakers(path: Path, asked: Asked) -> Job[Voices]:
    """Count the quoted words of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    found, known = yield from material(path, asked, held(Store.words_said))
    quoted = [each for each in found if each.kind is not Kind.AUTHORIAL]
    return voices(
        quoted,
        known.actors,
        by_outlet=chosen["outlets"] == "apart",
        basis=known.basis(each.statement_id for each in quoted),
    )


VIEW = View(
    name="speakers",
    title="Speakers",
    purpose="who gets the word",
    heading="Who gets the word",
    line="How many words of each speaker are quoted: directly, in part, or indirectly; each part of a"
    " bar opens its statements.",
    formula="The words of a quotation are those of its content: what blanks divide and holds a letter"
    " or a digit; where a script has no blanks, each letter. A share is of all quoted words, with or"
    " without a speaker, of one outlet where outlets are told apart. What the journalist says is no"
    " quotation. Words that stand in two statements count in both.",
    wants="Mark quotations as statements; who speaks can follow.",
    choices=(Choice("outlets", "Outlets", {"together": "together", "apart": "told apart"}),),
    job=speakers,
)
