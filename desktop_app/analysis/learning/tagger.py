"""A sequence tagger for contents, sources and cues, trained on a reader's articles."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop_app.analysis.learning.labels import FIRST, INSIDE, NEXT, OUTSIDE

Features = Sequence[Any]
"""Of every word its features: names, or names with weights."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tagger makes of a paragraph: the likeliest labels, and how likely each is of each word."""

    labels: Sequence[str]
    likely: Sequence[dict[str, float]]

    def share(self, at: int, role: str) -> float:
        """How likely the word has the role, 0 to 1."""
        likely = self.likely[at]
        return sum(likely.get(begun + role, 0.0) for begun in (FIRST, NEXT, INSIDE))

    def daring(self, least: float) -> list[str]:
        """The labels where a role needs no more than that share to be told."""
        told: list[str] = []
        before = ""
        roles = sorted({label[2:] for label in self.likely[0] if label != OUTSIDE}) if self.likely else []
        for at, likely in enumerate(self.likely):
            role = max(roles, key=lambda role: self.share(at, role), default="")
            if not role or self.share(at, role) < least:
                told.append(OUTSIDE)
                before = ""
                continue
            first, later, inside = (likely.get(begun + role, 0.0) for begun in (FIRST, NEXT, INSIDE))
            if before == role and inside >= first + later:
                told.append(INSIDE + role)
            else:
                told.append((NEXT if later > first else FIRST) + role)
            before = role
        return told


class Tagger:
    """A trained tagger; ``data`` comes from ``train`` and from nowhere else, for damaged data crash it."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # read where it lies
        self._engine = import_module("pycrfsuite").Tagger()
        self._engine.open_inmemory(data)
        self._labels: list[str] = self._engine.labels()

    def read(self, features: Features) -> Reading:
        """The labels of one paragraph."""
        labels = self._engine.tag(features)
        marginal = self._engine.marginal
        return Reading(
            labels, [{label: marginal(label, at) for label in self._labels} for at in range(len(features))]
        )

    def likely(self, features: Features, label: str) -> float:
        """How likely the first item has the label."""
        if label not in self._labels:
            return 0.0
        self._engine.set(features)
        return float(self._engine.marginal(label, 0))


def train(
    sequences: Iterable[tuple[Features, Sequence[str]]], *, sparse: float, smooth: float, iterations: int
) -> bytes:
    """The parameters that fit the labels: the same for the same sequences in the same order.

    ``sparse`` and ``smooth`` are the weights of the L1 and L2 norms.
    """
    trainer = import_module("pycrfsuite").Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": sparse, "c2": smooth, "max_iterations": iterations})
    for features, labels in sequences:
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory(prefix="standpunt-") as folder:
        path = Path(folder) / "tagger"
        trainer.train(str(path))
        return path.read_bytes()
