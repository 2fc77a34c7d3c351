"""A reader of the CBOR (RFC 8949) that codes are made of: whole numbers, bytes, texts, lists and maps, nested three
deep, and nothing else.

Codes come from anybody, into the process where people are signed in. A full CBOR reader also follows shared references,
dates, patterns and numbers of any size; we met input that ended the whole process. What is not needed cannot be
attacked.
"""

from __future__ import annotations

DEEPEST = 3
Value = int | bytes | str | list["Value"] | dict["Value", "Value"]


def decode(content: bytes) -> Value:
    """The one value that `content` is.

    Raises:
        ValueError: anything else than a value of these kinds, from the first byte to the last.
    """
    value, end = _read(content, 0, DEEPEST)
    if end != len(content):
        raise ValueError("more than one value")
    return value


def _read(content: bytes, at: int, depth: int) -> tuple[Value, int]:
    """The value that begins at a place, and where it ends."""
    kind, count, at = _read_head(content, at)
    if kind == 0:
        return count, at
    if kind == 1:
        return -1 - count, at
    if kind in (2, 3):
        if at + count > len(content):
            raise ValueError("cut off")
        part = content[at : at + count]
        return (part if kind == 2 else part.decode()), at + count
    if kind in (4, 5) and depth > 0 and count <= len(content):
        return _read_members(content, at, depth - 1, count, in_pairs=kind == 5)
    raise ValueError("a kind of value that codes do not have")


def _read_head(content: bytes, at: int) -> tuple[int, int, int]:
    """Kind of value, its number or length, and where its content begins."""
    if at >= len(content):
        raise ValueError("cut off")
    kind, short = content[at] >> 5, content[at] & 0x1F
    if short < 24:
        return kind, short, at + 1
    if short > 27:
        raise ValueError("no length")
    end = at + 1 + (1 << (short - 24))
    if end > len(content):
        raise ValueError("cut off")
    return kind, int.from_bytes(content[at + 1 : end], "big"), end


def _read_members(content: bytes, at: int, depth: int, count: int, *, in_pairs: bool) -> tuple[Value, int]:
    members: list[Value] = []
    for _ in range(2 * count if in_pairs else count):
        member, at = _read(content, at, depth)
        members.append(member)
    if not in_pairs:
        return members, at
    keys = members[::2]
    if any(isinstance(key, list | dict) for key in keys) or len(set(map(repr, keys))) != count:
        raise ValueError("keys that are lists, or not different")
    return dict(zip(keys, members[1::2], strict=True)), at
