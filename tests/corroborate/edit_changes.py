"""Pairs of sentences in which a copy changed a meaning, and exactly what it changed.

A row is (text, the copy's text, [(kind, words, the copy's words)]).

Written from the definitions, before the code:

- number: the value, or the words that bound it, changed, came or went. "at least 12" and "12" are two numbers. How it is written
  does not count.
- negation: a word that turns a sentence into its opposite, also "failed to", "unable", "unlikely" for "likely".
- hedge: a word that stands back from what is said, or "may" for "will". Two words with one force are style.
- attribution: who is said to have said it came, went or became somebody else; or the cue says more than that he spoke
  (claimed, admitted, denied). A name for a name in a sentence's own clause ("Kell denied it") is told as a name. Cues that only say
  that he spoke (said, told reporters, added, stated) are one.
- quotation: other words between the marks, more than a word for a word; marks put around words or taken from them; a quotation cut
  from its sentence.
- name: another person, place or body; one that came or went. A title, a first name or a role for the same person is style.
- date: another day, month, year or stretch of time; one that came or went.
"""

Pair = tuple[str, str, list[tuple[str, str | None, str | None]]]

NUMBERS: list[Pair] = [
    ("A landslide killed 12 villagers in their beds.", "A landslide killed 21 villagers in their beds.", [("number", "12", "21")]),
    ("At least 12 miners were trapped underground.", "12 miners were trapped underground.", [("number", "At least 12", "12")]),
    ("The ferry carried 340 passengers and nine crew.", "The ferry carried 340 passengers and 19 crew.", [("number", "nine", "19")]),
    ("Profits fell 4.5 percent to $2.1 billion.", "Profits fell 5.4 percent to $2.1 billion.", [("number", "4.5", "5.4")]),
    ("The club paid £30 million for the winger.", "The club paid £13m for the winger.", [("number", "30 million", "13m")]),
    ("Jurors deliberated for nine hours before the verdict.", "Jurors deliberated for six hours before the verdict.",
     [("number", "nine", "six")]),
    ("Up to 500 homes lost power in the storm.", "More than 500 homes lost power in the storm.",
     [("number", "Up to 500", "More than 500")]),
    ("Dozens of shops were looted overnight.", "Hundreds of shops were looted overnight.", [("number", "Dozens", "Hundreds")]),
    ("The bank will close 85 branches.", "The bank will close branches.", [("number", "85", None)]),
    ("The blaze destroyed warehouses by the canal.", "The blaze destroyed three warehouses by the canal.", [("number", None, "three")]),
    ("A 34-year-old driver was arrested at the scene.", "A 43-year-old driver was arrested at the scene.", [("number", "34", "43")]),
    ("Rovers won 3-1 after extra time.", "Rovers won 2-1 after extra time.", [("number", "3", "2")]),
    ("Two thousand workers walked out at dawn.", "Two hundred workers walked out at dawn.", [("number", "Two thousand", "Two hundred")]),
    ("The quake of magnitude 6.8 struck at dawn.", "The quake of magnitude 6.3 struck at dawn.", [("number", "6.8", "6.3")]),
    ("Nearly 60 flights were cancelled.", "Nearly 90 flights were cancelled.", [("number", "Nearly 60", "Nearly 90")]),
    ("The raid killed 12 gunmen and wounded 30.", "The raid killed 30 gunmen and wounded 12.",
     [("number", "12", "30"), ("number", "30", "12")]),
    ("Turnout reached a quarter of the electorate.", "Turnout reached a third of the electorate.",
     [("number", "a quarter", "a third")]),
    ("He was convicted on five counts and cleared of two.", "He was convicted on five counts and cleared of three.",
     [("number", "two", "three")]),
    ("The runner finished fourth in the final.", "The runner finished fifth in the final.", [("number", "fourth", "fifth")]),
    ("Tens of thousands marched through the port.", "Thousands marched through the port.",
     [("number", "Tens of thousands", "Thousands")]),
    ("About 1,500 troops crossed the river.", "About 15,000 troops crossed the river.", [("number", "About 1,500", "About 15,000")]),
    ("Only one of the nine sailors survived.", "Only two of the nine sailors survived.", [("number", "one", "two")]),
    ("Shares rose from 118 to 131 pence.", "Shares rose from 118 to 113 pence.", [("number", "131", "113")]),
    ("Nineteen bodies were found.", "Fourteen bodies were found.", [("number", "Nineteen", "Fourteen")]),
    ("Twenty-four buses were burnt.", "Several buses were burnt.", [("number", "Twenty-four", "Several")]),
]  # fmt: skip

NEGATIONS: list[Pair] = [
    ("The council did not approve the tower.", "The council did approve the tower.", [("negation", "not", None)]),
    ("The council approved the tower.", "The council never approved the tower.", [("negation", None, "never")]),
    ("The company has no debts.", "The company has debts.", [("negation", "no", None)]),
    ("Surgeons were unable to save the boy.", "Surgeons were able to save the boy.", [("negation", "unable", "able")]),
    ("The striker is unlikely to play again this season.", "The striker is likely to play again this season.",
     [("negation", "unlikely", "likely")]),
    ("Divers failed to find the recorder.", "Divers found the recorder.", [("negation", "failed to", None)]),
    ("The tenants weren't warned of the leak.", "The tenants were warned of the leak.", [("negation", "weren't", None)]),
    ("The senator will stand again.", "The senator will not stand again.", [("negation", None, "not")]),
    ("Nobody was hurt when the crane fell.", "Somebody was hurt when the crane fell.", [("negation", "Nobody", None)]),
    ("The pilot landed without clearance.", "The pilot landed with clearance.", [("negation", "without", None)]),
    ("Neither the mayor nor his deputy attended the burial.", "The mayor and his deputy attended the burial.",
     [("negation", "Neither", None)]),
    ("The judge cannot hear the appeal before the spring.", "The judge can hear the appeal before the spring.",
     [("negation", "cannot", None)]),
    ("The search was legal, the panel found.", "The search was illegal, the panel found.", [("negation", "legal", "illegal")]),
    ("The vaccine is no longer sold abroad.", "The vaccine is sold abroad.", [("negation", "no longer", None)]),
]  # fmt: skip

HEDGES: list[Pair] = [
    ("The treasurer allegedly took bribes from builders.", "The treasurer took bribes from builders.", [("hedge", "allegedly", None)]),
    ("The airline will cut its fleet.", "The airline may cut its fleet.", [("hedge", "will", "may")]),
    ("The reactor leaked for hours.", "The reactor reportedly leaked for hours.", [("hedge", None, "reportedly")]),
    ("Engineers suspected that frost could crack the dam.", "Engineers suspected that frost would crack the dam.",
     [("hedge", "could", "would")]),
    ("The fire appears to have begun in a kitchen.", "The fire began in a kitchen.", [("hedge", "appears to", None)]),
    ("The suspected arsonist was held.", "The arsonist was held.", [("hedge", "suspected", None)]),
    ("The merger is expected to close in the spring.", "The merger will close in the spring.", [("hedge", "expected to", "will")]),
    ("The forward will probably miss the final.", "The forward will miss the final.", [("hedge", "probably", None)]),
    ("The crew died of smoke.", "The crew apparently died of smoke.", [("hedge", None, "apparently")]),
    ("The chairman is likely to resign.", "The chairman is certain to resign.", [("hedge", "likely to", "certain to")]),
    ("The seized cargo was a purported relic.", "The seized cargo was a relic.", [("hedge", "purported", None)]),
    ("The cause might be a burst pipe.", "The cause is a burst pipe.", [("hedge", "might", None)]),
]  # fmt: skip

ATTRIBUTIONS: list[Pair] = [
    ("The pier collapsed at noon.", "The pier collapsed at noon, the agency reported.", [("attribution", None, "the agency reported")]),
    ("The dam is safe, the ministry said.", "The dam is safe.", [("attribution", "the ministry said", None)]),
    ("According to the coroner, the wound was old.", "The wound was old.", [("attribution", "According to the coroner", None)]),
    ("The envoy said the truce had held.", "The envoy claimed the truce had held.", [("attribution", "said", "claimed")]),
    ("The banker said he had hidden the loss.", "The banker admitted he had hidden the loss.", [("attribution", "said", "admitted")]),
    ("The gunmen fled north, according to police.", "The gunmen fled north, according to witnesses.",
     [("attribution", "police", "witnesses")]),
    ("Prosecutors said the ledger was forged.", "Lawyers said the ledger was forged.", [("attribution", "Prosecutors", "Lawyers")]),
    ("The rink had been closed for repairs, an official said.", "The rink had been closed for repairs.",
     [("attribution", "an official said", None)]),
    ("Residents said the shelling began at dawn.", "The shelling began at dawn.", [("attribution", "Residents said", None)]),
    ("The tanker was hit twice.", "The coastguard said the tanker was hit twice.", [("attribution", None, "The coastguard said")]),
    ("The lira will recover, the governor said.", "The lira will recover, the governor insisted.",
     [("attribution", "said", "insisted")]),
    ("The union has confirmed a strike, Reuters reported.", "The union has confirmed a strike.",
     [("attribution", "Reuters reported", None)]),
    ("The goalkeeper was injured in training, the club said in a statement.", "The goalkeeper was injured in training.",
     [("attribution", "the club said in a statement", None)]),
    ("Doctors warned that the water was unsafe.", "Doctors said that the water was unsafe.", [("attribution", "warned", "said")]),
    ("The minister denied he had met the lobbyist.", "The minister said he had met the lobbyist.", [("attribution", "denied", "said")]),
    ("The tribunal was told by a witness that the guard slept.", "The tribunal was told by a prosecutor that the guard slept.",
     [("attribution", "a witness", "a prosecutor")]),
]  # fmt: skip

QUOTATIONS: list[Pair] = [
    ("“We shall never sell the mill,” Brandt said.", "“We do not plan to sell the mill,” Brandt said.",
     [("quotation", "shall never", "do not plan to")]),
    ("The verdict was “a scandal and a shame”, her sister said.", "The verdict was a scandal and a shame, her sister said.",
     [("quotation", "a scandal and a shame", "a scandal and a shame")]),
    ("He called the tax a tax on hope.", "He called the tax “a tax on hope”.", [("quotation", "a tax on hope", "a tax on hope")]),
    ("“The lads ran themselves into the ground,” the coach said.", "“The boys gave everything they had,” the coach said.",
     [("quotation", "lads ran themselves into the ground", "boys gave everything they had")]),
    ("The pilot said the runway was “slick as glass” that night.", "The pilot said the runway was dangerous that night.",
     [("quotation", "slick as glass", None)]),
    ("“Nobody here trusts the pipes,” said the nurse, who has lived there all her life.",
     "The nurse, who has lived there all her life, said that people did not believe the water was clean.",
     [("quotation", "Nobody here trusts the pipes", None)]),
    ("The bishop spoke of peace.", "The bishop spoke of peace, “a fragile and precious thing”.",
     [("quotation", None, "a fragile and precious thing")]),
    ("“Our books are in order and open to all,” the auditor said.", "“Our accounts were checked and open to all,” the auditor said.",
     [("quotation", "books are in order", "accounts were checked")]),
    ("The skipper said the tide was “far too strong” for the divers.", "The skipper said the tide was far too strong for the divers.",
     [("quotation", "far too strong", "far too strong")]),
    ("“The vote was rigged and the count was worse,” the observer said.", "“The vote was rigged,” the observer said.",
     [("quotation", "and the count was worse", None)]),
]  # fmt: skip

NAMES: list[Pair] = [
    ("The prize went to Marta Lindqvist of the city orchestra.", "The prize went to Petra Olsen of the city orchestra.",
     [("name", "Marta Lindqvist", "Petra Olsen")]),
    ("A train from Arlstadt derailed near the coast.", "A train from Brunnholm derailed near the coast.",
     [("name", "Arlstadt", "Brunnholm")]),
    ("The court heard that Okafor had paid Benning for the files.", "The court heard that Benning had paid Okafor for the files.",
     [("name", "Okafor", "Benning"), ("name", "Benning", "Okafor")]),
    ("Shares in Veltron fell sharply.", "Shares in Kandor fell sharply.", [("name", "Veltron", "Kandor")]),
    ("They will meet again in Lisbon to sign the pact.", "They will meet again to sign the pact.", [("name", "Lisbon", None)]),
    ("Rescuers reached the valley on foot.", "Rescuers reached the Tolva valley on foot.", [("name", None, "Tolva")]),
    ("Lindqvist scored twice before the break.", "Ekdahl scored twice before the break.", [("name", "Lindqvist", "Ekdahl")]),
    ("The envoy flew from Kenya to meet the rebels.", "The envoy flew from Uganda to meet the rebels.", [("name", "Kenya", "Uganda")]),
    ("Kenyan officials closed the border.", "Ugandan officials closed the border.", [("name", "Kenyan", "Ugandan")]),
    ("The goal by Silva decided the match for United.", "The goal by Moreira decided the match for United.",
     [("name", "Silva", "Moreira")]),
    ("Inspectors from the NWA visited the plant.", "Inspectors from the RTC visited the plant.", [("name", "NWA", "RTC")]),
    ("Mr Harlan Dow was cleared of fraud.", "Mr Simon Dow was cleared of fraud.", [("name", "Harlan Dow", "Simon Dow")]),
]  # fmt: skip

DATES: list[Pair] = [
    ("The trial opens on Monday.", "The trial opens on Friday.", [("date", "Monday", "Friday")]),
    ("The mayor resigned on Thursday after a long inquiry.", "The mayor resigned after a long inquiry.", [("date", "Thursday", None)]),
    ("The bridge was built in 1987.", "The bridge was built in 1978.", [("date", "1987", "1978")]),
    ("The tests will begin on June 4.", "The tests will begin on 14 June.", [("date", "June 4", "14 June")]),
    ("Prices jumped last week.", "Prices jumped in recent days.", [("date", "last week", "recent days")]),
    ("The law takes effect next month.", "The law takes effect next year.", [("date", "next month", "next year")]),
    ("The tanker sank.", "The tanker sank yesterday.", [("date", None, "yesterday")]),
    ("The truce began in March.", "The truce began in April.", [("date", "March", "April")]),
    ("The recall was announced two weeks ago.", "The recall was announced three weeks ago.",
     [("date", "two weeks ago", "three weeks ago")]),
    ("The inquest resumes tomorrow.", "The inquest resumes today.", [("date", "tomorrow", "today")]),
    ("Sales doubled in the first quarter.", "Sales doubled in the third quarter.", [("date", "first quarter", "third quarter")]),
    ("The group was founded in the 1990s.", "The group was founded in the 1980s.", [("date", "1990s", "1980s")]),
    ("A fire broke out there in June 2009.", "A fire broke out there in June 2006.", [("date", "June 2009", "June 2006")]),
]  # fmt: skip

CHANGES = [*NUMBERS, *NEGATIONS, *HEDGES, *ATTRIBUTIONS, *QUOTATIONS, *NAMES, *DATES]
