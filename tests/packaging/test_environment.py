"""The environment is made once and left alone while it is right."""

import importlib
import json
import subprocess

import pytest


@pytest.fixture
def environment(tmp_path, monkeypatch):
    module = importlib.import_module("environment")
    monkeypatch.setattr(module, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "lectern.json")
    return module


@pytest.fixture
def ready(environment):
    environment.python().parent.mkdir(parents=True, exist_ok=True)
    environment.python().touch()
    stamp = {lock: environment._digest(lock) for lock in ("run", "test")}
    environment.STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    return environment


@pytest.fixture
def installation(environment, monkeypatch):
    module = importlib.import_module("installation")
    environment.FOLDER.mkdir(exist_ok=True)
    monkeypatch.setattr(module, "install_missing", lambda: None)
    return module


def refuse(*_arguments, **_options):
    raise AssertionError("nothing may be run or installed")


def test_a_second_start_runs_no_installer_and_needs_no_network(ready, monkeypatch):
    monkeypatch.setattr(subprocess, "run", refuse)

    assert ready.prepare("run") == ready.python()


def test_a_changed_lock_is_installed(ready, installation, monkeypatch, tmp_path):
    (tmp_path / "locks").mkdir()
    (tmp_path / "locks" / "run.txt").write_text("another==1.0\n", encoding="utf-8")
    monkeypatch.setattr(ready, "LOCKS", tmp_path / "locks")
    installed = []
    monkeypatch.setattr(installation, "install", installed.append)

    ready.prepare("run")
    ready.prepare("run")

    assert installed == ["run"]


def test_a_failed_installation_leaves_no_stamp_and_tells_what_to_do(environment, installation, monkeypatch):
    monkeypatch.setattr(installation, "_make_folder", lambda _folder: None)
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, returncode=1, stdout="")
    )

    with pytest.raises(environment.SetupFailed) as failure:
        environment.prepare("run")

    assert str(environment.FOLDER) in str(failure.value)
    assert not environment.STAMP.exists()


def test_a_python_without_venv_is_told_which_package_brings_it(environment, installation, monkeypatch):
    def fail(*_arguments, **_options):
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(installation.venv.EnvBuilder, "create", fail)

    with pytest.raises(environment.SetupFailed, match="python3-venv"):
        environment.prepare("run")


def test_a_broken_stamp_counts_as_none(environment):
    environment.FOLDER.mkdir()
    environment.STAMP.write_text("[not json", encoding="utf-8")

    assert environment._read_stamp() == {}


def test_the_lock_pins_every_package_with_hashes(scripts_on_path):
    for lock in ("run", "test", "bundle"):
        lines = (scripts_on_path / "locks" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
        packages = [line for line in lines if line and line[0].isalpha()]

        assert packages
        assert all("==" in line for line in packages)
        assert sum("--hash=sha256:" in line for line in lines) >= len(packages)
        assert not any("://" in line for line in lines)
