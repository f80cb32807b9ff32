# Files that a program makes, reads, moves and takes away again.

import os
import tempfile


def attempt(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except OSError as error:
        return type(error).__name__, error.errno
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


with tempfile.TemporaryDirectory() as folder:
    before = os.getcwd()
    os.chdir(folder)
    with open("a.txt", "w", encoding="utf-8") as file:
        print(file.write("one\ntw\u00f6\n"), file.mode, file.name, file.closed, file.readable(), file.writable(), attempt(file.read))
    print(file.closed, attempt(file.write, "x"), os.path.getsize("a.txt"))
    with open("a.txt", encoding="utf-8") as file:
        print(file.readline().encode(), ascii(file.read()), repr(file.read()), file.seek(0), len(file.readlines()))
    with open("a.txt", "a", encoding="utf-8") as file:
        print(file.tell(), file.write("three"))
    with open("a.txt", "rb") as file:
        print(file.read(), file.seek(4), file.read(2), file.tell(), file.seek(-3, 2), file.read())
    with open("a.txt", "r+b") as file:
        print(file.write(b"ONE"), file.read(3), file.seek(0), file.readline(), file.truncate(4), file.seek(0, 2))
    with open("a.txt", "rb", buffering=0) as file:
        print(type(file).__name__, file.read(2), file.readall(), file.mode, file.closefd)
    print(attempt(open, "a.txt", "x"), attempt(open, "missing"), attempt(open, "."), attempt(open, "a.txt", "z"), attempt(open, "a.txt", "rw"))
    print(attempt(open, "a.txt", "rb", encoding="ascii"), attempt(open, "a.txt", "r", 0), attempt(open, 2.5), attempt(open, -1))
    os.makedirs("d/e/f")
    os.rename("a.txt", "d/b.txt")
    print(sorted(os.listdir("d")), os.path.isfile("d/b.txt"), os.path.isdir("d/e"), attempt(os.rmdir, "d"), attempt(os.remove, "d"))
    print([(top, sorted(folders), files) for top, folders, files in os.walk("d")])
    os.symlink("d/b.txt", "link")
    print(os.path.islink("link"), os.readlink("link"), open("link", "rb").read(), os.path.samefile("link", "d/b.txt"), os.path.lexists("link"))
    with os.scandir("d") as entries:
        print(sorted((entry.name, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.path) for entry in entries))
    os.link("d/b.txt", "hard")
    print(os.stat("hard").st_nlink, attempt(os.mkdir, "d"), attempt(os.mkdir, "x/y"), attempt(os.rename, "d", "d/e/g"), attempt(os.listdir, "hard"))
    os.utime("hard", (10, 20))
    print(os.stat("hard").st_mtime, os.stat("d/b.txt").st_mtime_ns, oct(os.stat("hard").st_mode & 0o777) in ("0o644", "0o664"))
    fd = os.open("raw", os.O_RDWR | os.O_CREAT | os.O_EXCL)
    print(os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.pread(fd, 2, 8), os.fstat(fd).st_size, os.ftruncate(fd, 4))
    print(os.lseek(fd, 0, os.SEEK_END), os.lseek(fd, 6, os.SEEK_SET), os.write(fd, b"z"), os.pread(fd, 20, 0), attempt(os.lseek, fd, -1, 0))
    copy = os.dup(fd)
    print(os.lseek(copy, 0, os.SEEK_CUR), os.close(fd), os.read(copy, 1), os.close(copy), attempt(os.close, fd), attempt(os.read, fd, 1))
    fd = os.open("raw", os.O_RDONLY)
    print(attempt(os.write, fd, b"x"), os.close(fd), attempt(os.open, "raw", os.O_CREAT | os.O_EXCL), attempt(os.open, "raw", os.O_DIRECTORY))
    for name in ("link", "hard", "d/b.txt", "raw"):
        os.remove(name)
    os.removedirs("d/e/f")
    print(os.listdir("."), os.path.exists("d"))
    os.chdir(before)
print(os.path.exists(folder))
