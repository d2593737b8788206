"""The differences between two codebooks in words, a line each."""

from __future__ import annotations

from desktop_app.domain.codebook_difference import Difference, How, Part

PART_WORDS = {
    Part.CODEBOOK: "codebook",
    Part.CLAIM_TYPE: "claim type",
    Part.TOPIC: "topic",
    Part.LEVEL: "stance level",
    Part.FIELD: "field",
    Part.OPTION: "option",
}

FACET_WORDS = {
    "name": "name",
    "language": "language",
    "definition": "definition",
    "example": "example",
    "counter_example": "counter-example",
    "colour": "colour",
    "key": "key",
    "value": "place on the scale",
    "owner": "what it is a field of",
    "kind": "kind",
    "required": "whether it must be filled in",
}


def difference_words(difference: Difference) -> str:
    """One sentence that says what is otherwise, with what stood there before and what stands there now."""
    called = _called(difference)
    match difference.how:
        case How.ADDED:
            under = (
                "" if difference.part is Part.OPTION or not difference.within else _under(difference.within)
            )
            told = f"{called} added{under}"
        case How.REMOVED:
            told = f"{called} taken out"
        case How.MOVED:
            from_ = _under(difference.before) or " the top"
            to = _under(difference.after) or " the top"
            told = f"{called} moved: from{from_} to{to}"
        case How.REORDERED:
            told = f"{called} put elsewhere in the order: " + (
                f"behind “{difference.after}”" if difference.after else "first"
            )
        case How.CHANGED:
            told = _changed(called, difference)
    return _sentence(told)


def conflict_words(difference: Difference) -> str:
    """One sentence on what a codebook keeps (``before``) although the file says otherwise (``after``)."""
    called, before, after = _called(difference), difference.before, difference.after
    match difference:
        case Difference(facet="name"):
            told = f"{called} keeps its name; the file calls it “{after}”"
        case Difference(facet="key", before=""):
            told = f"{called} comes without its key “{after}”, which another entry has"
        case Difference(how=How.MOVED):
            there = _under(after) or " at the top"
            told = f"{called} stays{_under(before) or ' at the top'}; in the file it is{there}"
        case Difference(how=How.CHANGED):
            told = f"{FACET_WORDS[difference.facet]} of the {called} stays “{before}”; the file has “{after}”"
        case _:
            told = f"{called} is left out; the field is of another kind here"
    return _sentence(told)


def _sentence(told: str) -> str:
    whole = told.endswith((".”", "!”", "?”", "…”"))
    return f"{told[:1].upper()}{told[1:]}{'' if whole else '.'}"


def _called(difference: Difference) -> str:
    # What is renamed is told by the name that was known.
    name = difference.before if difference.facet == "name" else difference.name
    called = f"{PART_WORDS[difference.part]} “{name}”"
    return f"{called} of the field “{difference.within}”" if difference.part is Part.OPTION else called


def _changed(called: str, difference: Difference) -> str:
    before, after = difference.before, difference.after
    if difference.facet == "name":
        return f"{called} renamed “{after}”"
    facet = f"{FACET_WORDS[difference.facet]} of the {called}"
    if not before:
        return f"{facet} added: “{after}”"
    if not after:
        return f"{facet} taken out; it was “{before}”"
    return f"{facet} changed from “{before}” to “{after}”"


def _under(name: str) -> str:
    return f" under “{name}”" if name else ""
