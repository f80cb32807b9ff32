# Modules that import each other, and what import statements say of what they cannot find.

import os
import shutil
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


def attempt(statement):
    try:
        exec(statement, {"__name__": "__main__", "__package__": None, "__spec__": None})
    except Exception as error:
        print(statement, "->", type(error).__name__, str(error).replace(folder, "FOLDER"), getattr(error, "name", None))
    else:
        print(statement, "-> fine")


write("circle_one.py", "import circle_two\nvalue = 1\n")
write("circle_two.py", "import circle_one\nprint(circle_one.value)\n")
write("ring_one.py", "from ring_two import other\nvalue = 1\n")
write("ring_two.py", "from ring_one import value\nother = 2\n")
write("star_bad.py", "__all__ = ['fine', 3]\nfine = 1\n")
write("star_absent.py", "__all__ = ['absent']\n")
write("star_key.py", "globals()[5] = 1\n")
write("nameless.py", "import sys\ndel __name__\n")
os.mkdir(os.path.join(folder, "parcel"))
write("parcel/__init__.py", "__all__ = ['part', 'piece']\npiece = 3\n")
write("parcel/part.py", "from . import piece\nfrom .. import beyond\n")
os.mkdir(os.path.join(folder, "loose"))
write("loose/inside.py", "value = 'in a package without a file'\n")

for statement in ("import circle_one", "from ring_one import value", "from star_bad import *", "from star_absent import *",
                  "from star_key import *", "from parcel import *", "import parcel.part", "from parcel import nothing",
                  "from loose import inside; print(inside.value)", "from loose.inside import value; print(value)",
                  "from os import nothing_there", "import parcel.piece", "from . import thing", "from .thing import other",
                  "__import__('')", "__import__('os', level=-1)", "__import__('parcel', fromlist=[1])", "__import__('parcel', fromlist=['nothing'])",
                  "__import__(3)"):
    if "os import" not in statement and "level" not in statement or sys.version_info >= (3, 12) and "level" in statement:
        attempt(statement)

try:
    from parcel import nothing
except ImportError as error:
    print(error.name, error.path.replace(folder, "FOLDER"), error.msg.replace(folder, "FOLDER"))


class Posing:
    __all__ = ["pretended"]
    pretended = "by an object"


class Bare:
    __slots__ = ()


sys.modules["posing"], sys.modules["bare"] = Posing(), Bare()
space = {}
exec("from posing import *", space)
print(space["pretended"])
attempt("from posing import another")
attempt("from bare import *")
shutil.rmtree(folder)
