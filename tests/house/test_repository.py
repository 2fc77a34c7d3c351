"""What stands in the repository: no registry's address, no open promise, no outgrown file, no dead link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.house.repository import ROOT, list_files, read_text

LONGEST_FILE = 450
"""Lines of a Python file; 400 is the aim."""

# Written with classes of one letter, so that this file does not find itself.
_REGISTRY = re.compile(
    r"pypi[.]org|pythonhosted[.]org|registry[.]npmjs[.]org|deb[.]debian[.]org|-{2}(extra-)?index-url|PIP_(EXTRA_)?INDEX_URL"
)
_PROMISE = re.compile(
    r"\b(TO[D]O|FIX[M]E)\b|raise NotImplemented[E]rror|mark[.]xfail|type[:] ignore(?!\[)|pragma[:] no cover"
)
_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def list_texts(*suffixes: str) -> Iterator[tuple[Path, str]]:
    """Yields path and content of every text file here, or of those with certain suffixes."""
    for path in list_files():
        if not suffixes or path.suffix in suffixes:
            text = read_text(path)
            if text is not None:
                yield path, text


def make_anchors(text: str) -> set[str]:
    """Returns the names that the headings of a page can be linked by, as code hosts form them."""
    headings = _HEADING.findall(_FENCE.sub("", text))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def find_dead_links(page: Path, text: str) -> list[str]:
    """Returns the links of a page to files or headings of this repository that do not exist."""
    links = [link for link in _LINK.findall(_FENCE.sub("", text)) if not re.match(r"[a-z]+:", link)]
    return [link for link in links if not leads_somewhere(page, text, link)]


def leads_somewhere(page: Path, text: str, link: str) -> bool:
    file, _, anchor = unquote(link).partition("#")
    target = ROOT / page.parent / file
    if file and (not target.exists() or target.suffix != ".md"):
        return target.exists()
    return not anchor or anchor in make_anchors(target.read_text(encoding="utf-8") if file else text)


def test_no_file_names_a_package_registry() -> None:
    assert [(path, found.group()) for path, text in list_texts() for found in _REGISTRY.finditer(text)] == []


def test_no_source_outgrows_its_reader() -> None:
    lengths = {path: len(text.splitlines()) for path, text in list_texts(".py")}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_source_leaves_a_promise_open() -> None:
    assert [(path, found.group()) for path, text in list_texts(".py") for found in _PROMISE.finditer(text)] == []


def test_every_link_of_a_page_leads_somewhere() -> None:
    assert [(page, link) for page, text in list_texts(".md") for link in find_dead_links(page, text)] == []


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("setup", False),
        ("nowhere.md", True),
        ("#one-heading-two-words", False),
        ("#three", True),
        ("https://example.org/nothing", False),
    ],
)
def test_a_dead_link_is_told_from_a_living_one(link: str, dead: bool) -> None:
    text = f"# One heading, two words\n\nSee [there]({link}).\n\n```\n[no link](gone)\n```\n"
    assert find_dead_links(Path("page.md"), text) == ([link] if dead else [])


@pytest.mark.parametrize(
    "line", ["pip install -{2}index-url x", "https://files.pythonhosted{dot}org/a", "PIP_INDEX_{url}"]
)
def test_a_registry_is_recognised(line: str) -> None:
    text = line.replace("-{2}", "--").replace("{dot}", ".").replace("{url}", "URL")
    assert _REGISTRY.search(text)


@pytest.mark.parametrize(
    "line", ["x  # type{} ignore", "# TO{}DO later", "raise NotImplemented{}Error", "@pytest.mark{}xfail"]
)
def test_a_promise_is_recognised(line: str) -> None:
    filling = {"# type{} ignore": ":", "mark{}xfail": "."}
    assert _PROMISE.search(line.format(next((sign for part, sign in filling.items() if part in line), "")))
    assert not _PROMISE.search("x  # type: " + "ignore[arg-type]")
