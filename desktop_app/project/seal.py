"""A sign under bytes that tells whether they were made on this machine."""

from __future__ import annotations

import hmac
import os
import secrets
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.lexicons import own_folder

_SIZE = 32
_METHOD = "sha256"


def sealed(data: bytes) -> bytes:
    """The bytes with a sign before them; Problem NOT_WRITABLE where its secret cannot be kept."""
    return hmac.digest(_secret() or _new_secret(), data, _METHOD) + data


def unsealed(data: bytes) -> bytes | None:
    """What was sealed on this machine for this user; None for all else."""
    secret, sign, rest = _secret(), data[:_SIZE], data[_SIZE:]
    if secret is None or not hmac.compare_digest(hmac.digest(secret, rest, _METHOD), sign):
        return None
    return rest


def _place() -> Path:
    return own_folder().with_name("seal")


def _secret() -> bytes | None:
    try:
        with _place().open("rb") as file:
            found = file.read(_SIZE + 1)
    except OSError:
        return None
    return found if len(found) == _SIZE else None


def _new_secret() -> bytes:
    place, made = _place(), secrets.token_bytes(_SIZE)
    beside = place.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(made)
        beside.replace(place)
    except OSError as error:
        raise Problem(Wrong.NOT_WRITABLE, file=str(place), detail=error.strerror or "") from error
    return made
