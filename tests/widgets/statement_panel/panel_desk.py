"""A panel with somebody who answers its requests, as the window does, by showing the changed statement."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.statement import Claim, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.panel import StatementPanel

THEMES = Path(__file__).parents[3] / "resources/themes"

BOOK = Codebook(
    "book",
    "Ferries",
    claim_types=(
        ClaimType("assertion", "assertion", key="1", definition="Says that <b>something</b> is so."),
        ClaimType("denial", "denial", key="2"),
        ClaimType("demand", "demand", key="3"),
    ),
    topics=(Topic("transport", "Transport"), Topic("night-ferry", "night ferry", parent="transport")),
    scale=(
        Level("strongly-against", "strongly against", key="1", value=-1),
        Level("against", "against", key="2", value=-0.5),
        Level("neutral", "neutral", key="3", value=0),
    ),
)
ACTORS = (
    Actor("mirte", "Mirte Aldenkamp", ActorKind.PERSON, ("Aldenkamp",)),
    Actor("west", "het Westen", ActorKind.GROUP),
    Actor("sly", "<b>Sly & Co</b>", ActorKind.ORGANISATION),
)


def look(name: str = "light") -> Look:
    """A theme as the application reads it."""
    theme = tomllib.loads((THEMES / f"{name}.toml").read_text(encoding="utf-8"))
    groups = {
        group: {role: QColor(colour) for role, colour in roles.items()}
        for group, roles in theme.items()
        if group not in ("actors", "diverging")
    }
    return Look(
        name,
        page=groups["page"],
        window=groups["window"],
        mark=groups["mark"],
        stance=groups["stance"],
        status=groups["status"],
        actors=tuple(map(QColor, theme["actors"]["palette"])),
        diverging=tuple(map(QColor, theme["diverging"]["palette"])),
    )


def statement(id_: str = "s1", words: str = "‘De nachtboot blijft varen’") -> Statement:
    """A statement that nobody has filled in."""
    return Statement(id_, "set", "doc", (Anchor(Span(10, 10 + len(words)), words),))


class Desk:
    """Keeps one statement, writes down every request, answers it at once."""

    def __init__(self, qtbot: QtBot, panel: StatementPanel | None = None) -> None:
        self.panel = panel or StatementPanel()
        self.refuses = False
        self.asked: list[tuple[str, ...]] = []
        self.held = statement()
        self.actors = {actor.name: actor.id for actor in ACTORS}
        qtbot.addWidget(self.panel)
        self.panel.set_look(look())
        self.panel.set_codebook(BOOK)
        self.panel.set_actors(ACTORS)
        self.panel.resize(360, 900)
        for name in (
            "actor", "kind", "claim", "claim_type", "claim_topic", "paraphrase", "claim_removal", "stance",
            "stance_target", "level", "stance_removal", "memo", "status", "removal",
        ):  # fmt: skip
            signal = getattr(self.panel, f"{name}_requested")
            signal.connect(lambda *values, name=name: self._answer(name, *values))
        self.show()
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)
        qtbot.waitUntil(self.panel.isActiveWindow)

    def show(self) -> None:
        """Show the statement that is kept."""
        near = ("Mirte Aldenkamp", "de burgemeester")
        self.panel.show_statement(self.held, "Statement 1 of 2")
        self.panel.show_near(near, ("het Westen", "de boot"))

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def _answer(self, name: str, id_: str, *values: str) -> None:
        self.asked.append((name, id_, *values))
        if self.refuses:
            self.panel.refuse()
            return
        if id_ != self.held.id:
            return
        held = self.held
        number = str(len(self.asked))
        match name:
            case "actor":
                held = self._person(values[0], self._actor(values[1]))
            case "claim":
                held = replace(held, claims=(*held.claims, Claim(f"c{number}", values[0])))
            case "claim_type":
                held = self._claim(values[0], lambda claim: replace(claim, claim_type=values[1]))
            case "paraphrase":
                held = self._claim(values[0], lambda claim: replace(claim, paraphrase=values[1]))
            case "claim_removal":
                held = replace(held, claims=tuple(claim for claim in held.claims if claim.id != values[0]))
            case "stance":
                target = Target(TargetKind.ACTOR, self._actor(values[0]))
                held = replace(held, stances=(*held.stances, Stance(f"x{number}", target, values[1])))
            case "level":
                held = self._stance(values[0], lambda stance: replace(stance, level=values[1]))
            case "stance_removal":
                held = replace(held, stances=tuple(each for each in held.stances if each.id != values[0]))
            case "memo":
                held = replace(held, memo=values[0])
        self.held = held
        self.show()

    def _actor(self, name: str) -> str:
        if name and name not in self.actors:
            self.actors[name] = name
        return self.actors.get(name, "")

    def _person(self, role: str, actor: str) -> Statement:
        match role:
            case "speaker":
                return replace(self.held, speaker=actor)
            case "speaks_for":
                return replace(self.held, speaks_for=actor)
            case _:
                return replace(self.held, addressee=actor)

    def _claim(self, id_: str, change: Callable[[Claim], Claim]) -> Statement:
        return replace(
            self.held, claims=tuple(change(each) if each.id == id_ else each for each in self.held.claims)
        )

    def _stance(self, id_: str, change: Callable[[Stance], Stance]) -> Statement:
        return replace(
            self.held, stances=tuple(change(each) if each.id == id_ else each for each in self.held.stances)
        )
