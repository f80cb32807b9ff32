"""Batches of operations drawn by hypothesis, performed by CPython and by the machine, compared.

An operation is a template such as `v.find($s, $n)`: `v` stands for a value of the type at hand, a letter
after a dollar for a kind of argument (see `values.py`). A batch draws some values and arguments of each kind as
texts of expressions, and then rows: which operation, on which value, with which arguments. Now and then
an argument is of another kind than the template says. One call of the machine performs the whole batch, so
that ten thousand operations take a second.
"""

import os
import re
import sys
import warnings
from pathlib import Path

import pvm
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from values import KINDS

#: Operations a type and run; what a batch holds; another seed than the fixed one, for a long campaign.
EXAMPLES = int(os.environ.get("PVM_PROPERTY_EXAMPLES", "10000"))
SEED = int(os.environ.get("PVM_PROPERTY_SEED", "0"))
ROWS = 100

DRIVER = (Path(__file__).resolve().parent / "driver.py").read_text("utf-8")

#: Tried with few and any arguments beside the templates of a type: all its methods but those whose outcome is
#: an address, a random hash, or that of the object model rather than of the type.
UNTRIED = frozenset("""__class__ __new__ __init_subclass__ __subclasshook__ __getattribute__ __setattr__ __delattr__ __dir__ __doc__ __sizeof__
    __reduce__ __reduce_ex__ __hash__ __getformat__ __setformat__ __class_getitem__ __alloc__ __copy__ __deepcopy__""".split())

#: An int above the first as exponent, shift or digits is a bomb, not an example; between both, also as a count of items.
SMALL, VAST = 1000, 2**63
POWERS = re.compile(r"\*\*|<<|pow|shift|round")
#: The exponent is the second operand, where the first is the value itself.
FORWARD = re.compile(r"v |\w+\(v|v\.__(?!r(pow|lshift))")


#: The text about a wrong number of arguments depends on which of its calling conventions a method of CPython happens
#: to have, to the leading space of one of them: any of these stands for any other.
NUMBER_OF_ARGUMENTS = re.compile(r"TypeError: [^|]*?(expected|takes|missing) [^|]*?argument[^|]*")


#: CPython puts the module before the names of some types in some messages.
OF_A_MODULE = re.compile(r"\b(collections|array)\.(?=deque|defaultdict|array|OrderedDict)")


def alike(wanted, given):
    """Whether two outcomes are the same but for what CPython itself does not settle."""
    return wanted == given or settled(wanted) == settled(given)


def settled(outcome):
    outcome = OF_A_MODULE.sub("", NUMBER_OF_ARGUMENTS.sub("number ", outcome))
    for text, plain in TEXTS:
        outcome = text.sub(plain, outcome)
    return outcome


#: Texts that do not settle anything either, each with what stands for it: which two items a sort or a comparison of tuples compares
#: first; two sentences for one fact; that an index is too large before or after the operation is known not to exist.
TEXTS = [(re.compile(text), plain) for text, plain in (
    (r"between instances of '\w+' and '\w+'", "between instances"),
    (r"object does(n't| not) support item (deletion|assignment)", "no items"),
    (r"cannot fit '\w+' into", "cannot fit it into"),
    (r"%[diu] format: a", "%d format: a"),
    (r"""["']((bytes|bytearray)\(\) argument '(encoding|errors)' must be str, not \w+|encoding without a string argument)["']""", "encoding"),
    (r"base 10: bytearray\((b'.*?')\)", r"base 10: \1"),
    (r"must be str, not None\b(?!Type)", "must be str, not NoneType"),
    (r"decoding with '.*?' codec failed \((?:Type|Lookup)Error: (.*?)\)", r"\1"),
    (r"""["']cannot pickle (memoryview objects|'memoryview' object)["']""", "cannot pickle"),
    (r"(multi-dimensional )?sub-views are", "sub-views are"),
)]
#: A method of an operator, called by name, gives NotImplemented for a wrong operand, where those of CPython's sequences raise.
BY_NAME = re.compile(r"v\.__[ri]?(add|mul|mod|or|and|sub|xor|pow)__\(")


class Family:
    """The operations of one type: how its values are drawn, and what is done with them."""

    def __init__(self, kind, values, templates, *, untried=(), replaced=()):
        self.kind, self.values = kind, values
        #: Pairs of texts: what stands for what in each value and argument drawn.
        self.replaced = replaced
        lines = [line.strip() for line in templates.strip().splitlines()]
        self.templates = [line for line in lines if line]
        own = len(self.templates)
        for name in dir(kind):
            if name not in UNTRIED and name not in untried and callable(getattr(kind, name)):
                self.templates += [f"v.{name}()", f"v.{name}($x)", f"v.{name}($y, $x)"]
        #: The type's own templates come up twice as often as the rest.
        self.choices = [*range(own), *range(own), *range(len(self.templates))]
        self.letters = [re.findall(r"\$(\w)", template) for template in self.templates]
        self.used = sorted({letter for letters in self.letters for letter in letters} | {"x"})
        self.source = DRIVER + "".join(self._functions()) + f"OPERATIONS = [{', '.join(f'operation_{i}' for i in range(len(self.templates)))}]\n"
        self.host = {"__name__": "__main__"}
        self.machine = pvm.VM(pvm.Limits(seconds=None, memory="1 GiB"), path=[])

    def _functions(self):
        for number, template in enumerate(self.templates):
            names = iter("abcdefgh")
            body = re.sub(r"\$\w", lambda _: next(names), template)  # noqa: B023 -- used at once
            names = "abcdefgh"[: len(self.letters[number])]
            statements = body.split("; ")
            if not re.match(r"del |.* [-+*/%@&|^<>]*= ", statements[-1]) and not statements[-1].startswith(("for ", "with ")):
                statements[-1] = "return " + statements[-1]
            else:
                statements.append("return v")
            yield f"def operation_{number}({', '.join(['v', *names])}):\n" + "".join(f"    {s}\n" for s in statements)

    def start(self):
        """Load the driver and the operations into both engines."""
        exec(compile(self.source, "<operations>", "exec"), self.host)
        self.machine.run(self.source)

    @st.composite
    @staticmethod
    def batches(draw, self):
        """Texts of the values drawn, and rows of (operation, places of its operands among them)."""
        texts = draw(st.lists(self.values, min_size=6, max_size=12))
        places = {"v": (0, len(texts))}
        for letter in self.used:
            drawn = draw(st.lists(KINDS[letter], min_size=3, max_size=8))
            places[letter] = (len(texts), len(drawn))
            texts += drawn
        for old, new in self.replaced:
            texts = [text.replace(old, new) for text in texts]
        number = st.integers(0, 2**16 - 1)
        rows = []
        for chosen, spice, *picks in draw(st.lists(st.tuples(number, number, number, number, number, number), min_size=ROWS, max_size=ROWS)):
            operation = self.choices[chosen % len(self.choices)]
            operands = []
            for position, (letter, pick) in enumerate(zip(["v", *self.letters[operation]], [spice >> 4, *picks])):
                # One argument in sixteen is of any kind.
                if position and (spice + position) % 16 == 15:
                    letter = "x"
                first, count = places[letter]
                operands.append(first + pick % count)
            rows.append((operation, operands))
        return texts, rows

    def outcomes(self, texts, rows):
        """Rows that both engines can perform, with what each made of them."""
        makers = f"MAKERS = [{', '.join(f'lambda: {text}' for text in texts)}]\n"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(makers, "<values>", "exec"), self.host)
            made = [self.host["MAKERS"][place]() for place in range(len(texts))]
            rows = [(operation, operands) for operation, operands in rows if self._bounded(operation, [made[i] for i in operands])]
            expected = self.host["perform_all"](rows)
            self.machine.run(makers)
            actual = self.machine.call("perform_all", rows)
        return rows, expected, actual

    def _bounded(self, operation, operands):
        """Whether an operation on these ends soon in a result of bounded size."""
        numbers = [operand.n if type(operand).__name__ == "Index" else operand for operand in operands]
        template = self.templates[operation]
        if POWERS.search(template) and len(numbers) == 2:
            exponent = numbers[1 if FORWARD.match(template) else 0]
            if isinstance(exponent, int) and abs(exponent) > SMALL:
                return False
        sized = any(hasattr(operand, "__len__") for operand in operands)
        return not (sized and any(isinstance(number, int) and SMALL < abs(number) < VAST for number in numbers))

    def described(self, texts, row):
        """A row as text that one can run."""
        operation, (value, *arguments) = row
        arguments = iter(arguments)
        call = re.sub(r"\$\w", lambda _: texts[next(arguments)], self.templates[operation])
        return f"v = {texts[value]}; {call}"

    def differences(self, texts, rows):
        performed, expected, actual = self.outcomes(texts, rows)
        assert len(actual) == len(expected)
        return [(self.described(texts, row), wanted, given) for row, wanted, given in zip(performed, expected, actual)
                if not alike(wanted, given) and not (BY_NAME.match(self.templates[row[0]]) and "NotImplemented" in wanted + given)]


def property_test(family):
    """The test of a family: no operation of any batch differs."""

    def test(batch):
        found = family.differences(*batch)
        assert not found, "\n".join(f"{what}\n  CPython {wanted}\n  pvm     {given}" for what, wanted, given in found[:10])

    checks = list(HealthCheck)
    # Nothing is shrunk: each operation of a batch stands by itself, and the message names those that differ.
    test = given(family.batches(family))(test)
    test = settings(max_examples=max(1, EXAMPLES // ROWS), derandomize=not SEED, database=None, deadline=None, suppress_health_check=checks,
                    phases=[Phase.generate])(test)
    if SEED:
        test = seed(SEED)(test)

    @reference
    @pytest.mark.unstressed(reason="thousands of operations, most of which the differential programs have")
    def run():
        family.start()
        test()

    return run


#: Messages differ between versions of CPython; those of the machine are of this one.
reference = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the machine's messages are those of CPython 3.11")
