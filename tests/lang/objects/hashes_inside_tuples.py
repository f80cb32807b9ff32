# A tuple's hash is made of its items' hashes as they are, also of large ones that a program's __hash__ gives.
class Like:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Like) else other)


for value in ((), (1,), range(3), "a", 5, -1, -2, 2**61 - 1, 2**61, 2**63, -(2**70), 1.5, b"xy", None, frozenset({1})):
    like = Like(value)
    print(hash(like) == hash(value), hash((like,)) == hash((value,)), hash((1, like, "x")) == hash((1, value, "x")), (like,) in {(value,)},
          hash(((like,),)) == hash(((value,),)), hash(frozenset([like])) == hash(frozenset([value])), {(like, 1): "found"}.get((value, 1)))


class Huge:
    def __hash__(self):
        return 2**200 + 12345


print(hash(Huge()) == hash(2**200 + 12345), hash((Huge(),)) == hash((2**200 + 12345,)))
