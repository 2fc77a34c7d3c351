"""How many changes of a sealed certificate pass for genuine: `python -m benchmarks.seal [--places 1000]`. The answer
must be none.

Every byte of the signature container is changed, and so many places in each other stratum of the file; then whole-file
attacks: appended updates, swapped and dropped pages, seals taken off, moved, or copied from another certificate, shadow
objects, shifted ranges.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pikepdf

from pipeline.domain.certificate import Mark
from rendering import pdf
from rendering.keys import KeyList, SealingKey, load_key, make_key
from rendering.seal import Verdict, check, seal
from tests.rendering import papers

Attack = Callable[[bytes, bytes], bytes]  # (a sealed file, another one by the same key) → the forgery


def strata(sealed: bytes) -> dict[str, range]:
    """The parts of a sealed file, as ranges of places; `container` is the inside of the signature's hexadecimal
    string."""
    start = sealed.rindex(b"/Contents <") + 11
    end = sealed.index(b">", start)
    revision = sealed.index(b"%%EOF") + 6
    table = sealed.index(b"\nxref\n")
    embedded = sealed.index(b"/EmbeddedFile")
    update_table = sealed.rindex(b"\nxref\n")
    return {
        "head": range(64),
        "objects": range(64, table),
        "attachment": range(embedded, sealed.index(b"endobj", embedded)),
        "first table": range(table, revision),
        "update": range(revision, start),
        "container": range(start, end),
        "range": range(end, update_table),
        "last table": range(update_table, len(sealed)),
    }


def flip(content: bytes, place: int, chance: random.Random) -> bytes:
    """The content with one byte changed."""
    value = (content[place] + chance.randrange(1, 256)) % 256
    return content[:place] + bytes((value,)) + content[place + 1 :]


def _rewrite(sealed: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(sealed)) as opened:
        change(opened)
        output = BytesIO()
        opened.save(output, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return output.getvalue()


def _append_update(sealed: bytes, other: bytes) -> bytes:
    previous = int(re.findall(rb"startxref\s+(\d+)", sealed)[-1])
    note = b"1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    table = f"xref\n1 1\n{len(sealed):010d} 00000 n \ntrailer\n<< /Size 999 /Root 1 0 R /Prev {previous} >>\n".encode()
    return sealed + note + table + f"startxref\n{len(sealed) + len(note)}\n%%EOF\n".encode()


def _swap_pages(sealed: bytes, other: bytes) -> bytes:
    def swap(opened: pikepdf.Pdf) -> None:
        opened.pages.reverse()
        opened.Root.Swapped = True

    return _rewrite(sealed, swap)


def _replace_page(sealed: bytes, other: bytes) -> bytes:
    def insert(opened: pikepdf.Pdf) -> None:
        opened.add_blank_page()
        del opened.pages[0]

    return _rewrite(sealed, insert)


def _strip_seal(sealed: bytes, other: bytes) -> bytes:
    def strip(opened: pikepdf.Pdf) -> None:
        del opened.Root.AcroForm
        del opened.Root.Perms
        for page in opened.pages:
            del page.obj["/Annots"]

    return _rewrite(sealed, strip)


def _strip_update(sealed: bytes, other: bytes) -> bytes:
    return sealed[: sealed.index(b"%%EOF") + 6]


def _strip_permission(sealed: bytes, other: bytes) -> bytes:
    return sealed.replace(b"/TransformParams /V", b"/TransformParams /W").replace(b"\n/P 1\n", b"\n/P 3\n")


def _copy_seal(sealed: bytes, other: bytes) -> bytes:
    """The seal of another certificate on this one (or on an altered self, where both are the same)."""
    ours, theirs = strata(sealed)["container"], strata(other)["container"]
    base = sealed.replace(b"/Title (", b"/Title_(", 1) if sealed == other else sealed
    return base[: ours[0]] + other[theirs[0] : theirs[-1] + 1] + base[ours[-1] + 1 :]


def _copy_dictionary(sealed: bytes, other: bytes) -> bytes:
    """The whole last revision of another certificate after this one's first."""
    cut, foreign = sealed.index(b"%%EOF") + 6, other.index(b"%%EOF") + 6
    return sealed[:cut].replace(b"/Title (", b"/Title_(", 1) + other[foreign:]


def _shadow(sealed: bytes, other: bytes) -> bytes:
    """Another catalogue hidden in the padding of the container."""
    place = strata(sealed)["container"]
    hidden = b"> /X << /Type /Catalog >> <"
    return sealed[: place[-1] + 1 - len(hidden)] + hidden + sealed[place[-1] + 1 :]


def _shift_range(sealed: bytes, other: bytes) -> bytes:
    """A range that ends before something appended."""
    return sealed + b"\n% harmless\n"


def _leave_gap(sealed: bytes, other: bytes) -> bytes:
    """A gap wider than the container, with room for a forger."""

    def widen(match: re.Match[bytes]) -> bytes:
        first, second, rest = (int(number) for number in match[1].split())
        text = b"/ByteRange [0 %d %d %d]" % (first - 1, second, rest)
        return text.ljust(len(match[0]))

    return re.sub(rb"/ByteRange \[0 (\d+ \d+ \d+)\] *", widen, sealed)


def _two_ranges(sealed: bytes, other: bytes) -> bytes:
    """A second range, in a comment after the header."""
    found = re.search(rb"/ByteRange \[[^]]*\]", sealed)
    line = sealed.index(b"\n") + 1
    return sealed[:line] + b"%" + (found[0] if found else b"") + b"\n" + sealed[line:]


def _other_data(sealed: bytes, other: bytes) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        name = "certificate.json"
        content = opened.attachments[name].get_file().read_bytes().replace(b"JAPAN", b"GHANA")
        opened.attachments[name] = content

    return _rewrite(sealed, change)


def _prepend(sealed: bytes, other: bytes) -> bytes:
    return b"%PDF-1.7\n" + sealed


def _twice(sealed: bytes, other: bytes) -> bytes:
    return sealed + other


ATTACKS: dict[str, Attack] = {
    "append an update": _append_update,
    "swap pages": _swap_pages,
    "replace a page": _replace_page,
    "strip the seal": _strip_seal,
    "strip the last revision": _strip_update,
    "strip the permission": _strip_permission,
    "copy a seal": _copy_seal,
    "copy a revision": _copy_dictionary,
    "shadow in the padding": _shadow,
    "bytes after the end": _shift_range,
    "widen the gap": _leave_gap,
    "two ranges": _two_ranges,
    "other data": _other_data,
    "bytes before the head": _prepend,
    "two files in one": _twice,
}


def attack(sealed: bytes, other: bytes, keys: KeyList, places: int) -> dict[str, tuple[int, int]]:
    """By stratum or attack: how many were tried, and how many passed for genuine."""
    chance = random.Random(2026)
    results = {}
    for name, places_there in strata(sealed).items():
        chosen = places_there if name == "container" else chance.sample(places_there, min(places, len(places_there)))
        passed = sum(check(flip(sealed, place, chance), keys).verdict is Verdict.GENUINE for place in chosen)
        results[name] = (len(chosen), passed)
    for name, forge in ATTACKS.items():
        results[name] = (1, int(check(forge(sealed, other), keys).verdict is Verdict.GENUINE))
    return results


def _seal(number: str, key: SealingKey) -> bytes:
    """A sealed certificate of this number."""
    printed = pdf.certificate(papers.certificate(number=number), Mark.ORIGINAL, key, "https://certificates.example.jp")
    return seal(printed, key, datetime(2026, 6, 16, tzinfo=UTC))


def main() -> int:
    """Prints a table; exit code 1 if anything passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=int, default=1000, help="places changed in each stratum but the container")
    options = parser.parse_args()
    start = datetime(2026, 1, 1, tzinfo=UTC)
    private, published = make_key("9901", papers.CHAMBER.name, start, "benchmark", trial=True)
    key, keys = load_key(private, "benchmark", published), KeyList((published,))
    sealed, other = _seal("9901-26-0000001-1", key), _seal("9901-26-0000002-2", key)
    started = time.perf_counter()
    results = attack(sealed, other, keys, options.places)
    for name, (tried, passed) in results.items():
        print(f"{name:24} {tried:6} tried {passed:6} passed")
    tried, passed = (sum(column) for column in zip(*results.values(), strict=True))
    print(f"{'all':24} {tried:6} tried {passed:6} passed  in {time.perf_counter() - started:.1f} s")
    return 1 if passed or check(sealed, keys).verdict is not Verdict.GENUINE else 0


if __name__ == "__main__":
    sys.exit(main())
