"""Mails: complete in both languages, and never with a gap."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.domain.money import Money, yen
from pipeline.errors import Text
from rendering import mail
from rendering.mail import LANGUAGES, NEEDS, compose

VALUES: dict[str, object] = {
    "to": Text("Taro Kitagawa", "北川太郎"),
    "chamber": Text("The Trial Chamber of Commerce and Industry", "試行商工会議所"),
    "url": "https://certificates.example.jp/cases/1",
    "receipt_no": "2026-000123",
    "invoice_number": "KC-2026-0412",
    "to_check": 3,
    "file_name": "invoice & list.pdf",
    "problem": Text("The file is empty.", "ファイルが空です。"),
    "advice": Text("Save it again.", "保存し直してください。"),
    "message": "Box 7: please name the goods.\nThank you.",
    "fee": yen(1100),
    "reason": "The goods are not of Japanese origin.",
    "certificate_number": "9901-26-0000042-7",
    "print_until": date(2026, 6, 30),
}
CASES = [(name, language) for name in NEEDS for language in LANGUAGES]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_every_mail_says_all_its_values(name: str, language: str) -> None:
    written = compose(name, language, {key: VALUES[key] for key in NEEDS[name]})
    assert "\n" not in written.subject
    shown = {key: mail._show(VALUES[key], language) for key in NEEDS[name]}
    assert [key for key, value in shown.items() if value not in written.subject + written.body] == []
    assert written.body.endswith("\n")
    assert "{" not in written.body


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_missing_value_is_an_error(name: str, language: str) -> None:
    for missing in NEEDS[name]:
        with pytest.raises(ValueError, match=missing):
            compose(name, language, {key: VALUES[key] for key in NEEDS[name] - {missing}})


def test_folders_and_needs_are_the_same_list() -> None:
    folder = Path(mail.__file__).parent / "templates" / "mail"
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(NEEDS)
    with pytest.raises(ValueError, match="no mail"):
        compose("farewell", "en", VALUES)


def test_values_are_written_as_the_language_has_them() -> None:
    assert "June 30, 2026" in compose("issued", "en", VALUES).body
    assert "2026年6月30日" in compose("issued", "ja-JP", VALUES).body
    assert "¥1,100" in compose("approved", "en", VALUES).body
    assert "1,100円" in compose("approved", "ja", VALUES).body
    dollars = {**VALUES, "fee": Money(Decimal("11.5"), "USD")}
    assert "USD 11.50" in compose("approved", "ja", dollars).body
    assert compose("approved", "fr", VALUES) == compose("approved", "en", VALUES)


def test_text_is_not_escaped_and_a_subject_stays_one_line() -> None:
    assert "invoice & list.pdf" in compose("unreadable", "en", VALUES).body
    injected = compose("issued", "en", {**VALUES, "certificate_number": "1\r\nBcc: all@example.jp"})
    assert injected.subject == "Certificate 1 Bcc: all@example.jp has been issued"
