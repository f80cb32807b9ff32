# Frames of importlib in tracebacks: the import statement leaves them out, import_module() shows them.

import importlib
import os
import sys
import tempfile
import warnings

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    path = os.path.join(folder, *name.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    importlib.invalidate_caches()


def frames(error):
    entry, names = error.__traceback__, []
    while entry is not None:
        code = entry.tb_frame.f_code
        names.append((os.path.basename(code.co_filename), code.co_name, entry.tb_lineno if not code.co_filename.startswith("<") else 0))
        entry = entry.tb_next
    return names[1:]


write("absent.py", "import nothing_of_that_name")
write("failing.py", "def f():\n    1 / 0\nf()")
write("nested.py", "x = 1\nimport failing")
write("wrong.py", "def f(:\n")
write("through.py", "import wrong")
write("package/__init__.py", "")
write("package/broken.py", "raise LookupError('broken')")
write("package/importing.py", "from . import nothing")
write("second/__init__.py", "from . import inner")
write("second/inner.py", "import no_module_at_all")
write("raising.py", "raise ImportError('on purpose')")
for statement in ("import nothing_of_that_name", "import absent", "import failing", "import nested", "import wrong", "import through", "import package.broken",
                  "from package import broken", "from package import importing", "import package.nothing", "import second", "import second.inner",
                  "import raising", "import os.nothing", "import json.nothing"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "|", type(error).__name__, frames(error))
for name in ("failing", "nothing_of_that_name", "package.broken", "absent"):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(name, "|", type(error).__name__, [frame[:2] for frame in frames(error)][1:])

# Modules that import each other.
write("circle/__init__.py", "")
write("circle/one.py", "import circle.two\nvalue = 1")
write("circle/two.py", "import circle.one\ntry:\n    circle.one\nexcept AttributeError as error:\n    print(error)\n"
                       "try:\n    from circle.one import value\nexcept ImportError as error:\n    print(str(error).partition(' (/')[0])\n"
                       "import circle.one as again\nprint(again.__name__, hasattr(again, 'value'))")
import circle.one
print(circle.one.value, circle.two.again is circle.one)
write("gone/__init__.py", "")
write("gone/first.py", "import sys\nsys.modules.pop(__package__, None)\nfrom . import second")
write("gone/second.py", "")
import gone.first
print(hasattr(gone, "first"), hasattr(gone, "second"), gone is sys.modules["gone"])
write("closed/__init__.py", "import sys\nclass Closed(type(sys)):\n    def __setattr__(self, name, value):\n        raise AttributeError(name)\n"
                            "closed = Closed(__name__)\nfor key in ('__file__', '__path__', '__package__'):\n    closed.__dict__[key] = globals()[key]\n"
                            "closed.__dict__['__spec__'] = __spec__\nsys.modules[__name__] = closed")
write("closed/part.py", "value = 5")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import closed.part
    print([(each.category.__name__, str(each.message)) for each in caught], sys.modules["closed.part"].value)
