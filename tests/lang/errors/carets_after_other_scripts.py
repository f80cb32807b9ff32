# Columns count bytes of UTF-8, as those of CPython: carets stand right after text that is not ASCII.
import traceback


def same(value):
    return value


def one():
    return "äöü日本", same(1) / 0


def two():
    日本 = [1]
    return 日本[3] + 日本[0]


def three():
    return "é" + same("ü" + 1)


for function in (one, two, three):
    try:
        function()
    except Exception as error:
        for frame in traceback.extract_tb(error.__traceback__):
            print(frame.lineno, frame.colno, frame.end_colno)
