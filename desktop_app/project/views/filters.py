"""By what the statements of a project can be narrowed, as it stands."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.project import lookup
from desktop_app.project.job import Job, Progress
from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Filters:
    """Values that a query can ask for, by its prefix: outlets, annotation sets, claim types."""

    outlets: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


def filters(path: Path) -> Job[Filters]:
    """Look what there is."""
    yield Progress(0, 1)
    with closing(Store(path, write=False)) as store, store.moment():
        claims = lookup.codebook(store).claim_types
        return Filters(
            store.outlets(),
            tuple(dict.fromkeys(one.name for one in store.annotation_sets())),
            tuple(claim.name for claim in claims),
        )
