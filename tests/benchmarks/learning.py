"""Whether a reader's corrections improve unseen articles: ``python -m tests.benchmarks.learning``.

A reader is played who corrects every article to what was marked by hand. The articles stand beside the
checkout, in ``shared/corpora``, and are no part of it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.learning.learned import Learned
from desktop_app.analysis.learning.training import trained
from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.overlap import same_words
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.project.jobs.suggest import record
from desktop_app.project.lexicons import lexicon

CORPORA = Path(__file__).parents[2] / "../shared/corpora"
SIZES: Mapping[str, Sequence[int]] = {"nl": (5, 10, 15), "en": (25, 50, 70), "de": (25, 50, 100)}
PARTS: Mapping[str, int] = {"nl": 4, "en": 6, "de": 3}
"""Into so many parts the articles of a language are cut; each is left out once, and judged by the others."""

_ROWS = {
    "all": ("content", "all", "overlap"),
    "direct": ("content", "direct", "overlap"),
    "cue": ("cue", "all", "head word"),
    "source": ("source", "all", "head word"),
}


@dataclass(frozen=True, slots=True)
class Article:
    """An article as its line tells it, what was marked in it, and what the rules find."""

    told: Mapping[str, Any]
    kept: tuple[Quotation, ...]
    found: tuple[Quotation, ...]


def main() -> None:
    """Print a table for every language, or those named."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.learning", description=__doc__)
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help=", ".join(SIZES))
    parser.add_argument("--parts", type=int, help="leave out only so many parts, one after another")
    asked = parser.parse_args()
    if not CORPORA.is_dir():
        _say("There are no articles to measure with.")
        return
    for language in asked.languages or SIZES:
        _measure(language, asked.parts or PARTS[language])


def _measure(language: str, times: int) -> None:
    articles = _articles(language)
    left_out = [articles[part :: PARTS[language]] for part in range(times)]
    whole = [article for part in left_out for article in part]
    _say(f"\n{language}: {len(whole)} articles judged; F1, precision of high confidence, seconds")
    heads = " ".join(f"{head:>6}" for head in (*_ROWS, "high", "of"))
    _say(f"{'learned from':>12} {heads}")
    _say(_row("rules alone", whole, [article.found for article in whole], 0.0))
    for size in SIZES[language]:
        told: list[Sequence[Quotation]] = []
        taken = 0.0
        for part in range(times):
            start = time.perf_counter()
            learned = Learned(trained(list(_examples(articles, part, PARTS[language], size)), language))
            taken += time.perf_counter() - start
            told += [learned.improved(article.told["text"], article.found) for article in left_out[part]]
        _say(_row(f"{size} articles", whole, told, taken / times))


def _articles(language: str) -> list[Article]:
    lines = (CORPORA / f"news_dev.{language}.jsonl").read_text("utf-8").splitlines()
    told = [json.loads(line) for line in lines if line.strip()]
    random.Random(7).shuffle(told)
    words = lexicon(language)
    return [
        Article(one, tuple(map(_quotation, one["quotes"])), find_quotations(one["text"], words))
        for one in told
    ]


def _quotation(quote: Mapping[str, Any]) -> Quotation:
    content, source, cue = (
        tuple(Span(start, end) for start, end in quote[part] or ()) for part in ("content", "source", "cue")
    )
    return Quotation(content, Kind(quote["kind"]), source, cue)


def _examples(articles: Sequence[Article], part: int, parts: int, size: int) -> Iterator[Example]:
    others = [article for number, article in enumerate(articles) if number % parts != part]
    for article in others[:size]:
        yield Example(article.told["text"], article.kept, article.found)


def _row(name: str, articles: Sequence[Article], told: Sequence[Sequence[Quotation]], taken: float) -> str:
    gold = {article.told["id"]: article.told for article in articles}
    ours = {
        article.told["id"]: {"quotes": [record(one) for one in quotations]}
        for article, quotations in zip(articles, told, strict=True)
    }
    counts = _scorer().score(gold, ours)
    cells = " ".join(f"{100 * counts[key].prf()[2]:6.1f}" for key in _ROWS.values())
    high = [
        any(same_words(one.content, kept.content) for kept in article.kept)
        for article, quotations in zip(articles, told, strict=True)
        for one in quotations
        if one.confidence is Confidence.HIGH
    ]
    share = 100 * sum(high) / max(len(high), 1)
    return f"{name:>12} {cells} {share:6.1f} {len(high):6} {taken:6.1f}"


@lru_cache(maxsize=1)
def _scorer() -> Any:
    """The scorer that comes with the articles."""
    sys.path.insert(0, str(CORPORA))
    spec = importlib.util.spec_from_file_location("score_quotes", CORPORA / "score_quotes.py")
    if spec is None or spec.loader is None:
        raise ImportError(str(CORPORA))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
