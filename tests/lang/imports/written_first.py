# A module that the program wrote stands before one of the library when its folder comes first in sys.path.

import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, text in (("colorsys.py", "kind = 'written'\n"), ("wave/__init__.py", "kind = 'package'\nfrom . import part\n"),
                       ("wave/part.py", "kind = 'part'\n"), ("sched.py", "kind = 'too late'\n")):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    sys.path.append(folder)
    import sched
    print(hasattr(sched, "kind"))
    sys.path.remove(folder)
    sys.path.insert(0, folder)
    import colorsys
    import wave
    import wave.part
    print(colorsys.kind, wave.kind, wave.part.kind, colorsys.__spec__.name, wave.__path__ == [os.path.join(folder, "wave")])
    sys.path.remove(folder)
    for name in ("colorsys", "wave", "wave.part"):
        del sys.modules[name]
    import colorsys
    print(hasattr(colorsys, "kind"), colorsys.rgb_to_hsv(0, 0, 0))
