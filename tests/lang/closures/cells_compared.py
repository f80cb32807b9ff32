# Cells are compared by what they hold, empty ones come first; they have no hash.
def cell_of(*value):
    if value:
        (held,) = value
    return (lambda: held).__closure__[0]


def show(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Odd:
    def __eq__(self, other):
        return "equal"

    def __lt__(self, other):
        return "less"


one, two, empty = cell_of(1), cell_of(2), cell_of()
show(lambda: (one < two, one == cell_of(1), one != two, two >= one, empty < one, empty == cell_of(), one > empty))
show(lambda: cell_of([]) < one)
show(lambda: one == 1)
show(lambda: one < 1)
show(lambda: cell_of(Odd()) == one)
show(lambda: cell_of(Odd()) < one)
show(lambda: [one, two] == [cell_of(1), cell_of(2)])
show(lambda: hash(one))
show(lambda: empty.cell_contents)
