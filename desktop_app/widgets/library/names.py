"""By what words the documents of the library can be found: titles and outlets, made ready to be compared."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.document import DocumentSummary
from desktop_app.domain.folding import folded_each


class Names:
    """Folded once, when first asked for, all that are not yet; each with a space before it."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def of(self, summaries: Mapping[str, DocumentSummary]) -> Mapping[str, str]:
        """The names of these documents, and maybe of others, by document."""
        names = self._names
        lacking = [one for id_, one in summaries.items() if id_ not in names]
        folded = folded_each([f"{one.title} {one.outlet}" for one in lacking])
        names.update((one.id, f" {name}") for one, name in zip(lacking, folded, strict=True))
        return names

    def forget(self, document_id: str) -> None:
        """A document has changed or gone."""
        self._names.pop(document_id, None)

    def clear(self) -> None:
        """All the documents are others."""
        self._names.clear()
