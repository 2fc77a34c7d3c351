"""The settings of an installation: from the environment (GENSAN_…), with defaults that run on one machine with
nothing prepared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from pipeline.errors import SetupError

PROJECT = Path(__file__).resolve().parents[1]


class Settings(BaseSettings):
    """All settings. Paths are folders below `data_dir` unless given; an empty `database_url` means SQLite there; an
    empty `smtp_host` means that
    mail stays in the outbox that the operator sees; an empty `key_passphrase` means a passphrase made at first start,
    kept beside the keys.
    """

    model_config = SettingsConfigDict(env_prefix="GENSAN_", frozen=True)

    data_dir: Path = PROJECT / "var"
    database_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8330
    public_url: str = ""
    prefect_port: int = 8331
    workers: int = 1
    max_upload_mb: int = 20
    key_passphrase: SecretStr = SecretStr("")
    payment_gateway: str = "trial"
    webhook_secret: SecretStr = SecretStr("")
    smtp_host: str = ""
    smtp_port: int = 25
    mail_from: str = "gensan@example.com"
    work_lease_seconds: int = 60

    @property
    def database(self) -> str:
        """The SQLAlchemy address of the database."""
        return self.database_url or f"sqlite:///{self.data_dir / 'gensan.db'}"

    @property
    def base_url(self) -> str:
        """The address that people and QR codes use, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def blobs(self) -> Path:
        """Uploaded and made files, by tenant and hash."""
        return self.data_dir / "blobs"

    @property
    def keys(self) -> Path:
        """Sealing keys of the chambers."""
        return self.data_dir / "keys"


def load(**chosen: Any) -> Settings:
    """The settings of this process's environment, changed by what is `chosen`.

    Raises:
        SetupError: a setting is no value of its kind; the variable is named.
    """
    try:
        return Settings(**chosen)
    except ValidationError as error:
        first = error.errors()[0]
        name = f"GENSAN_{'_'.join(map(str, first['loc']))}".upper()
        raise SetupError("setting-unusable", name=name, value=str(first["input"]), reason=first["msg"]) from None
