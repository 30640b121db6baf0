"""One Chromium for all that needs one: it starts when first asked for, draws images, prints pages, and stays.

It is Kaleido's own browser (asynchronous, in a thread of its own), used for printing as well: one process to start and
to end, and the second file takes a tenth of the time of the first. Kaleido's ready-made server is not used: when its
browser cannot start it waits for ever, and two callers at once may get each other's images.
"""

from __future__ import annotations

import asyncio
import atexit
import base64
import concurrent.futures
import os
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import kaleido
from choreographer.browsers.chromium import Chromium
from choreographer.utils import TmpDirectory
from kaleido import errors

Made = TypeVar("Made")
NEEDED = (
    "No Chromium or Chrome was found, so PDF, PPTX, PNG and SVG files cannot be made here. "
    "Install it (Debian or Ubuntu: apt-get install chromium) and start again; all other formats work without it."
)
_SECONDS = 120.0
_NICENESS = 5
_LOST = (errors.BrowserClosedError, errors.BrowserFailedError, errors.ChromeNotFoundError, ConnectionError, OSError,
         asyncio.CancelledError)  # fmt: skip


class NoBrowser(Exception):
    """What was asked for needs a Chromium that works; the message says what to do."""


def browser_found() -> bool:
    """Whether there is a Chromium or Chrome on this machine."""
    return Chromium.find_browser(skip_local=False) is not None


def draw(figures: Sequence[Mapping[str, Any]], options: Mapping[str, Any]) -> list[bytes]:
    """The figures (as Plotly writes them) as images; ``options`` are format, width and scale. NoBrowser."""

    async def drawn(browser: kaleido.Kaleido) -> list[bytes]:
        return [await browser.calc_fig(figure, opts={**options}) for figure in figures]

    return _BROWSER.run(drawn)


def print_page(page: bytes, footer: str) -> bytes:
    """An HTML page on A4 as PDF, when the charts it calls ``drawn`` are; ``footer`` is markup. NoBrowser."""

    async def printed(browser: kaleido.Kaleido) -> bytes:
        folder = TmpDirectory(sneak=browser.is_isolated())
        tab = await browser.create_tab("about:blank")
        try:
            file = folder.path / "page.html"
            file.write_bytes(page)
            await _open_offline(tab, file.as_uri())
            await _ask(tab, "Runtime.evaluate", expression="drawn.then(() => 0)", awaitPromise=True)
            answer = await _ask(
                tab,
                "Page.printToPDF",
                preferCSSPageSize=True,
                printBackground=True,
                displayHeaderFooter=True,
                headerTemplate="<span></span>",
                footerTemplate=footer,
                generateTaggedPDF=True,
                generateDocumentOutline=True,
            )
            return base64.b64decode(answer["data"])
        finally:
            await browser.close_tab(tab.target_id)
            folder.clean()

    return _BROWSER.run(printed)


def close() -> None:
    """End the browser if it runs; the next file starts it again."""
    _BROWSER.close()


async def _open_offline(tab: Any, address: str) -> None:
    """Open the page in light colours, as on paper, with the network cut."""
    await _ask(tab, "Page.enable")
    await _ask(tab, "Network.enable")
    await _ask(
        tab, "Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=-1, uploadThroughput=-1
    )
    light = [{"name": "prefers-color-scheme", "value": "light"}]
    await _ask(tab, "Emulation.setEmulatedMedia", media="print", features=light)
    loaded = tab.subscribe_once("Page.loadEventFired")
    await _ask(tab, "Page.navigate", url=address)
    await loaded


async def _ask(tab: Any, command: str, **parameters: Any) -> Any:
    answer = await tab.send_command(command, parameters)
    problem = answer.get("error") or answer["result"].get("exceptionDetails")
    if problem:
        raise NoBrowser(f"Chromium could not do what was asked ({command}): {str(problem)[:300]}")
    return answer["result"]


def _step_back(process: int) -> None:
    """Let the pages of other viewers go before: the browser and its children get less of the processors."""
    if hasattr(os, "setpriority"):  # not on Windows
        ours = os.getpriority(os.PRIO_PROCESS, 0)
        os.setpriority(os.PRIO_PGRP, process, min(ours + _NICENESS, 19))


class _Browser:
    """The browser and the thread that it lives in. Callers of any thread wait for their own result alone."""

    def __init__(self) -> None:
        self._starting = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opening: asyncio.Lock | None = None
        self._kaleido: kaleido.Kaleido | None = None

    def run(self, job: Callable[[kaleido.Kaleido], Awaitable[Made]]) -> Made:
        """What ``job`` makes with the browser; when the browser was lost, a new one is started once."""
        if not browser_found():
            raise NoBrowser(NEEDED)
        asked = asyncio.run_coroutine_threadsafe(self._twice(job), self._running_loop())
        try:
            return asked.result(_SECONDS)
        except concurrent.futures.TimeoutError:
            asked.cancel()
            raise NoBrowser(f"Chromium did not answer within {_SECONDS:.0f} seconds. Try again.") from None

    def close(self) -> None:
        with self._starting:
            loop, self._loop = self._loop, None
            if loop is None:
                return
            asyncio.run_coroutine_threadsafe(self._drop(), loop).result(20)
            loop.call_soon_threadsafe(loop.stop)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        with self._starting:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._opening = asyncio.Lock()
                threading.Thread(target=self._live, args=(self._loop,), name="chromium", daemon=True).start()
            return self._loop

    @staticmethod
    def _live(loop: asyncio.AbstractEventLoop) -> None:
        asyncio.set_event_loop(loop)
        loop.run_forever()
        loop.close()

    async def _twice(self, job: Callable[[kaleido.Kaleido], Awaitable[Made]]) -> Made:
        try:
            return await job(await self._opened())
        except _LOST:
            await self._drop()
        try:
            return await job(await self._opened())
        except _LOST as problem:
            await self._drop()
            raise NoBrowser(f"Chromium was found but does not work here ({problem}). Try another version.") from None

    async def _opened(self) -> kaleido.Kaleido:
        assert self._opening is not None
        async with self._opening:
            if self._kaleido is None:
                # Without MathJax: formulas are never wanted, and it would be fetched from a network.
                browser = kaleido.Kaleido(n=1, timeout=60, mathjax=False)
                await browser.open()
                _step_back(browser.subprocess.pid)
                self._kaleido = browser
            return self._kaleido

    async def _drop(self) -> None:
        browser, self._kaleido = self._kaleido, None
        if browser is not None:
            await browser.close()


_BROWSER = _Browser()
atexit.register(close)
