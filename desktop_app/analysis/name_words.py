"""Small words that tell where a name begins, goes on and ends."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _listed("de het ’t 't the der die das den dem des le la les el los las il lo gli")

PARTICLES = _listed("""
    van der den de het ter ten te op von vom zu zum zur la le les du des di da dos das del della bin ibn ben
    al el of y e & the för af av 't ’t
""")
"""Words in small letters that may stand inside a name, between two words with a capital."""

IN_SURNAMES = _listed("den der 't ’t ten ter")
"""Behind the Dutch "van" these go on with a surname; whom somebody speaks for has "de" or "het" there."""

PARTICLES_BESIDE_NOUNS = _listed("von van zu de da di del al bin ibn &")
"""The same where every noun has a capital, so that most small words join nouns."""

LATER_PARTS = _listed("Jr Jr. Sr Sr. II III IV")
"""What may follow a whole name."""

TITLES = _listed("Mr Mrs Ms Dr St Jr Sr Gov Sen Rep Gen Prof Drs Mme")
"""Words that are shortened with a full stop and go on with a name."""

OPENERS = _listed("""
    aan als bij daarom dat de deze die dit door dus een en er hij het hoe hun ik in is ja jullie maar met na
    naar nadat nee niet nog nu of om omdat onder ook op over sinds te tegen terwijl tijdens toen tot u uit van
    vanuit vanwege volgens voor want wat we wel wie wij ze zij zijn zo zowel
    a according after also although an and are as at because before both but by can did do does during even
    for former from he her his how i if it its let like many may more most my no not now on once one our she
    since so some still than that the their then there these they this those though to today under until was
    we were what when where while who why will with yes you your
    aber am auch auf aus bei das dass den der des doch ein eine es für gegen ihr im ist laut mit nach nachdem
    nicht noch nur oder sie trotz um und unter von vor wann warum was weil wenn wer wie wir zu zufolge zum
    zur über
    à après au aussi avec car ce ces cet cette comme dans depuis elle elles et il ils je la le les leur mais
    non nous ou oui par pour pourquoi quand que qui sa sans selon ses si son sur tout un une vous
""")
"""Words that often open a sentence and begin no name there."""

CALENDAR = _listed("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar
    februar märz mai juni juli oktober dezember
""")
"""Days and months that are written with a capital."""

ROLES = _listed("""
    president premier minister minister-president staatssecretaris burgemeester wethouder gouverneur
    voorzitter woordvoerder woordvoerster directeur topman topvrouw kamerlid senator koning koningin
    prins prinses paus bisschop aartsbisschop kardinaal generaal commissaris eurocommissaris
    bondscoach trainer advocaat hoogleraar professor dominee partijleider fractievoorzitter
    kanselier bondskanselier ambassadeur mevrouw meneer chancellor governor mayor senator
    representative congressman congresswoman secretary chairman chairwoman spokesman spokeswoman
    king queen prince princess pope bishop archbishop cardinal general colonel captain judge justice
    professor reverend sir lord lady präsident präsidentin ministerpräsident ministerin kanzler
    kanzlerin bundeskanzler bundeskanzlerin bürgermeister bürgermeisterin sprecher sprecherin
    vorsitzender vorsitzende direktor direktorin könig königin papst bischof außenminister
    innenminister bundesminister herr frau président présidente ministre maire chancelier
    chancelière sénateur sénatrice député députée porte-parole directeur directrice roi reine
    monsieur madame
""")
"""Offices and forms of address that stand in front of a personal name and are no part of it."""
