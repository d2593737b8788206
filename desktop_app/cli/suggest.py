"""The verb ``suggest``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, document_option, json_option, language
from desktop_app.cli.printing import counted, note, say, say_json
from desktop_app.cli.progress import carried_out
from desktop_app.cli.suggested import tell_accepted, tell_documents, tell_suggestions, tell_text

_FORMS = (
    "Give --text FILE, or --corpus IN.jsonl with --output OUT.jsonl, or PROJECT (with --document, --accept,"
    " --again); --language goes with a project only beside --document, --workers not with --text."
)
_ACCEPT = ("high", "all")


@click.command("suggest")
@click.argument("project", type=FILE, required=False)
@click.option("--text", type=FILE, help="A text file, in any encoding.")
@click.option("--corpus", type=FILE, help='Texts, one JSON object a line: {"id", "lang", "text"}.')
@click.option("--output", type=FILE, help="Where the quotations of a corpus go.")
@click.option(
    "--language",
    "tag",
    metavar="L",
    type=language,
    default="",
    help="Of the text: nl, en, de-AT; without it, the text tells. With --document it is kept.",
)
@document_option
@click.option(
    "--accept", type=click.Choice(_ACCEPT), help="Make statements of those of high confidence, or of all."
)
@click.option("--again", is_flag=True, help="Search documents anew that were searched already.")
@click.option(
    "--workers", metavar="N", type=click.IntRange(1, 256), help="How many processes; without it, one a core."
)
@json_option
def command(
    *,
    project: Path | None,
    text: Path | None,
    corpus: Path | None,
    output: Path | None,
    tag: str,
    document: str | None,
    accept: str | None,
    again: bool,
    workers: int | None,
    as_json: bool,
) -> None:
    """Find the quotations of a text, of a corpus line by line, or of the documents of PROJECT.

    Of a text, a line each, between tabs: spans, kind, speaker, words. The spans are those that the text has
    as a document. Of a corpus, a JSON object a line: {"id", "quotes"}; its spans count the code points of
    each text as it is given. A corpus that was broken off is gone on with where it stopped.

    In a project they are kept as suggestions, to be reviewed. A line a document: id, how many were found, of
    high confidence, left to review, title; with --document, a line a suggestion: id, spans, kind, speaker,
    confidence, words; with --accept, how many statements were made and what new actors.

    \b
    Example:
      standpunt suggest --text harbour.txt --language en
      standpunt suggest --corpus articles.jsonl --output quotations.jsonl
      standpunt suggest study.standpunt --accept high
    """
    of_project = document is not None or accept is not None or again
    match (project, text, corpus, output):
        case (None, Path() as one, None, None) if not of_project and workers is None:
            _text(one, tag, as_json)
        case (None, None, Path() as many, Path() as out) if not of_project:
            _corpus(many, out, tag, workers, as_json)
        case (Path() as held, None, None, None) if document or not tag:
            _project(held, document, tag, accept, again=again, workers=workers, as_json=as_json)
        case _:
            raise click.UsageError(_FORMS)


# What each form needs is imported there: the finder takes a while, and a wrong command line should not.


def _text(path: Path, tag: str, as_json: bool) -> None:
    from desktop_app.project.jobs.suggest import suggest

    tell_text(carried_out(suggest(path, tag)), as_json)


def _corpus(corpus: Path, output: Path, tag: str, workers: int | None, as_json: bool) -> None:
    from desktop_app.project.jobs.corpus import done_before, suggest_corpus
    from desktop_app.project.workers import all_cores

    done = done_before(corpus, output, tag)
    if done:
        note(f"Resuming after {counted(done, 'text')}.")
    texts = carried_out(suggest_corpus(corpus, output, tag, workers or all_cores()))
    if as_json:
        say_json({"texts": texts})
    else:
        say(counted(texts, "text"))


def _project(
    path: Path,
    document: str | None,
    tag: str,
    accept: str | None,
    *,
    again: bool,
    workers: int | None,
    as_json: bool,
) -> None:
    from desktop_app.cli.annotator import default_annotator
    from desktop_app.project.commands.documents import DescribeDocument, DocumentField
    from desktop_app.project.jobs.searching import Accept, search
    from desktop_app.project.opening import opened
    from desktop_app.project.workers import all_cores

    with opened(path, default_annotator()) as held:
        ids = [held.document(document).id] if document else [one.id for one in held.summaries()]
        if document and tag:
            held.do(DescribeDocument(document, ((DocumentField.LANGUAGE, tag),)))
        wanted = Accept(accept) if accept else Accept.NONE
        outcome = carried_out(search(held, ids, again=again, accept=wanted, workers=workers or all_cores()))
        if accept:
            tell_accepted(held, outcome, as_json)
        elif document:
            tell_suggestions(held, document, as_json)
        else:
            tell_documents(outcome, as_json)
