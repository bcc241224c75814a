import io
import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.errors import WrongUseError
from twosource.intake import IntakeOptions, take_in
from twosource.records import Days, Skipped, Span
from twosource.settings import IntakeSettings

STORY = "HARWICK (AFP) - The ferry port of Harwick was shut on Friday after a storm broke two of its cranes, the mayor said.\n"
OTHER = "The mayor of Selby said on Saturday that the old bridge would stay shut until the river had fallen by a metre.\n"
FRENCH = (
    "Le maire de la ville a déclaré vendredi que le port resterait fermé jusqu'à lundi, après une tempête qui a détruit deux grues. "
    "Selon lui, personne n'a été blessé, mais les pêcheurs ne pourront pas sortir avant la fin de la semaine."
)


def take(*paths, stdin=None, limits=None, **options):
    return take_in([str(p) for p in paths], options=IntakeOptions(**options), settings=limits or IntakeSettings(), stdin=stdin)


def only(intake):
    assert (intake.offered, len(intake.articles), intake.skipped, intake.duplicates) == (1, 1, (), 0)
    return intake.articles[0]


def reason(intake):
    assert intake.articles == () and len(intake.skipped) == 1
    return intake.skipped[0].reason


# --- .txt ---------------------------------------------------------------------------------------------------------


def test_a_text_file_is_its_text(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(STORY)
    article = only(take(file))
    assert (article.text, article.path, article.outlet, article.published, article.language) == (STORY, "a.txt", None, None, "en")


def test_header_lines_are_read_and_stay_in_the_text(tmp_path):
    text = (
        f"Title: Storm shuts port\nOutlet:  Harwick Gazette \nPublished: 28 December 2012, 10:15\nURL: https://gazette.example/1\n\n{STORY}"
    )
    file = tmp_path / "a.txt"
    file.write_text(text)
    article = only(take(file))
    assert article.text == text
    assert (article.title, article.outlet, article.url) == ("Storm shuts port", "Harwick Gazette", "https://gazette.example/1")
    assert article.published.start == article.published.end == "2012-12-28"
    assert article.published.basis == "stated"
    article_id, start, end = article.published.span
    assert (article_id, text[start:end]) == (article.article_id, "28 December 2012, 10:15")
    assert [text[s.start : s.end] for s in article.header] == text.split("\n\n")[0].replace("Gazette ", "Gazette").split("\n")


def test_a_word_with_a_colon_further_down_is_no_header(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"{STORY}\nTitle: the mayor holds none.\n")
    assert only(take(file)).header == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_the_encoding_is_found(tmp_path, encoding):
    text = STORY + "The caf\xe9 by the pier, where the captain sleeps, was not damaged, said Ren\xe9e Dupr\xe9, who owns it."
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode(encoding))
    assert only(take(file)).text == text


def test_newlines_become_one_form_and_nothing_else_changes(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"One  line\tof the storm story\r\nand another\rand the last \x07 line of it\n\n\n")
    assert only(take(file)).text == "One  line\tof the storm story\nand another\nand the last \x07 line of it\n\n\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n ", "it is empty"),
        (b"\x00\x01\x02" * 100, "binary"),
        (b"%PDF-1.7 words words", "PDF"),
        (b"PK\x03\x04 words", "zip"),
        (b"Too short.", "10 characters"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(tmp_path, data, said):
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    intake = take(file)
    assert said in reason(intake)
    assert intake.offered == 1
    assert (intake.skipped[0].stage, intake.skipped[0].where) == ("intake", "a.txt")


def test_a_file_over_the_limit_is_skipped(tmp_path):
    (tmp_path / "a.txt").write_text(STORY * 3)
    assert "more than 200 bytes" in reason(take(tmp_path, limits=IntakeSettings(max_file_bytes=200)))
    assert "the limit is 100" in reason(take(tmp_path, limits=IntakeSettings(max_text_chars=100)))


# --- folders ------------------------------------------------------------------------------------------------------


def test_a_folder_is_walked_and_paths_are_relative_to_it(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "y.txt").write_text(STORY)
    (tmp_path / "x.txt").write_text(OTHER)
    (tmp_path / ".hidden.txt").write_text("hidden " * 20)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "z.txt").write_text("hidden " * 20)
    intake = take(tmp_path)
    assert sorted(a.path for a in intake.articles) == ["b/y.txt", "x.txt"]
    assert intake.offered == 2


def test_articles_come_in_order_of_their_ids_whatever_the_order_of_paths(tmp_path):
    for i in range(5):
        (tmp_path / f"{i}.txt").write_text(f"{STORY}{i}")
    files = sorted(tmp_path.iterdir())
    assert take(*files) == take(*reversed(files))
    ids = [a.article_id for a in take(tmp_path).articles]
    assert ids == sorted(ids)


def test_one_text_at_two_paths_is_one_article_with_the_smallest_path(tmp_path):
    for name in ("b.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(STORY)
    for paths in ([tmp_path], [tmp_path / "c.txt", tmp_path / "b.txt", tmp_path / "a.txt"]):
        intake = take(*paths)
        assert (intake.offered, intake.duplicates, [a.path for a in intake.articles]) == (3, 2, ["a.txt"])


def test_one_text_from_two_outlets_is_two_articles(tmp_path):
    (tmp_path / "p.jsonl").write_text("\n".join(json.dumps({"outlet": o, "text": STORY}) for o in ("Gazette", "Herald")))
    assert len(take(tmp_path).articles) == 2


def test_own_pages_and_stores_are_passed_over_and_not_counted(tmp_path):
    (tmp_path / "page.html").write_text('<html><head><meta name="generator" content="twosource 0.1"></head><body><p>x</p></body></html>')
    (tmp_path / "twosource.db").write_bytes(b"SQLite format 3\x00" + b"\x00" * 100)
    (tmp_path / "twosource.db-wal").write_bytes(b"\x00")
    (tmp_path / "twosource.db-shm").write_bytes(b"\x00")
    (tmp_path / "pile").write_bytes(b"SQLite format 3\x00" + b"\x00" * 100)
    (tmp_path / "a.txt").write_text(STORY)
    only(take(tmp_path))


def test_other_files_in_a_folder_are_skipped_not_lost(tmp_path):
    (tmp_path / "notes.md").write_text("# Notes\n" + STORY)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe")
    intake = take(tmp_path)
    assert [(s.where, s.reason.split(":")[0]) for s in intake.skipped] == [
        ("gone.txt", "it cannot be opened"),
        ("notes.md", ".md files are not read; .txt, .html, .jsonl and .csv are"),
        ("picture.png", "it is a picture, which is not read"),
        ("pipe", "it is not a regular file"),
    ]
    assert intake.offered == 4


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    only(take(tmp_path))


def test_folders_without_end_are_skipped_where_they_lie_too_deep(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(210):
        os.mkdir("d")
        os.chdir("d")
    intake = take(tmp_path)
    assert (intake.offered, intake.articles) == (1, ())
    assert "too deep" in reason(intake)


def test_an_empty_folder_offers_nothing(tmp_path):
    intake = take(tmp_path)
    assert (intake.offered, intake.articles, intake.skipped) == (0, (), ())


def test_a_missing_path_is_wrong_use_and_names_it(tmp_path):
    with pytest.raises(WrongUseError, match=r"nowhere\.txt: there is no such file"):
        take(tmp_path, tmp_path / "nowhere.txt")


def test_a_file_without_a_suffix_is_known_by_its_content(tmp_path):
    (tmp_path / "rows").write_text(json.dumps({"text": STORY}) + "\n" + json.dumps({"text": OTHER}))
    (tmp_path / "table").write_text(f'id,text\n1,"{OTHER * 2}"\n')
    (tmp_path / "words").write_text(STORY * 2)
    intake = take(tmp_path)
    assert sorted((a.path, a.external_id) for a in intake.articles if a.path != "rows") == [("table", "1"), ("words", None)]
    assert len(intake.articles) == 4


# --- options ------------------------------------------------------------------------------------------------------


def test_outlet_and_date_are_given_to_what_states_none(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(f"Outlet: Herald\nPublished: 2012-12-29\n\n{OTHER}")
    by_path = {a.path: a for a in take(tmp_path, outlet="Gazette", published="28 December 2012").articles}
    assert (by_path["a.txt"].outlet, by_path["b.txt"].outlet) == ("Gazette", "Herald")
    assert by_path["a.txt"].published == Days(start="2012-12-28", end="2012-12-28", basis="stated")
    assert by_path["b.txt"].published.start == "2012-12-29"


def test_a_date_that_is_none_is_wrong_use(tmp_path):
    with pytest.raises(WrongUseError, match="names no day"):
        take(tmp_path, published="last Friday")


def test_a_field_that_no_article_has_is_wrong_use(tmp_path):
    with pytest.raises(WrongUseError, match="there is no field 'body'"):
        take(tmp_path, mapping={"body": "text"})


# --- .jsonl -------------------------------------------------------------------------------------------------------


def test_rows_carry_their_fields(tmp_path):
    row = {"id": 7, "outlet": "Gazette", "url": "u", "published": "2012-12-28T10:15", "title": "Port shut", "text": STORY}
    (tmp_path / "p.jsonl").write_text(json.dumps(row) + "\n\n")
    article = only(take(tmp_path / "p.jsonl"))
    assert (article.external_id, article.outlet, article.url, article.title, article.text) == ("7", "Gazette", "u", "Port shut", STORY)
    assert article.published == Days(start="2012-12-28", end="2012-12-28", basis="stated")
    assert (article.path, article.header) == ("p.jsonl", ())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": 5}', "'text' is a number, not text"),
        ('{"text": null}', "'text' is null"),
        ('{"text": ""}', "it has no text"),
        ('{"text": true}', "true or false"),
        ('{"outlet": ["a"], "text": "x"}', "'outlet' is a list"),
        ('{"body": "x"}', "there is no column 'text'; there are body"),
        ("{}", "there are none"),
        ("[1, 2]", "no object"),
        ("null", "no object"),
        ('{"text": "x"', "not JSON"),
        ("nonsense", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"id": ' + "9" * 10_000 + "}", "not JSON"),
    ],
)
def test_a_bad_line_is_skipped_with_its_number_and_the_next_is_read(tmp_path, line, said):
    (tmp_path / "p.jsonl").write_text("\n".join([json.dumps({"text": STORY}), line, json.dumps({"text": OTHER})]))
    intake = take(tmp_path)
    assert (intake.offered, len(intake.articles)) == (3, 2)
    assert intake.skipped[0].where == "p.jsonl:2"
    assert said in intake.skipped[0].reason


def test_a_line_that_is_not_utf8_is_skipped(tmp_path):
    (tmp_path / "p.jsonl").write_bytes(b'{"text": "caf\xe9"}\n' + json.dumps({"text": STORY}).encode())
    intake = take(tmp_path)
    assert len(intake.articles) == 1
    assert intake.skipped == (Skipped(stage="intake", where="p.jsonl:1", reason="the line is not UTF-8, as JSON has to be"),)


def test_a_giant_line_is_skipped_without_being_held(tmp_path):
    with open(tmp_path / "p.jsonl", "wb") as file:
        file.write(b'{"text": "')
        for _ in range(40):
            file.write(b"x" * 100_000)
        file.write(b'"}\n' + json.dumps({"text": STORY}).encode())
    intake = take(tmp_path, limits=IntakeSettings(max_line_bytes=1_000_000))
    assert len(intake.articles) == 1
    assert intake.skipped[0].where == "p.jsonl:1"
    assert "the line has 4000012 bytes; the limit is 1000000" in intake.skipped[0].reason


def test_halves_of_surrogate_pairs_are_replaced_one_for_one(tmp_path):
    (tmp_path / "p.jsonl").write_text('{"title": "\\udc00", "text": "a\\ud800b\\u0000c' + "x" * 40 + '"}')
    article = only(take(tmp_path))
    assert article.text == "a\ufffdb\x00c" + "x" * 40
    assert article.title == "\ufffd"


def test_a_row_file_in_utf16_is_skipped(tmp_path):
    (tmp_path / "p.csv").write_bytes(f"id,text\n1,{STORY}".encode("utf-16"))
    assert "save it as UTF-8" in reason(take(tmp_path))


# --- .csv ---------------------------------------------------------------------------------------------------------


def test_a_csv_with_line_breaks_in_its_cells_is_read(tmp_path):
    text = f'{STORY}\n"We wait," he said; "that is all."'
    quoted = text.replace('"', '""')
    (tmp_path / "p.csv").write_text(f'id;Published;TEXT\r\n1;28.12.2012;"{quoted}"\r\n2;;"{OTHER}"\r\n', newline="")
    articles = {a.external_id: a for a in take(tmp_path).articles}
    assert articles["1"].text == text
    assert articles["1"].published.start == "2012-12-28"
    assert articles["2"].text == OTHER


def test_columns_can_be_mapped(tmp_path):
    (tmp_path / "p.csv").write_text(f'body,date,paper\n"{STORY}",2012-12-28,Gazette\n')
    article = only(take(tmp_path, mapping={"text": "body", "published": "date", "outlet": "paper"}))
    assert (article.text, article.outlet, article.published.start) == (STORY, "Gazette", "2012-12-28")


def test_a_csv_without_the_text_column_is_skipped_and_its_columns_named(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,body\n1,"{STORY}"\n')
    assert reason(take(tmp_path)) == "there is no column 'text'; there are id, body; name the column with --map text=COLUMN"


def test_a_mapped_column_that_a_named_file_lacks_is_wrong_use(tmp_path):
    file = tmp_path / "p.csv"
    file.write_text(f'id,body\n1,"{STORY}"\n')
    with pytest.raises(WrongUseError, match="there is no column 'story'; there are id, body"):
        take(file, mapping={"text": "story"})
    assert "no column 'story'" in reason(take(tmp_path, mapping={"text": "story"}))


def test_bad_rows_of_a_csv_are_skipped_with_their_line(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,title,text\n1\n2,t,{OTHER.strip()},and more\n3,t,"{STORY}"\n4,t,\n')
    intake = take(tmp_path)
    assert [(s.where, s.reason.split(":")[0]) for s in intake.skipped] == [
        ("p.csv:2", "the row ends before its text"),
        ("p.csv:3", "the row has 4 cells for 3 columns; a text with commas needs quotes around it"),
        ("p.csv:6", "it has no text"),
    ]
    assert [a.external_id for a in intake.articles] == ["3"]


def test_a_giant_cell_costs_its_row_only(tmp_path):
    giant = "x" * 50_000
    (tmp_path / "p.csv").write_text(f'id,text\n1,"{giant}"\n2,"{giant}\nmore"\n3,"{STORY}"\n')
    intake = take(tmp_path, limits=IntakeSettings(max_line_bytes=10_000))
    assert [s.where for s in intake.skipped] == ["p.csv:2", "p.csv:3"]
    assert [a.external_id for a in intake.articles] == ["3"]


def test_a_quote_that_never_closes_is_said_once(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,text\n1,"{STORY}"\n2,"{OTHER}' + f"3,{STORY}" * 200)
    intake = take(tmp_path, limits=IntakeSettings(max_line_bytes=10_000))
    assert [a.external_id for a in intake.articles] == ["1"]
    assert [(s.where, "does not end" in s.reason) for s in intake.skipped] == [("p.csv:4", True)]


def test_a_quote_that_never_closes_does_not_swallow_the_rows_behind_it(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,text\n1,"{STORY}"\n2,"{OTHER}3,{STORY}4,{STORY}')
    intake = take(tmp_path)
    assert [a.external_id for a in intake.articles] == ["1"]
    assert [(s.where, "does not end" in s.reason) for s in intake.skipped] == [("p.csv:4", True)]
    assert intake.offered == 2


def test_a_quotation_mark_that_is_not_doubled_costs_its_row_only(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,text\n1,"He said "the port is shut" on Friday, and left."\n2,"{STORY}"\n')
    intake = take(tmp_path)
    assert [a.external_id for a in intake.articles] == ["2"]
    assert [(s.where, "written twice" in s.reason) for s in intake.skipped] == [("p.csv:2", True)]


def test_a_csv_with_old_line_ends_is_read(tmp_path):
    (tmp_path / "p.csv").write_bytes(f'id,text\r1,"{STORY.strip()}\r{OTHER.strip()}"\r2,{OTHER.replace(",", "")}\r'.encode())
    assert sorted((a.external_id, a.text) for a in take(tmp_path).articles) == [
        ("1", STORY + OTHER.strip()),
        ("2", OTHER.replace(",", "").strip()),
    ]


def test_a_csv_whose_column_names_cannot_be_read_is_skipped(tmp_path):
    (tmp_path / "p.csv").write_text(f'id,"text"s\n1,"{STORY}"\n')
    assert "names the columns" in reason(take(tmp_path))


def test_a_csv_of_column_names_alone_is_skipped(tmp_path):
    (tmp_path / "p.csv").write_text("id,text\n")
    assert reason(take(tmp_path)) == "it names columns and has no row"


# --- pages --------------------------------------------------------------------------------------------------------

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Storm shuts port | Harwick Gazette</title>
<meta property="og:site_name" content="Harwick Gazette"><meta property="og:title" content="Storm shuts port">
<meta name="author" content="Ida Brandt"><meta property="article:published_time" content="2012-12-28T10:15:00Z">
<link rel="canonical" href="https://gazette.example/1"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Storm shuts port</h1><p>{STORY}</p><p>"We wait," he told reporters in front of the town hall on Friday evening.</p>
<p>{OTHER}</p></article><footer>Impressum</footer></body></html>"""


@pytest.mark.parametrize("name", ["p.html", "p.htm", "p.txt", "p"])
def test_a_page_is_read_with_what_it_says_of_itself(tmp_path, name):
    (tmp_path / name).write_text(PAGE)
    article = only(take(tmp_path))
    assert (article.outlet, article.title, article.author) == ("Harwick Gazette", "Storm shuts port", "Ida Brandt")
    assert article.published == Days(start="2012-12-28", end="2012-12-28", basis="stated")
    assert f'{STORY.strip()}\n\n"We wait," he told' in article.text


def test_a_page_without_an_article_is_skipped(tmp_path):
    (tmp_path / "p.html").write_text("<html><body><script>1</script></body></html>")
    assert "no article text" in reason(take(tmp_path))


def test_a_page_of_nested_boxes_does_not_crash(tmp_path):
    (tmp_path / "p.html").write_text("<html><body>" + "<div>" * 5_000 + "x" + "</div>" * 5_000 + "</body></html>")
    assert take(tmp_path).offered == 1


# --- standard input -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [STORY, json.dumps({"text": STORY}), f'id,text\n1,"{STORY}"\n'])
def test_standard_input_is_read_in_any_format(data):
    article = only(take("-", stdin=io.BytesIO(data.encode())))
    assert (article.text.strip(), article.path) == (STORY.strip(), "-")


def test_a_dash_without_standard_input_is_wrong_use():
    with pytest.raises(WrongUseError):
        take("-")


# --- language -----------------------------------------------------------------------------------------------------


def test_a_french_article_is_known_as_such(tmp_path):
    (tmp_path / "a.txt").write_text(FRENCH)
    assert only(take(tmp_path)).language == "fr"


# --- anything -----------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400), prefix=st.sampled_from([b"", b"id,text\n", b'{"text": "', b"<html>", b"Title: x\n", b"\xff\xfe"]))
def test_any_bytes_are_an_article_known_or_skipped(data, prefix):
    intake = take("-", stdin=io.BytesIO(prefix + data), limits=IntakeSettings(min_text_chars=1))
    assert intake.offered == len(intake.articles) + len(intake.skipped) + intake.duplicates
    for article in intake.articles:
        article.text.encode()
        assert all(0 <= s.start <= s.end <= len(article.text) for s in article.header)
        assert article.header == () or article.header[0] == Span(*article.header[0])
