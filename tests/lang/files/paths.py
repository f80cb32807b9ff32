# os.path, os.fspath and what os does with paths that name nothing.

import os
import os.path

for function in (os.path.normpath, os.path.basename, os.path.dirname, os.path.splitext, os.path.split, os.path.isabs, os.path.splitdrive):
    for path in ("", "/", "//", "///", "a", "a/b", "/a/b/", "../a", "a/../b", "./a/./b", "a.b.c", ".profile", "a/.b", "//a//b", b"a/b.c"):
        print(path, function(path))
for parts in (("a", "b"), ("a", "/b"), ("", "a"), ("a", ""), ("a/", "b"), (b"a", b"b")):
    print(parts, os.path.join(*parts))
try:
    os.path.join("a", b"b")
except TypeError as error:
    print(error)
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b", "/a/c"))
print(os.path.expanduser("no~"), os.path.expandvars("a$UNDEFINED_b"))


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


print(os.fspath("a"), os.fspath(b"a"), os.fspath(Path("p")), isinstance(Path("p"), os.PathLike), issubclass(int, os.PathLike))
for value in (1, None, Path(1), [], 2.5):
    try:
        os.fspath(value)
    except TypeError as error:
        print(error)
missing = "/nowhere-at-all/x"
for function in (os.stat, os.lstat, os.listdir, os.scandir, os.remove, os.rmdir, os.readlink, os.chdir, os.mkdir):
    try:
        function(missing)
    except OSError as error:
        print(function.__name__, type(error).__name__, error.errno, error.strerror, error.filename, error)
try:
    os.rename(missing, "y")
except OSError as error:
    print(error, error.filename, error.filename2)
for function in (os.stat, os.open, os.mkdir):
    for path in (2.5, [], "a\0b"):
        try:
            function(*((path, 0) if function is os.open else (path,)))
        except (TypeError, ValueError) as error:
            print(type(error).__name__)
print(os.path.exists(missing), os.path.isfile(missing), os.path.isdir(missing), os.path.islink(missing), os.access(missing, os.F_OK))
print(os.fsencode("a\udcff"), os.fsdecode(b"a\xff").encode("utf-8", "surrogateescape"))
print(os.strerror(2), os.strerror(13), os.sep, os.linesep.encode(), os.curdir, os.pardir, os.extsep, os.altsep, os.devnull, os.name)
print(os.WEXITSTATUS(256), os.WIFEXITED(0), os.WIFSIGNALED(9), os.WTERMSIG(9), os.waitstatus_to_exitcode(512), os.waitstatus_to_exitcode(9))
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns, os.stat_result(range(10)))
