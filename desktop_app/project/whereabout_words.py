"""What there is to know of a project's place, in a sentence."""

from __future__ import annotations

from desktop_app.project.whereabouts import Told, Whereabout

_SENTENCES = {
    Whereabout.CONFLICT: "“{name}” lies beside the project: a copy in conflict, which somebody worked on."
    " Export what is in it, take that in here, then move it away.",
    Whereabout.SYNCHRONISED: "The project lies in a folder that {name} copies elsewhere. Close it before it"
    " is opened on another machine: of two that are worked on at once only one lasts.",
    Whereabout.SHARE: "The project lies on another machine ({name}). Open it on one machine at a time, or"
    " copy it to this one: locks and the log of changes are not safe across a network.",
}


def whereabout_words(told: Told) -> str:
    """One sentence or two that say what it is and what to do."""
    return _SENTENCES[told.what].format(name=told.name)
