# What datetime's methods say of arguments of wrong types.
import datetime

day, moment, utc = datetime.date(1, 1, 1), datetime.datetime(1, 1, 1), datetime.timezone.utc

for text in """datetime.datetime.combine(1, 2)
datetime.datetime.combine(day, 2)
datetime.datetime.combine(day, datetime.time(1), 5)
datetime.datetime.combine(day, datetime.time(1), utc)
datetime.datetime.combine(day, datetime.time(1, tzinfo=utc)).tzinfo
moment.astimezone(5)
datetime.timezone(5)
datetime.timezone(datetime.timedelta(1))
datetime.timezone(datetime.timedelta(0), 5)
datetime.timezone(offset=datetime.timedelta(hours=1), name="one")
utc.utcoffset(5)
utc.utcoffset(moment)
utc.tzname(5)
utc.tzname(None)
utc.dst("a")
datetime.timezone(datetime.timedelta(hours=1)).tzname(None)
datetime.date.fromordinal("a")
datetime.date.fromordinal(0)
datetime.date.fromordinal(730000)
datetime.datetime.fromordinal(730000)
datetime.datetime.fromtimestamp("a", utc)
datetime.datetime.fromtimestamp(1.5, utc)
datetime.datetime.fromtimestamp(True, utc)
datetime.datetime.strptime(5, "a")
datetime.datetime.strptime("a", 5)
datetime.datetime.strptime("2020", "%Y")
day.strftime(5)
day.strftime("%Y-%m")
datetime.time(1).strftime("%H")
moment.strftime(format="%d")
day + datetime.timedelta(3)""".splitlines():
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)
