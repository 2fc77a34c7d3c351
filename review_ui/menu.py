"""What each role finds in the head of every page: the list of rooms, nothing that would be refused."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.domain.people import Role


def _(message: str) -> str:
    """Marks a sentence for translation; it is translated where it is shown."""
    return message


@dataclass(frozen=True)
class Item:
    """A link; `here` when the page shown belongs to it."""

    href: str
    label: str
    here: bool


_ROOMS: tuple[tuple[str, str, frozenset[Role]], ...] = (
    ("/cases", _("Cases"), frozenset({Role.ADMIN, Role.SIGNER, Role.SUB})),
    ("/queue", _("Review queue"), frozenset({Role.REVIEWER, Role.CHAMBER_ADMIN})),
    ("/cases", _("All cases"), frozenset({Role.REVIEWER, Role.CHAMBER_ADMIN, Role.TREASURER})),
    ("/payments", _("Payment"), frozenset({Role.SIGNER, Role.SUB})),
    ("/memory", _("Learned layouts"), frozenset({Role.ADMIN, Role.SIGNER})),
    ("/charges", _("Charges"), frozenset({Role.TREASURER, Role.CHAMBER_ADMIN})),
    ("/chamber", _("Chamber"), frozenset({Role.CHAMBER_ADMIN})),
    ("/operations", _("Operations"), frozenset({Role.OPERATOR})),
)
HOMES: dict[Role, str] = {
    Role.ADMIN: "/cases", Role.SIGNER: "/cases", Role.SUB: "/cases", Role.REVIEWER: "/queue",
    Role.TREASURER: "/charges", Role.CHAMBER_ADMIN: "/queue", Role.OPERATOR: "/operations",
}  # fmt: skip


def menu(role: Role | None, path: str) -> tuple[Item, ...]:
    """The links for this role; the rooms of the public stand in the foot of the page."""
    return tuple(
        Item(href, label, path == href or path.startswith(f"{href}/")) for href, label, roles in _ROOMS if role in roles
    )


def home(role: Role | None) -> str:
    """Where somebody of this role begins."""
    return HOMES.get(role, "/sign-in") if role else "/sign-in"
