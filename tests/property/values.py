"""Strategies for values and arguments, each of which draws the text of an expression.

Texts, not values, because two engines make their own objects of them, and fresh ones for each operation.
"""

from hypothesis import strategies as st

INDICES = st.integers(-6, 12).map(str)
#: Counts and indices: nearly always small. Nothing between a thousand and 2**63, which could be a count of bytes that exist.
COUNTS = st.one_of(INDICES, INDICES, INDICES, st.sampled_from(["True", "False", "2**63", "-2**63", "2**70", "-2**70", "Index(3)", "Index(-1)", "Int(2)", "Index(2**65)"]))
EDGES = [0, 1, 7, 10, 255, 256, 2**15, 2**30, 2**31, 2**32, 2**47, 2**48, 2**49, 2**50, 2**53, 2**62, 2**63, 2**64, 2**65, 2**96, 2**128, 10**15, 10**16, 10**22, 10**40, 3**200]
INTEGERS = st.one_of(
    INDICES,
    st.builds(lambda edge, offset, sign: str(sign * (edge + offset)), st.sampled_from(EDGES), st.integers(-2, 2), st.sampled_from([1, -1])),
    st.integers(-(2**70), 2**70).map(str),
    st.sampled_from(["True", "False", "Int(5)", "Int(-2**60)"]),
)
FLOAT_EDGES = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "-2.5", "1e16", "1e22", "1e-5", "1e-7", "1e308", "5e-324", "float('inf')", "-float('inf')", "float('nan')", "0.1", "2.675",
               "123456789.125", "Float(1.25)", "2.0**52 + 0.5", "2.0**53", "1e23", "9007199254740993.0", "1.7976931348623157e308", "-3.0", "7.0"]


def float_text(value):
    return f"float('{value}')" if value != value or value in (float("inf"), -float("inf")) else repr(value)


FLOATS = st.one_of(st.sampled_from(FLOAT_EDGES), st.floats(allow_nan=False).map(float_text), st.floats(-100, 100).map(float_text))
COMPLEXES = st.one_of(st.builds(lambda a, b: f"complex({a}, {b})", FLOATS, FLOATS), st.sampled_from(["0j", "1j", "-1j", "1+2j", "(-0.0-0j)", "3+4j"]))

ALPHABETS = ["ab", "ab", "abc ", "aAbZ09_ .", " \t\n\r\x0b\x1c\x85\xa0", "äÖßéÀ\xb5\xff", "ıİſΣσςΩǅǆŉﬁß", "日本\u2028\u3000\u0660", "😀𝔘a", "'\"\\\n\x7f\ud800a", "{}[]!:.0a", "-+1_ .e"]


def text_of(alphabet, longest):
    return st.text(st.sampled_from(alphabet), max_size=longest)


def bytes_of(alphabet, longest):
    return st.lists(st.sampled_from(alphabet), max_size=longest).map(bytes)


LONG = st.builds(lambda piece, times: ascii(piece * times), st.sampled_from(["ab", "a b ", "xyz\n", "é", "日a", "😀"]), st.integers(9, 40))
STRINGS = st.one_of(st.sampled_from(ALPHABETS).flatmap(lambda alphabet: text_of(alphabet, 9)).map(ascii), text_of("ab", 3).map(ascii), LONG,
                    st.text(max_size=5).map(ascii), st.sampled_from(["''", "Str('abab')", "'Hello World'", "'123'", "'a,b,,c'", "'\\t x\\n'"]))
PIECES = st.one_of(st.text(st.sampled_from("ab "), max_size=2).map(ascii), st.sampled_from(ALPHABETS).flatmap(lambda alphabet: text_of(alphabet, 2)).map(ascii), st.sampled_from(["'a'", "''", "' '", "','", "Str('b')"]))

BYTE_ALPHABETS = [b"ab", b"abc ", b"aAbZ09_ .", b" \t\n\r\x0b\x0c\x1c\x85", b"\x00\xff\x80a'\"\\", b"0123456789abcdef xyz", b"%sdxa "]
BYTES = st.one_of(st.sampled_from(BYTE_ALPHABETS).flatmap(lambda alphabet: bytes_of(alphabet, 9)).map(repr), bytes_of(b"ab", 3).map(repr), st.binary(max_size=6).map(repr),
                  st.builds(lambda piece, times: repr(piece * times), st.sampled_from([b"ab", b"a b ", b"\xff\x00"]), st.integers(9, 40)), st.sampled_from(["b''", "Bytes(b'abab')", "b'Hello World'"]))
BYTE_PIECES = st.one_of(bytes_of(b"ab ", 2).map(repr), st.sampled_from(["b'a'", "b''", "b' '", "b','", "Bytes(b'b')", "bytearray(b'a')", "memoryview(b'b')", "97", "b'\\xff'"]))
BYTEARRAYS = BYTES.map(lambda text: f"bytearray({text})")

#: Elements of containers, with hashes that every process agrees on where they are hashable.
ATOMS = st.one_of(INDICES, INDICES, st.sampled_from(["1.0", "2.5", "True", "False", "(1, 2)", "()", "2**70", "-1.0", "Int(3)", "0.0", "(1,)"]))
TEXTS = st.text(st.sampled_from("abc"), max_size=2).map(ascii)
MIXED = st.one_of(ATOMS, TEXTS, st.sampled_from(["None", "[1]", "'x'", "float('nan')", "Strange()", "1j", "[]", "{}", "b'a'", "Same(1)"]))


def listed(elements, form, longest=7):
    return st.lists(elements, max_size=longest).map(lambda texts: form.format(", ".join(texts)))


INSIDE = st.one_of(st.lists(INDICES, max_size=9), st.lists(ATOMS, max_size=9), st.lists(TEXTS, max_size=6), st.lists(MIXED, max_size=6)).map(", ".join)
LISTS = st.one_of(INSIDE.map(lambda inside: f"[{inside}]"), st.integers(0, 40).map(lambda n: f"list(range({n}))"), INSIDE.map(lambda inside: f"List([{inside}])"))
TUPLES = st.one_of(INSIDE.map(lambda inside: f"({inside},)" if inside else "()"), INSIDE.map(lambda inside: f"Tuple([{inside}])"))
SETS = st.one_of(st.lists(ATOMS, max_size=9).map(lambda texts: f"{{{', '.join(texts)}}}" if texts else "set()"), st.integers(0, 40).map(lambda n: f"set(range({n}))"),
                 listed(ATOMS, "Set([{}])"), TEXTS.map(lambda text: f"{{{text}}}"))
FROZENSETS = st.one_of(listed(ATOMS, "frozenset([{}])", 9), TEXTS.map(lambda text: f"frozenset([{text}])"), listed(ATOMS, "Frozen([{}])"))
KEYS = st.one_of(ATOMS, TEXTS, st.sampled_from(["'a'", "'key'", "None"]))
PAIRS = st.lists(st.tuples(KEYS, MIXED), max_size=7)
DICTS = st.one_of(PAIRS.map(lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs) + "}"), st.integers(0, 30).map(lambda n: f"{{i: -i for i in range({n})}}"),
                  PAIRS.map(lambda pairs: "Dict([" + ", ".join(f"({k}, {v})" for k, v in pairs) + "])"), st.integers(0, 12).map(lambda n: f"{{chr(97 + i): i for i in range({n})}}"))
BOUNDS = st.one_of(INDICES, INDICES, st.sampled_from(["None", "None", "2**70", "-2**70", "Index(2)"]))
SLICES = st.one_of(st.builds(lambda a, b: f"slice({a}, {b})", BOUNDS, BOUNDS), st.builds(lambda a, b, c: f"slice({a}, {b}, {c})", BOUNDS, BOUNDS, BOUNDS),
                   st.sampled_from(["slice(None)", "slice(None, None, -1)", "slice(None, None, 2)", "slice('a', None)", "slice(1, 2, 0)", "slice(0, 0)"]))
SMALL_RANGES = st.one_of(st.integers(0, 12).map(lambda n: f"range({n})"), st.builds(lambda a, b, c: f"range({a}, {b}, {c or 1})", st.integers(-9, 20), st.integers(-9, 20), st.integers(-4, 4)))

ITERABLES = st.one_of(
    LISTS, LISTS, TUPLES, SETS, STRINGS, SMALL_RANGES, DICTS, BYTES,
    st.sampled_from(["iter([1, 2])", "letters()", "(c for c in 'abc')", "map(str, [1, 2])", "zip('ab', [1, 2])", "enumerate('ab')", "Items()", "iter({1: 2})", "Lengthy(2**40, StopIteration)", "Lengthy(-1, StopIteration)",
                     "Lengthy(2, ValueError('stop'))", "Lengthy('a', StopIteration)", "reversed([1, 2, 3])", "{1: 2}.items()", "{1: 2}.keys()", "iter('')", "filter(None, [0, 1])", "map(int, '1x')"]),
)
NUMBERS = st.one_of(INTEGERS, FLOATS, COMPLEXES, st.sampled_from(["True", "Index(3)", "Real()", "Complex()", "Reflected()"]))
OTHERS = st.sampled_from(["None", "...", "NotImplemented", "object", "Strange()", "Unhashable()", "Reflected()", "Real()", "Complex()", "Index(1)", "Items()", "Keyed()", "int", "Same(1)", "slice(1)", "memoryview(b'ab')",
                          "1.5", "2j", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "frozenset({1})", "bytearray(b'a')", "range(3)", "len", "float('nan')", "True", "iter([1])", "letters()"])
ANYTHING = st.one_of(OTHERS, OTHERS, COUNTS, PIECES, st.one_of(LISTS, TUPLES, DICTS, SETS, BYTES, FLOATS))


@st.composite
def format_specs(draw, codes="sdnxXobceEfFgG%"):
    pieces = [
        draw(st.sampled_from(["", "", "", "<", ">", "^", "=", "*<", "é>", "0^", "_=", "{<"])), draw(st.sampled_from(["", "", "", "+", "-", " "])), draw(st.sampled_from(["", "", "z"])), draw(st.sampled_from(["", "", "#"])),
        draw(st.sampled_from(["", "", "0"])), draw(st.sampled_from(["", "", "1", "5", "12", "20"])), draw(st.sampled_from(["", "", "", ",", "_", ",,", "_,"])), draw(st.sampled_from(["", "", ".0", ".1", ".3", ".10", ".25", "."])),
        draw(st.sampled_from(["", *codes])),
    ]
    return ascii("".join(pieces))


@st.composite
def percent_specs(draw, codes="sdiouxXeEfFgGcra%"):
    pieces = ["%", draw(st.sampled_from(["", "", "", "-", "+", " ", "#", "0", "-0", "+ ", "#0"])), draw(st.sampled_from(["", "", "1", "5", "12", "*"])), draw(st.sampled_from(["", "", ".0", ".2", ".12", ".*", "."])),
              draw(st.sampled_from(["", "", "", "l", "h"])), draw(st.sampled_from(codes))]
    return "".join(pieces)


PERCENT = st.builds(lambda head, specs, tail: head + "".join(specs) + tail, text_of("ab", 2), st.lists(percent_specs(), min_size=1, max_size=2), st.sampled_from(["", "x", "%%", "%", "%(a)s", "é"])).map(ascii)
BYTE_PERCENT = st.builds(lambda head, specs: "b" + ascii(head + "".join(specs)), text_of("ab", 2), st.lists(percent_specs("sdiouxXeEfFgGcrab%"), min_size=1, max_size=2))
FIELDS = st.sampled_from(["", "0", "1", "a", "0.real", "0[1]", "a[k]", "0.__class__", "5", "b", "0.", "0[", "a b", "-1", "0[0][1]"])
TEMPLATES = st.lists(st.one_of(
    st.sampled_from(["a", "{{", "}}", "{", "}", "é"]),
    st.builds(lambda field, conversion, spec: "{" + field + conversion + (":" + spec if spec else "") + "}", FIELDS, st.sampled_from(["", "", "!r", "!s", "!a", "!x", "!"]),
              st.one_of(st.just(""), st.sampled_from([">5", "<{1}", "{}", "^7.2f", "05d", "x", "{a}"]))),
), min_size=1, max_size=3).map("".join).map(ascii)
PERCENT_OPERANDS = st.one_of(NUMBERS, STRINGS, BYTES, st.lists(MIXED, max_size=3).map(lambda texts: "(" + "".join(t + ", " for t in texts) + ")"), st.lists(st.one_of(INTEGERS, FLOATS, PIECES), max_size=3).map(lambda texts: "(" + "".join(t + ", " for t in texts) + ")"),
                             st.sampled_from(["{'a': 1}", "Keyed()", "()", "[1]", "'abc'", "('a', 1)", "Str('s')", "Int(7)"]))
ENCODINGS = st.sampled_from(["'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'utf-32-be'", "'UTF8'", "'utf_7'", "'cp1252'", "'no-such'", "'utf-8-sig'", "'utf-16-le'", "'unicode_escape'", "'raw_unicode_escape'", "'hex'", "'rot13'"])
HANDLERS = st.sampled_from(["'strict'", "'ignore'", "'replace'", "'xmlcharrefreplace'", "'backslashreplace'", "'surrogateescape'", "'surrogatepass'", "'namereplace'", "'nothing'"])
NUMERALS = st.one_of(text_of("0123456789_+- .exabnif", 8).map(ascii), st.integers(-(10**20), 10**20).map(lambda n: ascii(str(n))), st.floats().map(lambda x: ascii(repr(x))),
                     st.sampled_from(["'0x1f'", "'0b101'", "'1_000'", "' 12 '", "'1e5'", "'nan'", "'-inf'", "'1+2j'", "'(1-2j)'", "'\\u0661\\u0662'", "'Infinity'", "'1__0'", "''", "'1e400'", "b'12'", "b'1.5'", "'12\\0'"]))
BASES = st.sampled_from(["0", "2", "8", "10", "16", "36", "37", "1", "-1", "Index(16)", "True", "10.0", "None"])
FUNCTIONS = st.sampled_from(["None", "len", "str", "repr", "abs", "lambda x: 0", "lambda x: -x", "lambda x: str(x)", "int", "5", "lambda x: 1/0", "lambda: 0"])
TABLES = st.sampled_from(["{97: 'x'}", "{97: None, 98: 99}", "{97: 'long', 98: ''}", "{}", "{97: -1}", "{97: 1.5}", "{97: 0x110000}", "str.maketrans('ab', 'xy')", "str.maketrans('a', 'b', 'c')", "[1, 2]", "None", "Items()", "Str('q') * 200"])
BYTE_TABLES = st.sampled_from(["bytes(range(256))", "bytes(255 - i for i in range(256))", "None", "b'ab'", "bytearray(range(256))", "memoryview(bytes(256))", "5", "'a' * 256"])

#: The letters of templates.
KINDS = {
    "n": COUNTS, "i": INTEGERS, "f": FLOATS, "c": COMPLEXES, "m": NUMBERS, "s": PIECES, "t": STRINGS, "b": BYTE_PIECES, "r": BYTES, "a": BYTEARRAYS, "e": MIXED, "k": KEYS, "o": ATOMS, "l": LISTS, "u": TUPLES,
    "d": DICTS, "q": SETS, "w": FROZENSETS, "z": SLICES, "j": ITERABLES, "g": SMALL_RANGES, "x": ANYTHING, "y": OTHERS, "F": st.one_of(format_specs(), format_specs(), PIECES), "P": PERCENT, "B": BYTE_PERCENT,
    "T": TEMPLATES, "O": PERCENT_OPERANDS, "E": ENCODINGS, "H": HANDLERS, "N": NUMERALS, "A": BASES, "L": FUNCTIONS, "M": TABLES, "W": BYTE_TABLES, "h": st.integers(-25, 40).map(str), "D": st.sampled_from(["0", "1", "2", "-1", "5", "None", "True"]),
    "Z": st.sampled_from(["'little'", "'big'", "'middle'", "'big'", "5"]), "p": st.lists(st.tuples(KEYS, MIXED), max_size=4).map(lambda pairs: "[" + ", ".join(f"({k}, {v})" for k, v in pairs) + "]"),
    "K": st.sampled_from(["None", "True", "False", "1", "[]"]),
}
