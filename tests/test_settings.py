"""Are settings read as written, and everything unknown refused?"""

from pathlib import Path

import pytest

from twosource.errors import SettingsError
from twosource.settings import Settings, read_settings


def _written(folder: Path, text: str) -> Path:
    path = folder / "twosource.toml"
    path.write_text(text, "utf-8")
    return path


def test_what_is_left_out_keeps_its_default(tmp_path: Path) -> None:
    settings = read_settings(_written(tmp_path, "[trace]\ncopied_share = 0.4\n"))
    assert settings.trace.copied_share == 0.4
    assert settings.trace.days_apart == Settings().trace.days_apart
    assert settings.claims == Settings().claims


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    assert read_settings(_written(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tracing]\n", "no table \\[tracing\\]"),
        ("[trace]\nmin_run_word = 12\n", "no key 'min_run_word'"),
        ('[trace]\nmin_run_words = "twelve"\n', "min_run_words"),
        ("trace = 3\n", "not a table"),
        ("[trace]\ndays_apart = 0\n", "days_apart"),
        ("[parse]\nbatch_sentences = -1\n", "batch_sentences"),
        ("[corroborate]\ncontent_share = 1.5\n", "content_share"),
        ("[trace\n", "not TOML"),
    ],
)
def test_what_is_unknown_or_of_the_wrong_type_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read_settings(_written(tmp_path, text))


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml"):
        read_settings(tmp_path / "absent.toml")
