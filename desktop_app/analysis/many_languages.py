"""The likeliest language of many texts at once: what py3langid does with one, a letter of each at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from desktop_app.analysis.language import Identifier


def likeliest(tables: Identifier, texts: Sequence[str]) -> list[tuple[str, float]]:
    """The likeliest language of each text and how likely it is, 0 to 1, as ``classify`` tells one."""
    if not texts:
        return []
    encoded = [_encoded(text) for text in texts]
    scores = _scores(tables, *_features(tables, encoded), len(texts))
    scores /= np.sqrt(np.array([len(text) or 1 for text in encoded], dtype=np.float32))[:, None]
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    _join_namesakes(tables.nb_classes, shares)
    best = shares.argmax(axis=1)
    return [(tables.nb_classes[at], float(shares[row, at])) for row, at in enumerate(best)]


def _encoded(text: str) -> bytes:
    text = text.lower() if text.isupper() else text
    return unicodedata.normalize("NFC", text).encode("utf-8", errors="surrogatepass")


def _features(
    tables: Identifier, texts: Sequence[bytes]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The features met in all texts, and the number of the text that each was met in."""
    moves, rows = np.asarray(tables.tk_nextmove), np.asarray(tables.tk_row).astype(np.intp) << 8
    output = _output(tables)
    # The longest first: those that are still read are then always the first of all.
    order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
    letters = np.zeros((len(texts[order[0]]), len(texts)), dtype=np.uint8)
    for column, at in enumerate(order):
        letters[: len(texts[at]), column] = np.frombuffer(texts[at], dtype=np.uint8)
    lengths = np.array([len(texts[at]) for at in order])
    met = np.full(letters.shape, -1, dtype=np.intp)
    state = np.zeros(len(texts), dtype=np.intp)
    for place, read in enumerate((lengths > np.arange(len(letters))[:, None]).sum(axis=1)):
        state[:read] = moves[rows[state[:read]] + letters[place, :read]]
        met[place, :read] = output[state[:read]]
    places, columns = np.nonzero(met >= 0)
    return met[places, columns], np.array(order, dtype=np.intp)[columns]


@lru_cache(maxsize=1)
def _output(tables: Identifier) -> npt.NDArray[np.intp]:
    return np.asarray(tables.tk_output, dtype=np.intp)


def _scores(
    tables: Identifier, features: npt.NDArray[np.intp], owners: npt.NDArray[np.intp], number: int
) -> npt.NDArray[np.float32]:
    """How much speaks for each language in each text: naive Bayes on the logarithms of counts."""
    known, local = np.unique(features, return_inverse=True)
    counts = np.zeros((number, len(known)), dtype=np.float32)
    each, times = np.unique(owners * len(known) + local, return_counts=True)
    counts.reshape(-1)[each] = np.log1p(times.astype(np.float32))
    scores: npt.NDArray[np.float32] = counts @ tables.nb_ptc[known].astype(np.float32) + tables.nb_pc
    # What has no feature at all speaks for none more than for another.
    scores[np.bincount(owners, minlength=number) == 0] = 0
    return scores


def _join_namesakes(names: Sequence[str], shares: npt.NDArray[np.float32]) -> None:
    """A language that was learned twice, in two scripts, is one."""
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if first.setdefault(name, at) != at:
            shares[:, first[name]] += shares[:, at]
            shares[:, at] = 0
