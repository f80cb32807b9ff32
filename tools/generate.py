"""Generate what follows from the tables: C enums and labels, Cython declarations, expanded templates.

    python tools/generate.py [--check]

Writes src/pvm/core/generated/. With --check, writes nothing and exits 1 when a file is not current.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import number_tables

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "src" / "pvm" / "core"
OUTPUT = CORE / "generated"


def load_opcodes():
    """Import the opcode table by path: the package itself cannot be imported before it is built."""
    spec = importlib.util.spec_from_file_location("pvm_opcodes", ROOT / "src" / "pvm" / "opcodes.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def opcodes_header(table) -> str:
    """The enum, the labels for computed gotos, and what the verifier's decoder needs."""
    by_number = table.BY_NUMBER
    lines = ["/* Generated from src/pvm/opcodes.py. */", "#pragma once", "enum {"]
    lines += [f"    OP_{op.name} = {op.number}," for op in table.OPCODES]
    lines += ["    OPCODE_COUNT = 256", "};"]
    labels = [f"&&L_OP_{by_number[i].name}" if i in by_number else "&&L_invalid" for i in range(256)]
    lines.append("#define OPCODE_LABELS " + ", \\\n    ".join(labels))
    sizes = [str(by_number[i].size if i in by_number else 0) for i in range(256)]
    lines.append("static const unsigned char OPCODE_SIZES[256] = {" + ",".join(sizes) + "};")
    kinds = [f'"{by_number[i].operands}"' if i in by_number else "0" for i in range(256)]
    lines.append("static const char *const OPCODE_OPERANDS[256] = {" + ",".join(kinds) + "};")
    ends = ["1" if i in by_number and by_number[i].name in table.TERMINATORS else "0" for i in range(256)]
    lines.append("static const unsigned char OPCODE_ENDS[256] = {" + ",".join(ends) + "};")
    signs = ",".join(f'"{table.SIGNS[name]}"' for name in table.BINARY_OPERATORS)
    lines.append("static const char *const OPERATOR_SIGNS[] = {" + signs + "};")
    signs = ",".join(f'"{table.SIGNS[name]}"' for name in table.COMPARISONS)
    lines.append("static const char *const COMPARISON_SIGNS[] = {" + signs + "};")
    names = ",".join(f'"{name}"' for name in table.HELPERS)
    lines.append("static const char *const HELPER_NAMES[] = {" + names + "};")
    lines.append(f"#define HELPER_COUNT {len(table.HELPERS)}")
    lines.append(f"#define MAX_REGISTERS {table.MAX_REGISTERS}")
    lines.append(f"#define MAX_PARAMETERS {table.MAX_PARAMETERS}")
    lines += [f"#define CODE_{name} {bit}" for name, bit in table.CODE_FLAGS.items()]
    return "\n".join(lines) + "\n"


def opcodes_declarations(table) -> str:
    """The same names as Cython sees them."""
    lines = ["# Generated from src/pvm/opcodes.py.", 'cdef extern from "dispatch.h" nogil:', "    enum:"]
    lines += [f"        OP_{op.name}" for op in table.OPCODES]
    lines.append("    enum:")
    lines += [f"        CODE_{name}" for name in table.CODE_FLAGS]
    lines += ["    enum: MAX_REGISTERS, MAX_PARAMETERS, HELPER_COUNT", "    const char** HELPER_NAMES",
              "    const unsigned char* OPCODE_SIZES", "    const char** OPCODE_OPERANDS",
              "    const unsigned char* OPCODE_ENDS", "    const char** OPERATOR_SIGNS",
              "    const char** COMPARISON_SIGNS"]
    return "\n".join(lines) + "\n"


def expand_templates(table) -> dict[str, str]:
    """Each core/*.pxi.in through Cython's template language, with the opcode table in scope."""
    from Cython import Tempita

    return {path.name[: -len(".in")]: Tempita.sub(path.read_text(encoding="utf-8"), table=table)
            for path in sorted(CORE.glob("*.pxi.in"))}


def generated_files() -> dict[str, str]:
    """Name and text of each generated file."""
    table = load_opcodes()
    files = {"opcodes.h": opcodes_header(table), "opcodes.pxi": opcodes_declarations(table),
             "numbers.h": number_tables.header()}
    files.update(expand_templates(table))
    return files


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    stale = []
    OUTPUT.mkdir(exist_ok=True)
    for name, text in generated_files().items():
        path = OUTPUT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, encoding="utf-8")
    if check and stale:
        print("not current:", ", ".join(stale))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
