"""Small programs that ask for more than there is end soon, and nothing of what they ask for is allocated."""

import time

import pvm
import pytest

#: The size is known before the work begins, so the refusal comes at once.
REFUSED = [
    "'x' * 10**12", "x = 'a'; x *= 10**12", "[0] * 10**12", "(0,) * 10**18", "x = [1]; x *= 10**12", "[[0] * 10**6] * 10**12", "'abc'[::1] * 10**12", "'x' * 10**7 * 10**7", "b'x' * 10**12",
    "10**10**10", "1 << 10**12", "1 << 10**18", "-1 << 2**80", "2 ** 10**12", "(10**1000) ** (10**1000)", "pow(3, 10**18)", "3.0 ** 10**400", "(1).to_bytes(10**12, 'big')",
    "'%1000000000d' % 1", "'%*d' % (10**12, 1)", "'%.1000000000f' % 1.0", "'%.1000000000d' % 1", "f'{1:>{10**12}}'", "f'{1:{10**12}}'", "'{:>{}}'.format(1, 10**12)", "f'{1:01000000000d}'", "f'{1.0:.1000000000f}'",
    "list(range(10**18))", "tuple(range(10**18))", "set(range(10**18))", "frozenset(range(10**18))", "sorted(range(10**18))", "[*range(10**18)]", "(*range(10**18),)", "{*range(10**18)}", "dict.fromkeys(range(10**18))",
    "list(range(2**100))", "list(reversed(range(10**18)))", "list(zip(range(10**18), range(10**18)))", "list(enumerate(range(10**18)))", "list(enumerate(zip(range(10**18), range(10**19))))", "a, *b = range(10**18)",
    "max(*range(10**18))", "print(*range(10**18))", "x = []; x.extend(range(10**18))", "x = []; x += range(10**18)", "x = []; x[:] = range(10**18)", "x = [1, 2]; x[::2] = range(10**18)", "x = set(); x.update(range(10**18))",
    "set().union(range(10**18))", "{1}.isdisjoint(range(2, 10**18))", "'x'.join(range(10**18))", "b''.join(range(10**18))", "import collections; collections.deque(range(10**18))", "import array; array.array('q', range(10**18))",
    "bytes(range(10**12))", "bytearray(range(10**12))", "x = bytearray(); x.extend(range(10**18))", "bytes(10**12)", "bytearray(10**12)", "memoryview(bytes(10**12))",
    "'a'.ljust(10**12)", "'a'.rjust(10**12)", "'a'.zfill(10**12)", "b'a'.center(10**12)", "'\\t'.expandtabs(10**12)", "b''.join([b'x' * 10**7] * 10**6)", "''.join(['x' * 10**7] * 10**6)", "','.join(['x'] * 10**12)",
    "'a'.replace('', 'x' * 10**7) * 10**6", "('x' * 10**7).replace('x', 'y' * 10**7)", "import collections; collections.deque([1]) * 10**12", "import array; array.array('q', [0]) * 10**12",
    "import math; math.factorial(10**9)", "import math; math.factorial(10**18)", "import math; math.perm(10**18, 10**17)", "import math; math.prod(range(1, 10**18))",
    "import itertools; itertools.product('ab', repeat=10**12)", "int('9' * 10**7)", "str(1 << 10**8)", "hex(1 << 10**10)", "eval(\"'x' * 10**12\")", "eval('10**10**10')", "eval('(' * 100000 + ')' * 100000)", "eval('[' * 100000 + ']' * 100000)",
    "import struct; struct.pack('1000000000000x')", "import random; random.getrandbits(10**12)",
]

#: A fifth of a second instead of one twentieth: the machines of continuous integration are shared.
SOON = 0.2


@pytest.mark.unstressed(reason="what is measured is time")
@pytest.mark.parametrize("limits", [pvm.Limits(), pvm.Limits(seconds=None, memory="64 MiB")], ids=["default", "memory alone"])
@pytest.mark.parametrize("source", REFUSED)
def test_refused_at_once(source, limits):
    least = 9e9
    for _ in range(3):
        machine = pvm.VM(limits, stdout=lambda text: None)
        began = time.perf_counter()
        with pytest.raises((pvm.MemoryLimit, pvm.GuestError)) as caught:
            machine.run(source)
        least = min(least, time.perf_counter() - began)
        if isinstance(caught.value, pvm.GuestError):
            assert caught.value.type_name in ("MemoryError", "OverflowError", "ValueError", "RecursionError", "SyntaxError", "error"), caught.value
        if least < SOON:
            break
    assert least < SOON
    # The machine goes on.
    assert machine.run("1 + 1") == 2
