"""What can be wrong inside a file, in words that follow what it is wrong with."""

from __future__ import annotations

from desktop_app.formats.fault import Fault

FAULT_WORDS = {
    Fault.NOT_JSON: "is not valid JSON",
    Fault.WRONG_ROOT: "is not how such a file begins",
    Fault.NOT_UTF8: "is not UTF-8",
    Fault.REPEATED_KEY: "stands there twice",
    Fault.TOO_DEEP: "is nested too deeply",
    Fault.NOT_A_NUMBER: "is not a number",
    Fault.LONE_SURROGATE: "has half a character in it",
    Fault.WRONG_TYPE: "is of the wrong type",
    Fault.MISSING_FIELD: "is missing",
    Fault.UNKNOWN_FIELD: "is a field that is not known here",
    Fault.UNKNOWN_WORD: "is a word that is not known here",
    Fault.NO_SPAN: "is no span of the text",
    Fault.NOT_ALLOWED: "is not allowed there",
    Fault.EMPTY_ID: "has an empty id",
    Fault.EMPTY_NAME: "has no name",
    Fault.REPEATED_ID: "has an id that another has too",
    Fault.REPEATED_SHORTCUT: "is a key that another entry has too",
    Fault.BAD_SHORTCUT: "is not one character",
    Fault.BAD_COLOUR: "is not a colour like #2f6fb0",
    Fault.BAD_NUMBER: "is not a number that fits there",
    Fault.UNKNOWN_PARENT: "is a parent that does not exist",
    Fault.GOES_ROUND: "is its own ancestor",
    Fault.UNKNOWN_ACTOR: "is an actor that is not in the file",
    Fault.UNKNOWN_ANNOTATOR: "is an annotator that is not in the file",
    Fault.UNKNOWN_CODEBOOK: "is a codebook that is not in the file",
    Fault.UNKNOWN_SET: "is an annotation set that is not in the file",
    Fault.UNKNOWN_DOCUMENT: "is a document that is not there",
    Fault.UNKNOWN_STATEMENT: "is a statement that is not in the file",
    Fault.UNKNOWN_CLAIM_TYPE: "is a claim type that the codebook does not have",
    Fault.UNKNOWN_TOPIC: "is a topic that the codebook does not have",
    Fault.UNKNOWN_LEVEL: "is a level that the scale does not have",
    Fault.TEXT_NOT_NORMAL: "has a text with line ends that a project would change",
    Fault.OUT_OF_ORDER: "is not in the order of the text",
    Fault.WORDS_NOT_THERE: "does not stand there in the text",
    Fault.WORDS_AMBIGUOUS: "stands in the text more than once",
    Fault.NO_WORDS: "has no words",
    Fault.NOT_A_ZIP: "is not a zip archive",
    Fault.DAMAGED_ZIP: "is a damaged zip archive",
    Fault.ENCRYPTED: "is encrypted",
    Fault.UNKNOWN_MEMBER: "does not belong in the archive",
    Fault.MISSING_MEMBER: "is missing from the archive",
    Fault.REPEATED_MEMBER: "is in the archive twice",
    Fault.TOO_MANY_MEMBERS: "has too many members",
    Fault.WRONG_HASH: "was changed after it was written",
    Fault.WRONG_COUNT: "does not have as many entries as it says",
    Fault.NEWER_VERSION: "is of a newer version than this program knows",
    Fault.BAD_ADDRESS: "is not an address",
    Fault.NO_TEXT: "has no text and was left out",
    Fault.BAD_DATE: "is not a date, or could be two; it was kept as a field",
    Fault.BAD_LANGUAGE: "is not a language; it was kept as a field",
    Fault.AND_MORE: "more were left out",
    Fault.OTHER_NAME: "is not named by the pattern; it came in without",
    Fault.OTHER_SUFFIX: "is in no format known here and was left out",
    Fault.NO_FILES: "there are no files in it that can be read",
}


def fault_words(detail: str) -> str:
    """The words for a fault; what is none, such as a library's own, as it is."""
    return FAULT_WORDS[Fault(detail)] if detail in set(Fault) else detail
