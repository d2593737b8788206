"""In which language a text is, told by its letters."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Protocol

HEAD = 500
"""How many code points of a text are looked at: more make it slower, and no surer."""
_BLANKS_TOO = 4000
_FEWEST = 40
_SURE = 0.7
_NONE = "zxx"  # what BCP 47 calls that which is in no language


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language, and how likely it is, from 0 to 1."""


def language_of(text: str) -> str:
    """The language of ``text`` as a BCP 47 tag; empty for fewer than 40 letters, and where it is unsure.

    A Bayes classifier over the beginning of the text, blanks made one (py3langid, which knows some hundred
    languages; its probabilities are calibrated for any length).
    """
    head = " ".join(text[:_BLANKS_TOO].split())[:HEAD]
    if sum(letter.isalpha() for letter in head) < _FEWEST:
        return ""
    language, sureness = _identifier().classify(head)
    return language if sureness >= _SURE and language != _NONE else ""


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    # Half a second to load, and 30 MB: only who needs it waits for it. It has no types to import it by.
    langid = import_module("py3langid.langid")
    made: _Identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    return made
