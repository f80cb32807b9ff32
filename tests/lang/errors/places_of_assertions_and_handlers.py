# What errors point at: failed assertions, methods that fail in the final body of a `try`, what is no class to catch.
import traceback


def attempt(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        print("\n".join(traceback.format_exception(error)[-2:]))


def name(x):
    assert x


def with_message(x):
    assert x, 4


def comparison(x):
    assert x == 1, 4


def chain(x):
    assert 3 < x < 5


def negated(x):
    assert not x == 0


def negated_name(x):
    assert (not x), (not x)


def both(x):
    assert x and x == 1, len("abc")


def either(x):
    assert x == 1 or x, len("abc")


def choice(x):
    assert x == 1 if x else x


def chosen(x):
    assert (x if x == 2 else x)


def lines(x):
    assert (x and
            x), (4,
                 5)


for function in (name, with_message, comparison, chain, negated, both, either, choice, chosen, lines):
    attempt(function, 0)
attempt(negated_name, 1)


def in_final_body(x):
    try:
        x.send(None)
    finally:
        x.close()


def in_final_body_of_a_loop(x):
    for _ in x:
        try:
            continue
        finally:
            x.close()


def in_both_ways(x):
    try:
        if x:
            return x.none()
    finally:
        x.close(1, 2)
        x.close()


attempt(in_final_body, 1)
attempt(in_final_body_of_a_loop, [1])
attempt(in_both_ways, 1)
attempt(in_both_ways, 0)


def no_class(x):
    try:
        x.none
    except x:
        pass


def no_classes(x):
    try:
        x.none
    except (ValueError,
            x) as error:
        print(error)
        print(2)


def no_class_behind_another(x):
    try:
        x.none
    except ValueError:
        print(1)
    except x: print(2)


def unknown(x):
    try:
        x.none
    except Unknown:
        print(1)


for function in (no_class, no_classes, no_class_behind_another, unknown):
    attempt(function, 3)
