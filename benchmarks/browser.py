"""A Streamlit server and a Chromium: to measure pages with, and for the browser tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
_STARTS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running Streamlit server: its address, and the number of its process."""

    address: str
    process: int

    def megabytes(self) -> float:
        """The memory that it holds (Linux)."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


@contextmanager
def serve(script: Path, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """A Streamlit server for ``script`` on a free port; gives its address and ends it afterwards."""
    with start_server(script, environment) as server:
        yield server.address


@contextmanager
def start_server(script: Path, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """The same with its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless", "true"]
    command += ["--server.fileWatcherType", "none"]
    server = subprocess.Popen(
        [*command, "--server.port", str(port), "--server.address", "127.0.0.1"],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health")
        yield Server(f"http://127.0.0.1:{port}", server.pid)
    finally:
        server.terminate()
        server.wait(timeout=20)


def find_chromium() -> str | None:
    """Where the Chromium of the system is, None where there is none."""
    return shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of the system, headless."""
    path = find_chromium()
    if path is None:
        raise SystemExit("No Chromium was found; install the package chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def _wait_until_healthy(address: str) -> None:
    until = time.perf_counter() + _STARTS_WITHIN
    while time.perf_counter() < until:
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise SystemExit(f"The server at {address} did not start within {_STARTS_WITHIN:.0f} s.")
