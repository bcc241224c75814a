"""Does every stage import only what stands before it?"""

import ast
import re
from pathlib import Path

SRC = Path(__file__).parents[1] / "src" / "twosource"
GROUND = {"errors", "records", "settings", "lexicon"}
FLOW = ["intake", "clean", "trace", "parse", "claims", "corroborate", "board", "store", "page", "cli"]
JOB = {"pool", "batches", "renewing", "growing", "pipeline", "amending", "pile", "exchange"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "misc", "common"}


def _imported(path: Path) -> set[str]:
    """The first part below `twosource` of each module that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "twosource":
            parts = node.module.split(".")[1:]
            found.update([parts[0]] if parts else [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            found.update(alias.name.split(".")[1] for alias in node.names if alias.name.startswith("twosource."))
    return found


def _allowed(part: str) -> set[str]:
    if part in GROUND:
        return GROUND
    if part == "text":
        return GROUND | {"text"}
    if part == "page":
        # A page is made from records only: it knows no store.
        return GROUND | {"text", "page"}
    if part in FLOW[:-1]:
        return GROUND | {"text", *FLOW[: FLOW.index(part) + 1]}
    if part == "cli":
        return GROUND | {"text", *FLOW} | JOB
    return GROUND | {"text", *FLOW[:-2]} | JOB


def test_a_stage_imports_only_earlier_stages() -> None:
    wrong = []
    for path in sorted(SRC.rglob("*.py")):
        part = path.relative_to(SRC).parts[0].removesuffix(".py")
        if part == "__init__":
            continue
        wrong += [f"{path.relative_to(SRC)} imports {name}" for name in sorted(_imported(path) - _allowed(part))]
    assert wrong == []


def test_no_file_is_named_for_being_a_mixture() -> None:
    assert [str(p) for p in SRC.rglob("*") if p.stem in FORBIDDEN_NAMES] == []


def test_every_file_opens_with_the_question_it_answers() -> None:
    assert [str(p.relative_to(SRC)) for p in sorted(SRC.rglob("*.py")) if not ast.get_docstring(ast.parse(p.read_text("utf-8")))] == []


def test_only_the_parser_loads_a_model() -> None:
    assert [str(p.relative_to(SRC)) for p in sorted(SRC.rglob("*.py")) if "import spacy" in p.read_text("utf-8")] == []


def test_only_the_lexicon_opens_the_word_lists() -> None:
    opening = [p for p in sorted(SRC.rglob("*.py")) if '"data"' in p.read_text("utf-8") and p.name != "lexicon.py"]
    assert [str(p.relative_to(SRC)) for p in opening] == []


def test_the_library_never_prints() -> None:
    printing = []
    for path in sorted(SRC.rglob("*.py")):
        calls = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
        if "cli" not in path.parts and any(call.func.id == "print" for call in calls if isinstance(call.func, ast.Name)):
            printing.append(str(path.relative_to(SRC)))
    assert printing == []


def test_no_pattern_has_a_possessive_group() -> None:
    # Python before 3.11.5 takes in what such a group gave back: "61," for "61" where a comma must have digits behind it.
    possessive = re.compile(r"\)[?*+]\+")
    wrong = []
    for path in sorted(SRC.rglob("*.py")):
        texts = (n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant) and isinstance(n.value, str))
        wrong += [f"{path.relative_to(SRC)}: {text}" for text in texts if possessive.search(text)]
    assert wrong == []
