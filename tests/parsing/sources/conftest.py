"""What the tests of the sources share: the maker of Word files."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def word_files() -> ModuleType:
    """Return the module that makes Word files."""
    path = Path(__file__).with_name("word_files.py")
    specification = importlib.util.spec_from_file_location("word_files", path)
    module = importlib.util.module_from_spec(specification)
    sys.modules["word_files"] = module
    specification.loader.exec_module(module)
    return module
