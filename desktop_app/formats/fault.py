"""What can be wrong inside a file, one word each, as ``Problem.detail`` carries it."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """The trouble with the ``subject`` of a Problem at its ``place``."""

    NOT_JSON = "not-json"
    WRONG_ROOT = "wrong-root"
    NOT_UTF8 = "not-utf8"
    REPEATED_KEY = "repeated-key"
    TOO_DEEP = "too-deep"
    NOT_A_NUMBER = "not-a-number"
    LONE_SURROGATE = "lone-surrogate"

    WRONG_TYPE = "wrong-type"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_WORD = "unknown-word"
    NO_SPAN = "no-span"
    NOT_ALLOWED = "not-allowed"

    EMPTY_ID = "empty-id"
    EMPTY_NAME = "empty-name"
    REPEATED_ID = "repeated-id"
    REPEATED_SHORTCUT = "repeated-shortcut"
    BAD_SHORTCUT = "bad-shortcut"
    BAD_COLOUR = "bad-colour"
    BAD_NUMBER = "bad-number"
    UNKNOWN_PARENT = "unknown-parent"
    GOES_ROUND = "goes-round"

    UNKNOWN_ACTOR = "unknown-actor"
    UNKNOWN_ANNOTATOR = "unknown-annotator"
    UNKNOWN_CODEBOOK = "unknown-codebook"
    UNKNOWN_SET = "unknown-set"
    UNKNOWN_DOCUMENT = "unknown-document"
    UNKNOWN_STATEMENT = "unknown-statement"
    UNKNOWN_CLAIM_TYPE = "unknown-claim-type"
    UNKNOWN_TOPIC = "unknown-topic"
    UNKNOWN_LEVEL = "unknown-level"

    TEXT_NOT_NORMAL = "text-not-normal"
    OUT_OF_ORDER = "out-of-order"
    WORDS_NOT_THERE = "words-not-there"
    WORDS_AMBIGUOUS = "words-ambiguous"
    NO_WORDS = "no-words"

    NOT_A_ZIP = "not-a-zip"
    DAMAGED_ZIP = "damaged-zip"
    ENCRYPTED = "encrypted"
    UNKNOWN_MEMBER = "unknown-member"
    MISSING_MEMBER = "missing-member"
    REPEATED_MEMBER = "repeated-member"
    TOO_MANY_MEMBERS = "too-many-members"
    WRONG_HASH = "wrong-hash"
    WRONG_COUNT = "wrong-count"
    NEWER_VERSION = "newer-version"
    BAD_ADDRESS = "bad-address"

    NO_TEXT = "no-text"
    BAD_DATE = "bad-date"
    BAD_LANGUAGE = "bad-language"
    AND_MORE = "and-more"
    OTHER_NAME = "other-name"
    OTHER_SUFFIX = "other-suffix"
    NO_FILES = "no-files"
