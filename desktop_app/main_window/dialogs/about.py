"""What this program is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget


def about(parent: QWidget) -> None:
    """Say name, version, licence."""
    try:
        number = version("standpunt")
    except PackageNotFoundError:
        number = QCoreApplication.translate("About", "from a checkout")
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("About", "About Standpunt"))
    box.setText(f"<h3>Standpunt</h3><p>{number} · MIT · Qt {qVersion()}</p>")
    box.setInformativeText(
        QCoreApplication.translate(
            "About",
            "Close reading of news: who says what, about what, for or against. "
            "Nothing you read or write leaves this computer.",
        )
    )
    box.exec()
    box.deleteLater()
