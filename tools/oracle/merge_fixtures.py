"""Merges of small tensors, computed with numpy from the published definitions.

    python merge_fixtures.py ../../plugins/merger-weights/src/__fixtures__/merge.json
"""

import json
import platform
import sys

import numpy as np


def linear(models, weights, normalize):
    total = sum(w * m.astype(np.float64) for w, m in zip(weights, models))
    return total / sum(weights) if normalize else total


def ties(base, models, weights, density, lambda_, normalize):
    """Yadav et al. 2023, section 4, with one weight a model."""
    deltas = []
    for model in models:
        delta = (model - base).ravel()  # float32
        keep = int(np.floor(density * delta.size))
        largest = np.argsort(-np.abs(delta), kind="stable")[:keep]
        mask = np.zeros(delta.size, dtype=bool)
        mask[largest] = True
        deltas.append(np.where(mask, delta, 0).astype(np.float64))
    weighted = np.stack([w * d for w, d in zip(weights, deltas)])
    sign = np.where(weighted.sum(axis=0) >= 0, 1.0, -1.0)
    agree = np.sign(weighted) == sign
    merged = (weighted * agree).sum(axis=0)
    if normalize:
        divisor = (np.asarray(weights)[:, None] * agree).sum(axis=0)
        merged = merged / np.where(divisor == 0, 1, divisor)
    return base.astype(np.float64) + lambda_ * merged.reshape(base.shape)


def main() -> None:
    rng = np.random.default_rng(11)
    base = rng.normal(size=(6, 9)).astype(np.float32)
    models = [(base + rng.normal(scale=0.1, size=base.shape)).astype(np.float32) for _ in range(3)]
    models[1].ravel()[:20] = base.ravel()[:20]  # what a model left as it was
    cases = []
    for weights in ([1, 1, 1], [0.6, 0.4, 0.25], [1, -0.5, 2]):
        for normalize in (True, False):
            result = linear(models, weights, normalize)
            cases.append({"method": "linear", "weights": weights, "parameters": {"normalize": normalize}, "result": result})
            for density, lambda_ in ((1.0, 1.0), (0.3, 1.0), (0.55, 1.7), (0.01, 1.0)):
                result = ties(base, models, weights, density, lambda_, normalize)
                parameters = {"normalize": normalize, "density": density, "lambda": lambda_}
                cases.append({"method": "ties", "weights": weights, "parameters": parameters, "result": result})
    for case in cases:
        case["result"] = [float(f"{value:.9g}") for value in case["result"].ravel()]
    fixture = {
        "made": {"script": "tools/oracle/merge_fixtures.py", "numpy": np.__version__, "python": platform.python_version()},
        "shape": list(base.shape),
        "base": [float(value) for value in base.ravel()],
        "models": [[float(value) for value in model.ravel()] for model in models],
        "cases": cases,
    }
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        json.dump(fixture, out)
        out.write("\n")


if __name__ == "__main__":
    main()
