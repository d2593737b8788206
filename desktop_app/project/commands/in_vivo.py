"""Words of the text made an entry of the codebook."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop_app.domain.codebook import ClaimType, Code, Codebook, Topic, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.stable_word import stable_word
from desktop_app.domain.statement import Claim, Statement
from desktop_app.project import entries, lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store

_LONGEST = 80
"""Code points of a name; of longer words the beginning is the name, and all of them are the example."""


@dataclass(frozen=True)
class CodeInVivo:
    """Make a topic or claim type of words as they stand in the text, and code a statement with it, if given.

    One that is called so already is taken. It is the first claim without a topic (or type) that gets it, else
    a new one (``claim_id``); a statement that has it stays as it is.
    """

    tree: Tree
    words: str
    statement_id: str = ""
    claim_id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Make an entry of words."""
        return f"Make {entries.called(self.tree)} {self.called}"

    @property
    def called(self) -> str:
        """The name of the entry: the words, or their beginning."""
        return _short(" ".join(self.words.split()))

    def apply(self, store: Store) -> None:
        """Put codebook and statement; Problem for no words, or a level, which no words can be."""
        words = " ".join(self.words.split())
        if not words or self.tree is Tree.LEVEL:
            raise Problem(Wrong.BAD_VALUE, subject=entries.called(self.tree), detail=words)
        statement = lookup.statement(store, self.statement_id) if self.statement_id else None
        code = self._code(store, lookup.codebook(store, statement.set_id if statement else ""), words)
        if statement is not None:
            store.put(self._coded(statement, code.id))

    def _code(self, store: Store, book: Codebook, words: str) -> Code:
        called = self.called
        found = book.topic(called) if self.tree is Tree.TOPIC else book.claim_type(called)
        if found is not None:
            return found
        codes = book.codes(self.tree)
        id_ = stable_word(called, {code.id for code in codes}, self.tree.value)
        kind = Topic if self.tree is Tree.TOPIC else ClaimType
        made = kind(id_, called, example="" if called == words else words)
        entries.put(store, book.with_codes(self.tree, (*codes, made)))
        return made

    def _coded(self, statement: Statement, code: str) -> Statement:
        if any(self._of(claim) == code for claim in statement.claims):
            return statement
        open_one = next((claim for claim in statement.claims if not self._of(claim)), None)
        if open_one is None:
            made = self._with(Claim(self.claim_id), code)
            return replace(statement, claims=(*statement.claims, made))
        return lookup.with_claim(statement, self._with(open_one, code))

    def _of(self, claim: Claim) -> str:
        return claim.topic if self.tree is Tree.TOPIC else claim.claim_type

    def _with(self, claim: Claim, code: str) -> Claim:
        return replace(claim, topic=code) if self.tree is Tree.TOPIC else replace(claim, claim_type=code)


def _short(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    head = words[: _LONGEST - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:") + "…"
