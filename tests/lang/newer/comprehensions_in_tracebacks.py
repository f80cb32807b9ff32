# Comprehensions are part of the code around them, in tracebacks as well, wherever they stand and whatever captures their variables.
# since 3.12
import traceback
def shown(f):
    try:
        f()
    except Exception as error:
        print("".join(traceback.format_exception(error)))
        entry = error.__traceback__
        while entry is not None:
            print(entry.tb_frame.f_code.co_name, entry.tb_lineno)
            entry = entry.tb_next
def captured():
    return [(lambda: x) if x else 1 // x for x in (1, 0)]
def in_class():
    class C:
        rows = [[1 // (x - y) for y in (5, 6)]
                for x in (7, 6)]
def in_class_and_functions():
    class C:
        def method(self):
            return {x: [lambda: x, *{
                1 // y for y in (x, 0) if (lambda: y)}] for x in (1, 2)}
    C().method()
class Target:
    def __setattr__(self, name, value):
        raise ValueError(name)
def targets():
    return [1 for Target().x in (1, 2)]
def again():
    try:
        [(lambda: x) or x for x in (1, 0) if 1 // x]
    except ZeroDivisionError as error:
        raise error
def recursive(depth=2):
    return [recursive(depth - 1) if depth else (lambda: x) and 1 // x for x in (0,)]
for f in (captured, in_class, in_class_and_functions, targets, again, recursive):
    shown(f)
