"""Everybody a text names: one member for all the forms of a name, with what the text tells of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.analysis.name_words import ARTICLES
from desktop_app.analysis.names import Name, names
from desktop_app.analysis.speakers.around import apposition, told_ahead, told_before, words_before
from desktop_app.analysis.speakers.linking import Links
from desktop_app.analysis.speakers.parties import complement, department, party
from desktop_app.analysis.speakers.places import Places
from desktop_app.analysis.speakers.stripping import Stripped, stripped, without_place
from desktop_app.analysis.speakers.tokens import Token, tokens
from desktop_app.analysis.speakers.words import Gender, SpeakerWords, Standing
from desktop_app.domain.actors import ActorKind
from desktop_app.domain.text import Span


@dataclass(slots=True, eq=False)
class Member:
    """Somebody in a text. ``countries`` are those whose adjective describes them; ``votes`` what the pronouns
    near their name say of their gender."""

    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    gender: Gender = Gender.EITHER
    plural: bool = False
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    speaks_for: str = ""
    actor: bool = False
    count: int = 0
    votes: Counter[Gender] = field(default_factory=Counter)

    @property
    def may_be_thing(self) -> bool:
        """Whether nothing but its capital shows a single word to be a name."""
        return self.kind is ActorKind.UNKNOWN and " " not in self.name

    @property
    def likely_gender(self) -> Gender:
        """The gender that is told, or else voted for."""
        if self.gender is not Gender.EITHER or not self.votes:
            return self.gender
        male, female = self.votes[Gender.MALE], self.votes[Gender.FEMALE]
        return self.gender if male == female else Gender.MALE if male > female else Gender.FEMALE


@dataclass(slots=True)
class Mention:
    """A place where a member is named; ``subject`` where it heads its sentence, ``oblique`` behind a
    preposition, ``speaks`` where it is the source of a quotation."""

    start: int
    end: int
    member: Member
    form: str
    subject: bool = False
    oblique: bool = False
    speaks: bool = False


class Cast:
    """The members of ``text`` and their mentions in its order. Linear in its length."""

    def __init__(
        self, text: str, lexicon: SpeakerWords, places: Places, sources: Iterable[Span] = ()
    ) -> None:
        self._text, self._lexicon, self._places = text, lexicon, places
        self._sources = sources
        self.mentions: list[Mention] = []
        self.members: dict[str, Member] = {}
        self._read()
        self._starts = [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin from ``start`` on and end by ``end``."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self.mentions) and self.mentions[at].start < end:
            if self.mentions[at].end <= end:
                found.append(self.mentions[at])
            at += 1
        return found

    def whole(self, start: int, end: int) -> Span:
        """The stretch with the names that it cuts through (Lieve d'Hondt, cut behind Lieve) whole."""
        at = bisect_left(self._starts, start)
        if at and self.mentions[at - 1].end > start:
            start = self.mentions[at - 1].start
        last = bisect_left(self._starts, end)
        return Span(start, max(end, self.mentions[last - 1].end) if last else end)

    def _read(self) -> None:
        opened = [(name, *self._opened(name)) for name in self._names()]
        alone = frozenset(" ".join(core.words).casefold() for _, core, _ in opened)
        found = [
            (name, self._without_article(name, core, alone), article)
            for name, core, article in opened
            if core.person or not (self._lexicon.noun_capitals and self._is_noun(core.words))
        ]
        rests = [without_place(core, alone, self._lexicon) for _, core, _ in found]
        forms = [" ".join(core.words) for _, core, _ in found]
        persons = Counter(form for form, (_, core, _) in zip(forms, found, strict=True) if core.person)
        links = Links(forms, frozenset(persons), self._lexicon)
        last_sentence = -1
        for index, (name, core, article) in enumerate(found):
            form, start, end = forms[index], *self._core_span(name, core, forms[index], rests[index])
            if not core.person and self._is_role(core, links, self._text[name.span.start : start].strip()):
                continue
            fullest = links.fullest(form, index, core.gender)
            if not fullest:
                continue
            member = self._member(fullest, article if fullest == form else "")
            self._tell(
                member, core, rests[index], words_before(self._text, name.span.start), Span(start, end)
            )
            sentence = self._places.sentence(start)
            before = words_before(self._text, start)
            oblique = bool(before) and before[-1].lower in self._lexicon.prepositions | self._lexicon.of
            subject = not oblique and sentence != last_sentence
            last_sentence = sentence if not oblique else last_sentence
            self.mentions.append(Mention(start, end, member, form, subject, oblique))

    def _names(self) -> list[Name]:
        """The names of the text, and sources of a single word that only their place hides (Velt says)."""
        found = list(names(self._text))
        starts = {name.span.start for name in found}
        surnames = {name.name.casefold().split()[-1] for name in found}
        for span in self._sources:
            words = tokens(self._text, [span], 2)
            if len(words) == 1 and words[0].capital and words[0].start not in starts:
                word = words[0].word
                if word.casefold() in surnames:
                    found.append(Name(Span(words[0].start, words[0].end), word))
                    starts.add(words[0].start)
        return sorted(found, key=lambda name: name.span.start)

    def _opened(self, name: Name) -> tuple[Stripped, str]:
        words = name.name.split()
        article = ""
        if len(words) > 1 and words[0].islower() and words[0] in ARTICLES:
            article, words = words[0], words[1:]
        if len(words) > 2 and words[1].lower() in ARTICLES and self._lexicon.organisation(words[0]):
            core = stripped(words[1:], self._lexicon)  # Vakbond Het Anker, at the head of a sentence
            core.skipped += 1
            return core, ""
        return stripped(words, self._lexicon), article

    def _without_article(self, name: Name, core: Stripped, alone: frozenset[str]) -> Stripped:
        """``core`` without an article that only the head of a sentence has given a capital."""
        head = self._places.opens(name.span.start) and len(core.words) > 1
        if head and core.words[0].lower() in ARTICLES and " ".join(core.words[1:]).casefold() in alone:
            core.words, core.skipped = core.words[1:], core.skipped + 1
        return core

    def _core_span(self, name: Name, core: Stripped, form: str, rest: str) -> tuple[int, int]:
        """Where the name itself stands, without what was stripped."""
        start, end = name.span.start, name.span.end
        if core.skipped or rest:
            pattern = r"\s+".join(re.escape(word) for word in form.split())
            if found := re.compile(pattern).search(self._text, start, end):
                return found.span()
        return start, end

    def _is_role(self, core: Stripped, links: Links, article: str) -> bool:
        last = core.words[-1]
        role = self._lexicon.role(last) if len(core.words) < 4 else None
        if not role or core.words[0].lower() in self._lexicon.given:
            return False
        return len(core.words) > 1 or bool(article) or not links.is_surname(last)

    def _is_noun(self, words: list[str]) -> bool:
        """Whether a common noun looks like a name, where all nouns have a capital: Angaben, die Zeitung."""
        if self._lexicon.is_utterance(words[0]) and (len(words) == 1 or words[1].lower() in self._lexicon.of):
            return True
        if words[0].lower() in self._lexicon.indefinite:
            return True
        return len(words) == 1 and words[0].lower() in self._lexicon.organisations

    def _member(self, fullest: str, article: str) -> Member:
        key = fullest.casefold()
        if key not in self.members:
            self.members[key] = Member(fullest)
        member = self.members[key]
        if member.name.isupper() and not fullest.isupper():  # a place line in capitals
            member.name = fullest
        if article and not self._lexicon.noun_capitals and not member.name.startswith(article + " "):
            member.name = f"{article} {fullest}"
        return member

    def _tell(self, member: Member, core: Stripped, rest: str, before: list[Token], span: Span) -> None:
        lexicon = self._lexicon
        member.count += 1
        noun = told_before(before, core, lexicon)
        if noun:
            member.roles.add(noun)
        behind = told_ahead(self._text, span, lexicon) or apposition(self._text, span.end, lexicon)
        for token in behind:
            if token.lower in lexicon.of:
                break
            if role := lexicon.role(token.word):
                core.roles.append(role)
                member.roles.add(token.lower)
            elif country := lexicon.country(token.word):
                core.country = country
        member.roles.update(role for role, _ in core.roles)
        if core.country:
            member.countries.add(core.country)
        member.departments |= core.departments
        if of_what := department(complement(behind, lexicon), lexicon):
            member.departments.add(of_what)
        if core.person or core.roles:
            member.kind = ActorKind.PERSON
        elif member.kind is ActorKind.UNKNOWN:
            member.kind = self._kind(member, noun)
        if member.gender is Gender.EITHER:
            genders = (core.gender, *(role.gender for _, role in core.roles))
            member.gender = next((told for told in genders if told is not Gender.EITHER), Gender.EITHER)
        if not member.speaks_for and not core.former:
            member.speaks_for = self._speaks_for(core, rest, behind)

    def _speaks_for(self, core: Stripped, rest: str, behind: list[Token]) -> str:
        office = any(role.standing is Standing.OFFICE for _, role in core.roles)
        if core.speaks_for:
            return core.speaks_for
        if office and (held := party(self._text, complement(behind, self._lexicon), self._lexicon)):
            return held
        if office and core.country:
            return core.country
        return "" if self._lexicon.is_department(rest.lower().split()) else rest

    def _kind(self, member: Member, noun: str) -> ActorKind:
        words = member.name.split()
        if words[0].islower() or self._lexicon.organisation(noun or words[-1]):
            return ActorKind.ORGANISATION
        if any(word.isupper() and len(word) > 1 and "." not in word for word in words) or "&" in words:
            return ActorKind.ORGANISATION
        return ActorKind.UNKNOWN
