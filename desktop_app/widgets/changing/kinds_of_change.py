"""What can be changed in many statements, and what each change is to be told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import What
from desktop_app.domain.codebook import Code, Codebook
from desktop_app.domain.statement import Kind, Status
from desktop_app.widgets.common.proposals import Proposal, Proposals

CLEARED = (What.SPEAKER, What.SPEAKS_FOR, What.ADDRESSEE, What.KIND, What.LEVEL, What.FIELD)
"""The changes that may also leave nothing."""

REPLACED = (What.REPLACE_CLAIM_TYPE, What.REPLACE_TOPIC, What.LEVEL, What.TARGET)
"""The changes that may be of one code or target only."""

TOWARDS = (What.LEVEL, What.ADD_STANCE)
"""The changes of stances towards a target that is told."""

ACTORS = (What.SPEAKER, What.SPEAKS_FOR, What.ADDRESSEE)
TOPICS = (What.ADD_TOPIC, What.REPLACE_TOPIC, What.REMOVE_TOPIC)
GROWING = (*ACTORS, What.ADD_TOPIC, What.REPLACE_TOPIC)
"""The changes that may name what is new."""


def titles() -> dict[What, str]:
    """Every change by what it is called, in order; not that of a field, which has its own name."""
    tr = QCoreApplication.translate
    return {
        What.SPEAKER: tr("Changes", "Speaker"),
        What.SPEAKS_FOR: tr("Changes", "Speaks for"),
        What.ADDRESSEE: tr("Changes", "Addressee"),
        What.KIND: tr("Changes", "Kind of quotation"),
        What.STATUS: tr("Changes", "Status"),
        What.ADD_CLAIM_TYPE: tr("Changes", "Add a claim type"),
        What.REPLACE_CLAIM_TYPE: tr("Changes", "Replace a claim type"),
        What.REMOVE_CLAIM_TYPE: tr("Changes", "Remove a claim type"),
        What.ADD_TOPIC: tr("Changes", "Add a topic"),
        What.REPLACE_TOPIC: tr("Changes", "Replace a topic"),
        What.REMOVE_TOPIC: tr("Changes", "Remove a topic"),
        What.ADD_STANCE: tr("Changes", "Add a stance"),
        What.LEVEL: tr("Changes", "Stance level"),
        What.TARGET: tr("Changes", "Target of stances"),
        What.MEMO: tr("Changes", "Add to the memo"),
    }


def closed(what: What, codebook: Codebook) -> Proposals:
    """The values among which a change has to choose."""
    tr = QCoreApplication.translate
    if what is What.KIND:
        kinds = {
            Kind.DIRECT: tr("Changes", "Direct quotation"),
            Kind.MIXED: tr("Changes", "Mixed quotation"),
            Kind.INDIRECT: tr("Changes", "Indirect quotation"),
            Kind.AUTHORIAL: tr("Changes", "Journalist's own voice"),
        }
        return Proposals(Proposal(name, kind.value, others=(kind.value,)) for kind, name in kinds.items())
    if what is What.STATUS:
        states = {
            Status.OPEN: tr("Changes", "Open"),
            Status.DONE: tr("Changes", "Done"),
            Status.DOUBTFUL: tr("Changes", "Doubtful"),
        }
        return Proposals(Proposal(name, status.value) for status, name in states.items())
    codes: tuple[Code, ...] = codebook.scale if what in TOWARDS else codebook.claim_types
    return Proposals(Proposal(code.name, code.id, code.key, (code.id,)) for code in codes)
