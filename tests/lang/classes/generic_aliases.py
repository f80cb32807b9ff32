# Which classes of the library take arguments in brackets, and what the results are like.

import collections
import concurrent.futures
import contextlib
import functools
import itertools
import os
import pickle
import queue
import re
import subprocess
import types
import weakref

for text in """re.Pattern re.Match os.PathLike queue.Queue queue.PriorityQueue subprocess.Popen contextlib.AbstractContextManager collections.deque
    collections.defaultdict collections.OrderedDict collections.Counter collections.ChainMap collections.UserDict type list dict tuple set frozenset
    weakref.ref weakref.WeakSet itertools.chain filter map reversed enumerate bytes str int property functools.partial functools.cached_property
    functools.partialmethod concurrent.futures.Future types.MappingProxyType types.AsyncGeneratorType ExceptionGroup Exception object bool
    collections.abc.Iterable collections.abc.Sized contextlib.nullcontext contextlib.ExitStack""".split():
    try:
        print(text, repr(eval(text)[int]))
    except TypeError as error:
        print(text, str(error).replace("itertools.", ""))

alias = list[int]
print(set(dir(alias)) >= set(dir(list)) | {"__origin__", "__args__", "__parameters__"}, alias.__getitem__([5], 0), alias.__len__([1, 2]))
for value in (alias, (*tuple[int],)[0]):
    loaded = pickle.loads(pickle.dumps(value))
    print(loaded == value, loaded, type(loaded) is type(value))
iterator = iter(alias)
print(next(iterator), next(iterator, "no more"))


def annotated(pattern: re.Pattern[str], match: "re.Match[str] | None" = None) -> functools.partial[int]:
    pass


print(annotated.__annotations__["pattern"])
