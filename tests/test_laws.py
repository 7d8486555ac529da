"""The laws of how this is built, each held by a test that can fail. CONTRIBUTING.md tells them.

What rendering must not do is in test_rendering.py, what one file can add in test_growth.py, and
the locks are in test_requirements.py.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from statistics import median

import pytest
from click.testing import CliRunner

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "plugins" / "programme"
MODULES = sorted(PACKAGE.rglob("*.py"))


def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


# --- one direction ---


def contracts(folder: Path) -> tuple[int, set[str]]:
    """Lint the imports of the package in *folder*: the exit status, and the contracts broken."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "plugins"), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, set(re.findall(r"^(.+) BROKEN", done.stdout, re.MULTILINE))


def test_imports_go_one_way() -> None:
    assert contracts(ROOT) == (0, set())


@pytest.mark.parametrize(
    ("module", "source", "broken"),
    [
        ("helpers.py", "", "One direction"),
        ("when/today.py", "from .. import cli", "One direction"),
        ("outputs/site.py", "import mkdocs", "Only the MkDocs adapter knows MkDocs"),
        ("rules/raw.py", "import yaml", "YAML is parsed in one place, PDFs are set in one"),
        ("outputs/booklet.py", "import typst", "YAML is parsed in one place, PDFs are set in one"),
        ("outputs/poster.py", "from . import calendar", "Outputs do not know each other"),
    ],
)
def test_a_forbidden_import_is_found(module: str, source: str, broken: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "plugins" / "programme")
    (tmp_path / "plugins" / "programme" / module).write_text(source, encoding="utf-8")
    assert contracts(tmp_path) == (1, {broken})


# --- names ---


def test_no_module_is_called_by_what_it_is_not() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "core", "misc", "tools", "base"}
    assert [
        path for path in MODULES if vague & set(path.relative_to(PACKAGE).with_suffix("").parts)
    ] == []


def test_a_class_has_one_name_and_one_home() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for node in syntax(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes[node.name].append(path.relative_to(PACKAGE).as_posix())
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


# --- sizes ---

LINES = 300
LONGER: dict[str, int] = {}
"""Modules that may be longer, each with its own limit: a reason belongs beside it."""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_a_function_is_short_and_the_middle_one_under_ten_lines() -> None:
    lengths = {
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}": length(node)
        for path in MODULES
        for node in functions(path)
    }
    assert {name: lines for name, lines in lengths.items() if lines > 40} == {}
    assert median(lengths.values()) < 10


def test_a_module_fits_in_the_head() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in MODULES
    }
    long = {name for name, lines in lengths.items() if lines > LONGER.get(name, LINES)}
    assert {name: lengths[name] for name in long} == {}


# --- the program on one page ---


def test_the_whole_program_reads_on_one_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command calls three steps itself, each with what the one before gave it."""
    page = import_module("programme.cli.write")
    steps: list[tuple[str, object, object]] = []

    def watched(name: str, step: Callable[..., object]) -> Callable[..., object]:
        def call(first: object, *more: object, **options: object) -> object:
            given = step(first, *more, **options)
            steps.append((name, first, given))
            return given

        return call

    for module, name in ((page, "read"), (page, "render"), (page.folder, "write")):
        monkeypatch.setattr(module, name, watched(name, getattr(module, name)))
    example = ROOT / "tests" / "examples" / "small" / "programme.yml"
    done = CliRunner().invoke(page.write, [str(example), "--into", str(tmp_path), "--no-pdf"])
    assert done.exit_code == 0
    (one, file, reading), (two, read, guide), (three, rendered, _changed) = steps
    assert (one, two, three) == ("read", "render", "write")
    assert file == example
    assert read is reading
    assert rendered is guide
    assert (tmp_path / "fi" / "index.md").is_file()


# --- what is committed ---


def tracked() -> Iterator[Path]:
    """Every file that is, or would be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():  # a file deleted but not yet committed is still listed
            yield path


ADDRESSES_OF_MACHINES = re.compile(
    rb"--(?:extra-)?index-url|--find-links|\"resolved\":|registry ?= ?[{\"]|/simple/"
    rb"|file:///|/(?:home|Users|root)/[a-z]|" + re.escape(f"{ROOT}/".encode())
)


def test_no_committed_file_names_a_registry_or_a_path_of_a_machine() -> None:
    here = Path(__file__)  # which has to name them
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.decode(errors='replace')}"
        for path in tracked()
        if path != here
        for number, line in enumerate(path.read_bytes().splitlines(), 1)
        if ADDRESSES_OF_MACHINES.search(line)
    ]
    assert found == []


def test_texts_are_utf_8_without_tabs_at_their_ends_or_lines_of_another_system() -> None:
    kinds = {".py", ".md", ".yml", ".toml", ".css", ".js", ".jinja", ".typ", ".sh"}
    wrong_on_purpose = {ROOT / "tests" / "problems", ROOT / "tests" / "golden"}
    found = [
        path.relative_to(ROOT).as_posix()
        for path in tracked()
        if path.suffix in kinds and not wrong_on_purpose & set(path.parents)
        if re.search(rb"\r|[ \t]\n(?<!  \n)", path.read_bytes()) or not _is_utf_8(path)
    ]
    assert found == []


def _is_utf_8(path: Path) -> bool:
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
