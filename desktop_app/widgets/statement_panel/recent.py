"""Which speakers, topics and targets were taken last, for proposing them first."""

from __future__ import annotations

from collections import defaultdict

from desktop_app.widgets.common.proposals import Proposals

SPEAKER = "speaker"
CLAIM_TOPIC = "topic"
TARGET = "target"

_MOST = 8


class Recent:
    """Remembers a few of each role, the last first."""

    def __init__(self) -> None:
        self._used: defaultdict[str, list[str]] = defaultdict(list)

    def use(self, role: str, value: str) -> None:
        """This value was taken."""
        before = [each for each in self._used[role] if each != value]
        self._used[role] = [value, *before][:_MOST]

    def of(self, role: str, known: Proposals) -> Proposals:
        """Of the known proposals those that were taken, the last first."""
        wanted = self._used[role]
        found = {proposal.value: proposal for _, proposal in known.entries if proposal.value in wanted}
        return Proposals(found[value] for value in wanted if value in found)
