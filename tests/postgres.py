"""A private PostgreSQL server in a temporary folder, for the tests of saved briefings."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = "There is no PostgreSQL server on this machine (make postgres installs Debian's)."
# PostgreSQL refuses to run as root.
_USER = "nobody"


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


@contextmanager
def postgres(programs: Path) -> Iterator[str]:
    """A server that listens on a socket of its own alone; gives its URL and ends it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    account = {"user": _USER} if os.geteuid() == 0 else {}
    if account:
        os.chown(folder, pwd.getpwnam(_USER).pw_uid, -1)

    def run(name: str, *options: str) -> None:
        command = [str(programs / name), "-D", str(folder / "data"), *options]
        log = (folder.parent / f"{folder.name}.log").open("ab")
        with log:
            subprocess.run(command, check=True, cwd=folder, stdout=log, stderr=log, timeout=120, **account)

    try:
        run("initdb", "-U", "tests", "-A", "trust", "--no-sync")
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses='' -F", "start")
        yield f"postgresql://tests@/postgres?host={folder}"
        run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        (folder.parent / f"{folder.name}.log").unlink(missing_ok=True)
