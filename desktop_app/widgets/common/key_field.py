"""A field that takes a key pressed instead of letters typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
)
_LEADING_OUT = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class KeyField(QLineEdit):
    """Shows the key pressed last; Tab and Esc lead out, as everywhere."""

    key_pressed = Signal(str)
    """A key in portable form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press a key…"))
        self.setAccessibleName(self.tr("New key"))
        self.setAccessibleDescription(self.tr("The next key pressed here is taken; Tab leads on."))
        self._key = ""

    @property
    def key(self) -> str:
        """The key pressed last, in portable form, empty for none."""
        return self._key

    def clear_key(self) -> None:
        """Show none."""
        self._key = ""
        self.clear()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() not in _LEADING_OUT:
            if event.type() == QEvent.Type.ShortcutOverride:
                # So that the key comes here, rather than do what it does in the window.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        combination = event.keyCombination()
        if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            sequence = QKeySequence(int(event.key()) | int(plain.value))
        else:
            sequence = QKeySequence(combination)
        self._key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        self.setText(sequence.toString(QKeySequence.SequenceFormat.NativeText))
        self.key_pressed.emit(self._key)
