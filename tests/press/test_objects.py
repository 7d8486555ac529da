"""Python's values as what PDFs are made of."""

from io import BytesIO

import pytest
from pypdf.generic import BooleanObject  # noqa: TID253 -- its tests make PDFs

from programme.press.objects import Symbol, dictionary, made, stream


def written(value: object) -> bytes:
    file = BytesIO()
    made(value).write_to_stream(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("value", "pdf"),
    [
        ("Tx", b"(Tx)"),
        (Symbol("Tx"), b"/Tx"),
        (4, b"4"),
        (0.5, b"0.5"),
        ([1, Symbol("A"), ["b"]], b"[ 1 /A [ (b) ] ]"),
        ({"N": {"Off": 0}}, b"<<\n/N <<\n/Off 0\n>>\n>>"),
        (BooleanObject(value=True), b"true"),
    ],
)
def test_value_is_written_as_its_kind(value: object, pdf: bytes) -> None:
    assert written(value) == pdf


def test_stream_says_what_it_is() -> None:
    assert written(stream(b"q Q", Type=Symbol("XObject"))) == (
        b"<<\n/Type /XObject\n/Length 3\n>>\nstream\nq Q\nendstream"
    )
    assert dictionary() == {}


def test_what_no_pdf_has_is_refused() -> None:
    with pytest.raises(TypeError):
        made(None)
