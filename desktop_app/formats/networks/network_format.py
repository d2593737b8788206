"""What every format for networks says of itself, and how nodes are called in all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.domain.network import Mode, Network, Node
from desktop_app.formats.xml_text import sayable


@dataclass(frozen=True, slots=True)
class NetworkFormat:
    """A file format for networks, written only; ``loses`` says what of one it cannot hold."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    loses: str
    write: Callable[[Network, BinaryIO], None]


def node_key(mode: Mode, id_: str) -> str:
    """A node's name where the name that is shown is another; an actor may have a topic's id."""
    return sayable(f"{mode.value}:{id_}")


def labels(network: Network) -> dict[tuple[Mode, str], str]:
    """A name for each node in one line, without double quotes, and unlike any other's, its case aside.

    For formats that tell nodes by the name that is shown.
    """
    plain = {_key(node): " ".join(node.name.replace('"', "'").split()) or node.id for node in network.nodes}
    often = Counter(name.casefold() for name in plain.values())
    told: dict[tuple[Mode, str], str] = {}
    taken = {name for name, many in often.items() if many == 1}
    for key, name in plain.items():
        label, number = name, 1
        while often[name.casefold()] > 1 and (number == 1 or label.casefold() in taken):
            label, number = f"{name} ({number})", number + 1
        taken.add(label.casefold())
        told[key] = label
    return told


def ends(network: Network) -> tuple[Mode, Mode]:
    """Of which sort the sources of the ties are, and of which their targets."""
    return Mode.ACTOR, Mode.TOPIC if network.directed and two_modes(network) else Mode.ACTOR


def two_modes(network: Network) -> bool:
    """Whether actors are joined with topics, and not with one another."""
    return any(node.mode is Mode.TOPIC for node in network.nodes)


def _key(node: Node) -> tuple[Mode, str]:
    return node.mode, node.id
