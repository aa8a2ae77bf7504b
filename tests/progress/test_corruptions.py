"""Files damaged at random: a sentence or a sound state, never anything else (table: benchmarks/corruptions.py)."""

import random
from pathlib import Path

import pytest

from benchmarks.corruptions import DAMAGES, Sample, make_sample, try_damage
from quizapp.progress.key import Key

KEYS: dict[str, Key | None] = {"plain": None, "encrypted": Key(bytes(range(32)), bytes(range(16)))}
ROUNDS = 3


@pytest.fixture(scope="module", params=list(KEYS))
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(tmp_path_factory.mktemp("home"), KEYS[request.param], answers=100)


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize("kind", DAMAGES)
def test_damage_is_noticed_or_harmless_and_mended(sample: Sample, kind: str, number: int, tmp_path: Path) -> None:
    assert try_damage(sample, kind, random.Random(f"{kind}/{number}"), tmp_path).failures == []
