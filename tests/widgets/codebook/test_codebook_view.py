"""The lists of the codebook and what is told of the entry chosen: each change is asked for once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic, Tree
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.main_window import theme
from desktop_app.widgets.codebook.codebook_view import CodebookView, CodeUses
from desktop_app.widgets.codebook.node_model import NAME
from desktop_app.widgets.codebook.node_tree import NodeTree

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIELD = Field(
    "ebb",
    "Ebb",
    FieldOwner.STATEMENT,
    FieldKind.ONE_OF,
    options=(Option("early", "Early"), Option("late", "Late")),
)
BOOK = Codebook(
    "quay",
    "Quay",
    claim_types=(ClaimType("assert", "Assertion", key="a"), ClaimType("deny", "Denial")),
    topics=(
        Topic("water", "Water"),
        Topic("tide", "Tide", "water"),
        Topic("ebb", "Ebb", "water"),
        Topic("piers", "Piers", definition="What boats lie at"),
    ),
    scale=(Level("against", "Against", value=-1.0), Level("for", "For", value=0.5)),
    fields=(FIELD, Field("pages", "Pages", FieldOwner.CLAIM, FieldKind.NUMBER)),
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[CodebookView]:
    theme.prepare(qapp)
    desk = QWidget()
    qtbot.addWidget(desk)
    made = CodebookView({"codebook.export": "Export…"}, desk)
    made.resize(1000, 600)
    made.set_look(theme.load("light"))
    made.set_codebook(BOOK, CodeUses({(Tree.TOPIC, "tide"): 12}, {"ebb": 3}, {"ebb": {"late": 3}}))
    desk.show()
    made.choose(Tree.TOPIC, "water")
    topics(made).setFocus()
    yield made
    desk.close()


def topics(view: CodebookView) -> NodeTree:
    return view.lists[Tree.TOPIC].tree


def told(signal: object) -> list[tuple[object, ...]]:
    asked: list[tuple[object, ...]] = []
    signal.connect(lambda *values: asked.append(values))  # type: ignore[attr-defined]
    return asked


def rows(tree: NodeTree) -> list[str]:
    return tree.entries.ids()


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifier)
    for _ in range(3):  # an editor commits after the key, and what it asks for comes after that
        QApplication.processEvents()


def editor_of(tree: NodeTree) -> QLineEdit:
    return next(each for each in tree.viewport().findChildren(QLineEdit) if each.isVisible())


def test_entries_are_shown_in_their_tree_with_uses_signs_and_keys(view: CodebookView) -> None:
    assert rows(topics(view)) == ["water", "tide", "ebb", "piers"]
    tide = topics(view).entries.index_of("tide")
    assert tide.parent() == topics(view).entries.index_of("water")
    assert tide.siblingAtColumn(2).data() == "12"
    scale = view.lists[Tree.LEVEL].tree.entries
    assert [scale.index_of(id_).data() for id_ in scale.ids()] == ["▼▼ Against", "▲ For"]
    types = view.lists[Tree.CLAIM_TYPE].tree.entries
    assert [types.index_of(id_).siblingAtColumn(1).data() for id_ in types.ids()] == ["a", "1"]
    assert tide.siblingAtColumn(1).data() == ""


def test_a_new_entry_is_named_in_its_place(view: CodebookView) -> None:
    asked = told(view.new_requested)
    view.choose(Tree.TOPIC, "tide")
    press(topics(view), Qt.Key.Key_Insert)
    QTest.keyClicks(editor_of(topics(view)), "  Slack  water")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert asked == [(Tree.TOPIC, "Slack water", "water", "ebb")]
    assert rows(topics(view)) == ["water", "tide", "ebb", "piers"]
    press(topics(view), Qt.Key.Key_Insert, SHIFT)
    QTest.keyClicks(editor_of(topics(view)), "Spring tide")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert asked[1:] == [(Tree.TOPIC, "Spring tide", "tide", "")]


def test_a_name_given_up_leaves_nothing(view: CodebookView) -> None:
    asked = told(view.new_requested)
    press(topics(view), Qt.Key.Key_Insert)
    QTest.keyClicks(editor_of(topics(view)), "Slack")
    press(editor_of(topics(view)), Qt.Key.Key_Escape)
    assert asked == []
    assert topics(view).entries.draft is None
    assert topics(view).current == "water"


@pytest.mark.parametrize("book", [BOOK, replace(BOOK, topics=(Topic("mud", "Mud"), *BOOK.topics))])
def test_a_name_goes_on_being_written_when_the_book_is_shown_anew(view: CodebookView, book: Codebook) -> None:
    asked = told(view.new_requested)
    renamed = told(view.part_requested)
    view.choose(Tree.TOPIC, "tide")
    press(topics(view), Qt.Key.Key_F2)
    editor_of(topics(view)).selectAll()
    QTest.keyClicks(editor_of(topics(view)), "Spring")
    view.set_codebook(book, CodeUses({(Tree.TOPIC, "tide"): 13}))
    QTest.keyClicks(editor_of(topics(view)), " tide")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert renamed == [(Tree.TOPIC, "tide", "name", "Spring tide")]
    press(topics(view), Qt.Key.Key_Insert)
    QTest.keyClicks(editor_of(topics(view)), "Slack")
    view.set_codebook(BOOK, CodeUses({(Tree.TOPIC, "tide"): 14}))
    QTest.keyClicks(editor_of(topics(view)), " water")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert asked == [(Tree.TOPIC, "Slack water", "water", "ebb")]


def test_what_is_looked_for_in_vain_is_the_name_of_a_new_one(view: CodebookView) -> None:
    asked = told(view.new_requested)
    of_topics = view.lists[Tree.TOPIC]
    of_topics.filter.setFocus()
    QTest.keyClicks(of_topics.filter, "Locks")
    assert rows(topics(view)) == []
    assert topics(view).isHidden()
    press(of_topics.filter, Qt.Key.Key_Insert)
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert [one[1] for one in asked] == ["Locks"]


def test_letters_in_their_order_narrow_the_tree(view: CodebookView) -> None:
    of_topics = view.lists[Tree.TOPIC]
    QTest.keyClicks(of_topics.filter, "td")
    assert rows(topics(view)) == ["water", "tide"]
    assert topics(view).current == "tide"
    of_topics.filter.setFocus()
    press(of_topics.filter, Qt.Key.Key_Escape)
    assert rows(topics(view)) == ["water", "tide", "ebb", "piers"]


def test_f2_renames_in_place(view: CodebookView) -> None:
    asked = told(view.part_requested)
    press(topics(view), Qt.Key.Key_F2)
    editor_of(topics(view)).selectAll()
    QTest.keyClicks(editor_of(topics(view)), "Waters")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert asked == [(Tree.TOPIC, "water", "name", "Waters")]


@pytest.mark.parametrize(
    ("at", "key", "wanted"),
    [
        ("ebb", Qt.Key.Key_Up, ("water", "tide")),
        ("tide", Qt.Key.Key_Down, ("water", "")),
        ("tide", Qt.Key.Key_Left, ("", "piers")),
        ("ebb", Qt.Key.Key_Right, ("tide", "")),
        ("piers", Qt.Key.Key_Right, ("water", "")),
    ],
)
def test_alt_with_an_arrow_moves(view: CodebookView, at: str, key: Qt.Key, wanted: tuple[str, str]) -> None:
    asked = told(view.move_requested)
    view.choose(Tree.TOPIC, at)
    press(topics(view), key, ALT)
    assert asked == [(Tree.TOPIC, (at,), *wanted)]


def test_what_cannot_move_is_not_asked_to(view: CodebookView) -> None:
    asked = told(view.move_requested)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
        press(topics(view), key, ALT)
    view.choose(Tree.TOPIC, "piers")
    press(topics(view), Qt.Key.Key_Down, ALT)
    assert asked == []


def test_entries_are_dropped_on_others_and_between_them(view: CodebookView) -> None:
    asked = told(view.move_requested)
    model, move = topics(view).entries, Qt.DropAction.MoveAction
    dragged = model.mimeData([model.index_of("piers")])
    water = model.index_of("water")
    assert model.dropMimeData(dragged, move, -1, 0, water)
    assert model.dropMimeData(dragged, move, 1, 0, water)
    assert model.dropMimeData(model.mimeData([model.index_of("tide")]), move, 0, 0, QModelIndex())
    QApplication.processEvents()
    assert asked == [
        (Tree.TOPIC, ("piers",), "water", ""),
        (Tree.TOPIC, ("piers",), "water", "ebb"),
        (Tree.TOPIC, ("tide",), "", "water"),
    ]
    own = model.mimeData([water])
    assert not model.dropMimeData(own, move, -1, 0, model.index_of("tide"))
    types = view.lists[Tree.CLAIM_TYPE].tree.entries
    assert not types.canDropMimeData(dragged, move, -1, 0, QModelIndex())


def test_what_is_chosen_stays_chosen_when_shown_anew(view: CodebookView) -> None:
    view.choose(Tree.TOPIC, "ebb")
    left = tuple(topic for topic in BOOK.topics if topic.id != "tide")
    view.set_codebook(Codebook("quay", "Quay", topics=left), CodeUses())
    assert topics(view).current == "ebb"
    view.set_codebook(Codebook("quay", "Quay", topics=(left[0], left[2])), CodeUses())
    assert topics(view).current == "piers"
    assert view.code.code.id == "piers"


def test_a_text_goes_to_the_entry_it_was_written_of(view: CodebookView) -> None:
    asked = told(view.part_requested)
    view.code.definition.setFocus()
    QTest.keyClicks(view.code.definition, "Wet")
    topics(view).setFocus()
    view.choose(Tree.TOPIC, "piers")
    assert asked == [(Tree.TOPIC, "water", "definition", "Wet")]
    assert view.code.definition.words == "What boats lie at"


def test_a_key_that_another_has_is_told_and_not_asked_for(view: CodebookView) -> None:
    asked = told(view.part_requested)
    view.code.set_elsewhere({"d": "Code as the last one"})
    view.choose(Tree.CLAIM_TYPE, "deny")
    assert view.code.key.line.placeholderText() == "1"
    view.code.key.line.setFocus()
    QTest.keyClicks(view.code.key.line, "A")
    assert asked == []
    assert "Assertion" in view.code.key.line.accessibleDescription()
    view.code.key.line.selectAll()
    QTest.keyClicks(view.code.key.line, "d")
    assert asked == [(Tree.CLAIM_TYPE, "deny", "key", "d")]
    assert "Code as the last one" in view.code.key.line.accessibleDescription()


def test_a_level_has_a_side_and_a_value(view: CodebookView) -> None:
    asked = told(view.part_requested)
    view.choose(Tree.LEVEL, "for")
    place = view.code.place
    assert place.isVisible()
    assert not view.code.colour.isVisible()
    place.side.setCurrentIndex(0)
    place.side.activated.emit(0)
    place.value.setFocus()
    place.value.selectAll()
    QTest.keyClicks(place.value, place.locale().toString(0.25))
    press(place.value, Qt.Key.Key_Return)
    place.side.activated.emit(place.side.count() - 1)
    place.side.setCurrentIndex(place.side.count() - 1)
    place.side.activated.emit(place.side.count() - 1)
    assert [one[3] for one in asked] == ["-0.5", "0.25", "-0.5", ""]


def test_a_field_with_values_offers_only_what_they_fit(view: CodebookView) -> None:
    view.choose(None, "ebb")
    assert not view.field.owner.isEnabled()
    kinds = view.field.kind.model()
    offered = [
        view.field.kind.itemData(row)
        for row in range(view.field.kind.count())
        if kinds.flags(kinds.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    ]
    assert offered == [FieldKind.ONE_OF, FieldKind.SEVERAL_OF]
    view.choose(None, "pages")
    assert view.field.owner.isEnabled()
    assert not view.field.options.isVisible()


def test_options_are_added_moved_and_renamed(view: CodebookView) -> None:
    asked = told(view.field_requested)
    gone = told(view.option_deletion_requested)
    view.choose(None, "ebb")
    tree = view.field.options.list.tree
    tree.setFocus()
    press(tree, Qt.Key.Key_Insert)
    QTest.keyClicks(editor_of(tree), "Never")
    press(editor_of(tree), Qt.Key.Key_Return)
    tree.choose("late")
    press(tree, Qt.Key.Key_Up, ALT)
    press(tree, Qt.Key.Key_F2)
    editor_of(tree).selectAll()
    QTest.keyClicks(editor_of(tree), "Later")
    press(editor_of(tree), Qt.Key.Key_Return)
    press(tree, Qt.Key.Key_Delete)
    assert [[option.name for option in one[0].options] for one in asked] == [  # type: ignore[attr-defined]
        ["Early", "Never", "Late"],
        ["Late", "Early"],
        ["Early", "Later"],
    ]
    assert gone == [("ebb", ("late",))]


def test_an_empty_list_says_what_to_do(view: CodebookView) -> None:
    view.set_codebook(Codebook("none", "None"), CodeUses())
    for tree in Tree:
        view.choose(tree, "")
        assert view.lists[tree].tree.isHidden()
        view.take_keyboard()
        assert view.lists[tree].new.hasFocus()
    asked = told(view.new_requested)
    view.choose(Tree.TOPIC, "")
    press(view.lists[Tree.TOPIC].new, Qt.Key.Key_Insert)
    QTest.keyClicks(editor_of(topics(view)), "Water")
    press(editor_of(topics(view)), Qt.Key.Key_Return)
    assert asked == [(Tree.TOPIC, "Water", "", "")]


def test_several_are_merged_into_the_one_the_keyboard_is_at(view: CodebookView) -> None:
    asked = told(view.merge_requested)
    view.choose(Tree.TOPIC, "tide")
    assert not view.lists[Tree.TOPIC].merge.isEnabled()
    press(topics(view), Qt.Key.Key_Down, SHIFT)
    view.lists[Tree.TOPIC].merge.click()
    assert asked == [(Tree.TOPIC, ("ebb", "tide"))]


def test_what_else_can_be_done_is_asked_for_by_its_button(view: CodebookView) -> None:
    asked = told(view.action_requested)
    view.actions_beside[0].click()
    assert asked == [("codebook.export",)]


def test_five_hundred_topics_are_narrowed(view: CodebookView) -> None:
    many = tuple(Topic(f"t{n}", f"Topic {n}", f"t{n // 10 * 10}" if n % 10 else "") for n in range(500))
    view.set_codebook(Codebook("many", "Many", topics=many), CodeUses())
    QTest.keyClicks(view.lists[Tree.TOPIC].filter, "499")
    assert rows(topics(view)) == ["t490", "t499"]
    assert topics(view).entries.index_of("t499").siblingAtColumn(NAME).data() == "Topic 499"


def test_a_list_that_is_turned_to_has_the_keyboard(view: CodebookView) -> None:
    view.code.name.setFocus()
    view.tabs.setCurrentWidget(view.fields)
    assert view.fields.tree.hasFocus()
    view.field.name.setFocus()
    press(view.field.name, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert view.tree is Tree.LEVEL
    assert view.lists[Tree.LEVEL].tree.hasFocus()
    press(view.lists[Tree.LEVEL].tree, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert view.tree is None
