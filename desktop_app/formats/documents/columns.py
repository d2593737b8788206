"""Which column of a table is what, told by its name and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import ROLES
from desktop_app.formats.fault import Fault

_NAMES = {
    "text": "text body content article fulltext articletext articlebody maintext bodytext tekst inhoud"
    " artikel artikeltekst volltext inhalt artikeltext texte contenu corps",
    "title": "title headline head hl heading subject kop titel koptekst überschrift schlagzeile titre",
    "outlet": "outlet source newspaper publication publisher paper medium media site sitename domain krant"
    " bron titelkrant zeitung quelle journal",
    "byline": "byline author authors by writer journalist creator auteur auteurs autor autorin verfasser",
    "date": "date datum published publicationdate publishdate pubdate datepublished publishedat publisheddate"
    " createdat timestamp day publicatiedatum erscheinungsdatum datepublication",
    "section": "section category desk rubric rubriek katern ressort rubrik rubrique",
    "address": "address url link uri weburl permalink href adres",
    "language": "language lang locale taal sprache langue",
}
_ROLE_OF = {name: role for role, names in _NAMES.items() for name in names.split()}
_SIGNS = re.compile(r"[\W_]+")
_PROSE = 80


def role_of(name: str) -> str:
    """What a column, or a header of another kind, is by its name in four languages; empty for no role."""
    return _ROLE_OF.get(_SIGNS.sub("", name.casefold()), "")


def mapped(
    columns: Sequence[str], asked: Mapping[str, str], lengths: Mapping[str, float], file: str
) -> dict[str, str]:
    """The column of each role: as asked, else by its name; the text, failing that, is the longest column.

    ``lengths``: how many code points stand in a column, on average. Problem BAD_CONTENT for a column that is
    not there, and where none can be the text.
    """
    for column in asked.values():
        if column and column not in columns:
            raise Problem(Wrong.BAD_CONTENT, file, "", column, Fault.NO_SUCH_COLUMN, tuple(columns))
    found = {role: column for role, column in asked.items() if column}
    for column in columns:
        role = role_of(column)
        if role and role not in asked and role not in found and column not in found.values():
            found[role] = column
    if "text" not in found:
        free = [column for column in columns if column not in found.values()]
        longest = max(free, key=lambda column: lengths.get(column, 0), default="")
        if lengths.get(longest, 0) < _PROSE or "text" in asked:
            raise Problem(Wrong.BAD_CONTENT, file, "", "", Fault.NO_TEXT_COLUMN, tuple(columns))
        found["text"] = longest
    return {role: found[role] for role in ROLES if role in found}
