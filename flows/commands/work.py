"""`gensan work`: the resident worker in this process."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

from flows import prefect_settings
from flows.desks import open_desk, settings_with
from pipeline import log


def run(data_dir: Path | None = None) -> int:
    """Works until Ctrl-C or SIGTERM. Any number of workers may share a database."""
    log.set_up()
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract is 3 to 5 times slower with more
    settings = settings_with(data_dir=data_dir)
    prefect_settings.apply_to_this_process(settings.data_dir / "prefect", settings.prefect_port)
    desk = open_desk(settings)
    desk.database.check()

    from flows import bench, worker  # after Prefect's settings

    async def resident() -> None:
        stop = asyncio.Event()
        for kind in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(kind, stop.set)
        with bench.set_up(desk) as ready:
            await worker.work(ready, stop)

    asyncio.run(resident())
    return 0
