"""Whose words are these? Invented passages with the speaker and the party that a careful reader of the glossary would give them.

Each case holds one article (paragraphs parted by blank lines), what is said in it, and who is meant by some of its words:

- `said`: words of the content, the speaker's name ("" for a speaker whom nothing names), the party ("" for none);
- `means`: words, the name of the actor behind the last of them ("" for nobody named: a description, a group, a place or nothing);
- `apart`: pairs of words that stand for two different actors.

The cases of `BY_DEFINITION` were written from docs/glossary.md and the project's description alone, before the code they test.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One invented article and who speaks in it. Words name the first place where they stand, "words#2" the second."""

    text: str
    said: tuple[tuple[str, str, str], ...] = ()
    means: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


BY_DEFINITION: dict[str, Passage] = {
    # --- surnames, titles, roles -----------------------------------------------------------------------------------
    "a surname after the full name": Passage(
        text="Marta Selim, the mayor of Dorvik, opened the bridge on Monday.\n\n“The bridge will stand for a century,” Selim said.",
        said=(("will stand for a century", "Marta Selim", "Marta Selim"),),
    ),
    "a surname with a title of address": Passage(
        text="Peter Hollin left the board in May. “I was never asked to stay,” Mr Hollin said.",
        said=(("never asked", "Peter Hollin", "Peter Hollin"),),
    ),
    "a role that stands for the one who holds it": Passage(
        text="Norwegian Finance Minister Liv Aasen presented the budget on Monday. The finance minister said taxes would not rise.",
        said=(("taxes would not rise", "Liv Aasen", "Norway"),),
    ),
    "a minister without a portfolio": Passage(
        text="Norwegian Finance Minister Liv Aasen presented the budget. The minister said that taxes would not rise.",
        said=(("taxes would not rise", "Liv Aasen", "Norway"),),
    ),
    "a deputy is not the one he stands in for": Passage(
        text="Deputy Finance Minister Liv Aasen presented the budget. The finance minister said taxes would not rise.",
        apart=(("Liv Aasen", "The finance minister"),),
    ),
    "the watchdog and its name": Passage(
        text=(
            "The Tessaly Observatory for Human Rights said nine people were killed on Friday. "
            "The Geneva-based monitor said two of them were children."
        ),
        said=(
            ("nine people were killed", "Tessaly Observatory for Human Rights", "Tessaly Observatory for Human Rights"),
            ("two of them were children", "Tessaly Observatory for Human Rights", "Tessaly Observatory for Human Rights"),
        ),
    ),
    "an acronym of a name in the article": Passage(
        text="The Tessaly Farmers Union called a strike. The TFU said roads would be closed for a week.",
        said=(("roads would be closed", "Tessaly Farmers Union", "Tessaly Farmers Union"),),
    ),
    "an acronym in brackets": Passage(
        text="The Lower River Basin Authority (LRBA) closed two dams. The LRBA said the water would rise by morning.",
        said=(("water would rise", "Lower River Basin Authority", "Lower River Basin Authority"),),
    ),
    # --- offices, spokesmen, members belong to their body --------------------------------------------------------------
    "a spokesman counts as his body": Passage(
        text="A spokesman for the Dorvik Harbour Authority said the port was open again.",
        said=(("port was open", "Dorvik Harbour Authority", "Dorvik Harbour Authority"),),
    ),
    "a named spokeswoman counts as her body": Passage(
        text="Ilse Brandt, a spokeswoman for the Dorvik Harbour Authority, said the port was open again.",
        said=(("port was open", "Ilse Brandt", "Dorvik Harbour Authority"),),
    ),
    "the head of a body": Passage(
        text="The head of the Tessaly Farmers Union, Jon Velde, said roads would be closed for a week.",
        said=(("roads would be closed", "Jon Velde", "Tessaly Farmers Union"),),
    ),
    "a foreign minister speaks for his country": Passage(
        text="Chilean Foreign Minister Rosa Quint said the talks had failed.",
        said=(("talks had failed", "Rosa Quint", "Chile"),),
    ),
    "an ambassador speaks for the country that sent him": Passage(
        text="Chile's ambassador to Norway, Pablo Reyes Mora, said the talks had failed.",
        said=(("talks had failed", "Pablo Reyes Mora", "Chile"),),
    ),
    "an analyst speaks for himself": Passage(
        text="Dana Orfell, an analyst at the Marrow Institute, said the talks had failed.",
        said=(("talks had failed", "Dana Orfell", "Dana Orfell"),),
    ),
    "the envoy of a body": Passage(
        text="United Nations envoy Luka Brandt met ministers on Friday. The envoy said the talks would go on.",
        said=(("talks would go on", "Luka Brandt", "United Nations"),),
    ),
    # --- metonymy ----------------------------------------------------------------------------------------------------
    "a capital that speaks": Passage(
        text="Santiago said it would not sign the treaty.",
        said=(("would not sign", "Chile", "Chile"),),
    ),
    "the same capital as a place": Passage(
        text="Oslo said it would not sign the treaty. Officials from six countries will meet in Oslo next week.",
        said=(("would not sign", "Norway", "Norway"),),
        means=(("Oslo", "Norway"), ("in Oslo", "")),
    ),
    "a palace that speaks": Passage(
        text="The Kremlin said the talks would go on. Russia had left the table on Monday.",
        said=(("talks would go on", "Russia", "Russia"),),
    ),
    "a ministry speaks for its government": Passage(
        text="The Chilean Foreign Ministry said the talks had failed.",
        said=(("talks had failed", "Chilean Foreign Ministry", "Chile"),),
    ),
    "the government of a country": Passage(
        text="The Chilean government said the talks had failed.",
        said=(("talks had failed", "Chile", "Chile"),),
    ),
    # --- pronouns ----------------------------------------------------------------------------------------------------
    "she is the woman": Passage(
        text="Marta Selim met Peter Hollin in Dorvik on Monday. “The bridge will stand,” she said.",
        said=(("bridge will stand", "Marta Selim", "Marta Selim"),),
    ),
    "he is the man, though a woman was named last": Passage(
        text="Peter Hollin met Marta Selim in Dorvik on Monday. “The bridge will stand,” he said.",
        said=(("bridge will stand", "Peter Hollin", "Peter Hollin"),),
    ),
    "the first name decides against the nearest": Passage(
        text="Robert Hollin left before Susan Selim arrived. She said the vote was lost.",
        said=(("vote was lost", "Susan Selim", "Susan Selim"),),
    ),
    "it is the body": Passage(
        text="The Tessaly Farmers Union called a strike. It said roads would be closed for a week.",
        said=(("roads would be closed", "Tessaly Farmers Union", "Tessaly Farmers Union"),),
    ),
    "they are a group": Passage(
        text="Residents left the valley at dawn. They said the dam had cracks.",
        said=(("dam had cracks", "", ""),),
    ),
    "I is the one who speaks": Passage(
        text="Marta Selim resigned on Monday. “I said in May that the money was gone,” Selim told reporters.",
        said=(("the money was gone", "Marta Selim", "Marta Selim"),),
    ),
    # --- inherited ---------------------------------------------------------------------------------------------------
    "a quotation that carries on": Passage(
        text="“The bridge will stand,” said Marta Selim. “Nobody need be afraid of it.”",
        said=(("Nobody need be afraid", "Marta Selim", "Marta Selim"),),
    ),
    "she added, a paragraph later": Passage(
        text="Marta Selim said the bridge would stand.\n\n“It was built by the best,” she added.",
        said=(("built by the best", "Marta Selim", "Marta Selim"),),
    ),
    # --- homonyms ----------------------------------------------------------------------------------------------------
    "a brother and a sister": Passage(
        text=(
            "Marta Selim and Karim Selim own the mill. “We will sell,” Marta Selim said on Monday. "
            "“We will stay where we are,” Karim Selim said."
        ),
        said=(("We will sell", "Marta Selim", "Marta Selim"), ("We will stay", "Karim Selim", "Karim Selim")),
        apart=(("Marta Selim", "Karim Selim"),),
    ),
    "titles tell two people of one surname apart": Passage(
        text="Mr Hollin owns the mill and Mrs Hollin the farm. Mrs Hollin said the mill would close.",
        said=(("mill would close", "Mrs Hollin", "Mrs Hollin"),),
        apart=(("Mr Hollin", "Mrs Hollin"),),
    ),
    "ministers of two countries": Passage(
        text=(
            "Chilean Foreign Minister Rosa Quint met Norwegian Foreign Minister Nils Aune in Geneva. "
            "The Norwegian foreign minister said the talks had failed."
        ),
        said=(("talks had failed", "Nils Aune", "Norway"),),
    ),
    # --- groups and unnamed ------------------------------------------------------------------------------------------
    "an unnamed official stays unnamed": Passage(
        text="Rosa Quint, a senior Chilean official, left early. A senior Chilean official said the talks had failed.",
        said=(("talks had failed", "", ""),),
        apart=(("Rosa Quint", "official#2"),),
    ),
    "two descriptions are no two parties": Passage(
        text="A diplomat said the talks had failed. A diplomat said the envoys would come back in May.",
        said=(("talks had failed", "", ""), ("would come back", "", "")),
    ),
    "residents have no party": Passage(
        text="Residents said that the shelling had begun at noon.",
        said=(("shelling had begun", "", ""),),
    ),
    "somebody who asked not to be named": Passage(
        text="An official of the Dorvik Harbour Authority, who asked not to be named, said the port had lost money for years.",
        said=(("lost money", "", ""),),
    ),
}

AFTER_ERRORS: dict[str, Passage] = {
    # --- names ---------------------------------------------------------------------------------------------------------
    "a firm without its legal form": Passage(
        text="Dorvik Shipping Corp. closed two yards. Dorvik Shipping said 300 jobs would go.",
        said=(("300 jobs would go", "Dorvik Shipping Corp.", "Dorvik Shipping Corp."),),
    ),
    "a firm by its first word": Passage(
        text="Halvard Motors closed a plant on Monday. Halvard said 300 jobs would go.",
        said=(("300 jobs would go", "Halvard Motors", "Halvard Motors"),),
    ),
    "a firm whose name holds the word for an officer": Passage(
        text="General Motors of Dorvik closed a plant. A spokesman for General Motors said 300 jobs would go.",
        said=(("300 jobs would go", "General Motors", "General Motors"),),
    ),
    "the firm as the company": Passage(
        text="Halvard Motors closed a plant on Monday. The company said 300 jobs would go.",
        said=(("300 jobs would go", "Halvard Motors", "Halvard Motors"),),
    ),
    "a hyphenated name with a particle": Passage(
        text="Karim al-Sadiq leads the council. “We will stay,” Al-Sadiq said on Monday.",
        said=(("We will stay", "Karim al-Sadiq", "Karim al-Sadiq"),),
    ),
    "the president of a country and his name behind it": Passage(
        text="The president of Chile Rosa Quint said the talks had failed.",
        said=(("talks had failed", "Rosa Quint", "Chile"),),
    ),
    "a name that the model takes for a firm": Passage(
        text="Marta Selim said the bridge would stand. Selim, 41, was born in Dorvik. She said the work had taken nine years.",
        said=(("work had taken nine years", "Marta Selim", "Marta Selim"),),
    ),
    "the owner's ministry": Passage(
        text="Chile's foreign ministry said the talks had failed.",
        said=(("talks had failed", "Chilean Foreign Ministry", "Chile"),),
    ),
    "the ministry, once it is named": Passage(
        text="Chile's foreign ministry called in the envoy. The ministry said the talks had failed.",
        said=(("talks had failed", "Chilean Foreign Ministry", "Chile"),),
    ),
    "the government of a country, with of": Passage(
        text="Norway backed the plan. The government of Chile said the talks had failed.",
        said=(("talks had failed", "Chile", "Chile"),),
    ),
    "the army of a country": Passage(
        text="Chile's army said three soldiers had drowned in the lake.",
        said=(("three soldiers had drowned", "Chilean Army", "Chilean Army"),),
    ),
    "an army is none of the country that was named last": Passage(
        text="Norway sent a letter. The rebels said that they had taken the bridge.",
        said=(("taken the bridge", "", ""),),
    ),
    # --- roles -----------------------------------------------------------------------------------------------------------
    "a former minister speaks for himself": Passage(
        text="Former Chilean foreign minister Rosa Quint said the talks had failed.",
        said=(("talks had failed", "Rosa Quint", "Rosa Quint"),),
    ),
    "a former minister is not the minister": Passage(
        text="Former foreign minister Rosa Quint was there. The foreign minister said the talks had failed.",
        apart=(("Rosa Quint", "The foreign minister"),),
    ),
    "the bloc's envoy": Passage(
        text="The European Union sent observers. The bloc's envoy, Luka Brandt, said the vote had been fair.",
        said=(("vote had been fair", "Luka Brandt", "European Union"),),
    ),
    "a lawyer in between": Passage(
        text="Peter Hollin was in court. His lawyer, Dana Orfell, said the charge was false.",
        said=(("charge was false", "Dana Orfell", "Dana Orfell"),),
    ),
    "his spokesman is the president's": Passage(
        text="Chilean President Rosa Quint left early. Her spokesman said the talks had failed.",
        said=(("talks had failed", "", "Chile"),),
    ),
    "a spokeswoman between the body and her name": Passage(
        text="Dorvik Harbour Authority spokeswoman Ilse Brandt said the port was open again.",
        said=(("port was open", "Ilse Brandt", "Dorvik Harbour Authority"),),
    ),
    "said the minister, with the verb before": Passage(
        text="“The talks have failed,” said Norwegian Finance Minister Liv Aasen.",
        said=(("talks have failed", "Liv Aasen", "Norway"),),
    ),
    "a name and an office between commas": Passage(
        text="The governor of the valley, Pablo Reyes, said the road was cut.",
        said=(("road was cut", "Pablo Reyes", "Pablo Reyes"),),
    ),
    "an insertion before the verb": Passage(
        text="Liv Aasen, who has led the board since May, said Peter Hollin was wrong about the dam.",
        said=(("Peter Hollin was wrong", "Liv Aasen", "Liv Aasen"),),
    ),
    # --- pronouns --------------------------------------------------------------------------------------------------------
    "he passes over the woman": Passage(
        text="Michael Hollin spoke first. Susan Selim agreed with every word. He said the mill would close.",
        said=(("mill would close", "Michael Hollin", "Michael Hollin"),),
    ),
    "a name that tells no gender fits both": Passage(
        text="Vessim Orduk spoke first. She said the mill would close.",
        said=(("mill would close", "Vessim Orduk", "Vessim Orduk"),),
    ),
    "a title tells what the name does not": Passage(
        text="Mr Orduk met Ms Vessim at noon. She said the mill would close.",
        said=(("mill would close", "Vessim", "Vessim"),),
    ),
    "they are the two named together": Passage(
        text="Marta Selim and Karim Hollin own the mill. They said the mill would close.",
        said=(("mill would close", "Marta Selim", "Marta Selim"),),
    ),
    "he is the diplomat whom nobody names": Passage(
        text="Peter Hollin left on Monday. A diplomat said the talks had failed. He said the envoys would come back.",
        said=(("talks had failed", "", ""), ("envoys would come back", "", "")),
    ),
    "it was known is nobody": Passage(
        text="The Tessaly Farmers Union met. It was not known whether the strike would go on, Liv Aasen said.",
        means=(("It", ""),),
    ),
    "participle after the main clause": Passage(
        text="Marta Selim denied the report, saying the bridge was sound.",
        said=(("bridge was sound", "Marta Selim", "Marta Selim"),),
    ),
    # --- inherited -------------------------------------------------------------------------------------------------------
    "a colon before a quotation in the next paragraph": Passage(
        text="Marta Selim was calm:\n\n“The bridge will stand for a hundred years.”",
        said=(("bridge will stand", "Marta Selim", "Marta Selim"),),
    ),
    "he went on, a paragraph later": Passage(
        text="“The bridge is sound,” said Peter Hollin.\n\n“Nobody need be afraid of it,” he went on.",
        said=(("bridge is sound", "Peter Hollin", "Peter Hollin"), ("Nobody need be afraid", "Peter Hollin", "Peter Hollin")),
    ),
    # --- groups and unnamed ----------------------------------------------------------------------------------------------
    "an officer who is not named": Passage(
        text="An officer of the Dorvik Harbour Police said two men were held.",
        said=(("two men were held", "", ""),),
    ),
    "who said it, of a group": Passage(
        text="The villagers, who said the dam had cracks, left at dawn.",
        said=(("dam had cracks", "", ""),),
    ),
    "the government of a province is no country's": Passage(
        text="Norway backed the plan. The government of Dorvik province said the road was cut.",
        said=(("road was cut", "", ""),),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Several invented articles, each with what one speaker says in it: which of the speakers are one actor over the pile.

    `one` are the articles (counted from 0) whose first speakers are one; all others are actors of their own.
    """

    texts: tuple[str, ...]
    one: tuple[tuple[int, ...], ...] = ()


OVER_A_PILE: dict[str, Pile] = {
    "a firm and its legal form": Pile(
        texts=("Dorvik Shipping Corp. said 300 jobs would go.", "Dorvik Shipping said on Monday that the yards would close."), one=((0, 1),)
    ),
    "a ministry in two orders of words": Pile(
        texts=(
            "The U.S. Department of Labor said 300 jobs had gone in May.",
            "The US Labor Department said on Monday that wages had risen.",
        ),
        one=((0, 1),),
    ),
    "two spellings of a body": Pile(
        texts=(
            "The Tessaly Labour Organisation said a strike would follow.",
            "The Tessaly Labor Organization said on Monday that wages had risen.",
        ),
        one=((0, 1),),
    ),
    "a capital, a palace and the country": Pile(
        texts=(
            "Moscow said it would not sign the treaty.",
            "The Kremlin said on Monday that talks would go on.",
            "Russia said the letter was a fake.",
        ),
        one=((0, 1, 2),),
    ),
    "a particle and a hyphen": Pile(
        texts=("Ahmed al-Karim said the bridge was lost.", "Ahmed Al Karim said on Monday that the road was cut."), one=((0, 1),)
    ),
    "two people of one surname": Pile(texts=("Marta Selim said the bridge was lost.", "Karim Selim said on Monday that the road was cut.")),
    "a surname alone elsewhere": Pile(texts=("Marta Selim said the bridge was lost.", "Selim said on Monday that the road was cut.")),
    "two diplomats": Pile(texts=("A diplomat said the talks had failed.", "A diplomat said the talks would go on.")),
    "ministries of two countries": Pile(
        texts=("The Chilean Foreign Ministry said the talks had failed.", "The Norwegian Foreign Ministry said the talks would go on.")
    ),
}
