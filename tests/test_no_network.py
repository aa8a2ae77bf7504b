"""The tests cannot reach a network: this is what makes "nothing leaves the machine" a claim they prove."""

import socket

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_network_socket_cannot_be_made(family: socket.AddressFamily) -> None:
    with pytest.raises(RuntimeError, match="without a network"):
        socket.socket(family)


def test_name_cannot_be_looked_up() -> None:
    with pytest.raises(RuntimeError, match="without a network"):
        socket.getaddrinfo("localhost", 80)


def test_local_socket_cannot_connect() -> None:
    with (
        socket.socket(socket.AF_UNIX) as local,
        pytest.raises(RuntimeError, match="without a network"),
    ):
        local.connect("/nowhere")
