"""The bytecode of a function is that of pvm.

What: `co_code` holds instructions for pvm's machine, and the attributes of code objects that explain CPython's
    (`co_exceptiontable`, `co_linetable`, `co_lnotab`) are not there, so that `dis` cannot take a function apart and
    programs that look for single instructions of CPython find none: test_positional_only_arg looks for a folded IS_OP.
    What is about names, arguments, flags and lines (`co_varnames`, `co_argcount`, `co_flags`, `co_lines()`) is as in
    CPython.
Why: the machine has registers, not a stack; its instructions are other ones. docs/bytecode.md lists them.
Workaround: `python -m pvm dis program.py` prints what a program is compiled to.
"""

import dis


def function(x):
    return x + 1


try:
    print([instruction.opname for instruction in dis.get_instructions(function)][-1])
except AttributeError:
    print("no bytecode of CPython")

# pvm: no bytecode of CPython
# CPython: RETURN_VALUE
