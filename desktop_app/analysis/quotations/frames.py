"""The constructions by which a quotation is recognised; each has a name that explains it to the reader."""

from __future__ import annotations

from enum import StrEnum


class Frame(StrEnum):
    """How words and their source hang together. X is the source, a verb one of saying."""

    MARKS = "marks"
    """Words between quotation marks, and nothing else."""
    QUOTE_VERB = "quote-verb"
    """A marked quotation beside a verb: “…”, says X; X says: “…”."""
    VERB_THAT = "verb-that"
    """X says that …"""
    VERB_BARE = "verb-bare"
    """X says …, without that."""
    VERB_AFTER = "verb-after"
    """…, says X."""
    VERB_POINTING = "verb-pointing"
    """… That is what X says: the sentence before is what is said."""
    INFINITIVE = "infinitive"
    """X promises to …"""
    GROUP = "noun-phrase"
    """X announces something, calls for something."""
    SENTENCE = "sentence"
    """The sentence as a whole reports what X says."""
    ACCORDING = "according"
    """According to X …"""
    HEARSAY = "hearsay"
    """Reportedly …"""
    NOUN = "noun-cue"
    """The statement of X that …; “…” was the message of X."""
    ADJECTIVE = "adjective-cue"
    """X is convinced that …"""
    COLON = "colon"
    """X …: “…”."""
    PASSIVE = "passive"
    """It is said that …"""
    CARRIED_ON = "carried-on"
    """A quotation that goes on behind another one of the same source."""
    TAGGER = "tagger"
    """Found by what was learned from the reader."""
