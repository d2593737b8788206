"""Words as HTML has them."""

from __future__ import annotations

from desktop_app.formats.xml_text import escaped, sayable


def html_text(words: str) -> str:
    """Words as they stand in an element or an attribute, with U+FFFD for what no HTML can hold."""
    # As ``html.escape``, of which a report asks ten times a statement.
    return escaped(sayable(words)).replace('"', "&quot;").replace("'", "&#x27;")
