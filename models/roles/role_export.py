"""Trained networks as numpy arrays, in half precision on disk."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from role_network import DIMS, EVENT, STATES, RoleNetwork

from extract.rules.roles.network import FORMAT
from extract.rules.roles.windows import WIDTH


def export(networks: list[RoleNetwork], features: list[str], basis: np.ndarray, path: Path) -> None:
    """Write the weights of networks that differ by their seeds; ``basis`` makes navec's vectors short."""
    kept = {"basis": basis}
    for seed, network in enumerate(networks):
        kept |= {f"{seed}.{name}": array for name, array in _arrays(network).items()}
    config = {"format": FORMAT, "features": features, "seeds": len(networks)}
    np.savez_compressed(path, config=json.dumps(config), **{name: array.astype(np.float16) for name, array in kept.items()})


def _arrays(network: RoleNetwork) -> dict[str, np.ndarray]:
    of = {name: weight.detach().numpy() for name, weight in network.state_dict().items()}
    vectors, marks, distances = np.split(_taps(of["first.weight"]), [DIMS, DIMS + WIDTH])
    hidden = of["hidden.weight"].T
    states, told, event = hidden[: 3 * STATES], hidden[3 * STATES : -EVENT], hidden[-EVENT:]
    return {
        "vectors": vectors,
        "marks": marks,
        "distances": distances,
        "bias": of["first.bias"],
        "second": _taps(of["second.weight"]),
        "second_bias": of["second.bias"],
        "states": states,
        "told": told,
        "direct": of["direct.weight"].T,
        "event": of["event.weight"].T @ event,
        "hidden_bias": of["hidden.bias"] + of["event.bias"] @ event,
        "out": of["out.weight"].T,
        "out_bias": of["out.bias"],
    }


def _taps(weight: np.ndarray) -> np.ndarray:
    """Lay a convolution's three taps side by side: inputs × (before, own, behind)."""
    return np.concatenate([weight[:, :, tap].T for tap in range(3)], 1)
