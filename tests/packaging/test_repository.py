"""The repository and the wheel hold what belongs there."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP = {"LICENSE", "README.md", "desktop_app", "packaging", "pyproject.toml", "resources", "tests"}


def test_the_top_of_the_repository_holds_nothing_else() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no git repository")
    listed = subprocess.run([git, "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True)
    names = {name.split("/")[0] for name in listed.stdout.split("\0") if name}
    assert {name for name in names if not name.startswith(".")} <= TOP


@pytest.mark.skipif(not (ROOT / "README.md").exists(), reason="there is no README yet")
def test_the_wheel_brings_the_resources_and_the_command(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = archive.read("standpunt-0.1.0.dist-info/entry_points.txt").decode()
    assert "standpunt = desktop_app.__main__:main" in entry_points
    assert "desktop_app/__init__.py" in names
    for resource in (ROOT / "resources").rglob("*"):
        if resource.is_file() and "__pycache__" not in resource.parts:
            assert f"desktop_app/{resource.relative_to(ROOT).as_posix()}" in names
    assert {name.split("/")[0] for name in names} == {"desktop_app", "standpunt-0.1.0.dist-info"}
