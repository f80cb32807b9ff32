# A keyword that nothing takes, and from Python 3.13 on the parameter that was meant.
def f(alpha, *, beta=1):
    pass


def g(a, /, gamma):
    pass


class C:
    def __init__(self, width, height=1):
        pass


for text in (
    "f(alpa=1)", "f(1, bta=2)", "f(1, zzzz=1)", "g(1, gama=3)", "g(1, 2, b=3)", "int('1', bas=3)", "sorted([], ky=1)", "sorted([], foo=1)",
    "f(1, BETA=1)", "f(1, Alpha=1)", "f(alphaalphaalphaalphaalphaalphaalphaalphaalpha=1)", "'a'.encode(encodin='x')", "''.split(maxspit=1)",
    "compile('', '', 'exec', optimise=1)", "C(1, heigth=2)", "[].sort(revers=1)",
):
    try:
        print(eval(text))
    except TypeError as error:
        print(text, error)
