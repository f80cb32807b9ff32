"""What importlib needs of the machine: the library's own importlib._bootstrap, and a finder of what the host grants.

The import statement finds modules without any of this. It comes in when a program imports importlib, asks for a
module's __spec__, puts a finder into sys.meta_path, or imports from a file that it wrote itself.
"""

__name__ = "importlib._bootstrap"        # by which debuggers know the frames that they pass over

import sys

import _code
import _host_source
import _imp
import _thread
import _warnings
import _weakref

sys.meta_path            # the rest of sys is imported now, not while importlib looks at each module
_find = _host_source.find_module


def _part(name, alias):
    module, run = _find("importlib." + name, _find("importlib", None)[0].__path__)
    _code.set_filename(run.__code__, f"<frozen importlib.{name}>")      # as those that look at frames know it
    sys.modules[alias] = sys.modules["importlib." + name] = module
    run()
    return module


_bootstrap = _part("_bootstrap", "_frozen_importlib")
_bootstrap._install(sys, _imp)
_external = _part("_bootstrap_external", "_frozen_importlib_external")
_external._set_bootstrap_module(_bootstrap)
_bootstrap._bootstrap_external = _external
_external.MAGIC_NUMBER = _imp.pyc_magic_number_token.to_bytes(4, "little")
_spec = _bootstrap.ModuleSpec


class LibraryLoader(_external.SourceFileLoader):
    """Loads a module in Python that the host grants."""

    def __init__(self, fullname, path):
        super().__init__(fullname, path)
        self._run = None

    def get_code(self, fullname):
        run, self._run = self._run, None
        if run is None:
            folder = self.path.rpartition("/")[0]
            found = _find(fullname, [folder.rpartition("/")[0]] if self.path.endswith("/__init__.py") else [folder])
            if found is None:
                raise ImportError(f"cannot find {fullname!r}", name=fullname, path=self.path)
            run = found[1]
        return run.__code__

    def exec_module(self, module):
        _bootstrap._call_with_frames_removed(exec, self.get_code(module.__name__), module.__dict__)

    def get_data(self, path):
        data = _host_source.read(path)
        return super().get_data(path) if data is None else data


class LibraryFinder:
    """Finds modules in Python that the host grants."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        found = _find(name, None if path is None else [entry for entry in path if isinstance(entry, str)])
        files = sys.modules.get("_memory_files")
        if found is None or files is not None and files.created() and files.written_before(name, sys.path if path is None else path, found[0]):
            return None
        module, run = found
        spec = _library_spec(name, module)
        spec.loader._run = run
        return spec

    @staticmethod
    def invalidate_caches():
        pass


def _library_spec(name, module):
    loader = LibraryLoader(name, module.__file__)
    spec = _spec(name, loader, origin=module.__file__, is_package="__path__" in module.__dict__)
    spec._set_fileattr = True
    if spec.submodule_search_locations is not None:
        spec.submodule_search_locations = [*module.__path__]
    return spec


def origin(module, name):
    """Give a module its __spec__ and __loader__, which it has not had; the one that is asked for."""
    namespace = module.__dict__
    full = module.__name__
    if full in sys.builtin_module_names:
        spec = _bootstrap.spec_from_loader(full, _bootstrap.BuiltinImporter, origin="built-in")
    elif isinstance(namespace.get("__file__"), str):
        spec = _library_spec(full, module)
    else:
        raise AttributeError(f"module {full!r} has no attribute {name!r}", name=name, obj=module)
    namespace.setdefault("__loader__", spec.loader)
    namespace.setdefault("__spec__", spec)
    return namespace[name]


def load(name):
    """Import a module by the finders in sys.meta_path."""
    return _bootstrap._find_and_load(name, _bootstrap._gcd_import)


def _archive_hook(path):
    """Finds modules in zip archives; the library's zipimport comes in with the first path that leads to a file, or through one."""
    part = path
    while not _external._path_isfile(part):
        if not part or _external._path_isdir(part):
            raise ImportError("not a file", path=path)
        part = part.rpartition("/")[0]
    import zipimport
    return zipimport.zipimporter(path)


sys.meta_path.append(LibraryFinder)
_external._install(_bootstrap)
sys.path_hooks.insert(0, _archive_hook)
own_files = (sys._getframe().f_code.co_filename, "<frozen importlib._bootstrap>", "<frozen importlib._bootstrap_external>")
default_finders = (*sys.meta_path[-4:],)
