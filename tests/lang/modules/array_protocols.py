# Arrays are mutable sequences for isinstance, and their iterators are copied and pickled.
import copy
import pickle
from array import array
from collections.abc import MutableSequence, Sequence

numbers = array("i", [1, 2, 3])
print(isinstance(numbers, MutableSequence), issubclass(array, Sequence), array.__module__)
iterator = iter(numbers)
next(iterator)
print(iterator.__reduce__()[1:], list(copy.copy(iterator)), list(pickle.loads(pickle.dumps(iterator))))
iterator.__setstate__(0)
print(list(iterator), iterator.__reduce__()[1:])
match numbers:
    case [first, *rest]:
        print(first, rest)
print(pickle.loads(pickle.dumps(numbers)) == numbers, copy.deepcopy(numbers))
