"""Guest code that misuses files: wrong descriptors, closed streams, sizes and places beyond all memory."""

import io

import pytest

import pvm

SMALL = pvm.Limits(memory=64 << 20, seconds=20)

RAISING = [
    "os.read(99, 1)", "os.write(-1, b'x')", "os.close(1 << 40)", "os.close(1 << 80)", "os.dup2(0, -5)", "os.read('0', 1)", "os.lseek(fd, 1 << 70, 0)",
    "os.lseek(fd, -1, 0)", "os.lseek(fd, (1 << 63) - 1, 0) and os.lseek(fd, 10, 1)", "os.read(fd, -1)", "os.ftruncate(fd, -1)", "os.ftruncate(fd, 1 << 62)",
    "os.pwrite(fd, b'x', 1 << 62)", "os.lseek(fd, 1 << 62, 0) and os.write(fd, b'x')", "os.urandom(-1)", "open('x', 'w').seek(-1)", "open('')",
    "open('a\\0b')", "open('x', buffering=-5, mode='rb').read('y')", "io.BytesIO().seek(1 << 80)", "io.StringIO().seek(1 << 80)", "io.BytesIO(b'x').truncate(-1)",
    "io.BufferedReader(5)", "io.BufferedReader(io.BytesIO(), -1)", "io.TextIOWrapper(5)", "io.TextIOWrapper(io.BytesIO(), 'utf-8', newline='q')",
    "io.BytesIO.read(5)", "io.BytesIO.__new__(int)", "io.StringIO.__new__(io.BytesIO).getvalue(1)", "io.TextIOWrapper.__new__(io.TextIOWrapper).read()",
    "io.BufferedReader.__new__(io.BufferedReader).read()", "io.FileIO.__new__(io.FileIO).read()", "os.rename('/', '/a')", "os.rmdir('/')", "os.mkdir('a' * 300)",
    "os.mkdir('a/' * 3000)", "os.symlink('l', 'l') or os.stat('l')", "os.symlink('m/x', 'm') or open('m')", "os.makedirs('d/e') or os.rename('d', 'd/e/f')",
    pytest.param("[os.open('x', os.O_RDONLY) for _ in range(5000)]", marks=pytest.mark.unstressed(reason="thousands of calls under a limit of seconds")),
    "io.IncrementalNewlineDecoder(5, 1).decode(b'x')", "io.BytesIO().__setstate__((1, 2))",
    "io.StringIO().__setstate__(('a', 'q', 0, None))", "os.scandir('x')", "next(os.scandir('/none'))", "os.DirEntry()", "os.stat_result([1, 2])",
    "marshal.loads(b'[' * 100000)", "marshal.loads(b'(\\xff\\xff\\xff\\x7f')", "marshal.loads(b'r\\x05\\0\\0\\0')", "marshal.loads(b'l\\xff\\xff\\xff\\x7f')",
    "_thread.start_new_thread(print, ())", "_thread.allocate_lock().release()", "_signal.signal(99, 0)", "_signal.signal(9, 0)", "posix.fspath(type('P', (), {'__fspath__': lambda s: 1})())",
]


@pytest.mark.parametrize("call", RAISING)
def test_misuse_raises(call):
    machine = pvm.VM(SMALL, stdout=io.StringIO())
    machine.run("import os, io, marshal, _thread, _signal, posix\nfd = os.open('x', os.O_RDWR | os.O_CREAT)")
    with pytest.raises((pvm.GuestError, pvm.GuestExit)) as caught:
        machine.run(call)
    assert "SystemError" not in str(caught.value)
    assert machine.run("os.lseek(fd, 0, 0) or os.write(fd, b'ok')") == 2


BOMBS = [
    "os.ftruncate(fd, 1 << 39)", "os.lseek(fd, 1 << 38, 0); os.write(fd, b'x')", "f = io.BytesIO(); f.seek(1 << 40); f.write(b'x')",
    "f = io.StringIO(); f.seek(1 << 40); f.write('x')", "os.read(fd, 1 << 50); f = io.BytesIO()\nwhile True: f.write(b'x' * 1000000)",
    "while True: os.write(fd, b'x' * 1000000)", "f = io.StringIO()\nwhile True: f.write('x' * 1000000)", "os.urandom(1 << 33)",
    pytest.param("i = 0\nwhile True:\n    i += 1\n    open(f'f{i}', 'w').close()", marks=pytest.mark.unstressed(reason="thousands of calls under a limit of seconds")),
    "io.FileIO('x').read(1 << 50); io.BufferedReader(io.BytesIO(b'x'), 1 << 40).read(1)",
    pytest.param("i = 0\nwhile True:\n    i += 1\n    os.mkdir('d' * 200 + str(i))", marks=pytest.mark.unstressed(reason="thousands of calls under a limit of seconds")),
]


@pytest.mark.parametrize("source", BOMBS)
def test_memory_is_limited(source):
    machine = pvm.VM(SMALL, stdout=io.StringIO())
    machine.run("import os, io\nfd = os.open('x', os.O_RDWR | os.O_CREAT)")
    with pytest.raises((pvm.LimitError, pvm.GuestError)):
        machine.run(source)
    assert machine.usage.peak < 100 << 20
    assert pvm.run("1 + 1") == 2
