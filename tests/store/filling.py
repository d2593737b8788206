"""Writes a project until there is no room: ``python -m tests.store.filling PROJECT [BYTES A FILE]``.

Says how many documents were kept, what the problem was, and that the project can be read on; makes room for
one more test, a new project, when asked with no project there.
"""

from __future__ import annotations

import contextlib
import itertools
import signal
import sys
from pathlib import Path

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from tests.project.sample import CODEBOOK


def fill(path: Path) -> str:
    """Write until a problem comes; what was kept before it, in words."""
    try:
        project = Project.open(path) if path.exists() else Project.create(path, CODEBOOK)
    except Problem as problem:
        return f"- {problem.wrong.value}"
    for number in itertools.count():
        text = f"{number} the channel silts up. " * 2000
        try:
            project.do(ImportDocuments((Document(f"n{number}", text),)))
        except Problem as problem:
            kept = len(project.summaries())
            with contextlib.suppress(Problem):  # to close may want room, too
                project.close()
            return f"{kept} {problem.wrong.value}"
    return ""


def main() -> None:
    """Set the limit asked for, then fill."""
    if len(sys.argv) > 2:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        most = int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    sys.stdout.write(fill(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
