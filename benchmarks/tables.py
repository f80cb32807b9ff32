"""Ratios, geometric means, and their tables in Markdown and JSON."""

import json
import math
from pathlib import Path


def geometric_mean(values) -> float | None:
    values = list(values)
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def show_ratio(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def show_seconds(value: float | None) -> str:
    if value is None:
        return "failed"
    for unit, scale in (("s", 1.0), ("ms", 1e3), ("us", 1e6)):
        if value * scale >= 1:
            return f"{value * scale:.2f} {unit}"
    return f"{value * 1e9:.1f} ns"


def markdown(headers: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(headers) + " |", "|" + "---|" * len(headers)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


class Results:
    """Best times by program and engine, with what went wrong.

    `times[program][engine]` is seconds or None; `notes` are failures and checksum differences.
    """

    def __init__(self, title: str, engines: list[str]):
        self.title = title
        self.engines = engines
        self.times: dict[str, dict[str, float | None]] = {}
        self.spreads: dict[str, float] = {}
        self.notes: list[str] = []

    def ratio(self, program: str, engine: str) -> float | None:
        row = self.times[program]
        base, time = row.get(self.engines[0]), row.get(engine)
        return time / base if base and time else None

    def ratios(self, engine: str) -> dict[str, float]:
        found = {program: self.ratio(program, engine) for program in self.times}
        return {program: ratio for program, ratio in found.items() if ratio is not None}

    def mean(self, engine: str) -> float | None:
        return geometric_mean(self.ratios(engine).values())

    def table(self) -> str:
        base, *others = self.engines
        rows = []
        for program, row in self.times.items():
            cells = []
            for engine in others:
                ratio = self.ratio(program, engine)
                cells.append(show_ratio(ratio) if ratio is not None else "failed" if engine in row else "")
            rows.append([program, show_seconds(row.get(base)), *cells, f"{self.spreads.get(program, 1.0):.2f}"])
        means = []
        for engine in others:
            mean = self.mean(engine)
            means.append(f"**{show_ratio(mean)}** ({len(self.ratios(engine))})" if mean else "")
        rows.append(["**geometric mean**", "", *means, ""])
        text = f"### {self.title}\n\n" + markdown(["program", base, *others, "spread"], rows)
        if self.notes:
            text += "\n" + "\n".join(f"- {note}" for note in self.notes) + "\n"
        return text

    def to_json(self) -> str:
        data = {
            "title": self.title,
            "engines": self.engines,
            "times": self.times,
            "spreads": self.spreads,
            "means": {engine: self.mean(engine) for engine in self.engines[1:]},
            "notes": self.notes,
        }
        return json.dumps(data, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Results":
        data = json.loads(text)
        results = cls(data["title"], data["engines"])
        results.times, results.spreads, results.notes = data["times"], data["spreads"], data["notes"]
        return results

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".json").write_text(self.to_json(), "utf-8")
        path.with_suffix(".md").write_text(self.table(), "utf-8")


def merge(several: list[Results]) -> Results:
    """The best of several runs, engine by engine and program by program."""
    merged = Results(f"{several[0].title}, best of {len(several)} runs", several[0].engines)
    for results in several:
        merged.engines += [engine for engine in results.engines if engine not in merged.engines]
        merged.notes += [note for note in results.notes if note not in merged.notes]
        for program, row in results.times.items():
            best = merged.times.setdefault(program, {})
            for engine, time in row.items():
                known = best.get(engine)
                best[engine] = time if known is None else known if time is None else min(known, time)
    return merged
