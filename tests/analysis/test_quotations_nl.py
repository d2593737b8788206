"""Dutch: what each construction makes of invented sentences."""

from __future__ import annotations

import pytest

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon
from tests.analysis.said import said

SENTENCES = [
    # X says that …
    ("Burgemeester Ruth Velt zegt dat de brug dicht blijft.",
     [("indirect", "dat de brug dicht blijft", "Burgemeester Ruth Velt", "zegt")]),
    ("In een reactie zegt de rederij dat zij de kritiek begrijpt.",
     [("indirect", "dat zij de kritiek begrijpt", "de rederij", "zegt")]),
    ("De rederij heeft aangekondigd dat de veerboot vaker vaart.",
     [("indirect", "dat de veerboot vaker vaart", "De rederij", "heeft aangekondigd")]),
    ("De minister liet donderdag weten dat er geen geld is.",
     [("indirect", "dat er geen geld is", "De minister", "liet … weten")]),
    ("Velt gaf toe dat zij fouten had gemaakt en bood excuses aan.",
     [("indirect", "dat zij fouten had gemaakt", "Velt", "gaf toe")]),
    ("Smeer vroeg zich af of de kade het houdt.",
     [("indirect", "of de kade het houdt", "Smeer", "vroeg")]),
    ("De woordvoerder wilde niet zeggen wie de brug had afgesloten.",
     [("indirect", "wie de brug had afgesloten", "De woordvoerder", "zeggen")]),
    ("Het rapport stelt dat de kade verzakt en dat herstel jaren duurt.",
     [("indirect", "dat de kade verzakt en dat herstel jaren duurt", "Het rapport", "stelt")]),
    ("De wethouder zei dat de kade verzakt, maar de aannemer ontkent dat.",
     [("indirect", "dat de kade verzakt", "De wethouder", "zei")]),
    ("Omdat de burgemeester zegt dat het niet kan, gaat het feest niet door.",
     [("indirect", "dat het niet kan", "de burgemeester", "zegt")]),
    ("Anna Duin (62), bewoonster van de kade, zegt dat ze geschrokken is.",
     [("indirect", "dat ze geschrokken is", "Anna Duin (62), bewoonster van de kade", "zegt")]),
    ("Premier Duin en minister Poel hebben gezegd dat zij aftreden.",
     [("indirect", "dat zij aftreden", "Premier Duin en minister Poel", "hebben gezegd")]),
    ("Bewoners vrezen dat hun huizen verzakken.",
     [("indirect", "dat hun huizen verzakken", "Bewoners", "vrezen")]),
    ("Het kabinet wil dat de haven sneller groeit.",
     [("indirect", "dat de haven sneller groeit", "Het kabinet", "wil")]),
    ("Duin is ervan overtuigd dat de brug weer opengaat.",
     [("indirect", "dat de brug weer opengaat", "Duin", "overtuigd")]),
    # infinitives
    ("Zij beloofde de zaak te onderzoeken.",
     [("indirect", "de zaak te onderzoeken", "Zij", "beloofde")]),
    ("De rederij kondigde gisteren tijdens een persconferentie aan de dienst te staken.",
     [("indirect", "de dienst te staken", "De rederij", "kondigde … aan")]),
    ("De minister laat in een brief aan de Kamer weten geen geld te hebben.",
     [("indirect", "geen geld te hebben", "De minister", "laat … weten")]),
    ("De oppositie vindt het plan te duur.",
     [("indirect", "het plan te duur", "De oppositie", "vindt")]),
    # groups
    ("De vakbond eist hoger loon en dreigt met stakingen.",
     [("indirect", "hoger loon", "De vakbond", "eist"),
      ("indirect", "met stakingen", "De vakbond", "dreigt")]),
    ("Velt waarschuwt voor overlast en pleit voor strengere regels.",
     [("indirect", "voor overlast", "Velt", "waarschuwt"),
      ("indirect", "voor strengere regels", "Velt", "pleit")]),
    ("De gemeente heeft de beschuldigingen ontkend.",
     [("indirect", "de beschuldigingen", "De gemeente", "ontkend")]),
    ("Velt noemt het plan ‘een blamage voor de stad’.",
     [("mixed", "het plan ‘een blamage voor de stad’", "Velt", "noemt")]),
    # behind what is said
    ("Er is geen geld, zegt de minister, en dat blijft voorlopig zo.",
     [("indirect", "Er is geen geld", "de minister", "zegt")]),
    ("De brug blijft dicht, zo maakte de gemeente vrijdag bekend.",
     [("indirect", "De brug blijft dicht", "de gemeente", "maakte … bekend")]),
    ("De brug blijft dicht. Dat heeft Velt gezegd.",
     [("indirect", "De brug blijft dicht.", "Velt", "gezegd")]),
    ("Het is belangrijk dat de brug open gaat, vindt Smeer.",
     [("indirect", "Het is belangrijk dat de brug open gaat", "Smeer", "vindt")]),
    # without a verb
    ("Volgens wethouder Jan Smeer is de brug veilig.",
     [("indirect", "is de brug veilig", "wethouder Jan Smeer", "Volgens")]),
    ("De brug is volgens Smeer veilig.",
     [("indirect", "De brug is … veilig", "Smeer", "volgens")]),
    ("De brug blijft voorlopig dicht, aldus de gemeente.",
     [("indirect", "De brug blijft voorlopig dicht", "de gemeente", "aldus")]),
    ("Volgens haar was er niets aan de hand.",
     [("indirect", "was er niets aan de hand", "haar", "Volgens")]),
    ("Naar verluidt stapt de directeur op.",
     [("indirect", "stapt de directeur op", "", "Naar verluidt")]),
    ("Volgens de Merrowse premier komt er geen akkoord.",
     [("indirect", "komt er geen akkoord", "de Merrowse premier", "Volgens")]),
    # nouns
    ("‘Wij gaan door’, was de boodschap van wethouder Smeer.",
     [("direct", "‘Wij gaan door’", "wethouder Smeer", "was de boodschap van")]),
    ("Smeer kwam gisteren met de belofte dat de kade wordt hersteld.",
     [("indirect", "dat de kade wordt hersteld", "Smeer", "belofte")]),
    # marked quotations
    ("‘De brug blijft dicht’, zegt Velt.", [("direct", "‘De brug blijft dicht’", "Velt", "zegt")]),
    ("‘De brug blijft dicht,’ zei Velt gisteren. ‘Dat is spijtig.’",
     [("direct", "‘De brug blijft dicht,’ … ‘Dat is spijtig.’", "Velt", "zei")]),
    ("Velt zei: ‘De brug blijft dicht.’", [("direct", "‘De brug blijft dicht.’", "Velt", "zei")]),
    ('"Wat een ellende!" roept een bewoner.', [("direct", '"Wat een ellende!"', "een bewoner", "roept")]),
    ("‘Nee’, antwoordt hij resoluut, ‘daar komt niets van in.’",
     [("direct", "‘Nee’ … ‘daar komt niets van in.’", "hij", "antwoordt")]),
    ('"Ik weet het niet," aldus Velt, "en ik wil het ook niet weten."',
     [("direct", '"Ik weet het niet," … "en ik wil het ook niet weten."', "Velt", "aldus")]),
    (",,Wij zijn geschrokken'', verklaart Anna Duin, die al dertig jaar aan de kade woont.",
     [("direct", ",,Wij zijn geschrokken''", "Anna Duin", "verklaart")]),
    ("Volgens de burgemeester “is het einde in zicht”.",
     [("direct", "“is het einde in zicht”", "de burgemeester", "Volgens")]),
    ("Velt twitterde dat ze ‘blij en opgelucht’ is.",
     [("mixed", "dat ze ‘blij en opgelucht’ is", "Velt", "twitterde")]),
    ("Smeer zegt geen geld te willen: ‘De kas is leeg.’",
     [("indirect", "geen geld te willen", "Smeer", "zegt"),
      ("direct", "‘De kas is leeg.’", "Smeer", "zegt")]),
    ("Smeer waarschuwt dat het jaren duurt. ‘De kade is oud.’",
     [("indirect", "dat het jaren duurt", "Smeer", "waarschuwt"),
      ("direct", "‘De kade is oud.’", "Smeer", "waarschuwt")]),
    # found wanting on other articles
    ("De sluis gaat open, maar volgens wethouder Poel van Waterbeheer komt er geen boot.",
     [("indirect", "komt er geen boot", "wethouder Poel van Waterbeheer", "volgens")]),
    ("In de raad zou ook zijn gesuggereerd dat de kade verzakt.",
     [("indirect", "dat de kade verzakt", "", "gesuggereerd")]),
    ("Velt vindt het ‘spijtig’ dat de brug dicht blijft.",
     [("mixed", "het ‘spijtig’ dat de brug dicht blijft", "Velt", "vindt")]),
    ("Ernaar gevraagd zegt Velt dat zij blijft.", [("indirect", "dat zij blijft", "Velt", "zegt")]),
    ("De brug is ‘zo goed als af’. Dat zei Velt op de kade.",
     [("mixed", "De brug is ‘zo goed als af’.", "Velt", "zei")]),
    ("Er komt geen geld bij. Dat maakte minister Poel (Havens, Nieuw Tij) duidelijk.",
     [("indirect", "Er komt geen geld bij.", "minister Poel (Havens, Nieuw Tij)", "maakte … duidelijk")]),
    (
        "Volgens haar kost de nachtdienst te veel.",
        [("indirect", "kost de nachtdienst te veel", "haar", "Volgens")],
    ),
    (
        "Oud-leraar Ineke van ’t Hof zegt dat het zwembad moet blijven.",
        [("indirect", "dat het zwembad moet blijven", "Oud-leraar Ineke van ’t Hof", "zegt")],
    ),
    (
        "De bond vreest dat matrozen hun baan verliezen en sluit stakingen niet uit.",
        [("indirect", "dat matrozen hun baan verliezen", "De bond", "vreest")],
    ),
    (
        "Onlangs zei de Merrowse president Jan Duin al dat de grens open blijft.",
        [("indirect", "dat de grens open blijft", "de Merrowse president Jan Duin", "zei")],
    ),
    # nothing said
    ("De zogenoemde ‘stille kade’ is afgesloten.", []),
    ("De foto’s van de brug zijn mooi, ’s avonds vooral.", []),
    ("De schipper voer door. Niemand zei iets.", []),
    ("De schipper las de roman ‘Het lage water’ aan boord.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_says_who_said_what(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text, "nl") == expected


def test_marks_that_the_article_does_not_quote_with_set_words_apart() -> None:
    text = '"Wij blijven", zegt Velt.\n\nDe ‘stille’ mars trok door de stad.\n\n"Tot morgen", roept Duin.'
    assert [quotation.content[0].words(text) for quotation in find_quotations(text, lexicon("nl"))] == [
        '"Wij blijven"',
        '"Tot morgen"',
    ]
