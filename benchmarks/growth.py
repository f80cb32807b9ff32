#!/usr/bin/env python3
"""Measures how time grows with size under pvm and CPython; writes a table and a plot.

    python benchmarks/growth.py                  # report/growth.md, growth.json, growth.svg

The exponent of a case is the slope of time over size in logarithms, by least squares over the
larger half of the sizes: 1.0 is linear, 2.0 quadratic. A case passes when pvm's exponent is no
more than 0.25 above the base's.
"""

import argparse
import json
import math
import re
import subprocess
import sys
from pathlib import Path

import engines as engines_module
from tables import markdown, show_seconds

HERE = Path(__file__).resolve().parent
TOLERANCE = 0.25
COLOURS = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e"]

Curves = dict[str, dict[str, list[tuple[int, float]]]]


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of log time over log size, over the larger half of the points."""
    half = points[len(points) // 2 - 1 :]
    xs = [math.log(n) for n, _ in half]
    ys = [math.log(max(seconds, 1e-7)) for _, seconds in half]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread


def measure(engines, timeout: float) -> tuple[Curves, dict[str, dict[int, float]]]:
    """Curves by case and engine, and the longest pauses by engine and size."""
    curves: Curves = {}
    pauses: dict[str, dict[int, float]] = {}
    for engine in engines:
        command = [*engine.command, str(HERE / "growth_cases.py")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            raise SystemExit(f"{engine.name}: {(done.stderr or done.stdout).strip()[-500:]}")
        for kind, case, n, seconds in re.findall(r"^(point|pause) (\S+) (\S+) (\S+)$", done.stdout, re.M):
            if kind == "point":
                curves.setdefault(case, {}).setdefault(engine.name, []).append((int(n), float(seconds)))
            else:
                pauses.setdefault(engine.name, {})[int(n)] = float(seconds)
    return curves, pauses


def report(curves: Curves, pauses, names: list[str]) -> tuple[str, list[str]]:
    """The tables as Markdown, and the cases that grow faster than the base's."""
    rows, failed = [], []
    for case, by_engine in curves.items():
        base = exponent(by_engine["base"])
        row = [case, str(by_engine["base"][-1][0])]
        for name in names:
            own = exponent(by_engine[name])
            row += [f"{own:.2f}", show_seconds(by_engine[name][-1][1])]
            if name == "pvm" and own > base + TOLERANCE:
                failed.append(case)
        rows.append(row)
    headers = ["case", "largest size"]
    for name in names:
        headers += [f"{name} exponent", f"{name} at largest"]
    text = "### Growth of time with size\n\n" + markdown(headers, rows)
    sizes = sorted({n for by_size in pauses.values() for n in by_size})
    rows = [[str(n)] + [show_seconds(pauses[name].get(n)) for name in names] for n in sizes]
    text += "\n### Longest step of 1000 allocations, by live objects\n\n" + markdown(["live objects", *names], rows)
    if failed:
        text += "\nGrows faster than the base: " + ", ".join(failed) + "\n"
    return text, failed


def svg(curves: Curves, names: list[str]) -> str:
    """Small logarithmic charts, one a case, as an SVG picture."""
    columns, width, height, pad = 4, 230, 170, 34
    rows = -(-len(curves) // columns)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{columns * width}" height="{rows * height + 24}" '
        'font-family="sans-serif" font-size="10">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for i, name in enumerate(names):
        out.append(f'<text x="{10 + i * 120}" y="16" fill="{COLOURS[i % len(COLOURS)]}">&#9632; {name}</text>')
    for index, (case, by_engine) in enumerate(curves.items()):
        left, top = index % columns * width, index // columns * height + 24
        points = [point for name in names for point in by_engine[name]]
        xs = [math.log(n) for n, _ in points]
        ys = [math.log(max(seconds, 1e-7)) for _, seconds in points]
        low_x, high_x, low_y, high_y = min(xs), max(xs), min(ys), max(ys)

        def place(n, seconds, *, left=left, top=top, low_x=low_x, high_x=high_x, low_y=low_y, high_y=high_y):
            x = left + pad + (math.log(n) - low_x) / (high_x - low_x) * (width - pad - 12)
            y = top + height - 24 - (math.log(max(seconds, 1e-7)) - low_y) / (high_y - low_y or 1) * (height - 50)
            return f"{x:.1f},{y:.1f}"

        out.append(f'<text x="{left + pad}" y="{top + 14}" font-weight="bold">{case}</text>')
        out.append(
            f'<rect x="{left + pad}" y="{top + 20}" width="{width - pad - 12}" height="{height - 44}" fill="none" stroke="#ccc"/>'
        )
        out.append(f'<text x="{left + 2}" y="{top + 30}">{show_seconds(math.exp(high_y))}</text>')
        out.append(f'<text x="{left + 2}" y="{top + height - 26}">{show_seconds(math.exp(low_y))}</text>')
        out.append(f'<text x="{left + pad}" y="{top + height - 8}">{round(math.exp(low_x))}</text>')
        out.append(f'<text x="{left + width - 12}" y="{top + height - 8}" text-anchor="end">{round(math.exp(high_x))}</text>')
        for i, name in enumerate(names):
            line = " ".join(place(n, seconds) for n, seconds in by_engine[name])
            out.append(f'<polyline points="{line}" fill="none" stroke="{COLOURS[i % len(COLOURS)]}" stroke-width="1.5"/>')
    return "\n".join([*out, "</svg>"]) + "\n"


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engines", default="pvm")
    parser.add_argument("--base", default=engines_module.default_base())
    parser.add_argument("--timeout", type=float, default=600.0)
    parser.add_argument("--out", type=Path, default=HERE / "report")
    options = parser.parse_args(arguments)
    engines = [e for e in engines_module.choose(options.engines, options.base) if e.language == "python"]
    names = [engine.name for engine in engines]
    curves, pauses = measure(engines, options.timeout)
    text, failed = report(curves, pauses, names)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "growth.md").write_text(text, "utf-8")
    (options.out / "growth.svg").write_text(svg(curves, names), "utf-8")
    (options.out / "growth.json").write_text(json.dumps({"curves": curves, "pauses": pauses}, indent=1) + "\n", "utf-8")
    print(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
