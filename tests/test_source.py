"""YAML as plain data with places."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.problems import Place, Problem, ProblemsError, Severity
from programme.source import DEEPEST, LARGEST, load, parse

YAMLISH = st.text(alphabet="ab: -[]{}&*!?|>'\"\n#,~<%@`\t", max_size=60) | st.text(max_size=30)


def refusal(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(ProblemsError) as caught:
        parse(text, "p.yml")
    return [(p.place.line, p.place.column, p.code) for p in caught.value.problems]


def test_values_are_never_guessed() -> None:
    text = 'at: 12:30\nlang: no\nn: 1.10\nempty:\nquoted: ""\nword: null\nlist: [a, 0b1]\n'
    assert parse(text, "p.yml").data == {
        "at": "12:30",
        "lang": "no",
        "n": "1.10",
        "empty": None,
        "quoted": "",
        "word": "null",
        "list": ["a", "0b1"],
    }


def test_everything_remembers_where_it_stood() -> None:
    source = parse("programme:\n  title: Ääni\nroles:\n  - id: a\n", "p.yml")
    assert source.key(("programme", "title")) == Place("p.yml", 2, 3)
    assert source.value(("programme", "title")) == Place("p.yml", 2, 10)
    assert source.value(("roles", 0, "id")) == Place("p.yml", 4, 9)
    assert source.key(("roles", 0)) == Place("p.yml", 4, 5)
    assert source.value(("roles", 0, "name", "fi")) == Place("p.yml", 4, 5)
    assert source.value(("nowhere",)) == Place("p.yml", 1, 1)


def test_a_character_is_found_in_every_value_it_is_written_in() -> None:
    text = """\
# 😀 in a comment is no value
title: {fi: Hei, en: "Hi 😀"}
😀: a key is none either
tasks:
  - |
    Write
    well 😀 😀
  - "\\U0001F600"
n: 😀
"""
    source = parse(text, "p.yml")
    places = [(place.line, place.column) for place in source.written("😀")]
    assert places == [(2, 26), (7, 10), (9, 4), (9, 4)]
    assert list(source.written("漢")) == []


def test_a_character_that_is_written_as_its_number_is_where_its_value_begins() -> None:
    source = parse('a: b\nn: "\\U0001F600"\n', "p.yml")
    assert list(source.written("😀")) == [Place("p.yml", 2, 4)]
    assert list(parse("n: e\u0301\n", "p.yml").written("é")) == [Place("p.yml", 1, 4)]


@pytest.mark.parametrize("text", ["", "\n", "# only a note\n", "---\n"])
def test_nothing_is_no_data(text: str) -> None:
    assert parse(text, "p.yml").data is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\na: {x: [y]}\n", [(3, 1, "yaml_twice"), (4, 1, "yaml_twice")]),
        ("? [a]\n: c\n", [(1, 3, "yaml_odd_name")]),
        ("{a: 1}: c\nb: 1\n", [(1, 1, "yaml_odd_name")]),
        ("? \n", [(1, 2, "yaml_odd_name")]),
        ("!x a: 1\n", [(1, 1, "yaml_odd_name"), (1, 1, "yaml_tag")]),
        ("a: &x [*x]\n", [(1, 4, "yaml_anchor"), (1, 8, "yaml_alias")]),
        ("a: &x b\nc: *x\n", [(1, 4, "yaml_anchor"), (2, 4, "yaml_alias")]),
        ("a: !!int 3\n", [(1, 4, "yaml_tag")]),
        ("a:\n  - \n  - b\n", [(2, 4, "yaml_empty_item")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "yaml_second_document")]),
        ("a: \x00", [(1, 4, "yaml_character")]),
        ("a: \ud800", [(1, 4, "yaml_character")]),
        ("a: \ufdd0", [(1, 4, "yaml_character")]),
        (
            'a: "b\\b"\n"\\0": ["\\uFFFE", "\\uFDD0en\\uFDD1x\\uFDD2", "\\u263A \\t\\\\0"]\n',
            [
                (1, 4, "yaml_escape"),
                (2, 1, "yaml_escape"),
                (2, 8, "yaml_escape"),
                (2, 18, "yaml_escape"),
            ],
        ),
        ("a:\n\tb: 1\n", [(2, 1, "yaml_tab")]),
        ('a: "b\nc: d\n', [(1, 4, "yaml_open_quote")]),
        ('"', [(1, 1, "yaml_open_quote")]),
        ("a: it: is\n", [(1, 6, "yaml_colon")]),
        ("  a: 1\n b: 2\n", [(2, 2, "yaml_indent_steps")]),
        ("a:\n  b: 1\n c: 2\n", [(3, 2, "yaml_indent_steps")]),
        ("a:\n - b\n  c: 1\n", [(3, 3, "yaml_indent_steps")]),
        ("a:\n - b\n- c\n", [(3, 1, "yaml_item")]),
        ("- a\n- : b\n", [(2, 1, "yaml_indent")]),
        ("a: *b c\n", [(1, 4, "yaml_alias")]),
        ("a: @b\n", [(1, 4, "yaml_sign")]),
        ("a: %b\n", [(1, 4, "yaml_sign")]),
        ("}", [(1, 1, "yaml_sign")]),
        ("a: |\n  text\nmore\nb: 1\n", [(3, 1, "yaml_no_colon")]),
        ("a: [1\nb: 2\n", [(1, 4, "yaml_brackets")]),
        ("a: [b:[c]]\n", [(1, 6, "yaml_syntax")]),
        ("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2), [(1, DEEPEST + 2, "yaml_too_deep")]),
        ("[" * 5000, [(1, 1001, "yaml_too_deep")]),
    ],
)
def test_refusals(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert refusal(text) == expected


def test_everything_is_refused_at_once() -> None:
    assert refusal("a: *x\nb: !t c\nb: d\n") == [
        (1, 4, "yaml_alias"),
        (2, 4, "yaml_tag"),
        (3, 1, "yaml_twice"),
    ]


def test_what_is_left_out_as_a_comment_is_told_unless_it_is_a_note() -> None:
    text = """\
a: b #c
d: # note
e: "f" #g
h: [i #1
  , j] #k
l: #m
#n: o
p: q#r
"""
    assert parse(text, "p.yml").warnings == tuple(
        Problem("yaml_comment", Place("p.yml", *at), {"rest": rest}, Severity.WARNING)
        for at, rest in (((1, 6), "#c"), ((4, 7), "#1"), ((6, 4), "#m"))
    )


@settings(max_examples=400)
@given(YAMLISH)
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        source = parse(text, "p.yml")
    except ProblemsError as error:
        lines = text.count("\n") + text.count("\r") + text.count("\x85") + 3
        assert error.problems
        assert all(1 <= problem.place.line <= lines for problem in error.problems)
    else:
        assert source.value(()).file == "p.yml"


def code_of(path: Path) -> tuple[str, int, int]:
    with pytest.raises(ProblemsError) as caught:
        load(path)
    (problem,) = caught.value.problems
    return problem.code, problem.place.line, problem.place.column


def test_files_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "binary.yml").write_bytes(b"a: 1\nb: \xff\n")
    (tmp_path / "large.yml").write_bytes(b"#" * (LARGEST + 1))
    (tmp_path / "file").write_bytes(b"")
    assert code_of(tmp_path / "missing.yml") == ("file_missing", 1, 1)
    assert code_of(tmp_path) == ("file_is_folder", 1, 1)
    assert code_of(tmp_path / "file" / "below.yml") == ("file_unreadable", 1, 1)
    assert code_of(tmp_path / "binary.yml") == ("file_not_utf8", 2, 4)
    assert code_of(tmp_path / "large.yml") == ("file_too_large", 1, 1)


def test_a_mark_at_the_beginning_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "p.yml").write_bytes("\ufeffa: ä\r\nb:\r\n  - c\r\n".encode())
    source = load(tmp_path / "p.yml", "programme.yml")
    assert source.data == {"a": "ä", "b": ["c"]}
    assert source.value(("b", 0)) == Place("programme.yml", 3, 5)


def test_an_address_is_found_within_its_value_and_no_longer_one_is() -> None:
    text = 'a: x.md\nb: |\n  [1](x.md#ab) [2](../x.md)\n  [3](x.md#a)\nc: "x.m\\u0064"\n'
    source = parse(text, "p.yml")
    assert source.within(("b",), "x.md#a") == Place("p.yml", 4, 7)
    assert source.within(("c",), "x.md") == Place("p.yml", 5, 4)
    assert source.within(("b",), "y.md") == Place("p.yml", 2, 4)
