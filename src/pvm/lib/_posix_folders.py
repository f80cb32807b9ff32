"""What files are and what folders hold, for posix: by paths, where _posix_descriptors works on open files."""

import _functions
import _memory_files as _files

from _posix_descriptors import *
from _posix_descriptors import (_changed, _is_number, _mask, _may_change, _no_folder, _node, _number, _open_file, _OR_FD, _OR_FD_OR_NONE,
                                _path, _text_or_bytes, _the)


def _stat_of(node):
    times = (node.atime, node.mtime, node.ctime)
    size = node.size() if node.mode & 0o170000 != _files.S_IFCHR else 0
    return stat_result((node.mode, node.number, 1, node.links, 0, 0, size, *[t // 1000000000 for t in times], *[t / 1e9 for t in times], *times,
                        4096, (size + 511) // 512, 0))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    return _stat_of(_node(path, "stat", follow_symlinks, _OR_FD))


def lstat(path, *, dir_fd=None):
    _no_folder(dir_fd)
    return _stat_of(_node(path, "lstat", False))


def fstat(fd):
    return _stat_of(_open_file(fd).node)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    _no_folder(dir_fd)
    _no_folder(effective_ids or None, "effective_ids")
    try:
        node = _node(path, "access", follow_symlinks, _OR_FD)
    except OSError:
        return False
    if mode & X_OK and node.entries is None and not node.mode & 0o111:
        return False
    return not (mode & W_OK and node.read_only)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    node = _node(path, "chmod", follow_symlinks, _OR_FD)
    _may_change(node, path)
    node.mode = node.mode & 0o170000 | mode & 0o7777


def fchmod(fd, mode):
    chmod(_number(fd), mode)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    _node(path, "chown", follow_symlinks, _OR_FD)
    if uid not in (-1, 0) or gid not in (-1, 0):
        raise _files.error(1, path)


def lchown(path, uid, gid):
    chown(path, uid, gid, follow_symlinks=False)


def fchown(fd, uid, gid):
    chown(_number(fd), uid, gid)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    pair = times if ns is None else ns
    if pair is not None and not (isinstance(pair, tuple) and len(pair) == 2):
        raise TypeError(f"utime: {'times' if ns is None else 'ns'} must be {'either a tuple of two ints or None' if ns is None else 'a tuple of two ints'}")
    node = _node(path, "utime", follow_symlinks, _OR_FD)
    _may_change(node, path)
    if pair is None:
        _changed(node)
        node.atime = node.mtime
    elif ns is not None:
        node.atime, node.mtime = _number(ns[0]), _number(ns[1])
    else:
        node.atime, node.mtime = [int(t * 1000000000) if isinstance(t, int) else int(t // 1) * 1000000000 + int(t % 1 * 1e9) for t in times]


def umask(mask, /):
    before, _mask[0] = _mask[0], mask & 0o777
    return before


def statvfs(path):
    _node(path, "statvfs", more=_OR_FD)
    return _the("statvfs_result")((4096, 4096, 0, 0, 0, 0, 0, 0, 0, 255, 0))


# Folders


def getcwd():
    return _files.working[0]


def getcwdb():
    return getcwd().encode("utf-8", "surrogateescape")


def chdir(path):
    if _is_number(path):
        return fchdir(path)
    text = _path(path, "chdir", _OR_FD)
    node = _files.resolve(text, True, path)[0]
    if node is None or node.entries is None:
        raise _files.error(2 if node is None else 20, path)
    _files.working[0] = node.path if isinstance(node, _files.Granted) else _real(text)
    return None


def _real(path):
    """An absolute path without links and dots, of one that exists."""
    trail = [] if path.startswith("/") else _files._names(_files.working[0])
    names = _files._names(path)[::-1]
    while names:
        name = names.pop()
        if name == "..":
            del trail[-1:]
        elif name != ".":
            node = _files.resolve("/" + "/".join([*trail, name]), False)[0]
            if node is not None and node.target is not None:
                if node.target.startswith("/"):
                    trail = []
                names.extend(_files._names(node.target)[::-1])
            else:
                trail.append(name)
    return "/" + "/".join(trail)


def fchdir(fd):
    node = _open_file(fd).node
    path = node.path if isinstance(node, _files.Granted) else _files.path_of(node) if node.entries is not None else None
    if path is None:
        raise _files.error(20 if node.entries is None else 2)
    _files.working[0] = path


def mkdir(path, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd)
    node, folder, name = _files.resolve(_path(path, "mkdir").rstrip("/") or "/", False, path)
    if node is not None:
        raise _files.error(17, path)
    _may_change(folder, path)
    folder.entries[name] = _files.Node(_files.S_IFDIR | mode & 0o1777 & ~_mask[0], entries={})
    _changed(folder)


def listdir(path=None):
    node = _node("." if path is None else path, "listdir", more=_OR_FD_OR_NONE)
    if node.entries is None:
        raise _files.error(20, *(() if path is None else (path,)))
    return _text_or_bytes(path, [*node.entries])


class DirEntry:
    """An entry of a folder, as scandir() gives it."""

    __slots__ = ("_node", "name", "path")
    __module__ = "posix"

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def _target(self, follow):
        if not follow or self._node.target is None:
            return self._node
        return _files.resolve(_path(self.path, "stat"))[0]

    def is_dir(self, *, follow_symlinks=True):
        node = self._target(follow_symlinks)
        return node is not None and node.entries is not None

    def is_file(self, *, follow_symlinks=True):
        node = self._target(follow_symlinks)
        return node is not None and node.mode & 0o170000 == _files.S_IFREG

    def is_symlink(self):
        return self._node.target is not None

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return self._node.number

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(type(list[int]))


class _ScandirIterator:
    __module__, __qualname__ = "posix", "ScandirIterator"

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def scandir(path=None):
    node = _node("." if path is None else path, "scandir", more=_OR_FD_OR_NONE)
    if node.entries is None:
        raise _files.error(20, *(() if path is None else (path,)))
    base = "." if path is None else path if _is_number(path) else fspath(path)
    entries = []
    for name, child in [*node.entries.items()]:
        entry = object.__new__(DirEntry)
        entry._node = child
        if isinstance(base, bytes):
            entry.name = name.encode("utf-8", "surrogateescape")
            entry.path = (base if base.endswith(b"/") else base + b"/") + entry.name
        else:
            entry.name = name
            entry.path = name if _is_number(base) else (base if base.endswith("/") else base + "/") + name
        entries.append(entry)
    return _ScandirIterator(entries)


def rmdir(path, *, dir_fd=None):
    _no_folder(dir_fd)
    node, folder, name = _files.resolve(_path(path, "rmdir").rstrip("/") or "/", False, path)
    if node is None:
        raise _files.error(2, path)
    if node.entries is None:
        raise _files.error(20, path)
    _may_change(node, path)
    if node is _files.root or node.entries:
        raise _files.error(16 if node is _files.root else 39, path)
    _may_change(folder, path)
    del folder.entries[name]
    _changed(folder)


def unlink(path, *, dir_fd=None):
    _no_folder(dir_fd)
    node, folder, name = _files.resolve(_path(path, "remove"), False, path)
    if node is None:
        raise _files.error(2, path)
    if node.entries is not None:
        raise _files.error(21, path)
    _may_change(node, path)
    del folder.entries[name]
    node.links -= 1
    _changed(folder)


def remove(path, *, dir_fd=None):
    unlink(path, dir_fd=dir_fd)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_folder(src_dir_fd, "src_dir_fd")
    _no_folder(dst_dir_fd, "dst_dir_fd")
    text, target = _path(src, "rename"), _path(dst, "rename")
    node, folder, name = _lookup(text.rstrip("/") or "/", src, dst)
    if node is None:
        raise _files.error(2, src, dst)
    other, into, new_name = _lookup(target.rstrip("/") or "/", src, dst)
    if other is node:
        return
    if node is _files.root or other is _files.root:
        raise _files.error(16, src, dst)
    for changed in (node, folder, into):
        _may_change(changed, src, dst)
    if other is not None:
        if node.entries is not None and other.entries is None:
            raise _files.error(20, src, dst)
        if node.entries is None and other.entries is not None:
            raise _files.error(21, src, dst)
        if other.entries:
            raise _files.error(39, src, dst)
    elif target.endswith("/") and node.entries is None:
        raise _files.error(20, src, dst)
    if node.entries is not None and _lies_below(into, node):
        raise _files.error(22, src, dst)
    del folder.entries[name]
    into.entries[new_name] = node
    _changed(folder)
    _changed(into)


def _lookup(text, src, dst):
    try:
        return _files.resolve(text, False)
    except OSError as problem:
        raise _files.error(problem.errno, src, dst) from None


def _lies_below(folder, top):
    pending = [top]
    while pending:
        node = pending.pop()
        if node is folder:
            return True
        pending.extend([child for child in node.entries.values() if child.entries is not None])
    return False


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    rename(src, dst, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _no_folder(src_dir_fd, "src_dir_fd")
    _no_folder(dst_dir_fd, "dst_dir_fd")
    node = _lookup(_path(src, "link"), src, dst)[0]
    if node is None:
        raise _files.error(2, src, dst)
    other, folder, name = _lookup(_path(dst, "link"), src, dst)
    if other is not None:
        raise _files.error(17, src, dst)
    if node.entries is not None:
        raise _files.error(1, src, dst)
    _may_change(node, src, dst)
    _may_change(folder, src, dst)
    folder.entries[name] = node
    node.links += 1
    _changed(folder)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _no_folder(dir_fd)
    target = _path(src, "symlink")
    node, folder, name = _lookup(_path(dst, "symlink"), src, dst)
    if node is not None or not target:
        raise _files.error(17 if node is not None else 2, src, dst)
    _may_change(folder, src, dst)
    folder.entries[name] = _files.Node(_files.S_IFLNK | 0o777, target=target)
    _changed(folder)


def readlink(path, *, dir_fd=None):
    _no_folder(dir_fd)
    node = _node(path, "readlink", False)
    if node.target is None:
        raise _files.error(22, path)
    return node.target.encode("utf-8", "surrogateescape") if isinstance(fspath(path), bytes) else node.target

_functions.builtin(globals(), "posix")
_functions.seal_open(DirEntry)
_functions.seal_final(_ScandirIterator)
