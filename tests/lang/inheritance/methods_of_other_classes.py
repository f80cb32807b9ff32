# A method of a class in C is called with an object of another class, also of one that derives from it or that it derives from.
import array
import collections
import datetime
import decimal
import io
import itertools
import struct

Decimal, OrderedDict = decimal.Decimal, collections.OrderedDict


class Day(datetime.date):
    pass


class Borrower:
    isoformat = datetime.date.isoformat


def shown(text):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)


for text in """datetime.date.isoformat(5)
datetime.datetime.date(datetime.date(1, 1, 1))
datetime.date.weekday(datetime.datetime(1, 1, 1))
datetime.datetime.isoformat(5, sep="x")
datetime.datetime.isoformat(datetime.datetime(1, 1, 1), sep="x")
datetime.time.isoformat(datetime.date(1, 1, 1))
datetime.timedelta.total_seconds(5)
datetime.timedelta.__add__(5, 6)
datetime.date.__hash__(5)
datetime.date.fromordinal(5)
Decimal.sqrt(1.0)
Decimal.__add__(1, 2)
Decimal.from_float(1.5)
OrderedDict.move_to_end({}, 1)
OrderedDict.move_to_end({1: 2}, 1, last=True)
io.StringIO.getvalue(5)
io.StringIO.write(5, "a")
io.BytesIO.getvalue(io.StringIO())
struct.Struct.pack(5, 1)
collections.deque.append([], 1)
array.array.append([], 1)
itertools.chain.__next__(5)
collections.deque.__len__()
Day.isoformat(Day(1, 1, 1))
Day.isoformat(datetime.date(1, 1, 1))
Day.isoformat(5)
Borrower().isoformat()""".splitlines():
    shown(text)
