"""Every problem, exactly as its author reads it: tests/problems/*.yml.

Each file holds a programme and what is said of it in English and in Finnish. After changing a
message or a rule: ``pytest tests/test_problems.py --update-goldens``, and read the difference.
"""

import ast
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from programme.guide import render
from programme.links import astray
from programme.messages import HERE, report, sentences
from programme.problems import ProblemsError
from programme.reading import located, read

CASES = sorted((Path(__file__).parent / "problems").glob("*.yml"))
TODAY = date(2026, 11, 24)
SECTION = re.compile(r"^(\w+): \|\n((?:  .*\n|\n)*)", re.MULTILINE)


def sections(case: Path) -> dict[str, str]:
    found = yaml.safe_load(case.read_text(encoding="utf-8"))
    return {key: value or "" for key, value in found.items()}


def told(text: str, folder: Path, language: str) -> str:
    path = folder / "programme.yml"
    path.write_text(text, encoding="utf-8")
    try:
        reading = read(path, name="programme.yml", today=TODAY)
        guide = render(reading)
        links = astray(guide.editions, guide.pages, {})
        problems = (*reading.warnings, *(located(one, reading.source) for one in links))
    except ProblemsError as error:
        problems = error.problems
    return report(problems, language) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_problems_read_like_this(case: Path, tmp_path: Path, *, update_goldens: bool) -> None:
    kept = sections(case)
    made = {code: told(kept["programme"], tmp_path, code) for code in ("en", "fi")}
    if update_goldens:
        parts = {"programme": kept["programme"], **made}
        case.write_text("".join(map(_section, parts.items())), encoding="utf-8")
    assert {code: kept.get(code) for code in made} == made


def _section(part: tuple[str, str]) -> str:
    name, text = part
    lines = "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())
    return f"{name}: |2\n{lines}" if text.startswith(" ") else f"{name}: |\n{lines}"


def test_every_code_has_a_sentence_in_both_languages_with_the_same_facts() -> None:
    finnish, english = sentences("fi"), sentences("en")
    assert list(finnish) == list(english)
    for code, sentence in english.items():
        facts = [set(re.findall(r"(?<!\{)\{(\w+)\}", said)) for said in (sentence, finnish[code])]
        assert facts[0] == facts[1], code


def shown() -> str:
    """Everything that cases and tests say, a text on a line."""
    cases = [section for case in CASES for section in sections(case).values()]
    tests = [
        node.value
        for path in Path(__file__).parent.rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return "\n".join([*cases, *tests])


def test_every_sentence_is_shown_by_a_case_or_by_another_test_and_none_is_left_over() -> None:
    everything = shown()
    missing = [
        code
        for code, sentence in sentences("en").items()
        if not _saying(sentence).search(everything)
        and not _saying(sentences("fi")[code]).search(everything)
    ]
    assert missing == []


def _saying(sentence: str) -> re.Pattern[str]:
    """The sentence, whatever its facts."""
    return re.compile(".+".join(map(re.escape, re.split(r"\{\w+\}", sentence))))


def test_every_code_that_is_raised_has_a_sentence() -> None:
    raised = {
        code
        for path in HERE.parent.rglob("*.py")
        for code in re.findall(
            r'(?:Finding|refuse|refusal|Problem)\(\s*"([a-z_]+)"', path.read_text("utf-8")
        )
    }
    assert raised <= set(sentences("en"))


def test_a_language_without_sentences_is_told_in_english() -> None:
    assert sentences("sv") == sentences("en")
