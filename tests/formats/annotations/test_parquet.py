"""Parquet: what was written is what pyarrow reads, and what the data sets' own library loads offline."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations import parquet as parquet_format
from desktop_app.formats.annotations.parquet import write
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE


def table(bundle: Bundle) -> Any:
    parquet: Any = pytest.importorskip("pyarrow.parquet")
    out = BytesIO()
    write(bundle, out)
    return parquet.ParquetFile(BytesIO(out.getvalue()))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_every_text_and_every_word_is_there(bundle: Bundle) -> None:
    rows = table(bundle).read().to_pylist()
    assert [(row["id"], row["text"]) for row in rows] == [(one.id, one.text) for one in bundle.documents]
    found = {statement["id"]: (row["text"], statement) for row in rows for statement in row["statements"]}
    assert set(found) == {one.id for one in bundle.statements}
    for one in bundle.statements:
        text, said = found[one.id]
        assert [stretch["words"] for stretch in said["content"]] == [anchor.exact for anchor in one.content]
        for stretch in said["content"] + said["source"] + said["cue"]:
            assert not stretch["placed"] or text[stretch["start"] : stretch["end"]] == stretch["words"]
        assert [claim["paraphrase"] for claim in said["claims"]] == [claim.paraphrase for claim in one.claims]
        assert [stance["target"] for stance in said["stances"]] == [
            stance.target.id for stance in one.stances
        ]


def test_the_sample() -> None:
    first, second = table(BUNDLE).read().to_pylist()
    assert (first["text"], first["fields"]) == (BRIDGE, [{"name": "edition", "value": "ochtend"}])
    said = first["statements"][0]
    assert (said["speaker_name"], said["speaks_for_name"], said["annotator"]) == (
        "Ilse Veldkamp",
        "Zuiderhaven",
        "Mo",
    )
    assert [(one["topic_name"], one["check_worthy"]) for one in said["claims"]] == [
        ("The bridge", True),
        ("", None),
    ]
    assert [(one["target_name"], one["level_value"]) for one in said["stances"]] == [
        ("The bridge", 0.5),
        ("Bo Sanders", -0.5),
    ]
    assert second["statements"][0]["claims"] == []


def test_no_more_than_a_group_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_format, "_MOST_DOCUMENTS", 3)
    documents = tuple(Document(f"d{number}", "text") for number in range(10))
    assert table(Bundle(documents=documents)).metadata.num_row_groups == 4
    assert table(Bundle()).metadata.num_rows == 0


@pytest.mark.skipif(importlib.util.find_spec("datasets") is None, reason="datasets is not installed")
@pytest.mark.parametrize("bundle", [BUNDLE, replace(BUNDLE, statements=())], ids=["coded", "bare"])
def test_the_library_of_data_sets_loads_it_offline(tmp_path: Path, bundle: Bundle) -> None:
    with (tmp_path / "set.parquet").open("wb") as file:
        write(bundle, file)
    script = (
        "import sys, json, datasets\n"
        "found = datasets.load_dataset('parquet', data_files=sys.argv[1], split='train')\n"
        "print(json.dumps([list(found.features), found[0]['text'], found[0]['statements'][:1]]))"
    )
    environment = {
        **os.environ,
        "HF_HOME": str(tmp_path / "hf"),
        "HF_HUB_OFFLINE": "1",
        "HF_DATASETS_OFFLINE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "set.parquet")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    features, text, statements = json.loads(done.stdout.splitlines()[-1])
    assert features[:3] == ["id", "text", "title"]
    assert text == BRIDGE
    assert [one["content"][0]["words"] for one in statements] == ["“De brug”"][: len(bundle.statements)]


def test_without_the_library_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", none)
    out = BytesIO()
    with pytest.raises(Problem) as caught:
        write(BUNDLE, out)
    assert (caught.value.wrong, caught.value.detail) == (Wrong.NOT_WRITABLE, Fault.NO_PARQUET)
    assert out.getvalue() == b""


def test_half_a_character_is_a_problem() -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(Problem, match="lone-surrogate"):
        write(Bundle(documents=(Document("d", "text", title="\ud800"),)), BytesIO())
