"""Which folders are the package: quizapp/, and the top-level decks/ and resources/ inside it.

pyproject.toml says everything else. These two folders hold scripts that people run in a checkout; they stay out.
"""

import shutil
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

FOLDERS = {"quizapp.decks": "decks", "quizapp.resources": "resources"}


class BuildPackage(build_py):
    """Copies the package from scratch, and no module of the folders of files."""

    def run(self) -> None:
        # Left from an earlier build, a deck withdrawn since would ship again.
        shutil.rmtree(Path(self.build_lib) / "quizapp", ignore_errors=True)
        super().run()

    def find_package_modules(self, package: str, package_dir: str) -> list[tuple[str, str, str]]:
        if package in FOLDERS:
            return []
        modules: list[tuple[str, str, str]] = super().find_package_modules(package, package_dir)
        return modules


setup(
    packages=[*find_packages(include=["quizapp", "quizapp.*"]), *FOLDERS],
    package_dir=FOLDERS,
    cmdclass={"build_py": BuildPackage},
)
