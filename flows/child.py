"""The processes that `gensan serve` starts: `python -m flows.child web|prefect|worker --parent=PID`.

Settings come by the environment.
"""

from __future__ import annotations

import argparse
import sys

from flows.processes import die_with

GRACE_SECONDS = 3
"""What open connections get when a server is asked to end."""


def serve_web() -> int:
    """The pages, in one process; uvicorn ends on SIGTERM."""
    import uvicorn

    from pipeline import log
    from pipeline.settings import load

    log.set_up()
    settings = load()
    uvicorn.run(
        "review_ui.app:app_from_environment",
        factory=True,
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return 0


def serve_prefect(port: int) -> int:
    """Prefect's server, for this machine only."""
    import uvicorn

    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="warning",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return 0


def work() -> int:
    """The resident worker."""
    from flows.commands.work import run

    return run()


def main(arguments: list[str]) -> int:
    """Becomes the process that is asked for; returns its exit code."""
    parser = argparse.ArgumentParser(prog="flows.child")
    parser.add_argument("role", choices=("web", "prefect", "worker"))
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args(arguments)
    die_with(options.parent)
    match options.role:
        case "web":
            return serve_web()
        case "prefect":
            return serve_prefect(options.port)
        case _:
            return work()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
