# A memoryview that is released while its index or the new item is computed.
size = 128
def go(index, setting=None, cast=None):
    def release():
        m.release()
        nonlocal ba
        ba = bytearray(size)
    class I:
        def __index__(self): release(); return 4
    class F:
        def __float__(self): release(); return 4.25
    class B:
        def __bool__(self): release(); return True
    ba = None
    m = memoryview(bytearray(b'\xff'*size))
    if cast: m = m.cast(*cast)
    try:
        if setting is None: r = eval("m[%s]" % index, locals())
        else: exec("m[%s] = %s" % (index, setting), locals()); r = None
        print(index, setting, r if isinstance(r, (int, type(None))) else list(r), ba and ba[:12])
    except Exception as e: print(index, setting, cast, type(e).__name__, e, ba and ba[:12])
go("I()"); go(":I()"); go("I():8"); go("I(), 0", None, ('B', (64,2))); go("0, I()", None, ('B', (2,64)))
go("I()", 42); go(":I()", "b'spam'"); go("I():8", "b'spam'"); go("I(), 0", 42, ('B', (64,2))); go("0, I()", 42, ('B', (2,64)))
for fmt in 'bhilqnBHILQN': go("0", "I()", (fmt,))
for fmt in 'df': go("0", "F()", (fmt,))
go("0", "B()", ("?",))
