# A module that warns while it is imported, with levels of the stack: the import system's own frames do not count.
import os
import sys
import tempfile
import warnings

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "old_module.py"), "w") as f:
        f.write("import warnings\nfor i in 1, 2, 3:\n    warnings.warn('old', DeprecationWarning, stacklevel=i)\n")
    sys.path.insert(0, folder)

    def go():
        import old_module

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        go()
    print([os.path.basename(w.filename) for w in seen], [w.lineno for w in seen])
