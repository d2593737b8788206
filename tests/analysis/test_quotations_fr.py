"""French: what each construction makes of invented sentences."""

from __future__ import annotations

import pytest

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon
from tests.analysis.said import said

SENTENCES = [
    # X dit que …
    ("La maire de Valbrume affirme que le pont restera fermé.",
     [("indirect", "que le pont restera fermé", "La maire de Valbrume", "affirme")]),
    ("Le ministère a annoncé que les travaux commenceraient en mai.",
     [("indirect", "que les travaux commenceraient en mai", "Le ministère", "a annoncé")]),
    ("Hélène Castaing a déclaré lundi qu’elle ne démissionnerait pas.",
     [("indirect", "qu’elle ne démissionnerait pas", "Hélène Castaing", "a déclaré")]),
    ("Les pêcheurs craignent que le port ne ferme.",
     [("indirect", "que le port ne ferme", "Les pêcheurs", "craignent")]),
    ("Il a reconnu s’être trompé et a promis que la digue serait réparée.",
     [("indirect", "s’être trompé", "Il", "a reconnu"),
      ("indirect", "que la digue serait réparée", "Il", "a promis")]),
    ("Le préfet a fait savoir que la route était coupée.",
     [("indirect", "que la route était coupée", "Le préfet", "a fait savoir")]),
    ("Elle demande si la mairie a lu le rapport.",
     [("indirect", "si la mairie a lu le rapport", "Elle", "demande")]),
    ("L’avocat explique comment son client a quitté l’île.",
     [("indirect", "comment son client a quitté l’île", "L’avocat", "explique")]),
    ("Pierre Maurel, président du syndicat des bateliers, estime que la mesure est injuste.",
     [("indirect", "que la mesure est injuste",
       "Pierre Maurel, président du syndicat des bateliers", "estime")]),
    ("Dans un communiqué, la compagnie assure que les horaires ne changeront pas.",
     [("indirect", "que les horaires ne changeront pas", "la compagnie", "assure")]),
    ("La députée pense que l’île mérite mieux.",
     [("indirect", "que l’île mérite mieux", "La députée", "pense")]),
    ("Les habitants espèrent que le bac reviendra.",
     [("indirect", "que le bac reviendra", "Les habitants", "espèrent")]),
    ("La maire est convaincue que le pont tiendra.",
     [("indirect", "que le pont tiendra", "La maire", "convaincue")]),
    ("Le conseil souhaite que l’école rouvre.",
     [("indirect", "que l’école rouvre", "Le conseil", "souhaite")]),
    # incises
    ("Le pont restera fermé, affirme la maire de Valbrume.",
     [("indirect", "Le pont restera fermé", "la maire de Valbrume", "affirme")]),
    ("Le pont restera fermé tout l’hiver, a-t-elle ajouté.",
     [("indirect", "Le pont restera fermé tout l’hiver", "elle", "a … ajouté")]),
    ("Les travaux coûteront trop cher, estime-t-il.",
     [("indirect", "Les travaux coûteront trop cher", "il", "estime")]),
    ("La digue cédera un jour, préviennent les ingénieurs.",
     [("indirect", "La digue cédera un jour", "les ingénieurs", "préviennent")]),
    ("Le bac sera vendu, a indiqué mardi le porte-parole de la compagnie.",
     [("indirect", "Le bac sera vendu", "le porte-parole de la compagnie", "a indiqué")]),
    # guillemets
    ("« Le pont restera fermé », affirme la maire.",
     [("direct", "« Le pont restera fermé »", "la maire", "affirme")]),
    ("«\u202fNous partirons demain\u202f», a déclaré Mme Castaing.",
     [("direct", "«\u202fNous partirons demain\u202f»", "Mme Castaing", "a déclaré")]),
    ("« Personne ne nous a écoutés », regrette-t-elle.",
     [("direct", "« Personne ne nous a écoutés »", "elle", "regrette")]),
    ("« C’est une honte ! » s’exclame Pierre Maurel.",
     [("direct", "« C’est une honte ! »", "Pierre Maurel", "exclame")]),
    ("« Qui paiera ? », demande le pêcheur.",
     [("direct", "« Qui paiera ? »", "le pêcheur", "demande")]),
    ("La maire répond : « Nous verrons au printemps. »",
     [("direct", "« Nous verrons au printemps. »", "La maire", "répond")]),
    ("Elle a écrit aux habitants : « Le bac reviendra. »",
     [("direct", "« Le bac reviendra. »", "Elle", "a écrit")]),
    ("« Nous avons attendu », dit Maurel, « et rien n’est venu. »",
     [("direct", "« Nous avons attendu » … « et rien n’est venu. »", "Maurel", "dit")]),
    ("“Nous n’avons rien signé”, assure le directeur.",
     [("direct", "“Nous n’avons rien signé”", "le directeur", "assure")]),
    ("Maurel affirme que la décision est « une insulte aux îliens ».",
     [("mixed", "que la décision est « une insulte aux îliens »", "Maurel", "affirme"),
      ("direct", "« une insulte aux îliens »", "Maurel", "affirme")]),
    ("« Rien n’est perdu », selon le directeur.",
     [("direct", "« Rien n’est perdu »", "le directeur", "selon")]),
    # l’incise dans les guillemets
    ("« Le bac, dit-il, ne reviendra pas. »",
     [("direct", "« Le bac … ne reviendra pas. »", "il", "dit")]),
    ("« Nous sommes prêts, a assuré Mme Castaing, et nous le prouverons. »",
     [("direct", "« Nous sommes prêts … et nous le prouverons. »", "Mme Castaing", "a assuré")]),
    # tirets
    ("— Non, dit-il.",
     [("direct", "Non", "il", "dit")]),
    ("— Le bac est parti, répondit la vieille femme.",
     [("direct", "Le bac est parti", "la vieille femme", "répondit")]),
    # selon X
    ("Selon la préfecture, trois maisons sont inondées.",
     [("indirect", "trois maisons sont inondées", "la préfecture", "Selon")]),
    ("D’après les pêcheurs, le poisson a disparu.",
     [("indirect", "le poisson a disparu", "les pêcheurs", "D’après")]),
    ("Selon lui, le pont tiendra.",
     [("indirect", "le pont tiendra", "lui", "Selon")]),
    ("Le bac a coûté, selon Pierre Maurel, neuf millions.",
     [("indirect", "Le bac a coûté … neuf millions", "Pierre Maurel", "selon")]),
    ("Aux yeux de l’opposition, la maire a menti.",
     [("indirect", "la maire a menti", "l’opposition", "Aux yeux de")]),
    ("La digue est sûre, d’après les ingénieurs.",
     [("indirect", "La digue est sûre", "les ingénieurs", "d’après")]),
    ("Pour Hélène Castaing, le débat est clos.",
     [("indirect", "le débat est clos", "Hélène Castaing", "Pour")]),
    ("Comme l’a rappelé la maire, le bac est vieux.",
     [("indirect", "le bac est vieux", "la maire", "Comme … a rappelé")]),
    # de + infinitif
    ("La compagnie promet de rembourser les billets.",
     [("indirect", "de rembourser les billets", "La compagnie", "promet")]),
    ("Le syndicat menace d’arrêter les bateaux.",
     [("indirect", "d’arrêter les bateaux", "Le syndicat", "menace")]),
    ("La maire refuse de signer l’accord.",
     [("indirect", "de signer l’accord", "La maire", "refuse")]),
    ("Le préfet a ordonné d’évacuer le quai.",
     [("indirect", "d’évacuer le quai", "Le préfet", "a ordonné")]),
    # groupes
    ("Le syndicat réclame une nouvelle enquête.",
     [("indirect", "une nouvelle enquête", "Le syndicat", "réclame")]),
    ("L’association plaide pour un bac gratuit.",
     [("indirect", "pour un bac gratuit", "L’association", "plaide")]),
    ("Le maire a condamné cette attaque.",
     [("indirect", "cette attaque", "Le maire", "a condamné")]),
    ("L’opposition dénonce un gaspillage.",
     [("indirect", "un gaspillage", "L’opposition", "dénonce")]),
    # le gérondif, la suite
    ("La maire défend son projet, affirmant que le pont est sûr.",
     [("indirect", "son projet", "La maire", "défend"),
      ("indirect", "que le pont est sûr", "La maire", "affirmant")]),
    ("« Le pont tiendra », dit la maire. « Je le jure. »",
     [("direct", "« Le pont tiendra » … « Je le jure. »", "la maire", "dit")]),
    # le verbe mis entre les guillemets
    ("« C’est un caprice, a-t-il lancé, et nous n’en voulons pas. »",
     [("direct", "« C’est un caprice … et nous n’en voulons pas. »", "il", "a … lancé")]),
    ("« C’est un caprice, a-t-il lancé mardi à la presse, et rien de plus. »",
     [("direct", "« C’est un caprice … et rien de plus. »", "il", "a … lancé")]),
    # les mots qui renvoient
    ("D’après ce dernier, le pont sera fermé.",
     [("indirect", "le pont sera fermé", "ce dernier", "D’après")]),
    # le conditionnel de ouï-dire
    ("Le trésorier aurait quitté l’île dans la nuit.",
     [("indirect", "Le trésorier aurait quitté l’île dans la nuit", "", "")]),
    ("Le bac serait déjà vendu.",
     [("indirect", "Le bac serait déjà vendu", "", "")]),
]  # fmt: skip

SILENT = [
    "Le bac part à huit heures du quai des Ormes.",
    "Il habite au « Grand Phare » depuis dix ans.",
    "Aujourd’hui, l’eau monte d’un mètre.",
    "S’il pleut, le marché serait annulé.",
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text, "fr") == expected


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert find_quotations(text, lexicon("fr")) == ()
