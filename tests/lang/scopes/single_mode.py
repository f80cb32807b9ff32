# What `compile` makes of a prompt's input: values of expressions are shown.

import sys

names = {}
for source in ("1 + 1\n", "None\n", "x = 5\n", "if x:\n    x\n    'text'\n", "def f():\n    x\n    return x\n\n", "f()\n", "for i in range(2): i\n", "_\n"):
    exec(compile(source, "<prompt>", "single"), names)

shown = []
keep, sys.displayhook = sys.displayhook, shown.append
exec(compile("3 * 7; 'b'\n", "<prompt>", "single"), names)
sys.displayhook = keep
print(shown)
