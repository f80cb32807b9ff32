"""sys.monitoring: tools that are told of what the program does.

The machine tells of an event by its own number (see core/monitoring.pxi), if one of the masks that it is given here has its
bit. The prelude's monitor_event calls those whom `wanted` names.
"""

import sys
from types import SimpleNamespace

import _functions
import _monitored

_BRANCHES = sys.version_info >= (3, 14)      # have two events
_TOOLS = 6
_LOCAL = 8 + (1 if _BRANCHES else 0) + 2     # so many of the first events may be asked for of one code
_NAMES = ["PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP",
          *(["BRANCH_LEFT", "BRANCH_RIGHT"] if _BRANCHES else ["BRANCH"]), "STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED",
          "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN", "C_RAISE", *(["BRANCH"] if _BRANCHES else [])]
_BITS = {name: 1 << number for number, name in enumerate(_NAMES)}
_AFTER_CALLS = _BITS["C_RETURN"] | _BITS["C_RAISE"]
_ASKED_WITH = _AFTER_CALLS | _BITS["CALL"]
_RAISED = ("STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE")

# The public bit of each of the machine's events.
_public = [_BITS[name] for name in ("PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP",
                                    "BRANCH_LEFT" if _BRANCHES else "BRANCH", "BRANCH_RIGHT" if _BRANCHES else "BRANCH", *_RAISED, "C_RETURN", "C_RAISE")]
_line, _calls, _branches = 5, (4, 16, 17), (7, 8, 9)
_without_argument = (0, 1, 6)

events = SimpleNamespace(**_BITS, NO_EVENTS=0)
DEBUGGER_ID, COVERAGE_ID, PROFILER_ID, OPTIMIZER_ID = 0, 1, 2, 5
DISABLE, MISSING = object(), object()

_tools = [None] * _TOOLS
_callbacks = [{} for _ in range(_TOOLS)]     # by public bit
_global = [0] * _TOOLS
_codes = {}                                  # of id(code): the code and what each tool wants of it
_disabled = set()


def _valid(tool):
    if not isinstance(tool, int):
        raise TypeError(f"'{_functions.type_name(tool)}' object cannot be interpreted as an integer")
    if not 0 <= tool < _TOOLS:
        raise ValueError(f"invalid tool {tool} (must be between 0 and 5)")


def _in_use(tool):
    _valid(tool)
    if _tools[tool] is None:
        raise ValueError(f"tool {tool} is not in use")


def _machine_mask(bits):
    mask = 0
    for number, bit in enumerate(_public):
        if bits & bit:
            mask |= 1 << number
    return mask


def _all(masks):
    bits = 0
    for mask in masks:
        bits |= mask
    return bits


def _switch():
    """Tell the machine what is wanted of all codes; it listens while there is anything at all."""
    bits = _all(_global)
    _monitored.switch(bits != 0 or any([_all(masks) for _, masks in _codes.values()]), _machine_mask(bits))


def _settled(event_set, limit, what):
    if not isinstance(event_set, int):
        raise TypeError(f"'{_functions.type_name(event_set)}' object cannot be interpreted as an integer")
    if not 0 <= event_set < 1 << len(_NAMES):
        raise ValueError(f"invalid {what} 0x{event_set & 0xFFFFFFFF:x}")
    if event_set & _AFTER_CALLS and event_set & _ASKED_WITH != _ASKED_WITH:
        raise ValueError("cannot set C_RETURN or C_RAISE events independently")
    event_set &= ~_AFTER_CALLS
    if _BRANCHES and event_set & _BITS["BRANCH"]:
        event_set = event_set & ~_BITS["BRANCH"] | _BITS["BRANCH_LEFT"] | _BITS["BRANCH_RIGHT"]
    if event_set >= 1 << limit:
        raise ValueError(f"invalid {what} 0x{event_set:x}")
    return event_set


def use_tool_id(tool_id, name, /):
    _valid(tool_id)
    if not isinstance(name, str):
        raise ValueError("tool name must be a str")
    if _tools[tool_id] is not None:
        raise ValueError(f"tool {tool_id} is already in use")
    _tools[tool_id] = name


def clear_tool_id(tool_id, /):
    _valid(tool_id)
    if _tools[tool_id] is not None:
        _clear(tool_id)


def free_tool_id(tool_id, /):
    _valid(tool_id)
    if _BRANCHES:                # before that the tool's events and callbacks stay
        _clear(tool_id)
    _tools[tool_id] = None


def _clear(tool):
    _callbacks[tool].clear()
    _global[tool] = 0
    for code, masks in [*_codes.values()]:
        masks[tool] = 0
        _watch(code, masks)
    _switch()


def get_tool(tool_id, /):
    _valid(tool_id)
    return _tools[tool_id]


def register_callback(tool_id, event, func, /):
    _valid(tool_id)
    if event <= 0 or event & event - 1:
        raise ValueError("The callback can only be set for one event at a time")
    if event >= 1 << len(_NAMES):
        raise ValueError(f"invalid event {event.bit_length() - 1}")
    sys.audit("sys.monitoring.register_callback", func)
    both = (_BITS["BRANCH_LEFT"], _BITS["BRANCH_RIGHT"]) if _BRANCHES and event == _BITS["BRANCH"] else (event,)
    for bit in both:
        before = _callbacks[tool_id].pop(bit, None)
        if func is not None:
            _callbacks[tool_id][bit] = func
    return before


def get_events(tool_id, /):
    _valid(tool_id)
    return _global[tool_id]


def set_events(tool_id, event_set, /):
    _valid(tool_id)
    event_set = _settled(event_set, len(_NAMES), "event set")
    _in_use(tool_id)
    _global[tool_id] = event_set
    _switch()


def _code_given(code):
    if type(code) is not _Code:
        raise TypeError("code must be a code object")


def get_local_events(tool_id, code, /):
    _code_given(code)
    _valid(tool_id)
    return _codes[id(code)][1][tool_id] if id(code) in _codes else 0


def set_local_events(tool_id, code, event_set, /):
    _code_given(code)
    _valid(tool_id)
    event_set = _settled(event_set, _LOCAL, "local event set")
    _in_use(tool_id)
    masks = _codes.setdefault(id(code), (code, [0] * _TOOLS))[1]
    masks[tool_id] = event_set
    _watch(code, masks)
    _switch()


def _watch(code, masks):
    bits = _all(masks)
    _monitored.watch(code, _machine_mask(bits))
    if not bits:
        del _codes[id(code)]


def restart_events():
    _disabled.clear()


def _all_events():
    found = {}
    for name, bit in _BITS.items():
        tools = 0
        for tool, bits in enumerate(_global):
            if bits & bit:
                tools |= 1 << tool
        if tools:
            found[name] = tools
    return found


def wanted(frame, number, argument):
    """Those whom the prelude is to call for an event, and with what: (callback, arguments, where it may be disabled)."""
    code, bit = frame.f_code, _public[number]
    place = frame.f_lasti
    if number == _line:
        arguments, place = (code, argument), argument
    elif number in _branches:
        place = argument[0]
        arguments = code, *argument
    elif number in _calls:
        arguments = code, place, argument[0], argument[1] if len(argument) > 1 else MISSING
    elif number in _without_argument:
        arguments = code, max(place, 0)
    else:
        arguments = code, place, argument
    found = []
    masks = _codes[id(code)][1] if id(code) in _codes else None
    asked = _BITS["CALL"] if number in _calls else bit
    for tool in range(_TOOLS - 1, -1, -1):
        if (_global[tool] | masks[tool] if masks else _global[tool]) & asked:
            callback = _callbacks[tool].get(bit)
            where = tool, id(code), place, bit
            if callback is not None and where not in _disabled:
                found.append((callback, arguments, where))
    return found


def disable(where):
    """A callback has given DISABLE."""
    tool, _, _, bit = where
    if bit >= 1 << _LOCAL:
        _callbacks[tool].pop(bit, None)
        raise ValueError(f"Cannot disable {_NAMES[bit.bit_length() - 1]} events. Callback removed.")
    _disabled.add(where)


_Function, _Code = type(wanted), type(wanted.__code__)


def module():
    """The module that programs see as sys.monitoring."""
    made = type(sys)("sys.monitoring")
    names = ["use_tool_id", "free_tool_id", "get_tool", "register_callback", "get_events", "set_events", "get_local_events",
             "set_local_events", "restart_events", "_all_events", *(["clear_tool_id"] if _BRANCHES else [])]
    _functions.builtin(globals(), "sys.monitoring", *[name for name, value in globals().items() if type(value) is _Function])
    for name in [*names, "events", "DISABLE", "MISSING", "DEBUGGER_ID", "COVERAGE_ID", "PROFILER_ID", "OPTIMIZER_ID"]:
        setattr(made, name, globals()[name])
    return made
