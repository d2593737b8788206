"""What the program remembers of its user, declared once; the form and the help are read off this."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QDateTime, QObject, QSettings, Qt, Signal

from desktop_app.main_window.setting import Kind, Setting, words

LOOK, READING, CODING, START = words("Look"), words("Reading"), words("Coding"), words("Start")
SAFETY = words("Backups")

THEME = Setting(
    "theme",
    "",
    words("The colours of window and page."),
    Kind.ONE_OF,
    words("Theme"),
    LOOK,
    (
        ("", words("As the desktop has it")),
        ("light", words("Light")),
        ("dark", words("Dark")),
        ("high-contrast", words("High contrast")),
    ),
)
SIZE = Setting(
    "reading/size",
    17,
    words("How large the article is set. Ctrl and the mouse wheel change it too."),
    Kind.NUMBER,
    words("Size of the text"),
    READING,
    least=9,
    most=48,
    unit=words(" pixels"),
)
FACE = Setting("reading/face", "", "The face of the article's text; empty for the theme's.")
LEADING = Setting(
    "reading/leading",
    155,
    words("From one line of the article to the next, in hundredths of the size of the text."),
    Kind.NUMBER,
    words("Line height"),
    READING,
    least=110,
    most=240,
    unit=words(" %"),
)
MEASURE = Setting(
    "reading/measure",
    66,
    words("How many letters a line of the article has at most; 60 to 75 read well."),
    Kind.NUMBER,
    words("Width of the text"),
    READING,
    least=40,
    most=120,
    unit=words(" letters"),
)
COLOUR_BY = Setting(
    "reading/colour-by",
    "speaker",
    words("What the colours of the statements in the article say."),
    Kind.ONE_OF,
    words("Colour statements by"),
    READING,
    (
        ("speaker", words("Speaker")),
        ("stance", words("Stance")),
        ("claim", words("Claim type")),
    ),
)
LEGEND = Setting(
    "reading/legend",
    True,
    words("Say what the colours mean, below the article."),
    Kind.YES_NO,
    words("Legend"),
    READING,
)
ANNOTATOR = Setting(
    "annotator",
    "",
    words("The name under which your annotations are recorded; empty for the name you are signed in with."),
    Kind.TEXT,
    words("Your name"),
    CODING,
)
LEARN = Setting(
    "learning/by-itself",
    True,
    words("Learn from your reviews when at rest, on this machine and in this project alone."),
    Kind.YES_NO,
    words("Learn by itself"),
    CODING,
)
REOPEN = Setting(
    "start/reopen",
    True,
    words("Open what you had open last, where you were; otherwise the start page is shown."),
    Kind.YES_NO,
    words("Go on where you were"),
    START,
)
BACK_UP = Setting(
    "backup/by-itself",
    True,
    words("Copy a project some time after it is opened, after so many steps and every day, if it changed."),
    Kind.YES_NO,
    words("Back up by itself"),
    SAFETY,
)
BACKUP_STEPS = Setting(
    "backup/steps",
    200,
    words("After how many steps of yours, or of others in the same project, a backup is made."),
    Kind.NUMBER,
    words("Back up after"),
    SAFETY,
    least=10,
    most=10_000,
    unit=words(" steps"),
)
BACKUPS_KEPT = Setting(
    "backup/kept",
    10,
    words("How many of the newest are kept; besides them the last of each of fourteen days."),
    Kind.NUMBER,
    words("Backups kept"),
    SAFETY,
    least=1,
    most=1000,
)
BACKUP_FOLDER = Setting(
    "backup/folder",
    "",
    words("The folder that backups are put into; empty for one beside each project, with its name."),
    Kind.TEXT,
    words("Folder"),
    SAFETY,
)
RECENT = Setting("recent", [], "The projects opened last, the latest first.")
RECENT_TIMES = Setting("recent-times", [], "When each of these was opened, in the same order, as ISO 8601.")
LAST = Setting("last/project", "", "The project that was open when the window was closed.")
PLACES = Setting("last/places", "{}", "Article, statement and place in the text of the projects opened last.")
READ = Setting("reading/places", "{}", "Where the articles of the projects opened last were left.")
STARTED = Setting("started", False, "Whether the program was ever started before.")
TOURED = Setting("toured", False, "Whether the tour was shown.")
KEYS = Setting("keys", "{}", "The keys that differ from the usual ones, by action, as JSON.")
USED = Setting("used", [], "The actions done last from the palette, the latest first.")
GEOMETRY = Setting("window/geometry", QByteArray(), "Where the window stood.")
SPLITTER = Setting("window/splitter", QByteArray(), "How the window was divided.")
PANEL_SPLITTER = Setting("window/panel-splitter", QByteArray(), "How the right-hand side was divided.")
MIDDLE_SPLITTER = Setting(
    "window/middle-splitter", QByteArray(), "How article and lists below it shared their room."
)
SIDE_COLUMNS = Setting(
    "table/side-columns",
    "",
    "Columns of the table below the panel: which, how wide, in what order, sorted by which.",
)
TABLE_COLUMNS = Setting("table/columns", "", "The same of the table below the article.")
ACTORS_GEOMETRY = Setting("actors/geometry", QByteArray(), "Where the window with the actors stood.")
CODEBOOK_GEOMETRY = Setting("codebook/geometry", QByteArray(), "Where the window with the codebook stood.")
FOLDER = Setting("folder", "", "The folder that files were last taken from.")

SETTINGS = (
    THEME,
    SIZE,
    FACE,
    LEADING,
    MEASURE,
    COLOUR_BY,
    LEGEND,
    ANNOTATOR,
    LEARN,
    REOPEN,
    BACK_UP,
    BACKUP_STEPS,
    BACKUPS_KEPT,
    BACKUP_FOLDER,
    RECENT,
    RECENT_TIMES,
    LAST,
    PLACES,
    READ,
    STARTED,
    TOURED,
    KEYS,
    USED,
    GEOMETRY,
    SPLITTER,
    PANEL_SPLITTER,
    MIDDLE_SPLITTER,
    SIDE_COLUMNS,
    TABLE_COLUMNS,
    ACTORS_GEOMETRY,
    CODEBOOK_GEOMETRY,
    FOLDER,
)

_RECENT_MOST = 10


class Settings(QObject):
    """Reads and writes the declared settings in the user's own place for such things."""

    changed = Signal(object)
    """A setting has another value."""

    def __init__(self, kept: QSettings) -> None:
        super().__init__()
        self._kept = kept

    def get(self, setting: Setting) -> Any:
        """The value remembered, or the one at first when none is or it is of another type."""
        value: Any = self._kept.value(setting.key, setting.default)
        if isinstance(setting.default, bool):
            # A file holds words, not truth values.
            return str(value).lower() == "true"
        if isinstance(setting.default, int) and not isinstance(value, int):
            return int(value) if str(value).isdigit() else setting.default
        if isinstance(setting.default, list):
            # A list of one is read back as the one.
            return [value] if isinstance(value, str) and value else list(value or [])
        return value if isinstance(value, type(setting.default)) else setting.default

    def set(self, setting: Setting, value: object) -> None:
        """Remember a value, and tell if it is another one."""
        before = self.get(setting)
        self._kept.setValue(setting.key, value)
        if value != before:
            self.changed.emit(setting)

    def reset(self, setting: Setting) -> None:
        """Forget the value, so that the one at first holds."""
        before = self.get(setting)
        self._kept.remove(setting.key)
        if before != setting.default:
            self.changed.emit(setting)

    def flush(self) -> None:
        """Write what is remembered to the disk now."""
        self._kept.sync()

    def add_recent(self, path: str) -> None:
        """Remember a project as the one opened last."""
        known = {path: QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate), **self._recent(path)}
        self._keep_recent(dict(list(known.items())[:_RECENT_MOST]))

    def remove_recent(self, path: str) -> None:
        """Remember a project no longer."""
        self._keep_recent(self._recent(path))

    def _recent(self, besides: str) -> dict[str, str]:
        paths, times = self.get(RECENT), self.get(RECENT_TIMES)
        times += [""] * (len(paths) - len(times))
        return {path: time for path, time in zip(paths, times, strict=False) if path != besides}

    def _keep_recent(self, known: dict[str, str]) -> None:
        self.set(RECENT, list(known))
        self.set(RECENT_TIMES, list(known.values()))
