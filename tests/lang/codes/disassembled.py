# The interface of dis: fields of instructions, lines, labels, what is printed; the instructions themselves are the machine's own.

import contextlib
import dis
import io
import opcode
import types


def sample(x, *rest, key=None):
    """doc"""
    total = 0
    for i in range(1000):
        if x.attribute > 70000:
            total += len("text")
        elif key is None:
            raise ValueError(total)

    def inner():
        return x, global_name
    return inner


class Holder:
    def method(self):
        return self.name

    @classmethod
    def of_class(cls):
        return cls

    @staticmethod
    def plain():
        return 1

    number = 5


def generator():
    yield 1


async def coroutine():
    return 1


instructions = list(dis.get_instructions(sample))
print(all(isinstance(i, dis.Instruction) and isinstance(i, tuple) for i in instructions))
for name in ("opname", "opcode", "arg", "argval", "argrepr", "offset", "starts_line", "is_jump_target", "positions"):
    print(name, all(hasattr(i, name) for i in instructions))
print(all(dis.opname[i.opcode] == i.opname and dis.opmap[i.opname] == i.opcode for i in instructions))
print(instructions[0].offset == 0, [i.offset for i in instructions] == sorted({i.offset for i in instructions}))
values = [i.argval for i in instructions]
for wanted in ("x", "total", "range", "attribute", "len", "ValueError", 1000, 70000, "text"):
    print(wanted, wanted in values, end=" ")
print([v.co_name for v in values if isinstance(v, types.CodeType)])
print(sorted({line - sample.__code__.co_firstlineno for _, line in dis.findlinestarts(sample.__code__) if line and line > sample.__code__.co_firstlineno}))
labels = dis.findlabels(sample.__code__.co_code)
print(bool(labels), {*labels} <= {i.offset for i in instructions}, {*labels} <= {i.offset for i in instructions if i.is_jump_target})
print({i.argval for i in instructions if i.opcode in dis.hasjrel} == {*labels})
print({i.positions.lineno for i in instructions if i.positions.lineno} <= {*range(sample.__code__.co_firstlineno, sample.__code__.co_firstlineno + 12)})
print(dis.opmap is opcode.opmap, dis.opname is opcode.opname, len(dis.opname) >= 256, len(dis.cmp_op))
print({*dis.hasconst} & {*dis.hasname}, bool(dis.hasconst), bool(dis.hasfree), dis.hasjabs)


def printed(*args, **options):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        dis.dis(*args, **options)
    other = io.StringIO()
    dis.dis(*args, file=other, **options)
    print(out.getvalue() == other.getvalue(), bool(out.getvalue()), end=" ")
    return out.getvalue()


print("Disassembly of <code object inner" in printed(sample), "Disassembly of" in printed(sample, depth=0))
text = printed(Holder)
print([line for line in text.splitlines() if line.startswith("Disassembly")])
for thing in (Holder().method, Holder.of_class, Holder.plain, generator(), generator, "x + 1", "x = 1", sample.__code__, lambda: 0):
    print(bool(printed(thing)))
waiting = coroutine()
print(bool(printed(waiting)))
waiting.close()
for thing in (5, 2.5, [], print):
    try:
        dis.dis(thing)
    except TypeError as error:
        print(error)
try:
    print(dis.get_instructions(5))
except TypeError as error:
    print(error)
for line in dis.code_info(sample).splitlines():
    if line.startswith(("Name", "Arg", "Pos", "Kw", "Flags")):
        print(line)
out = io.StringIO()
dis.show_code(sample, file=out)
print(out.getvalue() == dis.code_info(sample) + "\n")
bytecode = dis.Bytecode(Holder.plain, first_line=100)
print(bytecode.codeobj is Holder.plain.__code__, bytecode.first_line, [i.opname for i in bytecode] == [i.opname for i in dis.get_instructions(Holder.plain)])
print({i.starts_line for i in bytecode if i.starts_line is not None} <= {100, 101, 102}, repr(bytecode).startswith("Bytecode(<function Holder.plain"))
print(bytecode.info() == dis.code_info(Holder.plain), bool(bytecode.dis()))
try:
    sample(None)
except AttributeError as error:
    tb = error.__traceback__
    out = io.StringIO()
    dis.distb(tb, file=out)
    arrows = [line for line in out.getvalue().splitlines() if "-->" in line]
    print(bool(arrows), "-->" in dis.Bytecode.from_traceback(tb).dis(), tb.tb_next.tb_lasti == dis.Bytecode.from_traceback(tb).current_offset)
    print([i.positions.lineno - sample.__code__.co_firstlineno for i in instructions if i.positions.lineno and i.offset <= tb.tb_next.tb_lasti][-1])
