"""The labels of a house: one wording a value, no two alike, in one language or two."""

from __future__ import annotations

from html import escape

from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.words import is_japanese, words
from benchmarks.generator.kit.marks import MARK
from pipeline.domain.invoice import FIELDS

FIELD_OF = {
    "seller": "seller_name",
    "buyer": "buyer_name",
    "consignee": "consignee_name",
    "notify": "notify_party_name",
    "packages": "package_count",
    "voyage": "vessel_or_flight",
}
OLD = ("classic", "letter", "typed")
ENDS, ENDS_JA = (":", ":", "", "", " :", ":-", ":"), (":", ":", "", "", " :", "：", "：")
TOGETHER = (
    "{en} / {ja}",
    "{en} {ja}",
    "{en}（{ja}）",
    "{ja} {en}",
    "{ja}（{en}）",
    "{en}\n{ja}",
    "{ja}\n{en}",
    "{ja}/{en}",
    "{en}\n({ja})",
)


def choose_labels(form: Form) -> dict[str, tuple[str, str]]:
    """English and Japanese wording of every label; none is used twice."""
    used: set[str] = set()
    chosen: dict[str, tuple[str, str]] = {}
    for key, lists in words("labels").items():
        pair = []
        for language in ("en", "ja"):
            options = _options(form, lists, language)
            free = [text for text in options if _fold(text) not in used] or options
            pair.append(form.pick(f"label.{key}.{language}", free))
            used.add(_fold(pair[-1]))
        chosen[key] = (pair[0], pair[1])
    return chosen


def _options(form: Form, lists: dict[str, list[str]], language: str) -> list[str]:
    if language == "ja":
        return lists.get("ja_air", lists["ja"]) if form.trade != "sea" else lists["ja"]
    if form.trade != "sea" and "air" in lists:
        return lists["air"]
    return lists["classic"] if form.kind in OLD and "classic" in lists else lists["en"]


def _fold(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def write_label(
    form: Form, pair: tuple[str, str], *, ending: bool = True, small: bool = False, tight: bool = False
) -> list[str]:
    """The printed lines of a label in the house's way; ``small`` leaves out what has no room, ``tight`` breaks."""
    english, japanese = pair
    case = form.pick("label.case", ("as", "as", "upper", "as"))
    english = english.upper() if case == "upper" else english
    if form.japanese:
        lines = [japanese]
    elif form.language == "both":
        together = "{en}\n{ja}" if tight else form.pick("label.together", TOGETHER)
        lines = together.format(en=english, ja=japanese).split("\n")
        lines = lines[:1] if small and len(lines) > 1 else lines
    else:
        lines = [english]
    if ending:
        end = form.pick("label.end", ENDS if form.language == "en" else ENDS_JA)
        lines[-1] += end
    return lines


WRAPPED = ("description", "address", "terms", "name", "of", "flight", "origin")


def link(name: str, text: str) -> str:
    """Marked text, unmarked where the name is empty; only prose and heads may be broken, and only at blanks."""
    if not name:
        return escape(text)
    loose = name.startswith("head.") or (name.endswith(WRAPPED) and name != "seller_name")
    if loose and is_japanese(text):
        pieces = text.split(" ") if len(text) > 14 else [text]
        return " ".join(f'<a class="k" href="{MARK}{escape(name)}">{escape(word)}</a>' for word in pieces)
    kind = "" if loose else ' class="k"'
    return f'<a{kind} href="{MARK}{escape(name)}">{escape(text)}</a>'


def link_label(key: str, lines: list[str], prefix: str = "label") -> str:
    """A label, marked where it is that of a scored value."""
    field = FIELD_OF.get(key, key)
    if prefix == "label" and field not in FIELDS:
        return "<br>".join(escape(line) for line in lines)
    return "<br>".join(_link_label(f"{prefix}.{field}", line) for line in lines)


def _link_label(name: str, text: str) -> str:
    return f'<a href="{MARK}{escape(name)}">{escape(text)}</a>'


def cover(names: tuple[str, ...], html: str) -> str:
    """HTML that is several values at once: a mark for each lies over it."""
    over = "".join(f'<a class="over" href="{MARK}{escape(name)}"></a>' for name in names)
    return f'<span class="under">{html}{over}</span>'
