"""What is measured still builds: a benchmark that nobody can run measures nothing."""

from pathlib import Path

from tests.bench import engine, sites


def test_each_stack_of_the_engine_builds(tmp_path: Path) -> None:
    configs = engine.stage(tmp_path, 2)
    for name, config in configs.items():
        assert engine.build(config, tmp_path / "site" / name).megabytes > 10


def test_the_stock_site_takes_our_pages_but_not_our_languages_all(tmp_path: Path) -> None:
    sites.stock(tmp_path / "stock", "http://127.0.0.1/")
    assert (tmp_path / "stock" / "ar" / "hulp" / "index.html").is_file()
    assert not (tmp_path / "stock" / "nl-simple").exists()
