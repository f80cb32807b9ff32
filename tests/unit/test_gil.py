"""The machine runs without the GIL: what takes it stands in a list, with its reason."""

import re
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "pvm"

TAKES_THE_GIL = {
    # leaf services, where CPython is the well-kept library
    "core/host_services.pxi": {"unicode_load_properties", "unicode_load_case", "unicode_find_name", "unicode_text", "unicode_number",
                               "unicode_normalize", "host_digest", "host_entropy", "host_documentation", "host_regular_expressions"},
    # the boundary: streams, signals, and the front end, which is in Python
    "core/hostcalls.pxi": {"check_host_signals", "write_to_host", "read_from_host", "syntax_by_host", "compile_by_host", "find_module_by_host",
                             "code_opcodes"},
    # texts of library modules that the importer grants
    "core/hostsource.pxi": {"source_answer"},
    # sys.argv and the like, from the host's arguments, when a guest first imports sys
    "core/sysmodule.pxi": {"setup_sys"},
    # functions that the host gives to the guest
    "core/vmobject.pxi": {"call_host"},
}


def takers(text):
    """Names of the functions in a source that take the GIL, in their heading or inside."""
    found, current = set(), None
    for line in text.splitlines():
        code = line.split("#")[0]
        heading = re.match(r"\s*(?:cdef|cpdef|def) .*?(\w+)\(", code)
        current = heading[1] if heading else current
        if re.search(r"\bwith gil\b", code) and '"' not in code and "`" not in code:
            found.add(current)
    return found


def test_what_takes_the_gil_is_listed():
    given = {}
    for path in [*SOURCES.rglob("*.pxi"), *SOURCES.rglob("*.pxi.in"), *SOURCES.rglob("*.pyx")]:
        names = takers(path.read_text(encoding="utf-8"))
        if names:
            given[path.relative_to(SOURCES).as_posix()] = names
    assert given == TAKES_THE_GIL


def test_takers_are_found():
    assert takers("cdef int f(int x) noexcept with gil:\n    pass\ncdef int g() noexcept nogil:\n    with gil:\n        pass\n") == {"f", "g"}
    assert takers("# with gil\ncdef int f() noexcept nogil:\n    pass\n") == set()
