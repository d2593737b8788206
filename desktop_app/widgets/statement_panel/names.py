"""The names that the panel's fields propose and show, made of actors, topics and what stands near."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.domain.statement import Target, TargetKind
from desktop_app.widgets.common.actor_proposals import proposed
from desktop_app.widgets.common.proposals import Proposal, Proposals
from desktop_app.widgets.statement_panel.recent import CLAIM_TOPIC, SPEAKER, TARGET, Recent

TOPIC = "topic:"
"""What stands before the name of a topic where a target may be an actor too."""
TOPIC_SORT = "topic"
"""The sort of a topic among proposals."""
_PERSONS = (ActorKind.PERSON, ActorKind.UNKNOWN)


class Names(QObject):
    """Finds the name of an id and the proposals for a field; folds the known names once for all fields."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.speakers = Proposals()
        self.topics = Proposals()
        self.targets = Proposals()
        self.recent_speakers = self.recent_topics = self.recent_targets = Proposals()
        self._recent = Recent()
        self._actors: dict[str, Actor] = {}
        self._called: dict[str, Actor] = {}
        self._topics: dict[str, Topic] = {}
        self._namesakes: Counter[str] = Counter()

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors, in this order."""
        self._actors = {actor.id: actor for actor in actors}
        self._called = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                self._called.setdefault(name.casefold().strip(), actor)
        self.speakers = proposed(actors)
        self._join()

    def set_topics(self, codebook: Codebook) -> None:
        """Propose the topics of this codebook, in its order."""
        self._topics = {topic.id: topic for topic in codebook.topics}
        self._namesakes = Counter(topic.name.casefold() for topic in codebook.topics)
        self.topics = Proposals(
            Proposal(self._path(topic), self._asked(topic), others=_called(topic), sort=TOPIC_SORT)
            for topic in codebook.topics
        )
        self._join()

    def use(self, role: str, value: str) -> None:
        """Henceforth propose a speaker, a topic or a target, by its role before those not used so lately."""
        self._recent.use(role, value)
        self._order()

    def forget_used(self) -> None:
        """Nothing has been used yet: another project comes."""
        self._recent = Recent()
        self._order()

    def near(self, names: Iterable[str]) -> Proposals:
        """Names that stand near in the text, under the actor's own name where one is known by them.

        So is one with an office before the name (Oppositieleider Hans Dekker).
        """
        found = [self._known_by(name) for name in names]
        return Proposals(
            Proposal(
                actor.name if actor else name,
                actor.name if actor else name,
                self.tr("in the text"),
                (*actor.aliases, name) if actor else (),
                actor.kind.value if actor else "",
            )
            for actor, name in zip(found, names, strict=True)
        )

    def actor(self, actor_id: str) -> str:
        """The name of an actor; its id when it is not known, empty for none."""
        actor = self._actors.get(actor_id)
        return actor.name if actor else actor_id

    def topic(self, topic_id: str) -> str:
        """The name of a topic behind those above it; its id when it is not known, empty for none."""
        topic = self._topics.get(topic_id)
        return self._path(topic) if topic else topic_id

    def target(self, target: Target) -> str:
        """The name of what a stance is taken towards."""
        return self.actor(target.id) if target.kind is TargetKind.ACTOR else self.topic(target.id)

    def _known_by(self, name: str) -> Actor | None:
        """The actor of that name, or the person whose whole name stands at its end behind other words."""
        words = name.casefold().split()
        if found := self._called.get(name.casefold().strip()) or self._called.get(" ".join(words)):
            return found
        # Of a surname alone it is not known whose it is; behind a small word (van) it goes on.
        behind = name.split()
        for at in range(1, len(words) - 1):
            found = self._called.get(" ".join(words[at:]))
            if found and found.kind in _PERSONS and behind[at - 1][:1].isupper():
                return found
        return None

    def _join(self) -> None:
        topics = (
            Proposal(topic.name, TOPIC + topic.value, self.tr("topic"), topic.others, TOPIC_SORT)
            for _, topic in self.topics.entries
        )
        self.targets = Proposals([*(actor for _, actor in self.speakers.entries), *topics])
        self._order()

    def _order(self) -> None:
        self.recent_speakers = self._recent.of(SPEAKER, self.speakers)
        self.recent_topics = self._recent.of(CLAIM_TOPIC, self.topics)
        self.recent_targets = self._recent.of(TARGET, self.targets)

    def _asked(self, topic: Topic) -> str:
        """By its name, which reads better in the history, unless another topic has the same."""
        return topic.name if self._namesakes[topic.name.casefold()] == 1 else topic.id

    def _path(self, topic: Topic) -> str:
        names = [topic.name]
        seen = {topic.id}
        above = self._topics.get(topic.parent)
        while above is not None and above.id not in seen:
            names.insert(0, above.name)
            seen.add(above.id)
            above = self._topics.get(above.parent)
        return " › ".join(names)


def _called(topic: Topic) -> tuple[str, ...]:
    """By what else a topic is found: its name alone, and its key."""
    return (topic.name, topic.key) if topic.key else (topic.name,)
