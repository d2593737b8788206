"""The pages of a report: what the marks mean, then each article with its text and its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO, NamedTuple

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.report_html import BEGINNING
from desktop_app.formats.annotations.report_names import ReportNames
from desktop_app.formats.annotations.report_style import STYLE
from desktop_app.formats.annotations.report_table import table
from desktop_app.formats.annotations.report_text import marked_text
from desktop_app.formats.annotations.report_words import html_text
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Article, Exchanged, Outgoing, Place, articles_of
from desktop_app.formats.spool import poured, spooled

_NO_PLACE = "words that lost their place when the text was corrected stand in the table only"
# Nothing in it can run, and nothing can be fetched, whatever stands in an article.
_POLICY = (
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
)


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write one file that holds all it needs: no script, nothing fetched; article after article.

    The losses are statements of which something has no place in the text. Problem BAD_CONTENT for
    a bundle that names what it does not hold.
    """
    articles = articles_of(exchanged)
    names = ReportNames(articles.around)
    losses: list[Loss] = []
    speakers: set[str] = set()
    title = ""
    with spooled() as contents, spooled() as body:
        for one in articles.told(_Telling):
            body.write(one.article)
            contents.write(one.line)
            speakers |= one.speakers
            losses += one.losses
            title = one.title
        title = text_of((articles.documents == 1 and title) or _counted(articles))
        out.write(BEGINNING)
        out.write(encoded(f"{_POLICY}<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"))
        out.write(encoded(f"<header>\n<h1>{title}</h1>\n"))
        if articles.documents > 1:
            out.write(b'<nav aria-label="Articles">\n<ol>\n')
            poured(contents, out)
            out.write(b"</ol>\n</nav>\n")
        out.write(encoded(f"</header>\n{_key(names, names.in_order(speakers))}<main>\n"))
        poured(body, out)
    out.write(b"</main>\n</body>\n</html>\n")
    return tuple(losses)


class _Told(NamedTuple):
    """An article in the report, its line among the contents, and who speaks in it."""

    article: bytes
    line: bytes
    speakers: frozenset[str]
    title: str
    losses: tuple[Loss, ...]


class _Telling:
    """Tells of an article as a part of the report."""

    def __init__(self, around: Bundle) -> None:
        self._names = ReportNames(around)

    def __call__(self, article: Article, place: Place) -> _Told:
        document, statements = article
        number = place.articles + 1
        return _Told(
            encoded(_article(f"d{number}", document, statements, self._names)),
            encoded(_line(number, document)),
            frozenset(one.speaker for one in statements),
            document.title,
            tuple(Loss("statement", one.id, _NO_PLACE) for one in statements if one.unplaced),
        )


def text_of(words: str) -> str:
    """Words as HTML text, on one line."""
    return html_text(" ".join(words.split()))


def _counted(articles: Outgoing) -> str:
    said, number = articles.statements, articles.documents
    return f"{said} statement{'s'[: said != 1]} in {number} article{'s'[: number != 1]}"


def _line(number: int, document: Document) -> str:
    return f'<li><a href="#d{number}" dir="auto">{text_of(document.title or document.id)}</a></li>\n'


def _key(names: ReportNames, speakers: Iterable[str]) -> str:
    """What form and colour of the marks mean."""
    people = "".join(
        f'<li><span class="sw" style="{names.style(id_)}"></span>'
        f"<bdi>{text_of(names.actor(id_)) or 'no speaker told'}</bdi></li>\n"
        for id_ in speakers
    )
    coloured = f'<h3>Colours: who speaks</h3>\n<ul class="key">\n{people}</ul>\n' if people else ""
    return (
        '<section aria-labelledby="key">\n<h2 id="key">What the marks mean</h2>\n<ul class="key">\n'
        '<li><span class="m f">filled</span> quoted literally</li>\n'
        '<li><span class="m">underlined</span> told in other words</li>\n'
        '<li><span class="m u">dashed</span> proposed, not reviewed</li>\n'
        '<li><span class="m k">double line</span> agreed on by several coders</li>\n'
        '<li><span class="so">boxed</span> who speaks</li>\n'
        '<li><span class="cu">dotted</span> words of saying</li>\n'
        "<li>A number leads to the statement in the table below the article.</li>\n"
        f"</ul>\n{coloured}</section>\n"
    )


def _article(anchor: str, document: Document, statements: Sequence[Statement], names: ReportNames) -> str:
    known = [document.outlet, document.byline, document.date, document.section, document.address]
    told = " · ".join(f"<bdi>{text_of(fact)}</bdi>" for fact in known if fact.strip())
    facts = f'<p class="facts">{told}</p>\n' if told else ""
    language = f' lang="{text_of(document.language)}"' if document.language.strip() else ""
    head = f'<h2 dir="auto"{language}>{text_of(document.title or document.id)}</h2>\n'
    body = f'<div class="text"{language}>\n{marked_text(document.text, anchor, statements, names)}</div>\n'
    listed = table(anchor, statements, names) if statements else "<p>No statements.</p>\n"
    return f'<article id="{anchor}">\n{head}{facts}{body}<h3>Statements</h3>\n{listed}</article>\n'
