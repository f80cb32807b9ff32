# code.replace().

import types


def sample(a, b=1, /, c=2, *, d=3):
    """doc"""
    text = "hello", 12345678901, 1.5
    def inner():
        return "deep", text
    return text, inner, len(a), a.size if False else 0


code = sample.__code__


def run(**changes):
    new = code.replace(**changes)
    function = types.FunctionType(new, globals(), "again", (1, 2), None)
    function.__kwdefaults__ = {"d": 3}
    return function


print(code.replace() == code, code.replace() is code, hash(code.replace()) == hash(code))
new = code.replace(co_name="other", co_qualname="A.other", co_filename="elsewhere.py", co_firstlineno=500)
print(new.co_name, new.co_qualname, new.co_filename, new.co_firstlineno, new == code)
print(code.replace(co_filename="x") == code, code.replace(co_qualname="x") == code, code.replace(co_name="x") == code, code.replace(co_firstlineno=1) == code)
print(max(line or 0 for _, _, line in new.co_lines()) >= 500, code.co_name)


def failing():
    return 1 / 0


import traceback
function = types.FunctionType(failing.__code__.replace(co_name="renamed", co_filename="elsewhere.py", co_firstlineno=1000), globals())
try:
    function()
except ZeroDivisionError as error:
    last = traceback.extract_tb(error.__traceback__)[-1]
    print(last.filename, last.lineno, last.name)

# Attributes as they are may be given again.
same = {name: getattr(code, name) for name in ("co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags",
        "co_firstlineno", "co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_filename", "co_name", "co_qualname")}
print(code.replace(**same) == code)

# Constants
constants = list(code.co_consts)
constants[constants.index("hello") if "hello" in constants else 0] = "bonjour"
place = [i for i, constant in enumerate(constants) if isinstance(constant, types.CodeType)][0]


def texts():
    return "one", ["two", 2.5], (lambda: "three")()


def translated(code):
    table = {"one": "eins", "two": "zwei", "three": "drei", 2.5: 3.5}
    return code.replace(co_consts=tuple([translated(c) if isinstance(c, types.CodeType) else table.get(c, c) for c in code.co_consts]))


print(types.FunctionType(translated(texts.__code__), globals())(), texts())


def moved(code):
    return code.replace(co_filename="moved.py", co_consts=tuple([moved(c) if isinstance(c, types.CodeType) else c for c in code.co_consts]))


module = compile("def f():\n    def g(): pass\n    return g\nclass C:\n    def m(self): pass", "origin.py", "exec")
names = {}
exec(moved(module), names)
print(names["f"].__code__.co_filename, names["f"]().__code__.co_filename, names["C"].m.__code__.co_filename, module.co_filename)

# Names and variables


def uses(x, y):
    z = x.upper() + str(len(y))
    return sorted(locals()), z


other = uses.__code__.replace(co_names=tuple([{"upper": "lower", "len": "sum"}.get(name, name) for name in uses.__code__.co_names]))
print(types.FunctionType(other, globals())("ABC", [1, 2, 3]))
other = uses.__code__.replace(co_varnames=("first", "second", "third"))
function = types.FunctionType(other, globals())
print(function(first="abc", second=[1, 2]))
try:
    function(x="abc", y=[])
except TypeError as error:
    print(error)
print(types.FunctionType(uses.__code__.replace(co_posonlyargcount=1), globals())("abc", y=[1]))


@types.coroutine
def generator():
    yield 1


print(bool(generator.__code__.co_flags & 0x100))


async def wait():
    return await generator()
print(wait().send(None))

for changes in ({"co_name": 5}, {"co_filename": b"x"}, {"co_firstlineno": "x"}, {"co_consts": []}, {"co_names": [1]}, {"co_code": "x"},
                {"co_argcount": None}):
    try:
        code.replace(**changes)
    except TypeError as error:
        print(error)
try:
    code.replace(co_firstlineno=-5)
except (ValueError, TypeError) as error:
    print(type(error).__name__)
