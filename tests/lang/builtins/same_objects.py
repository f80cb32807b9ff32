# Methods of str and bytes that give the very object, or one of the plain class.
class Str(str): pass
class B(bytes): pass
s = Str('abab')
for x in (s.partition('z'), s.rpartition('z'), s.partition('ab')): print([type(i).__name__ for i in x])
b = B(b'abab')
for x in (b.partition(b'z'), b.rpartition(b'z'), bytearray(b).partition(b'z')): print([type(i).__name__ for i in x])
for e in ("s.format()", "s.format(1)", "s % {}", "s % ()", "Str('') % ()", "Str('').format()", "Str('a{{').format()", "Str('%%') % ()", "s.format_map({})", "b % ()", "b % {}", "Str('a{}').format('')", "s.ljust(2)", "s.strip()", "s.replace('z','y')", "s.zfill(2)", "s.expandtabs()", "s.translate({})", "s*1", "s+''", "''+s", "s[:]", "s.join(['a'])", "','.join([s])", "str(s)", "format(s)", "f'{s}'", "f'{s!s}'", "'%s' % s", "'{}'.format(s)", "s.removeprefix('z')", "s.split('z')", "s.rsplit()", "s.splitlines()", "max(s.partition('z'))", "s.center(3)", "s.lower()", "b.strip()", "b.replace(b'z',b'')", "b.join([b])", "b''.join([b])", "bytes(b)", "b.split(b'z')", "b[:]", "b*1", "b+b''", "b.ljust(1)", "b.removesuffix(b'z')", "b.zfill(0)", "b.translate(None)", "b.expandtabs()", "b.center(0)", "b.splitlines()", "b.rpartition(b'ab')"):
    r = eval(e); print(e, type(r).__name__, [type(i).__name__ for i in r] if type(r) in (list, tuple) else r is s or r is b)
