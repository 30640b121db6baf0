"""Packages of npm, fetched into a temporary place for tests; nothing of them is kept."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def fetch(package: str, folder: Path) -> Path:
    """Unpack a package (name@version) into ``folder``; the test is skipped, saying why, where npm has none."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip(f"There is no npm on this machine, so {package} could not be fetched.")
    fetched = subprocess.run(
        [npm, "pack", "--silent", package], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    if fetched.returncode:
        pytest.skip(f"{package} could not be fetched from npm: {fetched.stderr[-200:]}")
    shutil.unpack_archive(next(folder.glob("*.tgz")), folder)
    return folder
