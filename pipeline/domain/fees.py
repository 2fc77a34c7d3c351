"""What one case costs: the row of the chamber's fee table that is valid on the day."""

from __future__ import annotations

from datetime import date

from pipeline.domain.chamber import CertificateKind, Chamber, Channel
from pipeline.domain.money import Money
from pipeline.domain.people import MemberClass
from pipeline.errors import SetupError


def fee(
    chamber: Chamber,
    kind: CertificateKind,
    channel: Channel,
    member_class: MemberClass,
    originals: int,
    copies: int,
    on: date,
) -> Money:
    """The fee, tax included: the amount of the case and that of each sheet beyond those included.

    Raises:
        ValueError: no sheet at all, or less than none.
        SetupError: "fee-missing": the chamber has no row that is valid on the day.
    """
    if originals < 0 or copies < 0 or originals + copies == 0:
        raise ValueError(f"no sheets to charge for: {originals} originals, {copies} copies")
    wanted = (kind, channel, member_class)
    rows = [r for r in chamber.fees if (r.kind, r.channel, r.member_class) == wanted and r.valid_from <= on]
    if not rows:
        raise SetupError("fee-missing", chamber=chamber.name, date=on.isoformat())
    row = max(rows, key=lambda r: r.valid_from)
    return row.amount + row.per_extra_sheet.times(max(0, originals + copies - row.sheets_included))
