"""Articles whose lexicon cannot be read do not keep the others from being looked through."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.main_window.verbs import suggestions
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.lexicons import own_folder
from tests.project.sample import new_project
from tests.walkthroughs.the_window import opened

BROKEN = 'language = "nl"\n[verbs.say]\nkwebbelen = "kwebbelt\n'


def test_one_broken_lexicon_stops_its_own_language_only(qtbot: QtBot, tmp_path: Path) -> None:
    own = own_folder() / "quotations.nl.toml"
    own.parent.mkdir(parents=True)
    own.write_text(BROKEN, encoding="utf-8")
    project = new_project(tmp_path)
    dutch = tuple(
        Document(f"nl{n}", f"Nummer {n} zegt dat de kade dicht is.", language="nl") for n in range(20)
    )
    english = Document("en", "“The quay is shut,” said Ada Vree.", language="en")
    project.do(ImportDocuments((english, *dutch[:3])))
    with opened(qtbot, tmp_path, project) as window:
        project.do(ImportDocuments((*dutch, Document("en2", english.text + " Twice.", language="en"))))
        suggestions.find_everywhere(window)
        qtbot.waitUntil(lambda: project.is_searched("en2"))
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert not project.is_searched("nl2")
        assert str(own) in window.message.text
