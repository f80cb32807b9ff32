# Modules and packages in zip archives.

import importlib
import os
import pkgutil
import sys
import tempfile
import traceback
import zipfile

folder = tempfile.mkdtemp()
archive = os.path.join(folder, "modules.zip")
with zipfile.ZipFile(archive, "w") as file:
    file.writestr("single.py", "value = 1\nprint(__name__, __file__.endswith('modules.zip/single.py'))")
    file.writestr("package/__init__.py", "from .inner import f")
    file.writestr("package/inner.py", "def f():\n    return 1 / 0\n")
    file.writestr("package/data.txt", "some text")
    file.writestr("package/sub/__init__.py", "")
    file.writestr("package/sub/deep.py", "from .. import f as outer")
sys.path.insert(0, archive)
import single
import package.sub.deep

print(single.value, package.sub.deep.outer is package.f, type(package.__spec__.loader).__name__)
print([each.name for each in pkgutil.walk_packages([archive])])
print(pkgutil.get_data("package", "data.txt"))
try:
    package.f()
except ZeroDivisionError as error:
    last = traceback.extract_tb(error.__traceback__)[-1]
    print(os.path.basename(last.filename), last.lineno, last.line)
try:
    import package.nothing
except ImportError as error:
    print(error)
sys.path.insert(0, os.path.join(archive, "package"))
importlib.invalidate_caches()
import inner
print(inner.__file__.endswith("modules.zip/package/inner.py"))
with open(os.path.join(folder, "broken.zip"), "w") as file:
    file.write("no archive")
sys.path[:0] = [os.path.join(folder, "broken.zip"), os.path.join(folder, "absent.zip")]
try:
    import nothing_at_all
except ImportError as error:
    print(error)
