"""Count what processes cost, with all that they start.

Workers are copies that a process of their own makes, which nobody waits for; ``RUSAGE_CHILDREN`` knows nothing of them.
Programs may keep what Python compiles of them, also where PYTHONDONTWRITEBYTECODE is set, as in many containers: else
each start compiles spaCy and the rest anew, which takes two seconds. What is run first should not be measured.
"""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import psutil

__all__ = ["Cost", "cost", "run"]

ADOPT = 36  # PR_SET_CHILD_SUBREAPER: what outlives the process that started it becomes a child of this one


@dataclass(frozen=True, slots=True)
class Cost:
    clock: float
    cpu: float
    main: float = 0.0  # peak memory of the process in MiB
    worker: float = 0.0  # that of the largest of those that it started


def cost(work: Callable[[], object]) -> Cost:
    """Measure work of this process and of workers that still live when it is done."""
    cpu, clock = _cpu(), time.perf_counter()
    work()
    return Cost(time.perf_counter() - clock, _cpu() - cpu)


def run(*words: str) -> Cost:
    """Run a program of Python, and measure it and all that it starts; no other child of this process may run."""
    ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)
    start = time.perf_counter()
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    program = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL, env=surroundings)
    _, status, used = os.wait4(program.pid, 0)
    clock, main, cpu, worker = time.perf_counter() - start, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime, 0.0
    program.returncode = os.waitstatus_to_exitcode(status)
    if status:
        raise SystemExit(f"{' '.join(words)} failed")
    while True:
        try:
            _, _, used = os.wait4(-1, 0)
        except ChildProcessError:
            return Cost(clock, cpu, main, worker)
        cpu, worker = cpu + used.ru_utime + used.ru_stime, max(worker, used.ru_maxrss / 1024)


def _cpu() -> float:
    here = psutil.Process()
    times = [process.cpu_times() for process in (here, *here.children(recursive=True))]
    return sum(t.user + t.system for t in times) + here.cpu_times().children_user + here.cpu_times().children_system
