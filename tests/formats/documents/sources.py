"""The same invented articles in every format that they can come in."""

from __future__ import annotations

import importlib
import json
import zipfile
from importlib.util import find_spec
from io import BytesIO

from tests.formats.documents.pdf_made import Set, pdf

TITLE = "Kade blijft open"
FIRST = "‘De kade blijft open’, zei havenmeester Ada Vree dinsdag na afloop van het overleg met de bond."
SECOND = (
    "Bo Stam van de bond noemde dat ‘een reële stap’. Hij wil dat de gemeente haar belofte vóór mei vastlegt."
)
THIRD = (
    "De raad stemt volgende week. Een woordvoerder van de gemeente wilde niet zeggen hoeveel de kade kost."
)
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

PAGE = f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{TITLE} | De Zilte Courant</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="De Zilte Courant">
<meta property="article:published_time" content="2031-03-14T07:30:00+01:00">
<meta property="article:section" content="Haven"><meta name="author" content="Marit Hoogeweg">
<link rel="canonical" href="https://courant.example/kade"><script>var sneaky = "tracked";</script></head>
<body><nav><a href="/">Voorpagina</a> <a href="/sport">Sport</a></nav>
<article><h1>{TITLE}</h1><p class="byline">Door Marit Hoogeweg</p>
<p>{FIRST}</p><img src="http://tracker.example/pixel.png"><p>{SECOND}</p><p>{THIRD}</p></article>
<aside>Lees ook: tien haringrecepten</aside><footer>© De Zilte Courant, alle rechten voorbehouden</footer>
</body></html>
"""

MARKDOWN = f"""---
outlet: De Zilte Courant
date: 2031-03-14
ignored line without a colon
page: 3
---
# {TITLE}

{FIRST.replace("open", "**open**").replace("Ada Vree", "[Ada Vree](https://example.org)")}

![foto](http://tracker.example/pixel.png)

> {SECOND}

{THIRD}
"""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD_BODY = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {_W}><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">{FIRST[:20]}</w:t></w:r>
<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>
<w:ins><w:r><w:t>{FIRST[20:]}</w:t></w:r></w:ins></w:p>
<w:tbl><w:tr><w:tc><w:p><w:hyperlink><w:r><w:t>{SECOND}</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl>
<w:p/><w:p><w:r><w:t>{THIRD}</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"""
CORE = """<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<dc:title>Oude naam</dc:title>
<dc:creator>Marit Hoogeweg</dc:creator><dcterms:created>2030-01-01T00:00:00Z</dcterms:created>
</cp:coreProperties>"""
NOTES = f"""<w:footnotes {_W}>
<w:footnote w:type="separator" w:id="-1"/><w:footnote w:id="1"><w:p/></w:footnote>
</w:footnotes>"""

ODT_BODY = f"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>
<text:p text:style-name="Title">{TITLE}</text:p>
<text:p>{FIRST[:20]}<text:span>{FIRST[20:]}</text:span><text:note
><text:note-body><text:p>noot</text:p></text:note-body>
</text:note></text:p>
<text:p>{SECOND}</text:p><text:h>{THIRD}</text:h></office:text></office:body></office:document-content>"""
META = """<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>Marit Hoogeweg</dc:creator>
<dc:language>nl-NL</dc:language></office:meta></office:document-meta>"""

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>Havenboek</dc:title><dc:creator>Marit Hoogeweg</dc:creator><dc:language>nl</dc:language></metadata>
<manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="chapters/one%20.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="../../etc/passwd" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>"""
CHAPTER = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html>"""

RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Kade blijft open}{\author Marit Hoogeweg}}"
    + "\n".join(
        "".join(c if ord(c) < 128 else rf"\u{ord(c)}?" for c in each) + r"\par "
        for each in (FIRST, SECOND, THIRD)
    )
    + "}"
)

MAIL = f"""From: =?utf-8?q?De_Zilte_Courant?= <brief@courant.example>
To: lezer@example.org
Subject: =?utf-8?b?S2FkZSBibGlqZnQgb3Blbg==?=
Date: Fri, 14 Mar 2031 07:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{TEXT}
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="kaart.pdf"

JVBERg==
--b--
"""

FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>De Zilte Courant</title><language>nl</language>
<item><title>{TITLE}</title><link>https://courant.example/kade</link><dc:creator>Marit Hoogeweg</dc:creator>
<pubDate>Fri, 14 Mar 2031 07:30:00 +0100</pubDate><category>Haven</category><description>Kort.</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>
<img src="http://tracker.example/pixel.png">]]></content:encoded></item>
<item><title>Leeg</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>De Zilte Courant</title>
<entry><title>{TITLE}</title>
<link rel="edit" href="https://courant.example/edit"/><link href="https://courant.example/kade"/>
<author><name>Marit Hoogeweg</name></author><published>2031-03-14T07:30:00+01:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>
</content>
</entry></feed>"""

NEWSML = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:courant.example:1" version="1">
<itemMeta><provider><name>De Zilte Courant</name></provider></itemMeta>
<contentMeta><contentCreated>2031-03-14T07:30:00+01:00</contentCreated>
<by>Marit Hoogeweg</by><headline>{TITLE}</headline>
<language tag="nl"/><subject qcode="x:1"><name>Haven</name></subject></contentMeta><contentSet>
<inlineXML contenttype="application/nitf+xml">
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline>
<hl1>{TITLE}</hl1></hedline></body.head><body.content>
<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body.content></body></nitf>
</inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:courant.example:2">
<contentSet><remoteContent href="http://courant.example/photo.jpg"/></contentSet>
</newsItem></itemSet></newsMessage>"""

TABLE = (
    "id;Kop;Krant;Datum;Auteur;Rubriek;URL;Taal;Tekst\r\n"
    '17;Kade blijft open;De Zilte Courant;14-03-2031;Marit Hoogeweg;Haven;https://courant.example/kade;nl;"'
    + TEXT.replace('"', '""')
    + '"\r\n18;Leeg;;;;;;;\r\n19;Krom;De Post;gisteren;;;;Nederlands;Een kort bericht.;te veel\r\n'
)
LINES = (
    "\n".join(
        json.dumps(entry, ensure_ascii=False)
        for entry in (
            {
                "headline": TITLE,
                "body": TEXT,
                "source": "De Zilte Courant",
                "published_at": "2031-03-14T07:30:00+01:00",
            }
            | {
                "authors": ["Marit Hoogeweg", "Jo"],
                "section": "Haven",
                "url": "https://courant.example/kade",
                "lang": "nl",
            }
            | {"words": 61, "paid": True, "nothing": None, "more": {"a": 1}},
            {"headline": "Leeg", "body": ""},
            ["no", "object"],
        )
    )
    + "\n{broken\n"
)


def zipped(members: dict[str, str | bytes], *, first: str = "") -> bytes:
    """A zip of those members; ``first`` is what the file says it is, stored."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def word(body: str = WORD_BODY) -> bytes:
    """A Word file."""
    return zipped({"word/document.xml": body, "docProps/core.xml": CORE, "word/footnotes.xml": NOTES})


def odt(body: str = ODT_BODY) -> bytes:
    """An OpenDocument text."""
    return zipped({"content.xml": body, "meta.xml": META}, first="application/vnd.oasis.opendocument.text")


def epub(package: str = PACKAGE) -> bytes:
    """A book of two chapters, one that is empty, and one that is not there."""
    return zipped(
        {
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": CHAPTER % "<nav>Inhoud</nav>",
            "OEBPS/chapters/one .xhtml": CHAPTER
            % f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
            "OEBPS/two.xhtml": CHAPTER % "<img src='file:///etc/passwd'/>",
        },
        first="application/epub+zip",
    )


def printed() -> bytes:
    """A PDF of two pages and a scan, with running heads, page numbers, and words that go on at line ends."""
    head, foot = Set(60, 800, "De Zilte Courant"), [Set(290, 40, f"Pagina {n} van 3") for n in (1, 2, 3)]
    body = [
        *(
            "‘De kade blijft open’, zei havenmeester Ada Vree dins-",
            "dag na afloop van het overleg met de bond.",
        ),
        *(
            "Bo Stam van de bond noemde dat ‘een reële stap’. Hij wil",
            "dat de gemeente haar belofte vóór mei vastlegt.",
        ),
        *("De raad stemt volgende week. Een woordvoerder van", "de gemeente wilde niet"),
    ]
    places = [700, 688, 664, 652, 628, 616]
    first = [Set(60, y, words) for y, words in zip(places, body, strict=True)]
    second = [Set(60, 700, "zeggen hoeveel de kade kost.")]
    return pdf(
        [[head, Set(60, 740, TITLE, 18), *first, foot[0]], [head, *second, foot[1]], []],
        "/Title (doc1) /Author (Marit Hoogeweg)",
    )


HAS_PARQUET = find_spec("pyarrow") is not None
"""Whether the extra that reads it is installed."""


def table_file() -> bytes:
    """A Parquet file."""
    pa, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    out = BytesIO()
    rows = {"title": [TITLE, "Leeg"], "text": [TEXT, None], "date": ["2031-03-14", None], "page": [3, None]}
    parquet.write_table(pa.table(rows), out)
    return out.getvalue()


SOURCES = {
    "text": ("a.txt", TEXT.encode()),
    "markdown": ("a.md", MARKDOWN.encode()),
    "html": ("a.html", PAGE.encode()),
    "docx": ("a.docx", word()),
    "odt": ("a.odt", odt()),
    "rtf": ("a.rtf", RTF.encode("cp1252")),
    "pdf": ("a.pdf", printed()),
    "epub": ("a.epub", epub()),
    "mail": ("a.eml", MAIL.encode()),
    "feed": ("a.xml", FEED.encode()),
    "newsml": ("b.xml", NEWSML.encode()),
    "csv": ("a.csv", TABLE.encode("utf-8-sig")),
    "jsonl": ("a.jsonl", LINES.encode()),
    **({"parquet": ("a.parquet", table_file())} if HAS_PARQUET else {}),
}
"""By format: what a file of it is called, and what is in it."""
