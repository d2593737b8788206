"""A codebook from a file taken in, and a version of before gone back to."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from desktop_app.domain.codebook import Codebook, Tree
from desktop_app.domain.codebook_merge import as_ours, merged, replaced
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.store.store import Store


@dataclass(frozen=True)
class ImportCodebook:
    """Take in a codebook from elsewhere: what it has and ours has not, or all of it in place of ours.

    What has our id or our name is the same entry. ``replacing``: ours becomes as it is; with ``keeping`` the
    entries in use that it does not have stay. ``was``: our codebook as it was shown with what would change.
    """

    codebook: Codebook
    replacing: bool = False
    keeping: bool = False
    was: Codebook | None = None

    @property
    def name(self) -> str:
        """Import codebook."""
        return "Import codebook"

    def after(self, ours: Codebook, used: Container[tuple[Tree, str]]) -> Codebook:
        """What our codebook becomes."""
        theirs = as_ours(self.codebook, ours)
        if not self.replacing:
            return merged(ours, theirs)
        return replaced(ours, theirs, used if self.keeping else frozenset())

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem as for ``PutCodebook``."""
        ours = lookup.codebook(store)
        PutCodebook(self.after(ours, store.code_uses(ours.id)), self.was).apply(store)


@dataclass(frozen=True)
class ReturnToVersion:
    """Have the codebook as it was in a version that was kept; its number goes on.

    With ``keeping`` the entries in use that the version does not have stay. ``was`` is as for
    ``ImportCodebook``.
    """

    number: int
    keeping: bool = False
    was: Codebook | None = None

    @property
    def name(self) -> str:
        """Go back to a version of the codebook."""
        return f"Go back to version {self.number} of the codebook"

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem NOT_FOUND for a version that nobody kept, else as for ``PutCodebook``."""
        ours = lookup.codebook(store)
        for version in store.codebook_versions(ours.id):
            if version.codebook.version == self.number:
                ImportCodebook(version.codebook, True, self.keeping, self.was).apply(store)
                return
        raise Problem(Wrong.NOT_FOUND, subject=f"version {self.number} of the codebook")
