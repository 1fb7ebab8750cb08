"""The language server, asked by a client over pipes: `pytest --invoker=PATH`."""

import shutil
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import ClientServerConfig

from editor import Editor

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--invoker", required=True, help="the tool under test")


@pytest.fixture(scope="session")
def tool(request):
    return str(Path(request.config.getoption("--invoker")).resolve())


@pytest.fixture
def project(tmp_path):
    """A folder with the specs of the repository, without their history."""
    shutil.copytree(REPOSITORY / "specs", tmp_path / "specs", ignore=shutil.ignore_patterns("history"))
    return tmp_path


@pytest_asyncio.fixture
async def editor(tool, project):
    """An editor that has opened no file."""
    client = await ClientServerConfig(server_command=[tool, "lsp"]).start()
    await client.initialize_session(types.InitializeParams(capabilities=types.ClientCapabilities()))
    yield Editor(client, project)
    await client.shutdown_session()
    await client.stop()
