"""The parties of a document: seller, buyer, consignee, notify party, each with name, address and country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors import grading
from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View
from extractors.parties.address import Entity, entity_of, looks_like_address
from extractors.parties.blocks import Ground, candidates
from extractors.parties.letterhead import Sheet, Signature, addressee, find_sheets, find_signatures
from extractors.parties.roles import PARTIES, RoleLabel, find_roles
from extractors.parties.vocabulary import flat, same_as
from pipeline.domain.evidence import Box, Reading
from pipeline.domain.folding import name_key
from pipeline.domain.places import find_port

UNREAD = 0.85  # of the confidence, where the consignee's own box could not be read
# Labels that stand within a party's block, or that are found more strictly here.
WITHIN = frozenset({"seller", "buyer", "consignee", "notify", "_phone", "_person", "_number"})


Roles = Sequence[tuple[View, RoleLabel]]


@dataclass(frozen=True, slots=True)
class Party:
    """One party as read. `rivals` are other names that were printed for the same role."""

    name: Reading[str]
    address: Reading[str] | None
    country: Reading[str] | None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parties:
    """All of a document; None is «not on the paper» or «not found». `lines` are the segments they stand in."""

    seller: Party | None = None
    buyer: Party | None = None
    consignee: Party | None = None
    notify: Party | None = None
    lines: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A block that is said to be a party, with what speaks for it."""

    role: str
    entity: Entity
    confidence: float
    because: tuple[str, ...]
    rank: tuple[float, ...]  # smaller is better
    late: bool = False  # who is paid, which a label or letterhead of the seller outdoes


@dataclass(frozen=True, slots=True)
class Pointer:
    """ "SAME AS CONSIGNEE" in the place of a party."""

    role: str
    to: str
    text: str


def find_parties(
    views: Sequence[View], labels: Sequence[Label], table_extents: Mapping[int, Sequence[Box]] | None = None
) -> Parties:
    """The parties on the pages of one document.

    `labels` are those of all fields (they end blocks); `table_extents` the boxes of the goods tables by page number.
    """
    roles = list(find_roles(views, labels))
    grounds = _grounds(views, labels, roles, table_extents or {})
    claims, pointers = _labelled(roles, grounds)
    best = {role: _choose([claim for claim in claims if claim.role == role and not claim.late]) for role in PARTIES}
    first = grounds[views[0].page.number] if views else None
    if first is not None:
        _add_unlabelled(best, claims, first, find_signatures(grounds.values()))
    found = {role: _party(claim, rivals) for role, (claim, rivals) in best.items() if claim is not None}
    _resolve(found, pointers)
    if "consignee" not in found and "buyer" in found:
        unread = any("consignee" in label.roles for _, label in roles)
        because = "a label of the consignee without a name" if unread else "only the buyer is named"
        found["consignee"] = _following(found["buyer"], because, UNREAD if unread else 1.0)
    lines = tuple(line for claim, _ in best.values() if claim is not None for line in claim.entity.lines)
    return Parties(found.get("seller"), found.get("buyer"), found.get("consignee"), found.get("notify"), lines)


def _grounds(
    views: Sequence[View], labels: Sequence[Label], roles: Roles, tables: Mapping[int, Sequence[Box]]
) -> dict[int, Ground]:
    stops = {id(label.segment) for label in labels if label.field not in WITHIN and _is_stop(label)}
    stops |= {id(label.segment) for _, label in roles}
    return {view.page.number: Ground(view, frozenset(stops), tuple(tables.get(view.page.number, ()))) for view in views}


def _is_stop(label: Label) -> bool:
    """Whether a label ends a block: alone, with a colon, or of several words ("Invoice No. 12"); a single word before
    others may be part of an address ("Via Roma 1", "No. 8 Ring Road")."""
    several = label.score == 1.0 and len(label.words) >= 2
    return label.whole or label.marked or several or label.field == "invoice_date"


# ---- labelled parties


def _labelled(roles: Roles, grounds: Mapping[int, Ground]) -> tuple[list[Claim], list[Pointer]]:
    claims: list[Claim] = []
    pointers: list[Pointer] = []
    above = ""
    for view, label in roles:
        if label.roles == ("other",):
            continue
        ground = grounds[view.page.number]
        blocks = [block for block in candidates(ground, label) if block]
        same = next((block[0].text for block in blocks if same_as(block[0].text)), None)
        if same is not None:
            pointers += [Pointer(role, _meant(same, role, above), same) for role in label.roles if role in PARTIES]
            continue
        made = _claims(label, blocks)
        claims += made
        above = made[0].role if made else above
    return claims, pointers


def _claims(label: RoleLabel, blocks: Sequence[Sequence[Segment]]) -> list[Claim]:
    entities = [entity for block in blocks if (entity := entity_of(block)) is not None]
    if not entities:
        return []
    entity = max(entities, key=lambda entity: (entity.typed, _shape(entity)))
    if not _is_party(label, entity):
        return []
    confidence, because = _trust(label, entity)
    rank = (label.segment.page, float(label.context), -_shape(entity), float(label.rank))
    roles = [role for role in label.roles if role in PARTIES]
    return [Claim(role, entity, confidence, because, rank, label.late) for role in roles]


def _shape(entity: Entity) -> float:
    """How much it looks like a party: a kind of company, an address, a country."""
    address = any(looks_like_address(line.text) for line in entity.address_lines)
    return 2.0 * entity.typed + 1.5 * address + 1.5 * (entity.country is not None)


def _is_party(label: RoleLabel, entity: Entity) -> bool:
    """A word that may mean something else ("TO", "FROM") needs the shape of a party, and no port."""
    if not label.context:
        return not label.soft or _shape(entity) > 0
    port = not entity.typed and find_port(", ".join(filter(None, (entity.name, entity.address)))) is not None
    return not port and (entity.typed or (bool(entity.address) and entity.country is not None))


def _trust(label: RoleLabel, entity: Entity) -> tuple[float, tuple[str, ...]]:
    because = [f"label: {label.text}"]
    confidence = 0.97
    if entity.typed:
        because.append("company type")
    if not entity.whole:
        confidence = 0.9 if entity.country is not None or (entity.typed and entity.address) else 0.75
    return (min(confidence, 0.94) if label.context and not entity.whole else confidence), tuple(because)


def _choose(claims: Sequence[Claim]) -> tuple[Claim | None, tuple[str, ...]]:
    """The best claim of a role, and the other names that claim it."""
    if not claims:
        return None, ()
    best = min(claims, key=lambda claim: claim.rank)
    key = name_key(best.entity.name)
    rivals = dict.fromkeys(c.entity.name for c in claims if name_key(c.entity.name) != key and _shape(c.entity) >= 2)
    return best, tuple(rivals)


def _meant(text: str, role: str, above: str) -> str:
    """The role that "same as …" points at."""
    plain = flat(text)
    words = {
        "consignee": ("consignee", "ship", "荷受人", "empfanger", "destinataire", "consignatario"),
        "buyer": ("buyer", "sold", "bill", "applicant", "買主", "宛先", "kaufer", "acheteur", "comprador", "importer"),
        "notify": ("notify", "通知"),
        "seller": ("seller", "shipper", "exporter"),
    }
    named = next((to for to, marks in words.items() if to != role and any(mark in plain for mark in marks)), None)
    return named or above or ("consignee" if role == "notify" else "buyer")


# ---- parties without a label

Chosen = dict[str, tuple[Claim | None, tuple[str, ...]]]


def _add_unlabelled(best: Chosen, claims: Sequence[Claim], ground: Ground, signatures: Sequence[Signature]) -> None:
    """The letterhead as seller and the addressee as buyer, where no label names them."""
    taken = [line for claim in claims for line in claim.entity.lines]
    sheets = find_sheets(ground, taken, frozenset(signature.key for signature in signatures))
    others = {name_key(claim.entity.name) for claim in claims if claim.role != "seller"}
    seller = best["seller"][0]
    if seller is not None and not seller.entity.address:
        best["seller"] = (_completed(seller, sheets), best["seller"][1])
    if seller is None:
        fitting = [s for s in sheets if name_key(s.entity.name) not in others and _is_letterhead(s)]
        if fitting:
            seller = _letterhead(fitting, addressed=best["buyer"][0] is not None)
        else:
            late = _choose([claim for claim in claims if claim.late])[0]
            seller = late or _signed([s for s in signatures if s.announced and s.key not in others])
        best["seller"] = (seller, ())
    if best["buyer"][0] is None:
        sheet = addressee(sheets, seller.entity if seller else None)
        if sheet is not None:
            best["buyer"] = (Claim("buyer", sheet.entity, 0.85, ("addressee without a label",), ()), ())


def _is_letterhead(sheet: Sheet) -> bool:
    """A kind of company or a country; at the foot, among bank details, the country."""
    return sheet.entity.country is not None or (sheet.entity.typed and not sheet.foot)


def _completed(claim: Claim, sheets: Sequence[Sheet]) -> Claim:
    """A seller whose label has but the name, with the address of the letterhead of the same name."""
    key = name_key(claim.entity.name)
    entity = next((s.entity for s in sheets if name_key(s.entity.name) == key and s.entity.address), None)
    if entity is None:
        return claim
    confidence = 0.96 if entity.whole else claim.confidence
    return replace(claim, entity=entity, confidence=confidence, because=(*claim.because, "letterhead"))


def _signed(signatures: Sequence[Signature]) -> Claim | None:
    """The company over the signature line, where nothing else names the seller."""
    if len({signature.key for signature in signatures}) != 1:
        return None
    entity = entity_of([signatures[0].name])
    return Claim("seller", entity, 0.8, ("signature",), ()) if entity else None


def _letterhead(sheets: Sequence[Sheet], addressed: bool) -> Claim:
    """The likeliest letterhead. Where no label says who is addressed, large letters alone do not tell the seller."""
    sheet = sheets[0]
    same = [s for s in sheets if name_key(s.entity.name) == name_key(sheet.entity.name)]
    clear = len({name_key(s.entity.name) for s in sheets}) == 1 or sheet.weight - sheets[len(same)].weight >= 3
    because = (
        ["letterhead"] + (["signature"] if sheet.signed else []) + (["company type"] if sheet.entity.typed else [])
    )
    confidence = 0.75
    if sheet.entity.whole:
        confidence = (
            0.97 if sheet.signed else 0.96 if clear and ((sheet.large and addressed) or sheet.entity.contacts) else 0.88
        )
    return Claim("seller", sheet.entity, confidence, tuple(because), ())


# ---- readings


def _party(claim: Claim, rivals: tuple[str, ...]) -> Party:
    entity = claim.entity
    confidence = min(claim.confidence, 0.8) if rivals else claim.confidence
    because = claim.because + (("rival: " + rivals[0],) if rivals else ())
    name = reading(entity.name, entity.name_lines, confidence, because)
    if not entity.address:
        return Party(name, None, None, rivals)
    address = reading(entity.address, entity.address_lines, confidence, (*because, "under the name"))
    country = None
    if entity.country is not None:
        sure = min(confidence, 0.93) if entity.by_city else confidence
        told = "city" if entity.by_city else "address"
        country = reading(entity.country, entity.address_lines[-1:], sure, (*because, told))
    return Party(name, address, country, rivals)


def reading(value: str, lines: Sequence[Segment], confidence: float, because: tuple[str, ...]) -> Reading[str]:
    """A value with the words it stands in, on the page where it begins; its text keeps the line breaks."""
    page = lines[0].page
    words = [word for line in lines if line.page == page for word in line.words]
    return grading.read(value, words, page, confidence, *because, text="\n".join(line.text for line in lines))


def _resolve(found: dict[str, Party], pointers: Sequence[Pointer]) -> None:
    """ "Same as consignee" becomes the consignee."""
    for pointer in pointers:
        if pointer.to in found and pointer.role not in found:
            found[pointer.role] = _following(found[pointer.to], f"“{pointer.text}”", 1.0)


def _following(party: Party, because: str, share: float) -> Party:
    """The same party in another role, with the reason."""

    def follow(read: Reading[str] | None) -> Reading[str] | None:
        return None if read is None else grading.doubt(read, share, because)

    return Party(grading.doubt(party.name, share, because), follow(party.address), follow(party.country), party.rivals)
