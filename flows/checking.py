"""Is this file a certificate of ours, unchanged and in force? It is opened in a capped child process only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flows.keys import all_published
from flows.reading import Reader
from pipeline.domain.certificate import Certificate
from pipeline.domain.lifecycle import State
from pipeline.errors import FileRefused, Text
from pipeline.steps import verify
from pipeline.steps.desk import Desk
from pipeline.storage.codec import to_json
from rendering import seal
from rendering.keys import KeyList
from rendering.seal import Check

SECONDS = 20.0
NOT_LISTED = Text(
    "The seal is good, but the chamber's register does not hold this certificate. Ask the chamber.",
    "封印は正しいものの、商工会議所の台帳にこの証明書がありません。商工会議所にお問い合わせください。",
)
CLOSED = {
    State.REVOKED: Text(
        "The chamber has revoked this certificate.", "この証明書は商工会議所により取り消されています。"
    ),
    State.REPLACED: Text(
        "Another certificate has replaced this one.", "この証明書は別の証明書に差し替えられています。"
    ),
}


class Verdict(StrEnum):
    """What a file is; of a trial chamber it is a specimen even if genuine."""

    GENUINE = "genuine"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    REVOKED = "revoked"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What was found: of the file itself (`seal`), and in the register (`state`, None where that was not asked)."""

    verdict: Verdict
    reason: Text
    seal: Check | None
    state: State | None = None
    closing_reason: str = ""

    def as_json(self) -> dict[str, Any]:
        """Plain values, for the page that shows it and for `gensan verify --json`."""
        found = self.seal
        known = found is not None and found.certificate is not None
        return {
            "verdict": self.verdict.value,
            "reason": {"en": self.reason.en, "ja": self.reason.ja},
            "trial": bool(found and found.trial),
            "chamber_code": found.chamber_code if found else "",
            "chamber_name": found.chamber_name if found else "",
            "sealed_at": found.sealed_at.isoformat() if found and found.sealed_at else None,
            "mark": found.mark.value if found and found.mark else None,
            "digest": found.digest if found else "",
            "state": self.state.value if self.state else "",
            "closing_reason": self.closing_reason,
            "certificate": json.loads(to_json(Certificate, found.certificate)) if found and known else None,
        }


def check_seal(guard: Reader, content: bytes, keys: KeyList) -> FileCheck:
    """What the file itself says, against a list of keys; needs no database."""
    try:
        found = seal.read_job(guard.run("rendering.seal:check_job", seal.write_job(content, keys), SECONDS))
    except FileRefused as refusal:
        return FileCheck(Verdict.UNKNOWN, refusal.message, None)
    return FileCheck(Verdict(found.verdict.value), found.reason, found)


def check(desk: Desk, guard: Reader, content: bytes) -> FileCheck:
    """What the file says, and what has become of the certificate since."""
    file = check_seal(guard, content, all_published(desk))
    if file.verdict is not Verdict.GENUINE or file.seal is None or file.seal.certificate is None:
        return file
    listed = verify.state_of(desk, file.seal.certificate.number)
    if listed is None or listed.certificate != file.seal.certificate:
        return FileCheck(Verdict.UNKNOWN, NOT_LISTED, file.seal)
    if listed.state in CLOSED:
        return FileCheck(
            Verdict(listed.state.value), CLOSED[listed.state], file.seal, listed.state, listed.closing_reason
        )
    return FileCheck(Verdict.GENUINE, file.reason, file.seal, listed.state)
