"""In which language a text is, told by its letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol

HEAD = 500
"""How many code points of a text are looked at: more make it slower, and no surer."""
_BLANKS_TOO = 4000
_FEWEST = 40
_SURE = 0.7
_NONE = "zxx"  # what BCP 47 calls that which is in no language
_FEW = 8
_TOGETHER = 500
"""So many texts are looked through at once: more take memory, and are no quicker."""


class Identifier(Protocol):
    """What py3langid has learned: an automaton that finds features in bytes, what each says of languages."""

    tk_nextmove: Any
    tk_row: Any
    tk_output: Any
    nb_ptc: Any
    nb_pc: Any
    nb_classes: Any

    def __hash__(self) -> int:
        """Each is only itself."""

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language, and how likely it is, from 0 to 1."""


def language_of(text: str) -> str:
    """The language of ``text`` as a BCP 47 tag; empty for fewer than 40 letters, and where it is unsure.

    A Bayes classifier over the beginning of the text, blanks made one (py3langid, which knows some hundred
    languages; its probabilities are calibrated for any length).
    """
    head = _head(text)
    return _sure(*_identifier().classify(head)) if head else ""


def languages_of(texts: Sequence[str]) -> list[str]:
    """The language of each text, as ``language_of`` tells it; of many in a fraction of the time."""
    if len(texts) < _FEW:
        return [language_of(text) for text in texts]
    # It needs numpy, which whoever opens one text need not wait for.
    from desktop_app.analysis.many_languages import likeliest

    told: list[str] = []
    for start in range(0, len(texts), _TOGETHER):
        heads = [_head(text) for text in texts[start : start + _TOGETHER]]
        found = iter(likeliest(_identifier(), [head for head in heads if head]))
        told += [_sure(*next(found)) if head else "" for head in heads]
    return told


def _head(text: str) -> str:
    """What is looked at of a text; nothing where that has too few letters."""
    head = " ".join(text[: 2 * HEAD].split())[:HEAD]
    if len(head) < HEAD < len(text):
        head = " ".join(text[:_BLANKS_TOO].split())[:HEAD]
    return head if sum(map(str.isalpha, head)) >= _FEWEST else ""


def _sure(language: str, sureness: float) -> str:
    return language if sureness >= _SURE and language != _NONE else ""


@lru_cache(maxsize=1)
def _identifier() -> Identifier:
    # Half a second to load, and 30 MB: only who needs it waits for it. It has no types to import it by.
    langid = import_module("py3langid.langid")
    made: Identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    return made
