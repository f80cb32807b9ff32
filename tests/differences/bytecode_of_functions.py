"""The bytecode of a function is that of pvm.

What: `co_code` holds instructions for pvm's machine, and the attributes of code objects that explain CPython's
    (`co_exceptiontable`, `co_linetable`, `co_lnotab`) are not there. `dis` takes functions apart, by its own interface, but
    what it shows are pvm's instructions: programs that look for single instructions of CPython find none. `opcode` has
    pvm's numbers, and `stack_effect` says that there is no stack. `code.replace()` changes names, file name, lines, the
    flags that are a program's to set and the constants that stand in tables; what the instructions follow from
    (`co_code`, numbers of arguments, free variables) must be as it is. What is about names, arguments, flags, constants and
    lines (`co_varnames`, `co_argcount`, `co_flags`, `co_consts`, `co_lines()`) is as in CPython.
Why: the machine has registers, not a stack; its instructions are other ones. docs/bytecode.md lists them. Bytecode that a
    program made up would have to be proven harmless; what `marshal` reads is.
Workaround: compile source, or a tree of `ast`, instead of making bytecode; `python -m pvm dis program.py` prints what a
    program is compiled to.
"""

import dis


def function(x):
    return x + 1


print([instruction.opname for instruction in dis.get_instructions(function)][-1])
print(len({instruction.opname for instruction in dis.get_instructions(function)} & {"ADD_INT", "RESUME"}))
try:
    function.__code__.replace(co_code=function.__code__.co_code + function.__code__.co_code)
    print("replaced")
except ValueError as error:
    print(error)

# pvm: RETURN
# pvm: 1
# pvm: co_code cannot be another: the instructions of this machine follow from it
# CPython: RETURN_VALUE
# CPython: 1
# CPython: replaced
