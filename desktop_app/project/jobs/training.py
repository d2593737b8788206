"""A tagger trained on a project's own statements and reviews, in a process of its own."""

from __future__ import annotations

import signal
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.learning.quiet import quiet_patterns
from desktop_app.analysis.learning.training import STEPS, trained
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.identity import now
from desktop_app.project.job import Job, Progress
from desktop_app.project.lexicons import lexicon
from desktop_app.project.material import Material, material
from desktop_app.project.seal import sealed
from desktop_app.project.search_key import primary
from desktop_app.project.workers import deaf_to_interrupts
from desktop_app.store.store import Store

ARTICLES = 5
"""With fewer articles gone through nothing is learned."""
DECISIONS = 10
"""With fewer suggestions decided on, and statements made by hand, nothing is learned."""

_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Trained:
    """What a project has to learn from in one language, and the model, None where that is too little.

    ``documents`` counts articles of which at least a paragraph was gone through; ``accepted``,
    ``corrected`` and ``rejected`` suggestions; ``coded`` statements that no suggestion became.
    """

    language: str
    documents: int
    accepted: int
    corrected: int
    rejected: int
    coded: int
    model: Model | None = None

    @property
    def enough(self) -> bool:
        """Whether something can be learned from it."""
        decided = self.accepted + self.corrected + self.rejected + self.coded
        return self.documents >= ARTICLES and decided >= DECISIONS


def train(project: Path, language: str = "") -> Job[tuple[Trained, ...]]:
    """Learn from a project file, one model a language, or only that of ``language`` (a BCP 47 tag).

    The models are for ``Project.keep_model``. Languages come in the order of their tags; of one with nothing
    gone through there is none, but of a ``language`` asked for. Given up, it ends at once. Problem where the
    project cannot be read, BROKEN_OFF where the process that learns ends before its work.
    """
    lessons: dict[str, list[Material]] = {primary(language): []} if language else {}
    yield from _gather(project, lessons, only=primary(language))
    told = []
    for number, (tag, materials) in enumerate(sorted(lessons.items())):
        counted = _counted(tag, materials)
        if not counted.enough:
            told.append(counted)
            continue
        examples = [one.example for one in materials]
        steps = len(lessons) * STEPS
        data = yield from _beside(project, examples, tag, number * STEPS, steps)
        told.append(replace(counted, model=_model(counted, data, quiet_patterns(examples))))
    return tuple(told)


def _gather(project: Path, lessons: dict[str, list[Material]], only: str) -> Iterator[Progress]:
    """Fill ``lessons`` with the material of every document, by language."""
    # A connection of its own: the work may run beside the window, which goes on writing.
    store = Store(project, write=False)
    try:
        ids = store.document_ids()
        for number, document_id in enumerate(ids):
            document = store.document(document_id)
            if document is None or (only and primary(document.language) != only):
                continue
            yield Progress(number, len(ids), document.title)
            taught = material(store, document, _rules)
            if taught is not None:
                lessons.setdefault(primary(document.language), []).append(taught)
    finally:
        store.close()


def _rules(document: Document) -> tuple[Quotation, ...]:
    from desktop_app.analysis.quotations.finder import find_quotations

    return find_quotations(document.text, lexicon(document.language))


def _beside(project: Path, examples: list[Example], language: str, done: int, total: int) -> Job[bytes]:
    """Train in another process: the engine lets nothing else run in its own, and cannot be stopped there."""
    context = get_context("spawn")
    # What the engine writes on its way holds words of the articles. A killed process clears nothing away.
    with tempfile.TemporaryDirectory(prefix="standpunt-", ignore_cleanup_errors=True) as folder:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(theirs, examples, language, folder), daemon=True)
        with deaf_to_interrupts():
            process.start()
        theirs.close()
        try:
            while True:
                yield Progress(done, total, language)
                if not ours.poll(_PAUSE):
                    continue
                told = ours.recv()
                if isinstance(told, bytes):
                    return told
                done += 1
        except (EOFError, OSError) as error:
            process.join(1)
            raise Problem(Wrong.BROKEN_OFF, str(project), detail=str(process.exitcode)) from error
        finally:
            process.kill()
            process.join()
            process.close()
            ours.close()


def _work(told: Connection, examples: list[Example], language: str, folder: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = folder
    with suppress(BrokenPipeError):  # nobody is there to hear it any more
        told.send(trained(examples, language, lambda: told.send(None)))


def _counted(language: str, materials: list[Material]) -> Trained:
    return Trained(
        language,
        sum(one.example.reviewed != () for one in materials),
        sum(one.accepted for one in materials),
        sum(one.corrected for one in materials),
        sum(one.rejected for one in materials),
        sum(one.coded for one in materials),
    )


def _model(of: Trained, data: bytes, quiet: tuple[str, ...]) -> Model:
    return Model(
        of.language, now(), sealed(data), of.documents, of.accepted, of.corrected, of.rejected, quiet
    )
