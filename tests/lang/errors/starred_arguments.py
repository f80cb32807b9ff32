# What TypeErrors about starred arguments say, and which comes first.
import warnings

warnings.simplefilter("ignore")


def f(**keywords):
    return keywords


class C:
    pass


for src in ("f(**{1: 3}, **{1: 5})", "f(**{1: 3})", "f(x=1, **{2: 2, 'x': 3})", "None(*f)", "None(**f)", "f(*f)", "C(*f)", "C(**f)", "int(*f)", "3(*f)", "'s'(**3)", "''.join(*3)", "f(**{(1, C): 2}, **{(1, C): 2})"):
    try: print(eval(src))
    except Exception as e: print(type(e).__name__, e)
