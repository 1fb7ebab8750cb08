"""The schemas for editors, held against the tool: `pytest --invoker=PATH`."""

import pytest

from tool import Tool


def pytest_addoption(parser):
    parser.addoption("--invoker", required=True, help="the tool under test")


@pytest.fixture(scope="session")
def tool(request):
    return Tool(request.config.getoption("--invoker"))
