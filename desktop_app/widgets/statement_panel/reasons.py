"""Why a quotation was proposed, in plain sentences."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.widgets.statement_panel.card import Card


def _words(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Reasons", text))


FRAMES = {
    "marks": _words("It stands between quotation marks."),
    "quote-verb": _words("It stands between quotation marks, with a verb of saying beside it."),
    "verb-that": _words("A verb of saying introduces a clause with “that” or “whether”."),
    "verb-bare": _words("A verb of saying is followed by what is said, without “that”."),
    "verb-after": _words("A verb of saying and its speaker follow the words."),
    "verb-pointing": _words("The next sentence says that somebody says so."),
    "sentence": _words("The whole sentence reports what somebody says."),
    "fragment": _words("A few words between quotation marks, within what somebody is reported to say."),
    "hearsay": _words("A word like “reportedly” says that somebody else says so."),
    "adjective-cue": _words("An adjective like “convinced” introduces what somebody holds."),
    "according": _words("A phrase like “according to” says whose words these are."),
    "colon": _words("A speaker or a verb of saying stands before a colon."),
    "carried-on": _words("It goes on with what the speaker before it was saying."),
    "infinitive": _words("A verb of saying is followed by what somebody wants, promises or refuses to do."),
    "noun-phrase": _words("A verb of saying has what is said as its object."),
    "noun-cue": _words("A noun of saying, like “message” or “demand”, introduces it."),
    "passive": _words("A verb of saying in the passive introduces it."),
    "tagger": _words("It looks like quotations that you accepted before."),
}
"""A sentence for each construction that the finder names."""

OTHER_FRAME = _words("The finder knows this construction as “%1”.")

NAMES = {
    "actor": _words("The text names the speaker as you do."),
    "name": _words("The text names the speaker beside the words."),
    "fuller": _words("The text names the speaker in short here, and in full elsewhere."),
    "pronoun": _words("A pronoun stands for the speaker: the likeliest one before it that agrees."),
    "relative": _words("A word like “who” stands for the speaker, whose name is in front of it."),
    "description": _words("A description stands for the speaker; text or project use it of this one."),
    "group": _words("No name is given here: the speaker is what the text calls them."),
    "carried": _words("The speaker of the quotation before goes on."),
    "subject": _words("No speaker is named; the sentence before is about this one."),
}
"""A sentence for each way in which the speaker was told."""


def reasons(card: Card) -> list[str]:
    """The sentences, the frame's first."""
    why = card.why
    frame = FRAMES.get(why.frame)
    told = [_said(frame) if frame else _said(OTHER_FRAME).replace("%1", why.frame)] if why.frame else []
    if why.cue:
        told.append(_said(_words("The lexicon knows it by “%1”.")).replace("%1", why.cue))
    if card.speaker and why.named in NAMES:
        told.append(_said(NAMES[why.named]))
    if card.speaker_is_new or card.speaks_for_is_new:
        told.append(_said(_words("Accepting makes an actor of the new name; nothing is made before.")))
    if not card.speaker:
        told.append(_said(_words("The text does not say clearly who speaks.")))
    if why.agreed:
        told.append(_said(_words("What was learned from your reviews finds it too.")))
    return told


def pattern_words(pattern: str) -> str:
    """A frame and a cue (``frame/cue``) in a sentence; the frame alone where there is no cue."""
    name, _, cue = pattern.partition("/")
    frame = FRAMES.get(name)
    sentence = _said(frame) if frame else _said(OTHER_FRAME).replace("%1", name)
    return _said(_words("“%1”: %2")).replace("%2", sentence).replace("%1", cue) if cue else sentence


def _said(text: str) -> str:
    return QCoreApplication.translate("Reasons", text)
