"""What the quotations of a document are made from, as a key: the same key, the same quotations."""

from __future__ import annotations

from hashlib import sha256

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.store import Store


def search_key(store: Store, document_id: str) -> str:
    """The hash of the text, the version of the finder, the language, its lexicons and the time of its model.

    Problem when there is no such document.
    """
    # Imported where it is asked for: whoever only opens a project needs no finder.
    from desktop_app.analysis.quotations.finder import FINDER_VERSION

    found = store.text_and_language(document_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"document {document_id}")
    text_id, language = found
    model = store.model_time(primary(language))
    return f"{text_id} {FINDER_VERSION} {language} {_lexicons(primary(language))} {model}"


def _lexicons(language: str) -> str:
    from desktop_app.project.lexicons import texts

    try:
        told = [text for subject in ("quotations", "speakers") for text, _ in texts(subject, language)]
    except Problem:  # whoever searches meets it, too, and can tell it
        return "unreadable"
    return sha256("\0".join(told).encode()).hexdigest()[:8]


def primary(language: str) -> str:
    """The first part of a BCP 47 tag, in small letters: ``nl`` of ``nl-BE``."""
    return language.partition("-")[0].lower()
