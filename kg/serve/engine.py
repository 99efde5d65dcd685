"""Run Oxigraph's own server on a graph's store, for reading, where only this program finds it.

It speaks the SPARQL 1.1 Protocol and, being a process, can be ended when a query does not: the engine inside Python
cannot, and its own time limit misses queries that work in memory alone.
But it would follow SERVICE calls, so nobody is to reach it directly: it listens on a port of the loopback network
that changes each time, on Linux also at an address of 127.0.0.0/8 that nobody can guess.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from sysconfig import get_path

import httpx

from kg.errors import StoreError

__all__ = ["Engine", "Running", "store_stamp"]

START = 30.0  # seconds to open a store
TRIES = 5


@dataclass(slots=True, eq=False)
class Running:
    """One process of the engine: where it listens, which store it reads, how many queries it answers now."""

    process: subprocess.Popen[bytes]
    address: str
    stamp: int
    users: int = 0
    retired: bool = False

    @property
    def url(self) -> str:
        """Return the address to ask."""
        return f"http://{self.address}/query"

    def stop(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()


class Engine:
    """A running Oxigraph, replaced by a fresh one when it dies, hangs, or a build puts another store in its place.

    A replaced process is ended as soon as it has given its other answers, or when their time is up.
    """

    def __init__(self, store: Path, *, timeout: float) -> None:
        """Start it.

        Args:
            store: the folder of the store.
            timeout: seconds that a query may take.

        Raises:
            StoreError: it is not installed or does not start.
        """
        path = os.pathsep.join([get_path("scripts"), os.environ.get("PATH", "")])
        found = shutil.which("oxigraph", path=path)
        if found is None:
            raise StoreError("the program oxigraph is missing; install it with: pip install oxigraph")
        self._command = [found, "serve-read-only", "--location", str(store), "--timeout-s", f"{max(timeout, 1):.0f}"]
        self._store = store
        self._timeout = timeout
        self._lock = threading.Lock()
        self._all: set[Running] = set()
        self._current: Running | None = None
        self.release(self.lease())

    def lease(self) -> Running:
        """Return a process to ask; give it back with ``release``.

        Raises:
            StoreError: none can be started.
        """
        with self._lock:
            current = self._current
            if current is not None:
                dead = current.process.poll() is not None
                if dead or store_stamp(self._store) not in {0, current.stamp}:
                    self._retire(current)
            if self._current is None:
                self._current = self._start()
                self._all.add(self._current)
            self._current.users += 1
            return self._current

    def release(self, running: Running, *, hangs: bool = False) -> None:
        """Give a process back; one that hangs gets no more queries."""
        with self._lock:
            running.users -= 1
            if hangs:
                self._retire(running)
            if running.retired and running.users <= 0:
                self._end(running)

    def stop(self) -> None:
        """End all processes."""
        with self._lock:
            self._current = None
            for running in tuple(self._all):
                self._end(running)

    def _retire(self, running: Running) -> None:
        if running is self._current:
            self._current = None
        if not running.retired:
            running.retired = True
            timer = threading.Timer(self._timeout + START, running.stop)
            timer.daemon = True
            timer.start()
        if running.users <= 0:
            self._end(running)

    def _end(self, running: Running) -> None:
        running.stop()
        self._all.discard(running)

    def _start(self) -> Running:
        for _ in range(TRIES):  # another program may take the port before it does
            address = _free_address()
            process = subprocess.Popen(
                [*self._command, "--bind", address],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            running = Running(process, address, store_stamp(self._store))
            if _answers(running):
                return running
            running.stop()
        raise StoreError(f"the SPARQL server does not start; try: {' '.join(self._command)}")


def _answers(running: Running) -> bool:
    end = time.monotonic() + START
    while time.monotonic() < end and running.process.poll() is None:
        try:
            httpx.get(running.url, trust_env=False, timeout=2).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.02)
        else:
            return True
    return False


def store_stamp(store: Path) -> int:
    """Return a number that differs after a build has replaced a store; 0 while it does so."""
    try:
        return store.stat().st_ino
    except FileNotFoundError:
        return 0


def _free_address() -> str:
    host = "127.0.0.1"
    if sys.platform == "linux":
        host = ".".join(["127", *(str(1 + secrets.randbelow(254)) for _ in range(3))])
    with socket.socket() as probe:
        probe.bind((host, 0))
        return f"{host}:{probe.getsockname()[1]}"
