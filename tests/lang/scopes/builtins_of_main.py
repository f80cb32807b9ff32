# __builtins__ is the module in __main__, also where exec has run there, and its dict elsewhere.
import builtins
import json

print(type(__builtins__).__name__, __builtins__ is builtins)
exec("one = 1")
print(type(__builtins__).__name__, __builtins__ is builtins)
__builtins__.of_all = 5
print(of_all, builtins.of_all, getattr(__builtins__, "len")([1]))
exec("print(of_all, type(__builtins__).__name__)")
exec("print(of_all, type(__builtins__).__name__)", {})
print(json.__builtins__ is builtins.__dict__)
del builtins.of_all
try:
    of_all
except NameError as error:
    print(error)
print("__builtins__" in globals())
