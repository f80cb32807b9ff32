"""Comparisons that give values, that jump, and that close loops."""


def values(a, b):
    return [a == b, a != b, a < b, a <= b, a > b, a >= b, a is b, a is not b, a in b, a not in b,
            a < b <= 3, not a is b, a in [1, 2], a in {1, 2}]


def jumps(a, b):
    if a == b: f(1)
    if a != b: f(2)
    if a < b: f(3)
    if a <= b: f(4)
    if a > b: f(5)
    if a >= b: f(6)
    if a == 1: f(7)
    if a != 2: f(8)
    if a < 3: f(9)
    if a <= 4: f(10)
    if a > 5: f(11)
    if a >= 6: f(12)
    if a is None: f(13)
    if a is not None: f(14)
    if a is b: f(15)
    if a is not b: f(16)
    if a in b: f(17)
    if a not in b: f(18)
    if a: f(19)
    if not a: f(20)
    if a < b < 7 and not (a or b): f(21)


def alternatives(a, b):
    if a == b or a != b or a < b or a <= b or a > b or a >= b or a: f(1)
    if a == 1 or a != 2 or a < 3 or a <= 4 or a > 5 or a >= 6 or a: f(2)
    return a and b or f(3)


def loops(a, b):
    while a == b: a = f(1)
    while a != b: a = f(2)
    while a < b: a = f(3)
    while a <= b: a = f(4)
    while a > b: a = f(5)
    while a >= b: a = f(6)
    while a == 1: a = f(7)
    while a != 2: a = f(8)
    while a < 3: a = f(9)
    while a <= 4: a = f(10)
    while a > 5: a = f(11)
    while a >= 6: a = f(12)
    while a: a = f(13)
    while not a: a = f(14)
    while a is None: a = f(15)
    while f(16):
        if a: continue
        if b: break
    else:
        f(17)
