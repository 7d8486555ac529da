"""What an editor shows of programme.yml: asked of the language server that editors use."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from programme.keys.schema import as_text

ROOT: Final = Path(__file__).parent.parent.parent
SERVER: Final = ROOT / ".venv/editor/node_modules/yaml-language-server/bin/yaml-language-server"
HEAD: Final = "# yaml-language-server: $schema=programme.schema.json\n"

pytestmark = pytest.mark.skipif(not SERVER.is_file(), reason="make .venv/dev got it from nobody")


class Editor:
    """A folder open in an editor, with a language server running."""

    def __init__(self, folder: Path) -> None:
        node = shutil.which("node", path=str(ROOT / ".venv/bin")) or "node"
        self.server = subprocess.Popen(
            [node, str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.folder, self.sent, self.opened = folder, 0, 0
        can = {"hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}}
        root = folder.as_uri()
        self.ask("initialize", processId=None, rootUri=root, capabilities={"textDocument": can})
        self.tell("initialized")
        settings = {"yaml": {"schemaStore": {"enable": False}, "hover": True, "validate": True}}
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self.server.stdout
        length = 0
        while line := self.server.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        heard: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return heard

    def tell(self, method: str, **params: object) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 -- each answer has a form of its own
        self.sent += 1
        self.send({"id": self.sent, "method": method, "params": params})
        while (heard := self.hear()).get("id") != self.sent or "method" in heard:
            self.answer(heard)
        return heard["result"]

    def answer(self, heard: dict[str, Any]) -> None:
        """Answer what the server itself asks: it may have its own settings."""
        if "id" in heard and "method" in heard:
            items = heard["params"].get("items", [])
            self.send({"id": heard["id"], "result": [None] * len(items)})

    def open(self, text: str) -> str:
        self.opened += 1  # the server remembers what it has read
        uri = (self.folder / f"programme-{self.opened}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": HEAD + text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def marks(self, text: str) -> list[str]:
        """What is underlined in *text*, and why."""
        uri = self.open(text)
        while (heard := self.hear()).get("params", {}).get("uri") != uri:
            self.answer(heard)
        return [one["message"] for one in heard["params"]["diagnostics"]]

    def at(self, method: str, text: str) -> Any:  # noqa: ANN401 -- likewise
        """Ask about the place where ‸ is in *text*."""
        before, _, after = text.partition("‸")
        position = {
            "line": before.count("\n") + 1,
            "character": len(before) - before.rfind("\n") - 1,
        }
        uri = self.open(before + after)
        return self.ask(method, textDocument={"uri": uri}, position=position)

    def offers(self, text: str) -> list[str]:
        return sorted(one["label"] for one in self.at("textDocument/completion", text)["items"])

    def explains(self, text: str) -> str:
        return str(self.at("textDocument/hover", text)["contents"]["value"])


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("project")
    (folder / "programme.schema.json").write_text(as_text("fi"), "utf-8")
    found = Editor(folder)
    yield found
    found.server.kill()
    found.server.communicate()


KINDS = ["break", "deadline", "joint", "milestone", "pair", "training", "work"]
TASK = [
    *("depends_on", "each", "effort", "id", "materials", "note", "optional", "questions", "roles"),
    *("steps", "title", "when", "why"),
]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("related:\n  - title: A\n    ‸\n", ["text", "url", "why"]),
        ("programme:\n  title: A\n  mode: ‸\n", ["hybrid", "in_person", "remote"]),
        ("programme:\n  title:\n    ‸\n", ["en", "fi", "sv"]),
        ("programme:\n  title: A\n  time_zone: ‸\n", ["Europe/Helsinki"]),
        ("events:\n  - title: A\n    kind: ‸\n", KINDS),
        ("events:\n  - title: A\n    optional: ‸\n", ['"no"', '"yes"']),
        (
            "events:\n  - title: A\n    when: ‸\n",
            ["3 weeks after end", "month 5", "start 15:00-16:30"],
        ),
        ("events:\n  - title: A\n    place: ‸\n", []),
        ("tasks:\n  - title: A\n    ‸\n", [one for one in TASK if one != "title"]),
    ],
)
def test_an_editor_offers_what_can_be_written(
    editor: Editor, text: str, offered: list[str]
) -> None:
    assert editor.offers(text) == offered


SOURCE = "\n\nSource: [programme.schema.json]"


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        (
            "programme:\n  upd‸ated: 2026-11-24\n",
            (
                "#### Päivä, 2026-11-24\n\nMilloin viimeksi muutit sisältöä. Päivä näkyy joka "
                "sivulla ja jokaisessa tiedostossa.\n\nExample:\n\n```yaml\n2026-11-24\n```"
            ),
        ),
        (
            "events: [{ki‸nd: pair}]\n",
            (
                "#### Joint, pair, training, work, deadline, milestone, break\n\nMillainen "
                "tapahtuma se on.\n\nAllowed Values:\n\n* `pair`\n* `joint`\n* `training`\n"
                "* `work`\n* `deadline`\n* `milestone`\n* `break`"
            ),
        ),
        (
            "tas‸ks: [A]\n",
            "#### Luettelo: tehtävä\n\nMitä tehdään vaiheiden ja tapahtumien ulkopuolella.",
        ),
        (
            "programme: {title: A, org‸aniser: {name: A}}\n",
            "#### Järjestäjä\n\nKuka ohjelman järjestää.",
        ),
        (
            "messages:\n  - title: A\n    bo‸dy: A\n",
            (
                "#### Teksti\n\nViestin teksti. `{{ first-meeting.when }}` on tapahtuman aika, "
                "`{{ first-meeting.on }}` aika lauseen osana ja `{{ first-meeting.title }}` "
                "tapahtuman nimi."
            ),
        ),
    ],
)
def test_an_editor_explains_each_key(editor: Editor, text: str, explained: str) -> None:
    assert editor.explains(text).partition(SOURCE)[0].rstrip() == explained


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ((ROOT / "programme.yml").read_text("utf-8"), []),
        (
            "programme: {title: A, colour: red, updated: 24.11.2026}\ntasks: [A]\n",
            ["Päivä, 2026-11-24", "Property colour is not allowed."],
        ),
        (
            "programme: {languages: [fi]}\ntasks: [{titel: A}]\n",
            ['Missing property "title".', "Property titel is not allowed."],
        ),
        (
            "programme: {title: A}\nevents: [{title: A, kind: jont}]\n",
            [
                (
                    'Value is not accepted. Valid values: "joint", "pair", "training", "work", '
                    '"deadline", "milestone", "break".'
                )
            ],
        ),
        (
            "programme: {title: A}\nevents: [{title: A, optional: ehkä, when: }]\n",
            ["Yes (kyllä) tai no (ei)"],
        ),
        ("programme: {title: A}\nevents: A\n", ["Matches a schema that is not allowed."]),
    ],
)
def test_an_editor_marks_what_cannot_be(editor: Editor, text: str, marks: list[str]) -> None:
    assert editor.marks(text) == marks
