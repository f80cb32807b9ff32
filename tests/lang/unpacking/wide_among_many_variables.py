# Wide unpackings in functions with many variables, whose registers do not suffice for all targets at once.
FORMS = [
    "{targets}, = q",
    "{targets}, *rest = q",
    "for {targets}, in [q]: pass",
    "({targets},), z = q, 1",
    "{attributes}, = q",
    "{targets}, = {values},",
    "first, ({targets},) = 1, q",
]


class Target:
    pass


def outcome(variables, count, form):
    names = [f"b{i}" for i in range(count)]
    statement = form.format(
        targets=", ".join(names),
        attributes=", ".join("t." + name for name in names),
        values=", ".join(f"q[{i}]" for i in range(count)),
    )
    lines = ["def f(q, t):", *(f"    a{i} = {i}" for i in range(variables)), "    " + statement]
    lines.append("    return {**locals(), **vars(t)}")
    space = {}
    exec("\n".join(lines), space)
    found = space["f"](tuple(range(count)), Target())
    del found["t"], found["q"]
    right = all(found[f"b{i}"] == i for i in range(count)) and all(found[f"a{i}"] == i for i in range(variables))
    return right, len(found)


for variables in (0, 100, 124, 200):
    for count in (2, 127, 200, 249):
        print(variables, count, [outcome(variables, count, form) for form in FORMS])
