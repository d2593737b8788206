"""The verb ``suggest``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, json_option, language
from desktop_app.cli.printing import counted, say, say_json, say_rows
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.suggest import Suggested, record, suggest, suggest_corpus


@click.command("suggest")
@click.option("--text", type=FILE, help="A text file, in any encoding.")
@click.option("--corpus", type=FILE, help='Texts, one JSON object a line: {"id", "lang", "text"}.')
@click.option("--output", type=FILE, help="Where the quotations of a corpus go.")
@click.option("--language", "tag", metavar="L", type=language, default="", help="Of the text: nl, en, de-AT.")
@json_option
def command(text: Path | None, corpus: Path | None, output: Path | None, tag: str, as_json: bool) -> None:
    """Find the quotations of a text, or of a corpus line by line.

    Of a text, a line each, between tabs: spans, kind, speaker, words. The spans are those that the text has
    as a document. Of a corpus, a JSON object a line: {"id", "quotes"}; its spans count the code points of
    each text as it is given.

    \b
    Example:
      standpunt suggest --text harbour.txt --language en
      standpunt suggest --corpus articles.jsonl --output quotations.jsonl
    """
    if text is not None and corpus is None and output is None:
        _tell(carried_out(suggest(text, tag)), as_json)
    elif corpus is not None and output is not None and text is None:
        texts = carried_out(suggest_corpus(corpus, output, tag))
        if as_json:
            say_json({"texts": texts})
        else:
            say(counted(texts, "text"))
    else:
        raise click.UsageError("Give either --text FILE, or --corpus IN.jsonl with --output OUT.jsonl.")


def _tell(suggested: Suggested, as_json: bool) -> None:
    found = [
        (quotation, [span.words(suggested.text) for span in quotation.content])
        for quotation in suggested.quotations
    ]
    if as_json:
        say_json(
            [record(quotation) | {"words": words, "why": asdict(quotation.why)} for quotation, words in found]
        )
    else:
        say_rows(
            (
                ",".join(f"{span.start}:{span.end}" for span in quotation.content),
                quotation.kind.value,
                quotation.speaker,
                " […] ".join(words),
            )
            for quotation, words in found
        )
