"""What was read for the analysis, and what of it steps have made another since."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.history import Step
from desktop_app.project.views.held import Held

_SHOWN = ("statement", "document", "actor", "codebook", "annotation_set", "setting", "review")
_ASKED_BY_NAME = ("actor", "codebook", "annotation_set", "document", "setting")
"""What a query can ask of: where one of these is another, it may find others than it did."""


def concerns(step: Step) -> bool:
    """Whether a step changed anything that a view shows."""
    return any(step.ids(kind) for kind in _SHOWN)


class HeldSince:
    """Steps are followed at any time; nothing is forgotten before ``renew``, as a job may be reading."""

    def __init__(self) -> None:
        self.held = Held()
        self.offers_old = True
        """By what statements can be narrowed has to be read."""
        self.read = 0
        """How often something was read anew."""
        self._documents: set[str] = set()
        self._all = self._asked = self._offers = False

    def follow(self, step: Step, documents: Iterable[str]) -> None:
        """Take in a step, and in which documents it changed statements or reviews."""
        self._documents |= step.ids("document")
        self._documents.update(documents)
        # A level may have another place now.
        self._all |= bool(step.ids("codebook") or step.ids("annotation_set"))
        self._asked |= any(step.ids(kind) for kind in _ASKED_BY_NAME)
        self._offers |= bool(step.ids("document"))

    def begin_anew(self) -> None:
        """It is of another project."""
        self._all = True

    def renew(self) -> None:
        """Forget what is another by now."""
        self.read += bool(self._all or self._asked or self._documents)
        if self._all:
            self.held.forget_all()
        else:
            self.held.forget(self._documents)
            if self._asked:
                self.held.forget_asked()
        # What is read of it now may be followed by a step before it is there.
        self.offers_old |= self._all or self._offers
        self._documents, self._all, self._asked, self._offers = set(), False, False, False
