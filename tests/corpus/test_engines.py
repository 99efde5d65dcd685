"""Where work is done."""

import pytest

from kg.corpus import Here, open_pool
from kg.corpus.workers import Processes
from kg.errors import KgError


@pytest.mark.parametrize(("workers", "kind"), [(1, Here), (2, Processes)])
def test_one_worker_is_this_process(workers, kind):
    with open_pool("local", workers) as pool:
        assert isinstance(pool, kind)


def test_an_unknown_engine_is_told_with_those_there_are():
    with pytest.raises(KgError, match=r"'spark'; there are local, ray and ray://"), open_pool("spark"):
        pass
