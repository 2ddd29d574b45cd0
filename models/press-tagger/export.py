"""A trained network as numpy arrays, folded for inference, in half precision on disk."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from data import TYPES
from network import BothWays, Tagger

from extract.lang.tagger.lstm import fold
from extract.lang.tagger.network import FORMAT

Relations = tuple[dict[str, object], dict[str, np.ndarray]]


def export(
    network: Tagger,
    path: Path,
    thresholds: np.ndarray | None = None,
    gates: tuple[float, float] = (0.0, 0.0),
    relations: Relations | None = None,
    voices: dict[str, object] | None = None,
    again: np.ndarray | None = None,
) -> None:
    """Write the weights; thresholds and gates are logits, ``relations`` a head's settings and arrays, ``again`` the second look's weights.

    ``voices`` are the files beside this one that have a say in what spans are (``partners``), and everybody's ``shares``.
    """
    weights = {name: weight.detach().numpy().astype(np.float32) for name, weight in network.state_dict().items()}
    kept = {
        "words.dense": weights["words.dense.weight"].T,
        "words.bias": weights["words.dense.bias"],
        "words.character": weights["words.character.weight"],
        "words.convolution": weights["words.convolution.weight"].transpose(2, 1, 0),
        "words.convolution_bias": weights["words.convolution.bias"],
        "words.spelling": weights["words.spelling.weight"].T,
        "words.shape": weights["words.shape.weight"],
        "words.token_shape": weights["words.token_shape.weight"],
        "words.length": weights["words.length.weight"],
        "norm.weight": weights["norm.weight"],
        "norm.bias": weights["norm.bias"],
        "spans.gate": weights["gate.weight"].T * 0.5,
        "spans.gate_bias": weights["gate.bias"],
        "spans.wide": weights["wide.weight"],
        "spans.out": weights["types.weight"].T,
        "spans.out_bias": weights["types.bias"],
    }
    scaled = weights["states.weight"] * weights["states_scale"]
    kept["states.weight"], shift = scaled.T, -scaled @ weights["states_mean"]
    if network.sizes.light:
        kept |= {"near.weight": weights["near.weight"].T, "near.bias": weights["near_bias"] + shift}
    else:
        kept["states.bias"] = shift
    for number, layer in enumerate(network.layers):
        kept |= {f"layer.{number}.{name}": array for name, array in lstm_arrays(layer, 0.5 if number else 1).items()}
    # Layers in numpy give twice the states: what reads them is halved.
    begin, end, mean = np.split(weights["ends.weight"].T * 0.5, 3, axis=1)
    begin_bias, end_bias, mean_bias = np.split(weights["ends.bias"], 3)
    kept |= {"spans.begin": begin, "spans.begin_bias": begin_bias + end_bias + mean_bias, "spans.end": end, "spans.mean": mean}
    if network.sizes.rank:
        kept["spans.left"], kept["spans.right"] = np.split(weights["product.weight"].T * 0.5, 2, axis=1)
        kept["spans.left_bias"], kept["spans.right_bias"] = np.split(weights["product.bias"], 2)
        kept["spans.product"] = weights["product_types.weight"].T
    config: dict[str, object] = {
        "format": FORMAT,
        "light": network.sizes.light,
        "layers": len(network.layers),
        "types": list(TYPES),
        "thresholds": [round(float(t), 3) for t in (np.zeros(len(TYPES)) if thresholds is None else thresholds)],
        "gates": list(gates),
    }
    config |= voices or {"partners": [], "shares": [1]}
    if again is not None:
        config["again"] = [round(float(weight), 4) for weight in again]
    if relations:
        config["relations"], head = relations
        kept |= {f"relations.{name}": array for name, array in head.items()}
    arrays = {name: array.astype(np.float16) for name, array in kept.items()}
    np.savez_compressed(path, config=np.frombuffer(json.dumps(config).encode(), np.uint8), **arrays)


def lstm_arrays(layer: BothWays, scale: float) -> dict[str, np.ndarray]:
    """Give an LSTM's arrays both ways, folded; what it reads is ``scale`` times what it was trained to read."""
    ways = []
    for way in (layer.forth, layer.back):
        inner, recurrent = way.weight_ih_l0.detach().numpy().T * scale, way.weight_hh_l0.detach().numpy().T
        ways.append(fold(inner, recurrent, (way.bias_ih_l0 + way.bias_hh_l0).detach().numpy()))
    return {name: np.stack(both) for name, both in zip(("inner", "recurrent", "bias"), zip(*ways, strict=True), strict=True)}
