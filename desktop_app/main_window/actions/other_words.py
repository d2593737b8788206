"""What people call an action besides its title and help: the palette finds it by these words, too."""

from __future__ import annotations

from desktop_app.main_window.actions.words import words

_BOUNDARY = words("boundary edge border resize extend shrink span")

OTHER_WORDS = {
    "edit.keys": words("keyboard shortcuts hotkeys change key bindings rebind customize"),
    "edit.preferences": words("settings options configure"),
    "edit.history": words("log journal changes steps revert"),
    "edit.trash": words("deleted restore bring back recycle bin undelete"),
    "edit.search": words("find in all articles everywhere"),
    "go.concordance": words("kwic keyword in context"),
    "go.coverage": words("progress statistics incomplete"),
    "go.next-to-do": words("gap incomplete unfinished"),
    "statement.make": words("code annotate quotation coding highlight"),
    "statement.add-content": words("discontinuous part"),
    "statement.claim": words("code further second add a claim type"),
    "statement.split": words("cut divide"),
    "statement.merge": words("join combine"),
    "statement.change-many": words("bulk batch edit several change speaker topic at once replace"),
    "codebook.edit": words("codes claim types topics scale fields categories"),
    "codebook.actors": words("merge actors people organisations persons affiliation aliases"),
    "document.correct": words("edit text typo spelling"),
    "document.pdf": words("export"),
    "document.import": words("add open files load"),
    "set.export": words("save as csv excel table xlsx qdpx"),
    "view.larger": words("bigger increase zoom in font size"),
    "view.smaller": words("decrease reduce zoom out font size"),
    "view.theme": words("night mode appearance"),
    "view.colours": words("colors highlight by stance"),
    "view.panel": words("side bar"),
    "view.library": words("side bar documents"),
    "bounds.part": _BOUNDARY,
    "bounds.start-out": _BOUNDARY,
    "bounds.start-in": _BOUNDARY,
    "bounds.end-out": _BOUNDARY,
    "bounds.end-in": _BOUNDARY,
}
