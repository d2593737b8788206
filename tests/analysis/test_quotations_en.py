"""English: what each construction makes of invented sentences."""

from __future__ import annotations

import pytest

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon
from tests.analysis.said import Row, said

SENTENCES: list[tuple[str, list[Row]]] = [
    # X says that …
    ("Mayor Ruth Calloway says that the bridge will stay shut.",
     [("indirect", "that the bridge will stay shut", "Mayor Ruth Calloway", "says")]),
    ("In a statement the ferry company acknowledged that the timetable was wrong.",
     [("indirect", "that the timetable was wrong", "the ferry company", "acknowledged")]),
    ("Calloway told reporters on Monday that the quay is sinking.",
     [("indirect", "that the quay is sinking", "Calloway", "told")]),
    ("The harbor board has repeatedly warned that the piers are rotten.",
     [("indirect", "that the piers are rotten", "The harbor board", "has repeatedly warned")]),
    ("Hale, a retired pilot from Marrow, argues that the channel is too narrow.",
     [("indirect", "that the channel is too narrow", "Hale, a retired pilot from Marrow", "argues")]),
    ("Sen. Ida Moss (D-Marrow) insisted that nobody had been told.",
     [("indirect", "that nobody had been told", "Sen. Ida Moss (D-Marrow)", "insisted")]),
    ("Calloway and Reed believe that the vote was fair.",
     [("indirect", "that the vote was fair", "Calloway and Reed", "believe")]),
    # without that
    ("Calloway said the bridge will stay shut.",
     [("indirect", "the bridge will stay shut", "Calloway", "said")]),
    ("She says she has never met the pilot.",
     [("indirect", "she has never met the pilot", "She", "says")]),
    ("The captain, who had been asleep, said he heard nothing.",
     [("indirect", "he heard nothing", "The captain, who had been asleep", "said")]),
    ("Three residents of the quay said they were afraid.",
     [("indirect", "they were afraid", "Three residents of the quay", "said")]),
    ("Mr. Reed didn't say the fare would rise.",
     [("indirect", "the fare would rise", "Mr. Reed", "didn't say")]),
    ("They say it's over.",
     [("indirect", "it's over", "They", "say")]),
    # behind what is said
    ("The bridge will stay shut, Calloway said.",
     [("indirect", "The bridge will stay shut", "Calloway", "said")]),
    ("The bridge will stay shut until May, the mayor of Marrow said on Tuesday.",
     [("indirect", "The bridge will stay shut until May", "the mayor of Marrow", "said")]),
    # questions
    ("Reed asked whether the bridge would open again.",
     [("indirect", "whether the bridge would open again", "Reed", "asked")]),
    ("The spokeswoman would not say who had closed the bridge.",
     [("indirect", "who had closed the bridge", "The spokeswoman", "would not say")]),
    ("Hale explained how the old lock works.",
     [("indirect", "how the old lock works", "Hale", "explained")]),
    # coordinated verbs and gerunds
    ("Moss said that the quay was safe, adding that engineers had checked it.",
     [("indirect", "that the quay was safe", "Moss", "said"),
      ("indirect", "that engineers had checked it", "Moss", "adding")]),
    ("The union denounced the plan and vowed to strike.",
     [("indirect", "the plan", "The union", "denounced"),
      ("indirect", "to strike", "The union", "vowed")]),
    # wishes and plans
    ("The council promised to repair the quay.",
     [("indirect", "to repair the quay", "The council", "promised")]),
    ("Reed declined to comment on the matter.",
     [("indirect", "to comment on the matter", "Reed", "declined")]),
    ("The ferry company plans to double the fare.",
     [("indirect", "to double the fare", "The ferry company", "plans")]),
    ("The harbor board is urging the state to act.",
     [("indirect", "to act", "The harbor board", "is urging")]),
    # pleading, with a preposition
    ("Moss called for a new inquiry.",
     [("indirect", "for a new inquiry", "Moss", "called")]),
    ("The pilots are pushing for higher wages.",
     [("indirect", "for higher wages", "The pilots", "are pushing")]),
    ("Hale warned against a hasty repair.",
     [("indirect", "against a hasty repair", "Hale", "warned")]),
    ("The captain apologized for the delay.",
     [("indirect", "for the delay", "The captain", "apologized")]),
    # doing by words
    ("Calloway praised the firefighters of Marrow.",
     [("indirect", "the firefighters of Marrow", "Calloway", "praised")]),
    ("Moss has criticized Reed for his silence.",
     [("indirect", "Reed for his silence", "Moss", "has criticized")]),
    ("The company denied the allegations.",
     [("indirect", "the allegations", "The company", "denied")]),
    ("Hale described the lock as “a death trap.”",
     [("mixed", "the lock as “a death trap.”", "Hale", "described")]),
    ("The pilots condemned the decision.",
     [("indirect", "the decision", "The pilots", "condemned")]),
    # particles
    ("Reed pointed out that the lock had been tested.",
     [("indirect", "that the lock had been tested", "Reed", "pointed out")]),
    # nouns and adjectives
    ("Calloway is confident that the bridge will open.",
     [("indirect", "that the bridge will open", "Calloway", "confident")]),
    # attributions
    ("According to the harbor board, the quay is sinking.",
     [("indirect", "the quay is sinking", "the harbor board", "According to")]),
    ("The quay is sinking, according to Ida Moss.",
     [("indirect", "The quay is sinking", "Ida Moss", "according to")]),
    # between marks
    ("“The bridge is ours,” Calloway said.",
     [("direct", "“The bridge is ours,”", "Calloway", "said")]),
    ("“The bridge is ours,” said Calloway.",
     [("direct", "“The bridge is ours,”", "Calloway", "said")]),
    ("“The bridge is ours,” said Ida Moss, a lawyer from Marrow.",
     [("direct", "“The bridge is ours,”", "Ida Moss", "said")]),
    ("Calloway said, “The bridge is ours.”",
     [("direct", "“The bridge is ours.”", "Calloway", "said")]),
    ("Reed told the crowd: “We will not go.”",
     [("direct", "“We will not go.”", "Reed", "told")]),
    ("“Why here?” Calloway asked.",
     [("direct", "“Why here?”", "Calloway", "asked")]),
    ("“The bridge is ours,” Calloway said. “It always was.”",
     [("direct", "“The bridge is ours,” … “It always was.”", "Calloway", "said")]),
    ("“The bridge,” Calloway said, “is ours.”",
     [("direct", "“The bridge,” … “is ours.”", "Calloway", "said")]),
    ("\"Nobody asked the ferrymen,\" Mr. Reed said in an interview. \"Nobody ever does.\"",
     [("direct", "\"Nobody asked the ferrymen,\" … \"Nobody ever does.\"", "Mr. Reed", "said")]),
    ("''It was a long night,'' the captain said.",
     [("direct", "''It was a long night,''", "the captain", "said")]),
    # some words of it between marks
    ("Moss said the repair was “a waste of time” and would fail.",
     [("mixed", "the repair was “a waste of time” and would fail", "Moss", "said")]),
    ("Moss said “small savings” would pay for the repair.",
     [("mixed", "“small savings” would pay for the repair", "Moss", "said")]),
    # what a verb put into it parts, or a semicolon
    ("The conversation, she added, had lasted four minutes.",
     [("indirect", "The conversation … had lasted four minutes", "she", "added")]),
    ("Sayle said her party would abstain; three of its members, she admitted, would not.",
     [("indirect", "her party would abstain", "Sayle", "said"),
      ("indirect", "three of its members … would not", "she", "admitted")]),
    # clauses that are none of what is said
    ("Asked whether Lorvania would send its coast guard, Brezlav smiled.",
     [("indirect", "whether Lorvania would send its coast guard", "", "Asked")]),
    ("The firm asked to build a wind farm on the bank, Premier Ruth Calloway announced on Tuesday.",
     [("indirect", "The firm asked to build a wind farm on the bank", "Premier Ruth Calloway",
       "announced")]),
    ("Hale believes that the lock will hold until the middle of next winter, Reed said.",
     [("indirect", "that the lock will hold until the middle of next winter", "Hale", "believes")]),
    ("An official close to her, who asked not to be named, described the account as “creative.”",
     [("indirect", "to be named", "who", "asked"),
      ("mixed", "the account as “creative.”", "An official close to her, who asked not to be named",
       "described")]),
    ("When asked whether the port would close, Moss smiled.",
     [("indirect", "whether the port would close", "", "asked")]),
    ("Asked if he would resign, the mayor shook his head.",
     [("indirect", "if he would resign", "", "Asked")]),
    # who of several says it
    ("The ward was full, three of them said.",
     [("indirect", "The ward was full", "three of them", "said")]),
    ("“It was a bad day,” one of them, Joan Pettifer, said as she left the chamber. “We will not forget it.”",
     [("direct", "“It was a bad day,” … “We will not forget it.”", "one of them, Joan Pettifer", "said")]),
    ("According to the latest figures, traffic has fallen.",
     [("indirect", "traffic has fallen", "the latest figures", "According to")]),
    # verbs that are nouns here, verbs that report nothing, names and titles
    ("The plan of the council fills forty pages.", []),
    ("The calls of the gulls woke the whole street.", []),
    ("The captain’s claims office opens at nine.", []),
    ("The ferry leaves at nine and arrives at ten.", []),
    ("Her novel “The Lock at Marrow” sold forty copies.", []),
    ("The ferrymen’s boat wasn’t there at nine o’clock.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_says_who_said_what(text: str, expected: list[Row]) -> None:
    assert said(text, "en") == expected


def test_says_is_relied_on_and_wishes_are_possible() -> None:
    text = "Calloway said the bridge will stay shut. The union plans to strike."
    assert [found.confidence.value for found in find_quotations(text, lexicon("en"))] == ["high", "possible"]


@pytest.mark.parametrize(
    "text",
    [
        "Sayle declined to comment.",
        "Sayle declined to say whether the port would close.",
        "Sayle refused to say when it would open.",
        "The council did not say when a decision would be taken.",
        "She would not say how the money was spent.",
        "The ministry has not said whether the port will close.",
        "The ministry has never said the port will close.",
    ],
)
def test_what_is_not_said_is_never_relied_on(text: str) -> None:
    assert {found.confidence.value for found in find_quotations(text, lexicon("en"))} <= {"possible"}


def test_a_title_before_a_name_ends_no_sentence() -> None:
    text = "The road opened at 6 p.m. Mr. Reed said it had cost too much."
    assert said(text, "en") == [("indirect", "it had cost too much", "Mr. Reed", "said")]
