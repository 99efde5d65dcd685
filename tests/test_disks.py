"""Full and read-only disks: one clear line, the old graph stays, and the next build goes on."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TEXT = "Brightleaf has acquired Harrow Tea. Paula Venn founded Brightleaf in 2003."
KIB = 1024


def kg(*arguments: object, room: int | None = None) -> "subprocess.CompletedProcess[str]":
    """Run the program; ``room`` is how large a file may grow, which programs meet as they meet a full disk."""

    def limit() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=limit)


def refused(done: "subprocess.CompletedProcess[str]") -> str:
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize("room", [1 * KIB, 40 * KIB, 200 * KIB])
def test_a_disk_that_fills_up_is_told_and_the_next_build_goes_on(write, tmp_path: Path, room: int) -> None:
    source, place, whole = write("a.txt", TEXT), tmp_path / "g", tmp_path / "whole"
    line = refused(kg("build", source, "-o", place, "--lang", "en", room=room))
    assert line.startswith("kg: ")
    assert str(place) in line
    assert not list(place.glob("*.new"))
    for directory in (place, whole):
        assert kg("build", source, "-o", directory, "--lang", "en").returncode == 0
    assert (place / "graph.trig").read_bytes() == (whole / "graph.trig").read_bytes()


def test_no_room_to_detect_a_language_is_told_with_a_way_out(write, tmp_path: Path) -> None:
    source, place = write("a.txt", TEXT), tmp_path / "g"
    line = refused(kg("build", source, "-o", place, room=1024 * KIB))
    assert line.startswith("kg: no language can be detected: ")
    assert "--lang" in line
    assert "TMPDIR" in line


def test_a_disk_that_fills_up_leaves_the_old_graph(write, tmp_path: Path) -> None:
    place = tmp_path / "g"
    assert kg("build", write("a.txt", TEXT), "-o", place, "--lang", "en").returncode == 0
    before = (place / "graph.trig").read_bytes()
    refused(kg("build", write("b.txt", "Nadia Frost sold Harrow Tea."), "-o", place, "--lang", "en", room=40 * KIB))
    assert (place / "graph.trig").read_bytes() == before
    assert kg("query", place, "ASK { ?s kg:acquires ?o }").returncode == 0


@pytest.fixture
def graph_on_a_read_only_disk(write, tmp_path: Path) -> Iterator[Path]:
    """Root writes where permissions forbid it, so root gets a file system of its own; others a folder without them."""
    disk = tmp_path / "disk"
    disk.mkdir()
    root = os.geteuid() == 0
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]
    if root and subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("root, but may not mount")
    try:
        assert kg("build", write("a.txt", TEXT), "-o", disk / "g", "--lang", "en").returncode == 0
        close = ["mount", "-o", "remount,ro", disk] if root else ["chmod", "-R", "a-w", disk]
        subprocess.run(close, check=True)
        yield disk / "g"
    finally:
        subprocess.run(["umount", disk] if root else ["chmod", "-R", "u+w", disk], check=True)


def test_a_read_only_disk_is_told_and_its_graph_can_be_asked(graph_on_a_read_only_disk: Path, write) -> None:
    place, source = graph_on_a_read_only_disk, write("b.txt", "Nadia Frost sold Harrow Tea.")
    for command in (
        ("build", source, "-o", place),
        ("build", source, "-o", place.parent / "new"),
        ("remove", place, source),
        ("export", place, "-o", place / "x.ttl", "-f", "turtle"),
    ):
        assert "annot be" in refused(kg(*command))
    for command in (("query", place, "ASK { ?s ?p ?o }"), ("silences", place), ("validate", place)):
        assert kg(*command).returncode == 0
