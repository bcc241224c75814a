import subprocess
import sys

import pytest

from twosource.intake.language import detect_language

HEAVY = ("trafilatura", "py3langid", "charset_normalizer", "numpy", "spacy")


def test_nothing_heavy_is_imported_before_it_is_needed():
    code = f"import sys, twosource.intake, twosource.clean; print([m for m in {HEAVY} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_an_english_text_needs_no_language_model():
    code = (
        "import sys; from twosource.intake.language import detect_language; "
        "print(detect_language('The port of Harwick was shut on Friday the mayor said, and it is not known for how long.'), "
        "'py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["en", "False"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Hafen von Harwick bleibt nach dem Sturm bis Montag geschlossen, sagte die Bürgermeisterin am Freitag.", "de"),
        ("De haven van Harwick blijft na de storm tot maandag gesloten, zei de burgemeester vrijdag tegen verslaggevers.", "nl"),
        ("El puerto de Harwick seguirá cerrado hasta el lunes después de la tormenta, dijo la alcaldesa a los periodistas.", "es"),
        ("Порт Харвик останется закрытым до понедельника после шторма, сообщила журналистам в пятницу мэр города Ида Брандт.", "ru"),
        ("ظل ميناء المدينة مغلقا حتى يوم الاثنين بعد العاصفة حسبما قالت رئيسة البلدية للصحفيين يوم الجمعة في مبنى البلدية.", "ar"),
        ("Havnen i Harwick er lukket til mandag efter stormen, sagde borgmesteren fredag til journalister foran rådhuset i byen.", "da"),
        ("HARWICK FERRY PORT SHUT", "en"),
        ("Le port est fermé.", "en"),
        ("", "en"),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "en"),
    ],
)
def test_only_a_certain_language_is_not_english(text, language):
    assert detect_language(text) == language
    assert detect_language(text) == language
