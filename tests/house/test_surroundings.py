"""The fixtures every other test leans on: no way out, a real PostgreSQL, a mailbox."""

from __future__ import annotations

import smtplib
import socket
from email.message import EmailMessage

import pytest
from sqlalchemy import create_engine, text

from tests.mailbox import Mailbox
from tests.network import OutgoingConnectionError, is_local


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 443), ("example.org", 80)])
def test_a_connection_to_another_machine_is_refused(address: tuple[str, int]) -> None:
    with pytest.raises(OutgoingConnectionError):
        socket.create_connection(address, timeout=1)


def test_a_datagram_socket_cannot_be_pointed_at_another_machine() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out,
        pytest.raises(OutgoingConnectionError, match=r"192\.0\.2\.1"),
    ):
        out.connect_ex(("192.0.2.1", 53))


def test_this_machine_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


@pytest.mark.parametrize(
    ("host", "local"),
    [
        (None, True),
        ("localhost", True),
        (b"127.0.0.9", True),
        ("::1", True),
        ("10.0.0.1", False),
        ("pump.example", False),
    ],
)
def test_what_is_local(host: object, local: bool) -> None:
    assert is_local(host) is local


@pytest.mark.postgres
def test_each_postgres_database_is_its_own(postgres_url: str, fresh_postgres_url: str) -> None:
    shared, own = create_engine(postgres_url), create_engine(fresh_postgres_url)
    with shared.begin() as connection:
        connection.execute(text("CREATE TABLE only_here (id int)"))
    with own.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")) == 0
        assert connection.scalar(text("SHOW listen_addresses")) == ""
    shared.dispose()
    own.dispose()


def test_mail_is_kept(smtp_sink: Mailbox) -> None:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "原産地証明書", "chamber@example.org", "exporter@example.org"
    message.set_content("交付済")
    with smtplib.SMTP(smtp_sink.host, smtp_sink.port) as client:
        client.send_message(message)
    (kept,) = smtp_sink.messages
    assert kept["Subject"] == "原産地証明書"
    assert kept["X-Envelope-To"] == "exporter@example.org"
    assert kept.get_content().strip() == "交付済"
