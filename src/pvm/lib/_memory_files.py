"""The machine's own file system: a tree in its memory, empty when it starts, gone when it ends.

Nothing here is a file of the host. What a path below a folder that imports are granted from names, and the
tree has nothing at, is the text of a module: to be read, so that tracebacks and inspect can show it.
"""

import _host_source
import time

S_IFDIR, S_IFCHR, S_IFREG, S_IFIFO, S_IFLNK = 0o040000, 0o020000, 0o100000, 0o010000, 0o120000
_LONGEST_NAME, _LONGEST_PATH, _MOST_LINKS = 255, 4095, 40
_numbers = [1]


class Node:
    """A file, a folder or a symbolic link. `entries` are a folder's, `data` a file's bytes, `target` a link's."""

    __slots__ = ("atime", "ctime", "data", "entries", "links", "mode", "mtime", "number", "read_only", "target")

    def __init__(self, mode, data=None, entries=None, target=None):
        self.mode, self.data, self.entries, self.target = mode, data, entries, target
        self.links = 1
        self.number = _numbers[0]
        _numbers[0] += 1
        self.atime = self.mtime = self.ctime = time.time_ns()
        self.read_only = False

    def size(self):
        return len(self.data) if self.data is not None else len(self.target.encode("utf-8", "surrogateescape")) if self.target is not None else 4096


def error(number, *names):
    import posix
    if len(names) == 2:
        return OSError(number, posix.strerror(number), names[0], None, names[1])
    return OSError(number, posix.strerror(number), *names)


root = Node(S_IFDIR | 0o755, entries={})
root.entries["tmp"] = Node(S_IFDIR | 0o777, entries={})
root.entries["dev"] = Node(S_IFDIR | 0o755, entries={"null": Node(S_IFCHR | 0o666)})
working = ["/"]


def is_folder(node):
    return node.entries is not None


def resolve(path, follow=True, shown=None):
    """The node at a path (str), the folder it is in, and its name there; a node that is missing is None.

    Errors: OSError with `shown`, the path as the program gave it, for what lies before the last name.
    """
    shown = path if shown is None else shown
    if not path:
        raise error(2, shown)
    if len(path) > _LONGEST_PATH:
        raise error(36, shown)
    names = _names(path)
    names.reverse()
    trail = [("", root)]
    if not path.startswith("/"):
        trail = _trail(working[0], shown)
    links = 0
    folder, last, node = trail[-1][1], "", trail[-1][1]
    must_be_folder = path.endswith(("/", "/."))
    while names:
        name = names.pop()
        if node is None or not is_folder(node):
            raise error(2 if node is None else 20, shown)
        if name == ".":
            continue
        if name == "..":
            if len(trail) > 1:
                trail.pop()
            last, node = trail[-1]
            folder = trail[-2][1] if len(trail) > 1 else root
            continue
        if len(name) > _LONGEST_NAME:
            raise error(36, shown)
        folder, last = node, name
        node = folder.entries.get(name)
        if node is None:
            granted = _granted(trail, name, names)
            if granted is not None:
                node, folder, last = granted
                break
        if node is not None and node.target is not None and (follow or names or must_be_folder):
            links += 1
            if links > _MOST_LINKS:
                raise error(40, shown)
            names.extend(reversed(_names(node.target)))
            if node.target.startswith("/"):
                trail = [("", root)]
            last, node = trail[-1]
            continue
        trail.append((name, node))
    if must_be_folder and node is not None and not is_folder(node):
        raise error(20, shown)
    return node, folder, last


def _names(path):
    return [name for name in path.split("/") if name]


def _trail(path, shown):
    """The folders from the root to an absolute path without links."""
    trail = [("", root)]
    for name in _names(path):
        node = trail[-1][1].entries.get(name)
        if node is None:
            granted = _granted([], path.strip("/"), ())
            if granted is None:
                raise error(2, shown)
            return [("", root), (path.strip("/"), granted[0])]
        trail.append((name, node))
    return trail


def _granted(trail, name, rest):
    """What the host grants at the path of which `rest`, reversed, is left to go: a read-only node, its folder and
    its name; None when there is nothing. The folders above what is granted cannot be seen."""
    parts = [*"/".join([part for part, _ in trail]).strip("/").split("/"), name] if trail else [name]
    for part in reversed(rest):
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    path = "/" + "/".join([part for part in parts if part])
    size = _host_source.size(path)
    if size is None:
        return None
    above, _, last = path.rpartition("/")
    return Granted(path, size), Granted(above, -1), last


class Granted(Node):
    """The text of a module, or a folder of such, read when it is asked for."""

    __slots__ = ("_length", "path")

    def __init__(self, path, size):
        self.path, self._length = path, size
        self.mode = S_IFDIR | 0o555 if size < 0 else S_IFREG | 0o444
        self.target = self.data = None
        self.entries = _Listing(path) if size < 0 else None
        self.links, self.number, self.read_only = 1, 0, True
        self.atime = self.mtime = self.ctime = 0
        if size >= 0:
            self.data = b""

    def size(self):
        return 4096 if self._length < 0 else self._length

    def load(self):
        data = _host_source.read(self.path)
        if data is None:
            raise error(2, self.path)
        self.data = data


class _Listing:
    """The entries of a granted folder: looked up by path, listed on request."""

    __slots__ = ("path",)

    def __init__(self, path):
        self.path = path

    def get(self, name, default=None):
        size = _host_source.size(self.path + "/" + name)
        return default if size is None else Granted(self.path + "/" + name, size)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(_host_source.names(self.path) or ())

    def __len__(self):
        return len(_host_source.names(self.path) or ())

    def items(self):
        return [(name, self.get(name)) for name in self]


def path_of(node, above="", at=None):
    """Where in the tree a folder is, for fchdir()."""
    at = root if at is None else at
    if at is node:
        return above or "/"
    if isinstance(at, Granted):
        return None
    for name, child in at.entries.items():
        if is_folder(child):
            found = path_of(node, above + "/" + name, child)
            if found is not None:
                return found
    return None


def created():
    """Whether the program has made a file or a folder."""
    entries = root.entries
    return len(entries) != 2 or "tmp" not in entries or "dev" not in entries or len(entries["tmp"].entries) > 0


def written_before(name, path, module):
    """Whether a module that the program wrote comes before one that the host has, in the order of the folders.

    The library's folder is not among them: it comes after those that the host gave. Nothing is imported here, as an
    error would be: it is an import that asks.
    """
    above = module.__file__.split("/")[:-2 if "__path__" in module.__dict__ else -1]
    found, last = "/".join(above), name.rpartition(".")[2]
    path = [*path]
    if found not in path:
        given = [place for place, entry in enumerate(path) if isinstance(entry, str) and _at(entry) is None]
        del path[given[-1] if given else len(path):]
    for entry in path:
        if entry == found:
            return False
        if isinstance(entry, str) and (_is_written(f"{entry}/{last}.py") or _is_written(f"{entry}/{last}/__init__.py")):
            return True
    return False


def _is_written(path):
    node = _at(path)
    return node is not None and node.data is not None


def _at(path):
    """What the tree has at a path that leads through no link, or None."""
    node = root
    for name in _names(path if path.startswith("/") else f"{working[0]}/{path}"):
        if node.entries is None or isinstance(node, Granted):
            return None
        node = node.entries.get(name)
        if node is None:
            return None
    return node
