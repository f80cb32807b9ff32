# What a failed assertion points at, and what a method that fails in the final body of a `try` does.
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
