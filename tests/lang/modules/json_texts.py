# The machine's scanner and encoder of JSON: drawn values, hooks, damaged texts and the errors of each.
import json
import random
import re
from collections import OrderedDict
from decimal import Decimal

draw = random.Random(20)
CHARACTERS = ["a", "b", '"', "\\", "\n", "\t", "\x00", "\x1f", "\x7f", "\xe9", "\u0100", "\u2028", "\ud800", "\udfff", "\U0001f600", "/"]
DAMAGE = '{}[]",:\\u0dDeE+-.1 \n\tntfNI/'


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "not this"


class Real(float):
    def __repr__(self):
        return "not this"


class Sequence(list):
    def __iter__(self):
        return iter(["from", "__iter__"])


class Mapping(dict):
    def items(self):
        return [("from", "items")]


class Other:
    def __init__(self, value):
        self.value = value


ODD = [Text('sub"'), Number(7), Real(2.5), Sequence([1]), Sequence(), Mapping(a=1), OrderedDict([("b", 1), ("a", 2)]),
       Other([1, "o"]), Other(None), Decimal("1.1"), b"x", set()]


def text():
    return "".join(draw.choice(CHARACTERS) for _ in range(draw.choice([0, 1, 3, 8, 30])))


def key():
    return draw.choice([text(), text(), 1, 2.5, None, True, Text("k"), Number(3), (1,)]) if draw.random() < 0.3 else text()


def value(depth=0):
    kind = draw.randrange(16 if depth < 5 else 9)
    if kind < 2:
        return draw.choice([None, True, False])
    if kind == 2:
        return draw.randrange(-100, 100)
    if kind == 3:
        return draw.choice([10**17, 10**18, -10**18, 2**63, 10**30, -2**64, 0])
    if kind == 4:
        return draw.choice([0.0, -0.0, 1.5, 1e300, 1e-7, 123456.789, float("inf"), float("nan"), -1e22])
    if kind < 8:
        return text()
    if kind == 8:
        return draw.choice(ODD)
    if kind < 12:
        return [value(depth + 1) for _ in range(draw.randrange(5))]
    if kind == 12:
        return tuple(value(depth + 1) for _ in range(draw.randrange(4)))
    return {key(): value(depth + 1) for _ in range(draw.randrange(5))}


def default(thing):
    if isinstance(thing, Other):
        return thing.value
    if isinstance(thing, Decimal):
        return str(thing)
    if isinstance(thing, set):
        return thing
    raise TypeError("no " + type(thing).__name__)


def shown(call, *arguments, **keywords):
    try:
        result = call(*arguments, **keywords)
    except Exception as error:
        # How deep is too deep depends on the machine's stack since Python 3.14.
        text = re.sub(r"Stack overflow \(used \d+ kB\)", "maximum recursion depth exceeded", str(error))
        result = type(error).__name__, text, repr(error.__context__)[:80]
    print(ascii(result))
    return result


def some(choices):
    return {name: draw.choice(values) for name, chance, *values in choices if draw.random() < chance}


documents = []
for _ in range(60):
    keywords = some([("ensure_ascii", 0.5, False), ("sort_keys", 0.3, True), ("skipkeys", 0.3, True), ("allow_nan", 0.3, False),
                     ("default", 0.7, default), ("separators", 0.2, (",", ":"), ("\xe9", "\u2192"), ("", "")), ("indent", 0.1, 2)])
    result = shown(json.dumps, value(), **keywords)
    if isinstance(result, str):
        documents.append(result)


def damaged(document):
    characters = list(document)
    for _ in range(draw.randrange(3)):
        if characters:
            place = draw.randrange(len(characters))
            characters[place:place + draw.randrange(2)] = draw.choice(DAMAGE) if draw.random() < 0.8 else []
    return "".join(characters)


def hook(found):
    return "hook", found


for document in documents * 3:
    keywords = some([("object_hook", 0.2, hook), ("object_pairs_hook", 0.2, hook), ("strict", 0.2, False),
                     ("parse_float", 0.2, Decimal, str, lambda found: ("float", found)),
                     ("parse_int", 0.2, float, str, lambda found: ("int", found)),
                     ("parse_constant", 0.2, lambda found: ("constant", found))])
    shown(json.loads, damaged(document), **keywords)

for document in [
        r'"\ud83d\ude00"', r'"\ud83d\u0041"', r'"\ud83d"', r'"\ud83dx"', r'"\ude00"', r'"\u12"', r'"\u12g4"', r'"\x"', '"\\', '"',
        r'"\ud800\u12x4"', r'"\ud800\u"', "01", "-", "-x", "1.", "1.e5", "1e", "1e+", "1E5", "-0", "-0.0", "00", "1_0",
        "9" * 18, "9" * 19, "-" + "9" * 18, "-" + "9" * 19, "9" * 5000, "1" + "0" * 400 + ".0", "-Infinity", "-Inf", "NaN", "Na",
        "nul", "nulll", "truefalse", "[1,,2]", "[1 2]", '{"a"}', '{"a":}', '{"a":1 "b":2}', "{1:2}", "{", "[", '{"a":1', "[1", "[1,",
        "[1,]", '{"a":1,', '{"a":1,}', "", " ", "\ufeff1", "[]]", '{"a":1,"a":2}', "[" * 900 + "]" * 900, "[" * 100000,
        '{"a":' * 100000, '"a\tb"', "[1.0E+2, 1e-2]"]:
    shown(json.loads, document)
    shown(json.JSONDecoder(strict=False).raw_decode, document)

circle = []
circle.append(circle)
shown(json.dumps, circle)
shown(json.dumps, circle, check_circular=False)
circle = {}
circle["circle"] = [circle]
shown(json.dumps, circle)
shown(json.dumps, Other(1), default=lambda thing: thing)
shown(json.dumps, {1: 1, "a": 2}, sort_keys=True)
shown(json.dumps, {Number(2): 1, 1: 2, 1.5: 2}, sort_keys=True)
shown(json.dumps, {Text("b"): 1, Text("a"): 2, "c": 0}, sort_keys=True)
shown(json.dumps, {"a": Other(1), "b": {"c": Other(2)}}, default=lambda thing: 1 / 0)
shown(json.dumps, {(1,): 1, "a": 2, (2,): 3, "b": 4}, skipkeys=True, separators=("\u2192", "="))

growing = [1, Other(1), Other(2), 3]
shown(json.dumps, growing, default=lambda thing: growing.append("more"))

print(str(json.loads("NaN")), __import__("math").copysign(1, json.loads("NaN")))
scanner = json.scanner.c_make_scanner(json.JSONDecoder())
shown(scanner, "[1]", -1)
shown(scanner, "[1]", 9)
shown(scanner, b"[1]", 0)
shown(json.decoder.scanstring, 'abc"d', 0)
shown(json.decoder.scanstring, 'abc"d', 9)
shown(json.decoder.scanstring, 'a\nc"d', 0, False)
shown(json.encoder.encode_basestring, 3)
shown(json.encoder.encode_basestring_ascii, Text('x"\xe9'))
shown(json.encoder.c_make_encoder, None, None, None, None, 1, ",", False, False, True)
shown(json.encoder.c_make_encoder, 1, None, None, None, ":", ",", False, False, True)
shown(json.encoder.c_make_encoder(None, None, lambda text: None, None, ":", ",", False, False, True), ["a"], 0)
print("".join(json.encoder.c_make_encoder(None, None, str.upper, None, ":", ",", False, False, True)(["a", 1.5], 0)))
