# Copies of attribute errors keep the name; what is deprecated warns: throw() with three arguments, incomplete nodes of trees.
# since 3.13
import ast
import copy, pickle
for e in (AttributeError('a', name='x', obj=5), AttributeError('a'), AttributeError('a', name='y'), NameError('b', name='n'), ImportError('c', name='a', path='p'),  ImportError('c'), StopIteration(4), SyntaxError('a', ('f', 1, 2, 'x'))):
    print(e.__reduce__())
class A(AttributeError): pass
a = A('x', name='q'); a.other = 1
print(a.__reduce__())
print(a.__getstate__(), AttributeError('a').__getstate__(), AttributeError('a', name='n').__getstate__())
try:
    from os import nosuch
except ImportError as error:
    print(copy.copy(error).name_from, pickle.loads(pickle.dumps(error)).name_from)
try:
    [].foo
except AttributeError as error:
    print(copy.copy(error).name, pickle.loads(pickle.dumps(error)).name)
import warnings, types
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, f, l, *a: print('W', c.__name__, m, l)
def g():
    while True:
        try: yield 1
        except ValueError as e: print('got', e.args)
x = g(); next(x)
x.throw(ValueError)
x.throw(ValueError, 4)
x.throw(ValueError, None, None)
x.throw(ValueError(3), None)
@types.coroutine
def sw():
    while 1:
        try: yield 1
        except ValueError as e: print('sw', e.args)
async def c(): await sw()
k = c(); k.send(None); k.throw(ValueError, 5)
w = k.__await__() if False else None
class A:
    def __await__(self): return (yield 1)
async def d(): await A()
k2 = d().__await__(); k2.send(None)
try: k2.throw(ValueError, 6)
except ValueError as e: print(e.args)
async def ag():
    while 1:
        try: yield 1
        except ValueError as e: print('ag', e.args)
def drive(co):
    try: co.send(None)
    except StopIteration as e: return e.value
a = ag(); drive(a.__anext__())
print(drive(a.athrow(ValueError, 6)))
aa = a.asend(None)
try: print(aa.throw(ValueError, 7))
except StopIteration as e: print(e.value)
at = a.athrow(ValueError)
try: at.throw(ValueError, 9)
except BaseException as e: print(type(e), e.args)
warnings.simplefilter('error')
try: x.throw(ValueError, 4)
except Warning as e: print('E', e)
print(next(x))
warnings.simplefilter('always')
def t(f, *a, **k):
    try: print(ast.dump(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
t(ast.Name); t(ast.Name, 'x', foo=3); t(ast.Name, 'x', ast.Load(), 3); t(ast.Name, 'x', id='y'); t(ast.Name, 'x', lineno=3)
t(ast.Constant); t(ast.AST, a=1); t(ast.Constant, 1, kind=None); t(ast.Module)
class My(ast.AST): _fields = ('a', 'b')
t(My); t(My, 1)
class My2(ast.AST):
    _fields = ('a', 'b', 'c'); _field_types = {'a': int | None, 'b': list[str]}
t(My2); t(My2, c=3)
class My3(ast.Name):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
t(My3)
class My4(ast.Name): _fields = ('a',); _attributes = ('q',)
t(My4, q=4); t(My4, lineno=4)
for c in (ast.Name, ast.FunctionDef, ast.Load, ast.MatchStar, ast.Constant, ast.ImportFrom):
    print(c._field_types, c.__annotations__ == c._field_types)
