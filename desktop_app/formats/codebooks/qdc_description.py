"""All that is told of an entry as the one description that a REFI-QDA code has, and back.

Definition, example and counter-example stand there for people, what other programs have no place for in a
last line for us.
"""

from __future__ import annotations

import json
import re
from typing import Any

from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.records import RecordError
from desktop_app.formats.xml_text import sayable

_OURS = "Standpunt: "
_HEADS = {"example": "Example: ", "counter_example": "Counter-example: "}
_SPLIT = re.compile(r"(?:^|\n\n)(Example|Counter-example): ")
_LINE = re.compile(r"(?:^|\n)Standpunt: (\{.*\})\s*\Z")

TEXTS = ("definition", "example", "counter_example")
"""What stands there for people."""


def described(told: dict[str, str], ours: dict[str, Any]) -> str:
    """The description of an entry by its texts, and by what only our reader takes back."""
    texts = {name: told.get(name, "") for name in TEXTS}
    parts = [texts["definition"], *(head + texts[name] for name, head in _HEADS.items() if texts[name])]
    shown = sayable("\n\n".join(part for part in parts if part)).replace("\r", "\n")
    # A definition may itself look like what stands behind one: what would not come back is told exactly.
    back = _texts(shown)
    exact = {name: text for name, text in texts.items() if back[name] != text}
    line = _OURS + json.dumps({**ours, **exact}) if ours or exact else ""
    return "\n\n".join(part for part in (shown, line) if part)


def told_in(description: str) -> tuple[dict[str, str], dict[str, Any]]:
    """The texts in a description, and what stands there for us alone (nothing where we did not write it).

    RecordError for a line of ours that cannot be read.
    """
    found = _LINE.search(description)
    if found is None:
        return _texts(description.strip()), {}
    try:
        ours = parsed(found[1].encode())
    except JsonError as error:
        raise RecordError(_OURS.strip(": "), error.fault) from error
    if not isinstance(ours, dict):
        raise RecordError(_OURS.strip(": "), Fault.WRONG_TYPE)
    shown = description[: found.start()]
    exact = {name: ours.pop(name) for name in TEXTS if name in ours}
    return {**_texts(shown.removesuffix("\n")), **exact}, ours


def _texts(shown: str) -> dict[str, str]:
    definition, *rest = _SPLIT.split(shown)
    texts = {"definition": definition, "example": "", "counter_example": ""}
    for head, text in zip(rest[::2], rest[1::2], strict=True):
        name = "example" if head == "Example" else "counter_example"
        texts[name] = f"{texts[name]}\n\n{text}" if texts[name] else text
    return texts
