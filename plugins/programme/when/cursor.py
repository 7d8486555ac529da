"""Going through the words of a `when` one by one."""

from __future__ import annotations

from .hints import Hint
from .refusal import WhenError
from .tokens import Token, TokenKind, tokens


class Cursor:
    """Where the reading is; *inside* an event the event need not be named."""

    def __init__(self, text: str, *, inside: bool) -> None:
        self.inside = inside
        self._text = text
        self._tokens = tuple(tokens(text))
        self._at = 0

    def peek(self, ahead: int = 0) -> Token:
        """The next word, or one after it; past the end, the end."""
        return self._tokens[min(self._at + ahead, len(self._tokens) - 1)]

    def kinds(self, *kinds: TokenKind) -> bool:
        """Whether the next words are of these kinds."""
        return all(self.peek(ahead).kind is kind for ahead, kind in enumerate(kinds))

    def sees(self, *words: str) -> bool:
        """Whether the next word is one of these words of the grammar."""
        token = self.peek()
        return token.kind is TokenKind.WORD and token.text in words

    def take(self, *words: str) -> str:
        """Step over one of these words of the grammar and give it; empty if it is not next."""
        return self.step() if self.sees(*words) else ""

    def accept(self, *kinds: TokenKind) -> str:
        """Step over a word of these kinds and give it; empty if it is not next."""
        return self.step() if self.peek().kind in kinds else ""

    def step(self) -> str:
        """Step over the next word and give it."""
        text = self.peek().text
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return text

    def refuse(
        self, code: str, example: str, other: str, third: str = "", back: int = 0
    ) -> WhenError:
        """The refusal of the next word, or of one *back*, with two or three right texts."""
        more = {"third": third} if third else {}
        return self.hint(Hint(f"{code}_3" if third else code, example, other, more), back)

    def hint(self, hint: Hint, back: int = 0) -> WhenError:
        """The refusal, with a hint, of the next word, or of one *back*."""
        token = self._tokens[max(self._at - back, 0)]
        word = self._text[token.at : token.at + len(token.text)]
        return hint.error(self._text, token.at, word or self._text.rsplit(" ", 1)[-1])
