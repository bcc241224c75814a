"""Is the public face exactly what it says, and light to import?"""

import subprocess
import sys

import twosource

HEAVY = ("spacy", "trafilatura", "numpy", "lxml", "apsw", "jinja2", "py3langid")


def test_the_face_is_exactly_what_is_exported() -> None:
    assert twosource.__all__ == ["Pile", "Reading", "read", "read_text", "records"]
    assert all(getattr(twosource, name) is not None for name in twosource.__all__)


def test_an_unknown_name_is_refused_as_python_does() -> None:
    assert not hasattr(twosource, "reed")


def test_read_is_the_function_and_no_folder() -> None:
    import twosource.cli.read

    assert callable(twosource.read)


def _loaded_by(code: str) -> list[str]:
    program = f"{code}\nimport sys\nprint(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert _loaded_by("import twosource") == []


def test_help_loads_nothing_heavy() -> None:
    quiet = "import io, contextlib\nfrom twosource.cli import run\n"
    assert _loaded_by(quiet + "with contextlib.redirect_stdout(io.StringIO()):\n    run(['read', '--help'])") == []
