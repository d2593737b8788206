"""What is wrong with a regular expression, in plain words, with the place."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.problem import Problem

_BEGINNINGS = (
    ("missing )", QT_TRANSLATE_NOOP("Pattern", "a bracket “(” is never closed")),
    ("unbalanced parenthesis", QT_TRANSLATE_NOOP("Pattern", "a bracket “)” was never opened")),
    ("unterminated character set", QT_TRANSLATE_NOOP("Pattern", "a bracket “[” is never closed")),
    ("nothing to repeat", QT_TRANSLATE_NOOP("Pattern", "there is nothing before it to repeat")),
    ("multiple repeat", QT_TRANSLATE_NOOP("Pattern", "it repeats what is repeated already")),
    ("min repeat greater", QT_TRANSLATE_NOOP("Pattern", "the least number is larger than the greatest")),
    ("bad character range", QT_TRANSLATE_NOOP("Pattern", "a range of letters runs backwards")),
    ("bad escape (end", QT_TRANSLATE_NOOP("Pattern", "nothing follows the “\\” at its end")),
    ("bad escape", QT_TRANSLATE_NOOP("Pattern", "this letter after “\\” has no meaning")),
    ("incomplete escape", QT_TRANSLATE_NOOP("Pattern", "what begins with “\\” is not complete")),
    ("look-behind", QT_TRANSLATE_NOOP("Pattern", "what stands before must have one length")),
    ("invalid group reference", QT_TRANSLATE_NOOP("Pattern", "there is no group of this number")),
    ("unknown group name", QT_TRANSLATE_NOOP("Pattern", "there is no group of this name")),
    ("unknown extension", QT_TRANSLATE_NOOP("Pattern", "what follows “(?” has no meaning")),
    ("global flags", QT_TRANSLATE_NOOP("Pattern", "flags such as (?i) stand at the beginning only")),
)


def fault_of(problem: Problem, words: str) -> str:
    """A sentence on what is wrong with the expression ``words``, and where."""
    told = next((said for begins, said in _BEGINNINGS if problem.detail.startswith(begins)), "")
    what = QCoreApplication.translate("Pattern", str(told)) if told else problem.detail
    if not problem.place:
        return QCoreApplication.translate("Pattern", "Not a regular expression: %1.").replace("%1", what)
    place = int(problem.place)
    sentence = QCoreApplication.translate("Pattern", "Not a regular expression: at character %1%2, %3.")
    near = f" (“{words[place : place + 8]}”)" if words[place:] else ""
    return sentence.replace("%1", str(place + 1)).replace("%2", near).replace("%3", what)
