"""What was found in a project's documents, decided on and learned."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.suggestion import Review, Suggestion
from desktop_app.project.covering import Covering
from desktop_app.project.identity import now
from desktop_app.project.search_key import primary, search_key


class Findings(Covering):
    """The part of a project that is kept beside its steps, since it can be made again; and the reviews."""

    def suggestions(self, document_id: str) -> tuple[Suggestion, ...]:
        """What was found in a document and nobody has decided on, in the order of the text."""
        return self._store.suggestions(document_id)

    def found(self, document_id: str) -> tuple[Quotation, ...]:
        """All that was found in a document, decided on or not, in the order of the text."""
        return self._store.found(document_id)

    def suggestion(self, suggestion_id: str) -> Suggestion:
        """The suggestion with that id; Problem when there is none, or it was decided on."""
        found = self._store.suggestion(suggestion_id)
        if found is None:
            raise Problem(Wrong.NOT_FOUND, subject=f"suggestion {suggestion_id}")
        return found

    def unreviewed(self, document_id: str = "") -> int:
        """How many suggestions of a document, or of all, nobody has decided on."""
        return self._store.unreviewed(document_id)

    def unsearched(self) -> int:
        """In how many documents nobody has looked for quotations."""
        return self._store.unsearched()

    def search_key(self, document_id: str) -> str:
        """What quotations of a document would be made from now; Problem when there is no such document."""
        return search_key(self._store, document_id)

    def is_searched(self, document_id: str) -> bool:
        """Whether what is kept was found in this text, in its language, by this finder, with this model."""
        return self._store.searched(document_id) == self.search_key(document_id)

    def keep_found(self, document_id: str, quotations: Sequence[Quotation], key: str = "") -> None:
        """Keep what was found in a document; no step, and not told to listeners.

        ``key`` is what ``search_key`` said when the search began, if that may have changed since. Problem
        when there is no such document, or nothing can be written.
        """
        now_key = self.search_key(document_id)
        self._store.keep_found(document_id, key or now_key, now(), quotations)

    def reviews(self, document_id: str = "") -> tuple[Review, ...]:
        """What was decided on the suggestions of a document, or of all, the oldest first."""
        return self._store.reviews(document_id)

    def model(self, language: str) -> Model | None:
        """What was learned for a language (a BCP 47 tag, of which the first part counts)."""
        return self._store.model(primary(language))

    def models(self) -> tuple[Model, ...]:
        """All that was learned, by language."""
        return self._store.models()

    def keep_model(self, model: Model) -> None:
        """Keep what was learned for a language in place of what was; no step."""
        self._store.keep_model(model)

    def forget_models(self) -> None:
        """Take away all that was learned; no step."""
        self._store.forget_models()
