# A class has the special methods of its metaclass: for hashing, truth, numbers, containers and comparison.
class M(type):
    def __eq__(cls, o):
        return True if cls is o else isinstance(o, str)

    def __hash__(cls):
        return hash("c")

    def __bool__(cls):
        return False

    def __int__(cls):
        return 7

    def __float__(cls):
        return 7.5

    def __complex__(cls):
        return 7j

    def __index__(cls):
        return 3

    def __round__(cls, n=None):
        return ("round", n)

    def __abs__(cls):
        return "abs"

    def __trunc__(cls):
        return 9

    def __floor__(cls):
        return "floor"

    def __ceil__(cls):
        return "ceil"

    def __neg__(cls):
        return "neg"

    def __invert__(cls):
        return "inv"

    def __add__(cls, o):
        return "add"

    def __radd__(cls, o):
        return "radd"

    def __divmod__(cls, o):
        return "divmod"

    def __rdivmod__(cls, o):
        return "rdivmod"

    def __pow__(cls, o, m=None):
        return ("pow", m)

    def __lt__(cls, o):
        return "lt"

    def __gt__(cls, o):
        return "gt"

    def __len__(cls):
        return 4

    def __iter__(cls):
        return iter("ab")

    def __reversed__(cls):
        return "rev"

    def __getitem__(cls, k):
        return ("item", k)

    def __setitem__(cls, k, v):
        print("set", k, v)

    def __delitem__(cls, k):
        print("del", k)

    def __contains__(cls, k):
        return k == 1

    def __repr__(cls):
        return "R"

    def __str__(cls):
        return "S"

    def __format__(cls, s):
        return "F" + s

    def __bytes__(cls):
        return b"B"

    def __length_hint__(cls):
        return 5

    def __dir__(cls):
        return ["z", "a"]

    def __enter__(cls):
        return "enter"

    def __exit__(cls, *a):
        print("exit")
        return True

    def __matmul__(cls, o):
        return "mat"

    def __iadd__(cls, o):
        return "iadd"

    def __fspath__(cls):
        return "/x"

    def __sizeof__(cls):
        return 1


class C(metaclass=M):
    pass




def t(n, f):
    try:
        print(n, f())
    except Exception as e:
        print(n, type(e).__name__, e)


for src in """hash(C)==hash('c');C in {'c','d'};'c' in {C:1};hash((C,))==hash(('c',));bool(C);C or 5;not C;all([C]);any([C]);int(C);float(C);complex(C);round(C);round(C,2);abs(C);math.trunc(C);math.floor(C);math.ceil(C);-C;~C;C+1;1+C;divmod(C,1);divmod(1,C);C**2;pow(C,2,3);C<1;1<C;C<C;len(C);list(C);tuple(C);[*C];reversed(C);C[1];C[1:2];1 in C;2 in C;repr(C);str(C);format(C,'x');f"{C}{C!r}{C:y}";'%s %r'%(C,C);'%d'%C;'%x'%C;bytes(C);bytearray(C);dir(C);C@1;[1,2,3,4][C];'abcd'[C];range(C);[0]*C;'a'*C;bin(C);hex(C);chr(C);sum([C]);sum([1,C]);sum([C,1],C);max([C,1]);min(C,1);sorted([C,1]);operator.index(C);operator.length_hint(C);operator.truth(C);operator.not_(C);operator.contains(C,1);math.sqrt(C);math.gcd(C,6);itertools.repeat(1,C);list(itertools.repeat(1,C));list(itertools.islice(range(10),C));os.fspath(C);copy.copy(C);list(filter(C,[1]));list(map(str,[C]));[C]==['q'];(C,1)==('q',1);{C:1}=={'c':1};{C}=={'c'};C in ['c'];['c'].index(C);['c'].count(C);C==1;C!=1;C is C;C=='x';[C].remove('w');dict(C);sorted(set(C));'-'.join(C);''.join([C]);(3).__add__(C);1.5+C;C+1.5;1.5<C;{**{'a':C}};print(C);"{}".format(C);"{0:z}".format(C);int.from_bytes(C);slice(C).indices(5);[1,2,3,4,5][:C];[1,2,3,4,5][C:];isinstance(1,C);issubclass(int,C);next(iter(C));list(zip(C,C));math.fsum([C]);C.__name__;type(C);C.__mro__;'a' if C else 'b';[x for x in [C] if x];C and 1;bool(C()) ;"%s"%C;"%(a)s"%{'a':C};C.mro();C==C;hash(C)==hash(C);{C:2}[C];{C:2}.get('c');functools.reduce(operator.add,[C,1]);''.__mod__(C);b'%b'%C;b'ab'.join([C]);round(3.7,C);pow(2,C);pow(2,3,C);1<<C;C.__doc__;statistics.mean([1,2])""".split(
    ";"
):
    t(src, lambda: eval(src))
with C as e:
    print(e)
    1 / 0
C[1] = 2
del C[1]
D = C
D += 1
print(D)


class Q(type):
    def __eq__(s, o):
        return True


class H(metaclass=Q):
    pass


t("H", lambda: {H})
t("H", lambda: {H: 1})
t("h", lambda: hash(H))
t("h", lambda: hash((H,)))
match C:
    case "zz":
        print("matched str")
    case _:
        print("other")
match C:
    case [a, b]:
        print(a, b)
    case _:
        print("no seq")
for a in C:
    print(a)
a, b = C
print(a, b)
while C:
    print("never")
    break
assert not C
print(*C)
try:
    assert C
except AssertionError:
    print("assert")
