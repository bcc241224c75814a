"""Is what is left of an article the same for the same words, however an outlet sets them, and are quotations seen as such?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import SYLLABLES, make_document
from twosource.records import Document
from twosource.text.quotemarks import find_quotations
from twosource.text.sentences import sentences_of
from twosource.trace.imprint import CAPITAL, DIGIT, Imprint, read_imprints
from twosource.trace.lines import find_lines
from twosource.trace.wordcodes import WORD, code_word, fold_word


def imprint_of(*paragraphs: str) -> Imprint:
    return read_imprints([make_document("a", paragraphs)])[0]


def keys_of(*paragraphs: str) -> list[int]:
    return [int(key) for key in imprint_of(*paragraphs).keys]


PLAIN = 'The port - closed since May - reopened, and "nobody was hurt", the mayor\'s office said.'


@pytest.mark.parametrize(
    "text",
    [
        "The port \u2013 closed since May \u2013 reopened, and \u201cnobody was hurt\u201d, the mayor\u2019s office said.",
        "The port\u2014closed since May\u2014reopened, and \u201cnobody was hurt,\u201d the mayor\u2019s office said.",
        "The port -- closed since May -- reopened, and \u00abnobody was hurt\u00bb, the mayor\u2019s office said.",
        "The port (closed since May) reopened and ``nobody was hurt'', the mayor's office said.",
        "The port, closed since May, reopened; and 'nobody was hurt', the mayor's office said.",
        "The\u00a0port  closed since\u2009May reopened\nand \u2018nobody was hurt\u2019 the mayor\u2019s office said",
        "THE PORT, CLOSED SINCE MAY, REOPENED, AND \u201cNOBODY WAS HURT\u201d, THE MAYOR'S OFFICE SAID!",
    ],
)
def test_marks_spaces_and_letter_case_change_no_key(text: str) -> None:
    assert keys_of(text) == keys_of(PLAIN)


@pytest.mark.parametrize("said", ["nobody was hurt", "\u201enobody was hurt\u201c"], ids=["no marks", "marks that are none here"])
def test_words_quoted_and_not_quoted_are_two_keys_and_one_line(said: str) -> None:
    other = f"The port, closed since May, reopened, and {said}, the mayor's office said."
    assert keys_of(other) != keys_of(PLAIN)
    a, b = find_lines([imprint_of(other), imprint_of(PLAIN)])
    assert a.tolist() == b.tolist() != [0]


def test_what_is_nothing_but_a_quotation_has_the_key_of_its_words() -> None:
    assert keys_of("\u201cNobody was hurt in the port.\u201d") == keys_of("Nobody was hurt in the port.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A spokesman for the depart\u00adment said so.", "A spokesman for the department said so."),
        ("A spokes\u200bman for the depart\u200dment said so.", "A spokesman for the department said so."),
        ("\ufeffA spokesman\u2060 for the department said so.", "A spokesman for the department said so."),
        ("The o\ufb03ce was on \ufb01re when the \ufb02ood came.", "The office was on fire when the flood came."),
        ("A co-operative for low\u2011cost homes opened.", "A co operative for low cost homes opened."),
    ],
)
def test_hidden_characters_and_ligatures_change_no_key(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


def test_accents_written_as_one_character_or_as_two_change_no_key() -> None:
    assert keys_of("Zolt\u00e1n Kr\u00e9ly met the mayor of M\u00fcnde.") == keys_of(
        "Zolta\u0301n Kre\u0301ly met the mayor of Mu\u0308nde."
    )


@pytest.mark.parametrize(
    ("british", "american"),
    [
        *(("organise", "organize"), ("recognised", "recognized"), ("privatisation", "privatization"), ("organisers", "organizers")),
        *(("colour", "color"), ("labour", "labor"), ("neighbouring", "neighboring"), ("favoured", "favored"), ("honourable", "honorable")),
        *(("centre", "center"), ("theatres", "theaters"), ("kilometres", "kilometers"), ("litre", "liter"), ("fibre", "fiber")),
        *(("defence", "defense"), ("offences", "offenses"), ("licence", "license"), ("programme", "program"), ("programmes", "programs")),
        *(("travelled", "traveled"), ("cancelling", "canceling"), ("signalled", "signaled"), ("councillors", "councilors")),
        *(("analyse", "analyze"), ("paralysed", "paralyzed"), ("dialogue", "dialog"), ("catalogues", "catalogs"), ("towards", "toward")),
    ],
)
def test_british_and_american_spelling_have_one_code(british: str, american: str) -> None:
    assert code_word(british) == code_word(american) == code_word(british.upper())
    assert keys_of(f"The {british} of Quill was there.") == keys_of(f"The {american} of Quill was there.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("four", "for"), ("tour", "tor"), ("filled", "filed"), ("filling", "filing"), ("hour", "hor"), ("prise", "prize")),
        *(("patience", "patients"), ("tense", "tens"), ("killed", "kiled"), ("here", "her"), ("were", "wer"), ("analysis", "analyse")),
        *(("awards", "award"), ("ministers", "minister"), ("rise", "rize"), ("comment", "coment"), ("sixteen", "sixty"), ("153", "135")),
    ],
)
def test_two_words_keep_two_codes(one: str, other: str) -> None:
    assert code_word(one) != code_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prices rose 5 per cent in May.", "Prices rose 5 percent in May."),
        ("Prices rose by 5 per cent. Wages fell by 2 per cent.", "Prices rose by 5 percent. Wages fell by 2 percent."),
        ("Per cent by per cent the lead went.", "Percent by percent the lead went."),
        ("A 12 per-cent share", "A 12 percent share"),
    ],
)
def test_per_cent_is_one_word(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)
    assert imprint_of(one).sizes.tolist() == imprint_of(other).sizes.tolist()


def test_per_and_cent_of_two_sentences_or_articles_are_two_words() -> None:
    assert imprint_of("They paid two crowns per", "Cent coins are gone").sizes.tolist() == [5, 4]
    first, second = read_imprints([make_document("a", ["Ten crowns per"]), make_document("b", ["cent coins"])])
    assert (first.sizes.tolist(), second.sizes.tolist()) == ([3], [2])


WORDS = st.lists(st.sampled_from(["ba", "ce", "bace", "di", "fo", "12", "1", "2", "difo"]), min_size=1, max_size=6)


@given(WORDS, WORDS)
def test_keys_are_equal_exactly_where_the_words_are(one: list[str], other: list[str]) -> None:
    assert (keys_of(" ".join(one)) == keys_of(", ".join(other))) == (one == other)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=6))
def test_an_article_has_the_same_imprint_alone_and_among_others(articles: list[list[list[str]]]) -> None:
    pile = [make_document(f"a{n}", [" ".join(p).capitalize() + "." for p in paragraphs]) for n, paragraphs in enumerate(articles)]
    for document, found in zip(pile, read_imprints(pile), strict=True):
        alone = read_imprints([document])[0]
        assert found.article_id == document.article.article_id
        for name in ("keys", "sizes", "paragraphs", "quoted", "words", "marks"):
            assert getattr(found, name).tolist() == getattr(alone, name).tolist()


def test_furniture_and_the_dateline_are_left_out() -> None:
    bare = imprint_of("Ships wait outside the bar.", "Nobody knows why.")
    dressed = make_document(
        "b", ["Ships wait outside the bar.", "Nobody knows why."], furniture="Sign up now.", dateline="PORT ARYN, March 1 - ", credit="AFP"
    )
    found = read_imprints([dressed])[0]
    assert found.keys.tolist() == bare.keys.tolist()
    assert found.paragraphs.tolist() == [1, 2]


def test_capitals_and_numbers_are_marked() -> None:
    found = imprint_of("On May 12 Hale paid 1,250.50 crowns.")
    marks = dict(zip(["On", "May", "12", "Hale", "paid", "1,250.50", "crowns"], found.marks.tolist(), strict=True))
    assert {w for w, mark in marks.items() if mark & CAPITAL} == {"On", "May", "Hale"}
    assert {w for w, mark in marks.items() if mark & DIGIT} == {"12", "1,250.50"}


def test_empty_articles_have_empty_imprints() -> None:
    pile = [make_document("a", []), make_document("b", ["!!!", "..."]), make_document("c", ["Two words."])]
    assert [len(i.keys) for i in read_imprints(pile)] == [0, 0, 1]
    assert read_imprints([]) == ()


def test_folding_a_word_twice_changes_nothing_more() -> None:
    for word in ("organisation", "colours", "travelled", "programmes", "CENTRE", "Zoe\u0308"):
        assert fold_word(fold_word(word)) == fold_word(word)


# Quotations ------------------------------------------------------------------------------------------------------------------


def quoted_by_definition(document: Document) -> int:
    """How many words stand inside the quotations of the paragraphs."""
    text, inside = document.article.text, set()
    for block in document.layout.blocks:
        for quotation in find_quotations(text, block.start, block.end):
            inside.update(m.start() for m in WORD.finditer(text, *quotation.inner))
    return len(inside)


def quoted_in(*paragraphs: str) -> list[int]:
    return [int(n) for n in imprint_of(*paragraphs).quoted]


@pytest.mark.parametrize(
    "text",
    [
        '"We will not go," she said.',
        "\u201cWe will not go,\u201d she said.",
        "\u00abWe will not go,\u00bb she said.",
        'She said: "We will not go".',
        "She said: \u201cWe will not go\u201d.",
        '(She said "we will not go" twice.)',
        "She said (\u201cwe will not go\u201d) it.",
        "She said \u201cwe \u2018will\u2019 not go\u201d.",
        "She told them\u2026 \u201cwe will not go\u201d\u2026",
    ],
)
def test_words_inside_quotation_marks_are_counted(text: str) -> None:
    assert sum(quoted_in(text)) == 4 == quoted_by_definition(make_document("a", [text]))


@pytest.mark.parametrize("text", ["She said \u201cwe will not go\u201d\u2014and went.", "She told them\u2014\u201cwe will not go\u201d."])
def test_a_quotation_mark_beside_a_dash_without_spaces_counts(text: str) -> None:
    assert sum(quoted_in(text)) == 4 == quoted_by_definition(make_document("a", [text]))


@pytest.mark.parametrize(
    "text", ["\u2018We will not go,\u2019 she said.", "She said: \u2018We will not go\u2019.", "``We will not go,'' she said."]
)
def test_single_marks_quote_where_a_paragraph_has_no_double_ones(text: str) -> None:
    assert sum(quoted_in(text)) == 4 == quoted_by_definition(make_document("a", [text]))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("\u2018They built the dry dock,\u2019 said the clerks\u2019 spokesman.", 5),
        ("\u2018It\u2019s the boys\u2019 dock,\u2019 he said, \u2018not Quill\u2019s.\u2019", 8),
        ("'They won't go,' she said. 'Nor will we!'", 7),
        ("In the \u201860s nobody went \u2018down there\u2019 at all.", 2),
        ("\u2018Nobody moves us. We stay here.", 6),
        ("Nobody said \u2018we stay here.", 0),
        ("She said \u201cthe \u2018dock\u2019 is \u2018theirs\u201d twice.", 4),
    ],
)
def test_single_marks_count_in_pairs_and_apostrophes_do_not(text: str, count: int) -> None:
    assert sum(quoted_in(text)) == count


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quoted_in("The boys\u2019 club and the girls\u2019 club met at Quill's.", "It was the summer of '68, the clerks' best.") == [
        0,
        0,
    ]


def test_a_quotation_in_two_parts_leaves_its_speaker_out() -> None:
    assert quoted_in('"We will go," Hale said on Monday, "when all of us are ready."') == [9]


@pytest.mark.parametrize(("left", "right"), ['""', "\u201c\u201d", "\u00ab\u00bb"])
def test_a_quotation_runs_over_sentences_and_paragraphs(left: str, right: str) -> None:
    found = quoted_in(
        f"Quill rose last. {left}We stay here. Nobody moves us.",
        f"{left}They may build. They may shout.",
        f"{left}We stay,{right} he said.",
        "The hall was silent.",
    )
    assert found == [0, 3, 3, 3, 3, 2, 0]


@pytest.mark.parametrize("left", ['"', "\u201c"])
def test_a_quotation_left_open_ends_with_its_paragraph(left: str) -> None:
    assert quoted_in(f"Hale said {left}we will go.", "Nobody went with him.") == [3, 0]


def test_a_mark_too_many_spoils_no_other_paragraph() -> None:
    assert quoted_in("Nobody\u201d went. Nobody came.", "\u201cWe went,\u201d she said.") == [0, 0, 2]


PIECES = st.lists(
    st.sampled_from(
        ["the clerk said", '"we will go"', '"not now," he said', "\u201cwe stay\u201d", "\u201cno,\u201d she said", "in May 2012", "Hale"]
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4))
def test_closed_quotations_count_as_the_text_layer_reads_them(paragraphs: list[list[str]]) -> None:
    document = make_document("a", [" ".join(pieces) + "." for pieces in paragraphs])
    assert sum(quoted_in(*(" ".join(pieces) + "." for pieces in paragraphs))) == quoted_by_definition(document)


# Stretches against sentences -------------------------------------------------------------------------------------------------


def sizes_by_sentence(document: Document) -> list[int]:
    return [n for p in sentences_of(document) if (n := len(WORD.findall(document.article.text, p.span.start, p.span.end)))]


PROSE = [
    "Mr. Hale left at 5 p.m. on Monday. He did not say why. \u201cI am tired,\u201d he told the clerk. \u201cLet me go.\u201d",
    "Is the bridge safe? Nobody asked. The works cost $3.5 million, or 2.9 million crowns! No. 10 had no comment.",
    "Dr. Marta Quill, of the St. Aryn clinic, spoke on Jan. 3. The clinic (built in 1911) is closed. It burned.",
    'The committee meets on Friday. "We have no plan," its head, J. R. Orrin, said. "None."',
    "Gen. Tarn and Lt. Col. Weir were dismissed. Two others \u2026 were not. They wait.",
    "The index closed at 1,204.5, up 0.3 per cent. Dealers were pleased.",
]


@pytest.mark.parametrize("text", PROSE)
def test_stretches_are_the_sentences(text: str) -> None:
    document = make_document("a", [text])
    assert imprint_of(text.replace("per cent", "percent")).sizes.tolist() == sizes_by_sentence(
        make_document("a", [document.article.text.replace("per cent", "percent")])
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.lists(st.sampled_from([*SYLLABLES, "Hale", "12"]), min_size=1, max_size=5), min_size=1, max_size=4), max_size=4)
)
def test_every_word_is_in_one_stretch_of_its_paragraph(paragraphs: list[list[list[str]]]) -> None:
    texts = [" ".join(f"Q{' '.join(sentence)}." for sentence in paragraph) for paragraph in paragraphs]
    found = imprint_of(*texts)
    assert int(found.sizes.sum()) == len(found.words) == len(found.marks) == sum(len(WORD.findall(t)) for t in texts)
    by_paragraph: dict[int, int] = {}
    for number, size in zip(found.paragraphs.tolist(), found.sizes.tolist(), strict=True):
        by_paragraph[number] = by_paragraph.get(number, 0) + size
    assert by_paragraph == {n: len(WORD.findall(t)) for n, t in enumerate(texts, start=1)}
