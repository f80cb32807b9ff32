# Comma-separated values: records drawn at random, read and written by every kind of dialect; what dialects refuse.

import csv
import io
import random

CHARACTERS = 'ab,"\\\n\r 1.;'
random.seed(5)


def outcome(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error)


def read(lines, settings):
    reader, rows = csv.reader(lines, **settings), []
    for row in reader:
        rows.append((row, reader.line_num))
    return rows


def write(rows, settings):
    out = io.StringIO()
    csv.writer(out, **settings).writerows(rows)
    return out.getvalue()


def text(longest):
    return "".join(random.choice(CHARACTERS) for _ in range(random.randrange(longest)))


for _ in range(600):
    settings = {}
    for name, values in (("quoting", (0, 1, 2, 3)), ("escapechar", ("\\",)), ("doublequote", (False,)), ("skipinitialspace", (True,)),
                         ("strict", (True,)), ("delimiter", (";", " ", "a")), ("quotechar", (None, "1", ".")),
                         ("lineterminator", ("\n", "!", "xy"))):
        if random.random() < 0.3:
            settings[name] = random.choice(values)
    lines = [text(12) for _ in range(random.randrange(4))]
    print(settings, lines, outcome(lambda: read(lines, settings)))
    rows = [[random.choice(["", None, 1, 2.5, 1j, text(5)]) for _ in range(random.randrange(4))] for _ in range(3)]
    if " " not in settings.values():
        print(rows, outcome(lambda: write(rows, settings)))

for settings in ({"delimiter": ""}, {"delimiter": 1}, {"delimiter": None}, {"quotechar": "ab"}, {"quotechar": 4}, {"quoting": "x"}, {"quoting": 9},
                 {"lineterminator": 4}, {"quotechar": None, "quoting": 1}):
    print(settings, outcome(lambda: csv.reader([], **settings)))
for wrong in (lambda: csv.reader([], "none such"), lambda: csv.reader(3), lambda: csv.reader(), lambda: csv.writer(3), lambda: csv.writer(),
              lambda: csv.register_dialect(3), lambda: csv.unregister_dialect("none such"), lambda: csv.get_dialect(3),
              lambda: next(csv.reader([b"x"])), lambda: csv.writer(io.StringIO()).writerow(3), lambda: type(csv.reader([]))(),
              lambda: csv.field_size_limit("x"), lambda: setattr(csv.get_dialect("excel"), "strict", 1)):
    print(outcome(wrong))

rows = list(csv.DictReader(io.StringIO('name,age\n"Doe, J.",42\nRoe,7,more\n')))
print(rows)
out = io.StringIO()
writer = csv.DictWriter(out, ["name", "age"], restval="-", extrasaction="ignore", quoting=csv.QUOTE_NONNUMERIC)
writer.writeheader()
writer.writerows([{"name": "a", "age": 1.5}, {"name": 'b"c', "other": 1}])
print(repr(out.getvalue()))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,age\nx,1\ny,2\n"))
before = csv.field_size_limit(3)
print(before, outcome(lambda: list(csv.reader(["abc,abcd"]))), outcome(lambda: list(csv.reader(['"abcd"']))), csv.field_size_limit(before))
