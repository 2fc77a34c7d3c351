"""Sealing keys are made once, for the owner's eyes only, and each day has its own newest key."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from flows import keys
from pipeline.errors import SetupError
from pipeline.runtime import key_passphrase
from pipeline.steps import chambers
from tests.pipeline.stage import Stage


def test_a_key_is_made_once_and_published(stage: Stage) -> None:
    first, second = (keys.keep_key(stage.desk, stage.chamber) for _ in range(2))
    assert first == second
    assert keys.all_published(stage.desk).keys == (first,)
    for path in stage.desk.settings.keys.iterdir():
        assert path.stat().st_mode & 0o077 == 0
    assert stage.desk.settings.keys.stat().st_mode & 0o077 == 0


def test_what_a_crash_left_unpublished_is_published_by_the_next_start(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as crash:
        crash.setattr(chambers, "record_key", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            keys.keep_key(stage.desk, stage.chamber)
    assert keys.all_published(stage.desk).keys == ()
    published = keys.keep_key(stage.desk, stage.chamber)
    assert keys.all_published(stage.desk).keys == (published,)
    assert len(list(stage.desk.settings.keys.glob("*.pem"))) == 1


def test_a_half_written_key_is_no_key(stage: Stage) -> None:
    made = keys.keep_key(stage.desk, stage.chamber)
    today = stage.clock.now().date()
    next(stage.desk.settings.keys.glob("*.pem")).unlink()
    assert keys.newest(stage.desk.settings.keys, made.chamber_code, today) is None


def test_each_day_has_a_key_and_the_older_ones_go_on_verifying(stage: Stage) -> None:
    folder, code = stage.desk.settings.keys, stage.chamber.code
    old = keys.keep_key(stage.desk, stage.chamber)
    stage.clock.forward(days=365 * 11)
    new = keys.keep_key(stage.desk, stage.chamber)
    assert old.kid != new.kid
    assert {key.kid for key in keys.all_published(stage.desk).keys} == {old.kid, new.kid}
    assert keys.newest(folder, code, stage.clock.now().date()) == new
    assert keys.newest(folder, code, old.valid_from.date()) == old
    assert keys.newest(folder, code, old.valid_from.date() - timedelta(days=1)) is None


def test_a_wrong_passphrase_and_no_key_at_all_are_clear_errors(stage: Stage, tmp_path: Path) -> None:
    keys.keep_key(stage.desk, stage.chamber)
    today, code = stage.clock.now().date(), stage.chamber.code
    opened = keys.open_key(stage.desk.settings.keys, code, key_passphrase(stage.desk.settings), today)
    assert opened.published.chamber_code == code
    with pytest.raises(SetupError, match="keys-unusable"):
        keys.open_key(stage.desk.settings.keys, code, "wrong", today)
    with pytest.raises(SetupError, match="keys-unusable"):
        keys.open_key(tmp_path, code, "any", today)
