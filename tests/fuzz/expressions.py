"""Random expressions over numbers, strings and bytes, for comparing their outcomes under two engines.

Each generator takes a `random.Random` and gives the text of an expression. Arguments are right most of
the time, and wrong in type, range or number now and then, because messages are compared as well. Left
out is what CPython itself does not settle: addresses, hashes of NaN, messages about the number of arguments.
"""

TEXT_ALPHABETS = ("ab", "abc ", "aAbZ09_ .", " \t\n\r\x0b\x0c\x1c\x1f\x85\xa0", "äÖßéÀ\xb5\xff", "ıİſΣσςΩǅǆŉﬁß",
                  "日本\u2028\u3000\u0660", "😀𝔘a", "'\"\\\n\x7f\ud800a", "{}[]!:.09az")
BYTE_ALPHABETS = (b"ab", b"abc ", b"aAbZ09_ .", b" \t\n\r\x0b\x0c\x1c\x85", b"\x00\xff\x80a'\"\\", b"0123456789abcdef xyz")

#: What expressions may refer to: classes with one special method each, and helpers that change a bytearray.
SETUP = '''\
class S(str): pass
class I2(int): pass
class F2(float): pass
class Shown(str):
    def __str__(self): return "custom"
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class F:
    def __float__(self): return 2.5
class C:
    def __complex__(self): return 1+2j
class X:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __str__(self): return "X!"
    def __format__(self, spec): return "F" + spec
class O:
    a = 3
    def __repr__(self): return "O()"
    def __str__(self): return "ostr"
class D(dict):
    def __missing__(self, key): return f"<{key}>"
class M:
    def __getitem__(self, key): return key * 2
class G:
    def __iter__(self):
        yield "p"
        yield "q"
def changed(b, f):
    b = bytearray(b)
    return f(b), b
def stored(b, i, v):
    b = bytearray(b)
    b[i] = v
    return b
def deleted(b, i):
    b = bytearray(b)
    del b[i]
    return b
def added(a, b):
    a += b
    return a
'''


def letters(r, longest, alphabet):
    return "".join(r.choice(alphabet) for _ in range(r.randint(0, longest)))


def index(r):
    return r.choice(("None", "0", "1", "2", "-1", "-3", "100", "-100", "2**70", "True", "I(1)", "I(-2)", "1.5"))


def bounds(r):
    return "".join(", " + index(r) for _ in range(r.randint(0, 2)))


def subscript(r):
    return r.choice((str(r.randint(-15, 15)), "I(0)", "2**70", "'a'", f"{r.randint(-9, 9)}:{r.randint(-9, 20)}",
                     f"{r.randint(-9, 9)}::{r.choice((1, 2, -1, -3))}", "::-1"))


def string_expression(r):
    alphabet = r.choice(TEXT_ALPHABETS)
    text = letters(r, 14, alphabet)

    def wrap(s):
        return f"S({s!r})" if r.random() < 0.2 else repr(s)

    part = r.choice((letters(r, 2, alphabet), letters(r, 4, alphabet), text[r.randint(0, 5):][:2]))
    s, sub = wrap(text), r.choice((wrap(part), wrap(part), "5", "None", "b'a'"))
    objects = ("O()", "5", "1.5", "None", "S('ab')", "I2(7)", "F2(1.5)", "X()", "True", "1j", "[O(), 1]", "{1: O()}", "Shown('v')")
    return r.choice((
        lambda: f"{s}.{r.choice(('find', 'rfind', 'index', 'rindex', 'count'))}({sub}{bounds(r)})",
        lambda: f"{s}.{r.choice(('startswith', 'endswith'))}({r.choice((sub, f'({sub}, {part!r})', '()'))}{bounds(r)})",
        lambda: f"{s}.replace({sub}, {wrap(letters(r, 3, alphabet))}{r.choice(('', ', 1', ', -1', ', 0', ', I(1)'))})",
        lambda: f"{s}.{r.choice(('split', 'rsplit'))}({r.choice(('', sub, 'None', sub + ', 1', 'None, I(1)', 'maxsplit=2'))})",
        lambda: f"{s}.splitlines({r.choice(('', 'True', 'keepends=False'))})",
        lambda: f"{s}.{r.choice(('partition', 'rpartition', 'removeprefix', 'removesuffix'))}({sub})",
        lambda: f"{s}.{r.choice(('strip', 'lstrip', 'rstrip'))}({r.choice(('', sub, 'None'))})",
        lambda: f"{s}." + r.choice("lower upper swapcase capitalize title casefold isalpha isdigit isalnum isspace isascii islower "
                                   "isupper istitle isdecimal isnumeric isprintable isidentifier".split()) + "()",
        lambda: f"{s}.{r.choice(('ljust', 'rjust', 'center'))}({r.randint(-1, 25)}{r.choice(('', ', ' + repr('*'), ', ' + repr('日'), ', 5'))})",
        lambda: f"{wrap(r.choice('+-ab') + text)}.zfill({r.randint(0, 20)})",
        lambda: f"{letters(r, 12, 'ab' + chr(9) + chr(10))!r}.expandtabs({r.choice(('', '4', '0', 'tabsize=3'))})",
        lambda: f"{s}.join({r.choice((repr([letters(r, 3, alphabet) for _ in range(3)]), '(c for c in S(' + repr(part) + '))', '5', 'G()'))})",
        lambda: f"{s}.translate({r.choice(('{97: None, 98: 99, 100: ' + repr('xyz') + '}', 'D()', 'M()', '{97: 2**40}', 'str.maketrans(' + repr('ab') + ', ' + repr('xy') + ')'))})",
        lambda: f"{s} + {sub}", lambda: f"{s} * {r.choice(('2', 'I(2)', '-1', '1.5', 'True'))}", lambda: f"{s}[{subscript(r)}]",
        lambda: f"{s} {r.choice(('==', '!=', '<', '<=', '>', '>='))} {r.choice((sub, wrap(letters(r, 3, alphabet)), s))}",
        lambda: f"{sub} in {s}, len({s}), list({s}), repr({s}), ascii({s}), hash({s}) == hash({text!r}), type(str({s})) is str",
        lambda: f"{letters(r, 8, 'ab{}x0.!:')!r}.format({r.choice(('1', '1, 2', 'a=1', repr('q') + ', b=O()', ''))})",
        lambda: "'{0} {x!r:>5} {y.a} {z[0]} {z[k]} {0:{w}}'.format(" + f"{r.choice(objects)}, x={r.choice(objects)}, y=O(), z=D(), w={r.choice(('5', repr('>4'), '2'))})",
        lambda: "'{a} {b}'.format_map(" + r.choice(("{'a': 1, 'b': 2}", "D()", "M()", "{}")) + ")",
        lambda: repr(r.choice("%s|%r|%a|%d|%5s.|%x|%c|%.2f|%e|%i|%%|%(a)s %(b)r|%*d|%s %s|%-5d.|%+d|%05d|%#x|%g|%.3s|%o|%G".split("|"))) + " % "
        + r.choice((*objects, "(O(),)", "(5, 6)", "{'a': 1, 'b': O()}", "D()", "(2, 5)", "10**20", "-7", "'s'", "F()")),
        lambda: f"format({r.choice(objects)}, {r.choice(('', '>8', '08.3f', 'x', '*^9', ',', '_', 'q', '.3', '+', '%', 'e', '10.2e', '#x', '=+9'))!r})",
        lambda: f"str({r.choice(objects)}), repr({r.choice(objects)}), f'{{{r.choice(objects)}!r:>6}}'",
        lambda: f"S({text!r}) == {text!r}, {{S({text!r}): 1}}[{text!r}], type(S({text!r}).strip()), type(S({text!r})[:])",
    ))()


def integer(r):
    return r.choice((0, 1, -1, 2, 10, r.randint(-100, 100), r.randint(-10**6, 10**6), r.getrandbits(60), -r.getrandbits(70),
                     r.getrandbits(200), 2**48, -(2**48), 2**48 - 1, 2**64))


def floating(r):
    return r.choice(("0.0", "-0.0", "1.5", "-2.5", "0.1", "1e300", "1e-300", "5e-324", "float('inf')", "float('-inf')", "float('nan')",
                     repr(r.uniform(-100, 100)), repr(r.uniform(-1, 1) * 10 ** r.randint(-20, 20)), repr(float(integer(r)))))


def number(r):
    return r.choice((lambda: str(integer(r)), lambda: str(integer(r)), lambda: floating(r), lambda: floating(r),
                     lambda: f"complex({floating(r)}, {floating(r)})", lambda: r.choice(("True", "False", "I2(5)", "F2(2.5)"))))()


NUMBER_TEXTS = ("", " ", "_", "1_000", "1__0", "_1", "1_", "0x", "0b2", "0o8", "00", "0_0", "01", "+5", "--5", "+-5", "5 5", "٣", "１２", "x",
                "1e5", "1e", ".", "1.", ".5", "1_0.5_0", "1_.5", "inf", "-Infinity", "NaN", "infinit", "0x_1", "zz", "1e1_0", "\x00", "1\x00",
                "é", "1é", "\u30001\u2003", "\x1c1", "1j", "j", "+j", "1+j", "1+2j", "(1+2j)", "( 1+2j )", "(1+2j", "1+2", "1 + 2j", "1e5+1e-5j",
                "nan+infj", "infj", "1_0j", "1+2J", "1-", "1j2", "()", "0x1p3", "0x1.8p1", "-0x.8p-1074", "0x1p1024", "0xg", "0x1p", "0x1.fffffffffffff8p1023")


def number_text(r):
    text = r.choice((str(integer(r)), r.choice((hex, bin, oct))(integer(r)), r.choice(("%r", "%.3e", "%.20f", "%g")) % r.uniform(-1, 1), r.choice(NUMBER_TEXTS)))
    return r.choice((" ", "\t\n", "\u2003")) + text if r.random() < 0.1 else text


def number_expression(r):
    a, b = number(r), number(r)
    return r.choice((
        lambda: f"int({number_text(r)!r}{r.choice(('', '', ', 0', ', 16', ', 2', ', 8', ', 36', ', 37', ', 1', ', base=10'))})",
        lambda: f"int({r.choice((a, repr(number_text(r).encode()), 'None', '[]', '', a + ', 10', 'I(5)', 'X()', 'O()'))})",
        lambda: f"float({r.choice((repr(number_text(r)), a, repr(number_text(r).encode()), 'None', '', 'F()', 'I(5)', 'O()'))})",
        lambda: f"complex({r.choice((repr(number_text(r)), a + ', ' + b, a, 'None', '1, ' + repr('1'), '', 'imag=2', 'C()', 'F()', 'I(5), F()'))})",
        lambda: f"round({a}{r.choice(('', ', ' + str(r.randint(-25, 25)), ', None', ', 1.5', ', True'))})",
        lambda: f"({a})." + r.choice("real imag conjugate() numerator denominator as_integer_ratio() bit_length() bit_count() is_integer() hex() "
                                     "__trunc__() __floor__() __ceil__() __int__() __float__() __abs__() __getnewargs__()".split()),
        lambda: f"({integer(r)}).to_bytes({r.randint(0, 40)}, {r.choice(('little', 'big', 'x'))!r}{r.choice(('', ', signed=True'))})",
        lambda: f"int.from_bytes({r.choice((repr(r.randbytes(r.randint(0, 20))), '[1, 2]', '5', '(i for i in [3])'))}, {r.choice(('little', 'big'))!r}{r.choice(('', ', signed=True'))})",
        lambda: f"float.fromhex({number_text(r)!r})",
        lambda: f"({a}) {r.choice(('+', '-', '*', '/', '//', '%', '&', '|', '^', '<', '<=', '==', '!=', '>', '>=', '@'))} ({b})",
        lambda: f"({a}) ** {r.choice(('2', '3', '0.5', '-1', '-2', '0', '1j', '10', '1+1j', 'True', '100', '101'))}",
        lambda: f"pow({integer(r)}, {r.randint(-5, 50)}, {b})",
        lambda: f"divmod({a}, {b})", lambda: f"({integer(r)}) {r.choice(('<<', '>>'))} {r.choice((str(r.randint(-2, 200)), '1.5'))}",
        lambda: f"abs({a}), -({a}), +({a}), bool({a}), type(-({a}))",
        lambda: f"{r.choice(('hex', 'oct', 'bin', 'str', 'repr', 'format'))}({a})", lambda: f"~({a})",
        lambda: f"format({a}, {r.choice(('', '>20', '+', ' ', '010', ',', '_', '.3', '.0f', '.12g', 'e', '%', 'x', '#b', '_x', 'c', '^+15.2f', 'z.1f', '=8', 'n', '<012', '#.3g', 'E'))!r})",
    ))()


def bytes_expression(r):
    alphabet = r.choice(BYTE_ALPHABETS)

    def some(longest):
        return bytes(r.choice(alphabet) for _ in range(r.randint(0, longest)))

    def wrap(b):
        return f"bytearray({b!r})" if r.random() < 0.35 else repr(b)

    data = some(14)
    part = r.choice((some(2), some(4), data[r.randint(0, 5):][:2]))
    s = wrap(data)
    sub = r.choice((wrap(part), wrap(part), wrap(part), str(r.choice((97, 0, 255, 256, -1))), "'x'", "None", "1.5"))
    place = r.choice((str(r.randint(-6, 6)), f"slice({r.randint(-9, 9)}, {r.randint(-9, 9)})", f"slice({r.randint(-9, 9)}, {r.randint(-9, 9)}, {r.choice((1, 2, -1, -2))})"))
    sources = (str(r.randint(-1, 9)), s, "[1, 2, 255]", "[256]", "[-1]", "'a'", "'aé', 'utf-8'", "[1.5]", "(1, 2)", "range(5)", "None", "1.5", "",
               "b'a', 'ascii'", "(i for i in [1, 2])", "['a']", "True", "I(3)")
    changes = (f"append({r.choice(('5', '256', repr('a')))})", f"extend({r.choice((s, '[1, 2]', '[300]', '5', '(i for i in [7])', 'b'))})",
               f"insert({r.randint(-9, 9)}, {r.choice(('5', '256'))})", f"pop({r.choice(('', '0', '-1', '99'))})", f"remove({r.choice(('97', '300'))})",
               "clear()", "reverse()", "copy()")
    return r.choice((
        lambda: f"{s}.{r.choice(('find', 'rfind', 'index', 'rindex', 'count'))}({sub}{bounds(r)})",
        lambda: f"{s}.{r.choice(('startswith', 'endswith'))}({r.choice((sub, f'({sub}, {part!r})', '()'))}{bounds(r)})",
        lambda: f"{s}.replace({sub}, {wrap(some(3))}{r.choice(('', ', 1', ', -1', ', 0'))})",
        lambda: f"{s}.{r.choice(('split', 'rsplit'))}({r.choice(('', sub, 'None', sub + ', 1', 'None, 1', 'maxsplit=2'))})",
        lambda: f"{s}.splitlines({r.choice(('', 'True'))})",
        lambda: f"{s}.{r.choice(('partition', 'rpartition', 'removeprefix', 'removesuffix'))}({sub})",
        lambda: f"{s}.{r.choice(('strip', 'lstrip', 'rstrip'))}({r.choice(('', sub, 'None'))})",
        lambda: f"{s}." + r.choice("lower upper swapcase capitalize title isalpha isdigit isalnum isspace isascii islower isupper istitle".split()) + "()",
        lambda: f"{s}.{r.choice(('ljust', 'rjust', 'center'))}({r.randint(-1, 25)}{r.choice(('', ', ' + repr(b'*'), ', ' + repr(b'ab'), ', 5'))})",
        lambda: f"{wrap(r.choice((b'+', b'-', b'')) + data)}.zfill({r.randint(0, 20)})",
        lambda: f"{s}.translate({r.choice(('None', 'bytes(range(256))', 'bytes(range(255, -1, -1))', repr(b'x')))}{r.choice(('', ', ' + wrap(some(3))))})",
        lambda: f"bytes.maketrans({wrap(some(3))}, {wrap(some(3))})",
        lambda: f"{s}.hex({r.choice(('', repr(':'), repr(':') + ', 2', repr(':') + ', -3', repr('é'), repr('ab')))})",
        lambda: f"{r.choice(('bytes', 'bytearray'))}.fromhex({r.choice((data.hex(), data.hex(' '), '0', '0g', ' 00 ', 'é0', '0 0'))!r})",
        lambda: f"{s}.join({r.choice(([some(3) for _ in range(3)], ['x'], 5, ()))!r})",
        lambda: f"{s}[{subscript(r)}]", lambda: f"{s} + {sub}", lambda: f"{s} * {r.choice(('0', '3', '-1', 'True', '1.5'))}",
        lambda: f"{s} {r.choice(('==', '!=', '<', '<=', '>', '>='))} {r.choice((sub, wrap(some(3)), s))}", lambda: f"{sub} in {s}",
        lambda: f"{r.choice(('bytes', 'bytearray'))}({r.choice(sources)})", lambda: f"len({s}), list({s}), bool({s}), repr({s})",
        lambda: f"{r.choice(('%s', '%b', '%a', '%r', '%d', '%x', '%c', '%5s|', '%-5.2b|', '%%', '%f', '%(a)s')).encode()!r} % "
        + r.choice((s, "5", "(5,)", "{b'a': b'z'}", "'x'", "1.5", "(b'a', b'b')", "97", "300", "None")),
        lambda: f"changed({s}, lambda b: b.{r.choice(changes)})", lambda: f"deleted({s}, {place})",
        lambda: f"stored({s}, {place}, {r.choice(('5', '300', wrap(some(4)), '[1, 2]', repr('a'), '(9 for _ in [1, 2])', repr(b''), '1.5'))})",
        lambda: f"added({s}, {r.choice((s, sub, '[1]', '5'))})",
    ))()


ENCODINGS = ("utf-8", "UTF8", "latin-1", "ISO-8859-1", "ascii", "US_ASCII", "utf-16", "utf-16-le", "utf_16_be", "utf-32", "utf-32-le", "utf-32-be",
             "utf-8-sig", "raw_unicode_escape", "nope")
HANDLERS = ("strict", "ignore", "replace", "surrogateescape", "surrogatepass", "backslashreplace")


def codec_expression(r):
    characters = ("a", "b", "\\", "é", "ÿ", "日", "😀", "\ud800", "\udc80", "\udcff", "\udfff", "\x00", "\n", "\x7f", "\uffff", "\ufeff")
    text = letters(r, 8, characters)
    data = r.choice((
        text.encode("utf-8", "surrogatepass") + r.choice((b"", b"\xc3", b"\xe6\x97", b"\xf0\x9f\x98")), r.randbytes(r.randint(0, 10)),
        text.encode(r.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32")), "surrogatepass") + r.choice((b"", b"\x00", b"\xd8\x00")),
        bytes(r.choice(b"A\x80\xbf\xc0\xc2\xe0\xa0\xed\x9f\xf0\x90\xf4\x8f\xf5\xff\\ux01") for _ in range(r.randint(0, 10)))))
    encoding, handler = r.choice(ENCODINGS), r.choice(HANDLERS)
    return r.choice((
        f"{text!r}.encode({encoding!r}, {handler!r})", f"{data!r}.decode({encoding!r}, {handler!r})", f"str({data!r}, {encoding!r}, {handler!r})",
        f"bytes({text!r}, {encoding!r}, {handler!r})", f"bytearray({data!r}).decode({encoding!r}, errors={handler!r})"))


GENERATORS = {"strings": string_expression, "numbers": number_expression, "bytes": bytes_expression, "codecs": codec_expression}
