"""What was sealed here is told from what was made elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.lexicons import own_folder
from desktop_app.project.seal import sealed, unsealed


def test_what_was_sealed_is_unsealed_and_nothing_else() -> None:
    assert unsealed(b"harbour") is None
    held = sealed(b"harbour")
    assert unsealed(held) == b"harbour"
    assert unsealed(sealed(b"")) == b""
    for damaged in (b"", held[:31], held[1:], held + b"!", bytes([held[0] ^ 1]) + held[1:]):
        assert unsealed(damaged) is None


def test_another_user_or_machine_has_another_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    held = sealed(b"harbour")
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert unsealed(held) is None
    sealed(b"quay")
    assert unsealed(held) is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_only_its_owner_reads_the_secret() -> None:
    sealed(b"harbour")
    (secret,) = (path for path in own_folder().parent.iterdir() if path.is_file())
    assert secret.stat().st_mode & 0o777 == 0o600


def test_a_secret_cut_short_is_made_anew() -> None:
    sealed(b"harbour")
    (secret,) = (path for path in own_folder().parent.iterdir() if path.is_file())
    secret.write_bytes(b"short")
    assert unsealed(sealed(b"quay")) == b"quay"


def test_a_secret_that_cannot_be_kept_is_a_problem() -> None:
    folder = own_folder().parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder", "utf-8")
    with pytest.raises(Problem) as told:
        sealed(b"harbour")
    assert told.value.wrong is Wrong.NOT_WRITABLE
