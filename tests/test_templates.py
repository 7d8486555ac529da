"""Data goes into templates as data."""

from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup

from programme import templates
from programme.templates import Templates, markdown

NASTY = '<b> "q" & *x* _y_ [l](u) `c` # h {: .a } | ~~s~~ ==m== ^^i^^ :smile: \\ ![p](q) {{ j }}'
EXTENSIONS = ["attr_list", "md_in_html", "tables", "def_list", "footnotes", "pymdownx.tilde"]


def own(folder: Path, name: str, text: str) -> Templates:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return Templates((folder,))


def test_markdown_shows_data_as_it_is(tmp_path: Path) -> None:
    template = own(tmp_path, "md/a.md.jinja", "{{ text }}\n").get("md/a.md.jinja")
    html = python_markdown.markdown(template.render(text=NASTY), extensions=EXTENSIONS)
    assert html == (
        "<p>&#60;b&#62; &#34;q&#34; &#38; &#42;x&#42; &#95;y&#95; &#91;l&#93;&#40;u&#41; "
        "&#96;c&#96; &#35; h &#123;&#58; .a &#125; &#124; &#126;&#126;s&#126;&#126; "
        "&#61;&#61;m&#61;&#61; &#94;&#94;i&#94;&#94; &#58;smile&#58; &#92; "
        "&#33;&#91;p&#93;&#40;q&#41; &#123;&#123; j &#125;&#125;</p>"
    )


def test_a_space_that_keeps_words_together_stays() -> None:
    assert markdown("klo\u00a014 \n today ") == "klo\u00a014 today"


@pytest.mark.parametrize("text", ["1. a", "12. a", "- a", "+ a", "    a", "# a", "> a", "a\n\nb"])
def test_a_text_never_begins_a_block(text: str) -> None:
    html = python_markdown.markdown(markdown(text))
    assert html.startswith("<p>")
    assert html.count("<") == 2


@given(st.text(max_size=40))
def test_any_text_is_one_paragraph(text: str) -> None:
    html = python_markdown.markdown(markdown(f"x{text}"))
    assert html.startswith("<p>")
    assert html.endswith("</p>")


def test_markup_is_escaped_in_every_markup_language(tmp_path: Path) -> None:
    for name in ("html/a.html.jinja", "svg/a.svg.jinja"):
        template = own(tmp_path, name, "{{ text }}{{ safe }}{{ number }}").get(name)
        made = template.render(text="<b>", safe=Markup("<i>"), number=3)
        assert made == "&lt;b&gt;<i>3"


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    template = own(tmp_path, "md/a.md.jinja", "{{ nothing }}").get("md/a.md.jinja")
    with pytest.raises(UndefinedError):
        template.render()


def test_a_project_replaces_one_template_at_a_time(tmp_path: Path) -> None:
    templates = own(tmp_path, "md/index.md.jinja", "mine")
    assert templates.get("md/index.md.jinja").render() == "mine"
    assert templates.get("md/schedule.md.jinja").name == "md/schedule.md.jinja"


def test_compiled_templates_lie_with_compiled_modules_if_python_keeps_those(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(*, modules: bool, folder: Path) -> list[str]:
        folder.mkdir(exist_ok=True)
        monkeypatch.setattr("sys.dont_write_bytecode", not modules)
        monkeypatch.setattr(templates, "cache_from_source", lambda _path: folder / "module.pyc")
        own(tmp_path, "md/a.md.jinja", "# {{ text }}").get("md/a.md.jinja")
        own(tmp_path, "svg/a.svg.jinja", "{{ text }}").get("svg/a.svg.jinja")
        return sorted(path.suffix for path in folder.iterdir())

    assert kept(modules=True, folder=tmp_path / "yes") == [".markdown", ".markup"]
    assert kept(modules=False, folder=tmp_path / "no") == []
