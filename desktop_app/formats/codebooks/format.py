"""What every format of codebook files says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import Codebook, Tree


@dataclass(frozen=True, slots=True)
class ReadCodebook:
    """The codebook in a file, and what of the file it cannot hold.

    ``foreign``: another program made the file, so that it does not say which of its codes are claim types.
    """

    codebook: Codebook
    losses: tuple[Loss, ...] = ()
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class CodebookFormat:
    """A file format for codebooks.

    ``suffixes``: the first is given to new files. ``loses``: what it cannot say, one sentence, empty for
    nothing. ``sniff``: how much the head of a file looks like it, 0 to 1. ``read`` takes the bytes, the
    file's name, and the tree in which codes of another program are put, and raises Problem. ``write`` returns
    what another program will not see of which entry.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    loses: str
    sniff: Callable[[bytes], float]
    read: Callable[[bytes, str, Tree], ReadCodebook]
    write: Callable[[Codebook, BinaryIO], tuple[Loss, ...]]
