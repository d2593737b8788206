"""Noun groups in the form in which they stand alone, in languages whose nouns have cases."""

from __future__ import annotations

from desktop_app.analysis.speakers.words import SpeakerWords


def plain_group(words: str, lexicon: SpeakerWords) -> str:
    """``words`` with article and noun as a subject has them (einem Zeugen: ein Zeuge), where that is sure.

    It is with no adjective between the two, and no article or one that ``lexicon.nominative`` lists.
    """
    if not lexicon.nominative:
        return words
    first, _, rest = words.partition(" ")
    article = lexicon.nominative.get(first.lower())
    if article is None:
        return " ".join(filter(None, (plain_noun(first, lexicon), rest)))
    noun, _, rest = rest.partition(" ")
    return " ".join(filter(None, (article, plain_noun(noun, lexicon), rest))) if noun[:1].isupper() else words


def plain_noun(noun: str, lexicon: SpeakerWords) -> str:
    """A listed noun without the ending of its case (Sozialgerichts: Sozialgericht)."""
    if not noun[:1].isupper() or _is_listed(noun, lexicon):
        return noun
    shorter = (noun.removesuffix(ending) for ending in ("es", "s", "n"))
    return next((plain for plain in shorter if plain != noun and _is_listed(plain, lexicon)), noun)


def _is_listed(noun: str, lexicon: SpeakerWords) -> bool:
    return bool(lexicon.role(noun) or lexicon.organisation(noun) or lexicon.is_utterance(noun))
