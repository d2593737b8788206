"""Every problem as one sentence for the person who has it."""

from __future__ import annotations

import re

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.fault_words import fault_words

_SENTENCES = {
    Wrong.NO_FILE: "{file} does not exist.",
    Wrong.IS_FOLDER: "{file} is a folder, not a file.",
    Wrong.NO_FOLDER: "{file} cannot be made: the folder {subject} does not exist.",
    Wrong.FILE_EXISTS: "{file} exists already and was left as it is.",
    Wrong.NOT_READABLE: "{file} cannot be read ({detail}).",
    Wrong.NOT_WRITABLE: "{file} cannot be written ({detail}).",
    Wrong.DISK_FULL: "{file} could not be written: the disk is full. Nothing that was kept before is lost.",
    Wrong.NO_PROJECT: "{file} is not a Standpunt project.",
    Wrong.NEWER_PROJECT: "{file} was made by a newer version of Standpunt (file version {subject});"
    " it was left as it is.",
    Wrong.DAMAGED_PROJECT: "{file} is damaged ({detail}) and was left as it is. `restore` puts a backup in"
    " its place, `repair` rescues what can be read of it.",
    Wrong.MOVED_PROJECT: "{file} is not there any more: it was moved, renamed, deleted or replaced while it"
    " was open. Nothing is written until what is open is kept as a new file.",
    Wrong.OPEN_PROJECT: "{file} is open, here or in another program; close it there first.",
    Wrong.BUSY_PROJECT: "{file} is being written by another program; try again in a moment.",
    Wrong.NOT_DECODABLE: "{file} is not a text file ({place} {detail}).",
    Wrong.EMPTY_TEXT: "{file} holds no text ({place} {detail}).",
    Wrong.TOO_LARGE: "{file} is too large ({place} {subject} {detail}).",
    Wrong.WRONG_FORMAT: "{file} is not what it should be ({place} {subject} {detail}).",
    Wrong.BAD_CONTENT: "{file}, {place}: {subject} {detail}.",
    Wrong.UNKNOWN_FORMAT: "{file} is in no format known here; known are {choices}.",
    Wrong.ONE_WAY_FORMAT: "The format {subject} cannot be {detail}.",
    Wrong.NOT_FOUND: "There is no {subject}.",
    Wrong.BAD_VALUE: "{subject} cannot be “{detail}”.",
    Wrong.OUTSIDE_TEXT: "{subject} lies outside the text, which has {detail} characters.",
    Wrong.IN_USE: "{subject} is in use {detail} times; take it out there first.",
    Wrong.DIFFERS: "{file} {subject} has another text in the project; nothing was taken in.",
    Wrong.NOTHING_TO_UNDO: "There is nothing to undo.",
    Wrong.NOTHING_TO_REDO: "There is nothing to redo.",
    Wrong.LAST_WORDS: "A statement keeps its last words; delete the whole statement instead.",
    Wrong.NOTHING_TO_SPLIT: "The statement cannot be split there: on one side no words of it are left.",
    Wrong.NOT_ALIKE: "The statements cannot be merged: {subject} differs ({detail}). Make it the same first.",
    Wrong.BROKEN_OFF: "{file} was not finished: a process that worked on it was ended ({detail})."
    " What was done is kept; the same again goes on from there.",
    Wrong.NOT_FETCHED: "{file} was not fetched: {subject} {detail}.",
    Wrong.LEFT_OUT: "{file}, {place}: {subject} {detail}.",
    Wrong.OUTSIDE_CHANGE: "{file} was changed by another program, not by ours: {detail}. That was not taken"
    " into the history; a backup can be restored.",
    Wrong.CHANGED_SINCE: "{subject} cannot be taken back alone: {detail}. Take that back first, or everything"
    " since.",
    Wrong.CHANGED_ELSEWHERE: "{subject} was changed in between; nothing was done. Look at it and try again.",
}

_WITHOUT_FILE = {
    Wrong.UNKNOWN_FORMAT: "There is no format {subject}; known are {choices}.",
    Wrong.LEFT_OUT: "Left out: {place} {subject} {detail}.",
    Wrong.EMPTY_TEXT: "A document has to have a text; nothing was changed.",
}
_IN_AN_ENCODING = "{file} cannot be read as text in {subject} ({place} {detail})."
_ABOUT_ITSELF = "{file} {detail}."
_WITH_CHOICES = {Wrong.BAD_VALUE: "{place} cannot be “{subject}”; it is one of {choices}."}
_TELL_CHOICES = (Wrong.NOT_FOUND, Wrong.BAD_CONTENT)
_MOST_CHOICES = 50
_MEGABYTE = 2**20
_BEFORE_STOP = re.compile(r" \.(?=\s|$)")  # a path may begin with one


def worded(problem: Problem) -> str:
    """One line that says what is wrong, with the file and the place where they are known."""
    detail = fault_words(problem.detail)
    sentence = _sentence(problem, detail).format(
        file=problem.file,
        place=problem.place,
        subject=_size(problem.subject) if problem.wrong is Wrong.TOO_LARGE else problem.subject,
        detail=detail,
        choices=", ".join(problem.choices),
    )
    if problem.wrong in _TELL_CHOICES and problem.choices:
        there = "is" if len(problem.choices) == 1 else "are"
        more = ", …" if len(problem.choices) > _MOST_CHOICES else ""
        sentence = f"{sentence} There {there} {', '.join(problem.choices[:_MOST_CHOICES])}{more}."
    # A part that the problem does not have leaves its brackets, colon or space behind.
    tidy = (
        " ".join(sentence.split())
        .replace("( ", "(")
        .replace(" )", ")")
        .replace(" ()", "")
        .replace(", :", ":")
    )
    tidy = _BEFORE_STOP.sub(".", tidy).lstrip(",: ")
    return tidy if problem.file else tidy[:1].upper() + tidy[1:]


def _sentence(problem: Problem, detail: str) -> str:
    sentence = _SENTENCES[problem.wrong]
    if not problem.file:
        sentence = _WITHOUT_FILE.get(problem.wrong, sentence)
    elif problem.wrong is Wrong.NOT_DECODABLE and problem.subject:
        sentence = _IN_AN_ENCODING
    elif problem.wrong in (Wrong.WRONG_FORMAT, Wrong.BAD_CONTENT) and detail.startswith(("is ", "has ")):
        sentence = sentence if problem.place or problem.subject else _ABOUT_ITSELF
    return _WITH_CHOICES.get(problem.wrong, sentence) if problem.choices else sentence


def _size(told: str) -> str:
    # What is too large for a file is told in bytes, for a table in columns, for a PDF in pages.
    many = told.isdecimal() and int(told) >= _MEGABYTE
    return f"{int(told) // _MEGABYTE} MB" if many else told
