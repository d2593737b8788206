"""One of the codebook's own fields, to be declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.fields import WIDER, Field, FieldKind, FieldOwner
from desktop_app.widgets.codebook.entry_key import EntryKey
from desktop_app.widgets.codebook.options import Options
from desktop_app.widgets.codebook.words import kind_words, owner_words
from desktop_app.widgets.common.asked_line import AskedLine
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.late_text import LateText

CHOSEN = (FieldKind.ONE_OF, FieldKind.SEVERAL_OF)


class OwnFieldEditor(QScrollArea):
    """Asks for the field as changed; what is shown changes only by being shown again."""

    field_asked = Signal(object, object)
    """The field as it is to be, and as it was shown."""
    option_deletion_asked = Signal(str, object)
    """A field, and the ids of options of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The field chosen"))
        self._field: Field | None = None
        self._body = body = QWidget(self)
        self.setWidget(body)
        self.name = AskedLine(body)
        self.name.setAccessibleName(self.tr("Name"))
        self.id = QLineEdit(body)
        self.id.setReadOnly(True)
        self.id.setAccessibleName(self.tr("Id, which stays whatever the name"))
        self.owner, self.kind = QComboBox(body), QComboBox(body)
        self.owner.setAccessibleName(self.tr("What the field stands on"))
        self.kind.setAccessibleName(self.tr("What may stand in the field"))
        for owner, name in owner_words().items():
            self.owner.addItem(name, owner)
        for kind, name in kind_words().items():
            self.kind.addItem(name, kind)
        self._fixed = QLabel(body)
        self._fixed.setProperty("role", "muted")
        self._fixed.setWordWrap(True)
        self.required = QCheckBox(self.tr("Must be filled in"), body)
        self.definition = LateText(self.tr("Definition"), (2, 7), parent=body)
        self.example = LateText(self.tr("Example"), (1, 5), parent=body)
        self.key = EntryKey(body)
        self.options = Options(body)
        form = Form(body)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Id"), self.id)
        form.add(self.tr("Stands on"), self.owner)
        form.add(self.tr("Holds"), self.kind)
        form.addWidget(self._fixed, form.rowCount(), 1)
        form.addWidget(self.required, form.rowCount(), 1)
        form.add(self.tr("Definition"), self.definition)
        form.add(self.tr("Example"), self.example)
        form.add(self.tr("Key"), self.key)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(gap(self.font(), 0.6), gap(self.font(), 0.4), gap(self.font(), 0.6), 0)
        layout.addLayout(form)
        layout.addWidget(self.options, 4)
        layout.addStretch(1)
        self._connect()
        self.show_field(None, (), 0, {})

    @property
    def field(self) -> Field | None:
        """The field shown."""
        return self._field

    def show_field(
        self, field: Field | None, among: Sequence[Field], values: int, option_uses: Mapping[str, int]
    ) -> None:
        """Show a field with its others; ``values`` counts its own, ``option_uses`` those with an option."""
        if field is None or self._field is None or field.id != self._field.id:
            self.send()
            for each in (self.name, self.key.line, self.definition, self.example):
                each.forget()
        self._field = field
        self._body.setVisible(field is not None)
        shown = field or Field("", "", FieldOwner.STATEMENT, FieldKind.TEXT)
        self.name.show_text(shown.name)
        self.id.setText(shown.id)
        self.id.setCursorPosition(0)
        self.owner.setCurrentIndex(self.owner.findData(shown.owner))
        self.owner.setEnabled(not values)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self._offer_kinds(shown.kind, values)
        self.required.setChecked(shown.required)
        self.definition.show_text(shown.definition)
        self.example.show_text(shown.example)
        taken = {
            each.key.casefold(): each.name
            for each in among
            if each.key and each.owner is shown.owner and each.id != shown.id
        }
        self.key.show_key(shown.key, "", taken)
        self.options.setVisible(shown.kind in CHOSEN)
        self.options.show_options(shown.id, shown.options, option_uses)

    def send(self) -> None:
        """Ask for what is written, without waiting."""
        if self._field is not None:
            self.name.send()
            self.definition.send()
            self.example.send()
            self.options.send()

    def refuse(self) -> None:
        """What was asked for could not be kept: texts stay where they are, to be asked for again."""
        for text in (self.definition, self.example, self.options.definition):
            text.refuse()

    def _offer_kinds(self, kind: FieldKind, values: int) -> None:
        """With values in the field, only those in which each of them may stand."""
        fitting = {kind, *WIDER.get(kind, ())} if values else set(FieldKind)
        model = self.kind.model()
        assert isinstance(model, QStandardItemModel)  # noqa: S101 - what a combo box is made with
        for row in range(self.kind.count()):
            model.item(row).setEnabled(FieldKind(self.kind.itemData(row)) in fitting)
        self._fixed.setVisible(bool(values))
        told = self.tr("It has %1 values: it stays where it stands, and holds only what each of them fits.")
        self._fixed.setText(told.replace("%1", str(values)))

    def _connect(self) -> None:
        self.name.asked.connect(lambda name: self._ask(name=name) if name else None)
        self.owner.activated.connect(lambda _: self._ask(owner=FieldOwner(self.owner.currentData())))
        self.kind.activated.connect(lambda _: self._take_kind(FieldKind(self.kind.currentData())))
        self.required.clicked.connect(lambda on: self._ask(required=on))
        self.definition.written.connect(lambda words: self._ask(definition=words.strip("\n")))
        self.example.written.connect(lambda words: self._ask(example=words.strip("\n")))
        self.key.asked.connect(lambda key: self._ask(key=key))
        self.options.asked.connect(lambda options: self._ask(options=options))
        self.options.deletion_asked.connect(
            lambda ids: self.option_deletion_asked.emit(self._field.id if self._field else "", ids)
        )

    def _take_kind(self, kind: FieldKind) -> None:
        options = self._field.options if self._field is not None and kind in CHOSEN else ()
        self._ask(kind=kind, options=options)

    def _ask(self, **changed: object) -> None:
        if self._field is not None:
            wanted = replace(self._field, **changed)  # type: ignore[arg-type]
            if wanted != self._field:
                self.field_asked.emit(wanted, self._field)
