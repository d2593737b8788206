"""How often each word opened a quotation in the articles learned from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNSEEN = "unseen"
_CLASSES = ((0.0, "never"), (0.1, "seldom"), (0.4, "sometimes"), (0.75, "often"), (1.1, "mostly"))


@dataclass(frozen=True, slots=True)
class CueWords:
    """For each word in small letters how often it was part of a cue, and how often it was seen."""

    counts: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, labelled: Iterable[tuple[str, bool]]) -> CueWords:
        """Counted over (word, whether it was part of a cue); words that never were are left out."""
        cues, seen = Counter[str](), Counter[str]()
        for word, is_cue in labelled:
            seen[word] += 1
            cues[word] += is_cue
        return cls({word: (cues[word], seen[word]) for word in sorted(cues) if cues[word]})

    def without(self, other: CueWords) -> CueWords:
        """These less those of one article, so that an article does not teach what only it says."""
        counts = dict(self.counts)
        for word, (cues, seen) in other.counts.items():
            counts[word] = counts[word][0] - cues, counts[word][1] - seen
        return CueWords(counts)

    def kind(self, word: str) -> str:
        """How likely the word is a cue, in a few classes; UNSEEN where it never was one."""
        cues, seen = self.counts.get(word, (0, 0))
        if not cues or not seen:
            return UNSEEN
        share = cues / seen
        return next(name for limit, name in _CLASSES if share <= limit)
