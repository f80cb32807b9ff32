# More parameters than registers where frames are kept, resumed and looked at.
names = [f"p{i}" for i in range(400)]
namespace = {}
exec(f"""
def generator({', '.join(names)}, *args, **kw):
    def inner():
        return p0, p399, args, kw
    for i in range(3):
        p399 += [i]
        yield p0, p210, p398, inner(), len(locals())
    del p399
    try:
        yield p399
    except UnboundLocalError as error:
        yield str(error)

async def coroutine({', '.join(names)}):
    return [p0, p399], [name for name in locals() if name.endswith("99")]

class C:
    def __init__(self, {', '.join(names)}):
        self.values = [{', '.join(names)}]
""", namespace)
lists = [[i] for i in range(400)]
for value in namespace["generator"](*lists, 400, 401, key=[5]):
    print(value)
try:
    namespace["coroutine"](*lists).send(None)
except StopIteration as stop:
    print(stop.value)
print(len(namespace["C"](*lists).values), namespace["C"](**dict(zip(names, lists))).values[-1])
