# Builtins that are written in the guest's language leave no trace of that in tracebacks.
def names(error):
    place = error.__traceback__; out=[]
    while place: out.append(place.tb_frame.f_code.co_name); place = place.tb_next
    return out
try: sorted([1,2], key=lambda x: 1/0)
except Exception as e: print(names(e))
try: {}.update([1])
except Exception as e: print(names(e))
class K:
    def __hash__(self): return 1
    def __eq__(self, o): 1/0
d={K():1}
try: d[K()]
except Exception as e: print(names(e))
def g():
    try: yield 1
    finally: 1/0
def h(): yield from g()
it=h(); next(it)
try: it.close()
except Exception as e: print(names(e))
it=h(); next(it)
try: it.throw(GeneratorExit)
except Exception as e: print(names(e))
