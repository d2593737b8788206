"""Actors that may be one and the same."""

from __future__ import annotations

from desktop_app.domain.actors import Actor
from desktop_app.domain.namesakes import namesakes


def test_a_last_name_and_a_whole_name_are_alike_both_ways() -> None:
    actors = (Actor("a", "Ruth Calloway"), Actor("b", "Calloway"), Actor("c", "Orla Quint"))
    assert namesakes(actors) == {"a": ("b",), "b": ("a",)}


def test_accents_case_and_aliases_do_not_matter() -> None:
    actors = (Actor("a", "Hélène Castaing"), Actor("b", "de burgemeester", aliases=("helene castaing",)))
    assert namesakes(actors) == {"a": ("b",), "b": ("a",)}


def test_two_who_share_a_last_name_are_not_alike() -> None:
    assert namesakes((Actor("a", "Ruth Calloway"), Actor("b", "Peter Calloway"))) == {}


def test_two_of_a_family_are_each_like_their_last_name_but_not_each_other() -> None:
    actors = (Actor("a", "Ruth Calloway"), Actor("b", "Peter Calloway"), Actor("c", "Calloway"))
    assert namesakes(actors) == {"a": ("c",), "b": ("c",), "c": ("a", "b")}


def test_short_words_are_like_nothing() -> None:
    assert namesakes((Actor("a", "EU"), Actor("b", "De EU"))) == {}
