/** The module tempfile, written in Python: names and files in `/tmp` of the virtual file system. */

import { genericAlias } from "./files/generic-alias-function.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import io as _io
import os as _os
import shutil as _shutil

TMP_MAX = 10000
tempdir = None
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"

def gettempprefix():
    """The default prefix for temporary directories as string."""
    return "tmp"

def gettempprefixb():
    return b"tmp"

def gettempdir():
    """Returns tempfile.tempdir as str."""
    return "/tmp" if tempdir is None else _os.fsdecode(tempdir)

def gettempdirb():
    return _os.fsencode(gettempdir())

def _names(suffix, prefix, dir):
    kinds = {type(each) for each in (suffix, prefix) if each is not None} | {type(_os.fspath(dir)) for _ in (0,) if dir is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = kinds == {bytes}
    suffix = suffix or (b"" if as_bytes else "")
    prefix = (b"tmp" if as_bytes else "tmp") if prefix is None else prefix
    dir = (gettempdirb() if as_bytes else gettempdir()) if dir is None else dir
    for _ in range(TMP_MAX):
        middle = "".join([_letters[each % 37] for each in _os.urandom(8)])
        yield _os.path.join(dir, prefix + (middle.encode() if as_bytes else middle) + suffix)
    raise FileExistsError(17, "No usable temporary file name found")

def _make(names, make):
    for name in names:
        try:
            return make(name), name
        except FileExistsError:
            continue

def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file."""
    fd, name = _make(_names(suffix, prefix, dir), lambda name: _os.open(name, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600))
    _os.chmod(name, 0o600)
    return fd, _os.path.abspath(name)

def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    return _make(_names(suffix, prefix, dir), lambda name: _os.mkdir(name, 0o700))[1]

def mktemp(suffix="", prefix="tmp", dir=None):
    """User-callable function to return a unique temporary file name. The file is not created."""
    for name in _names(suffix, prefix, dir):
        if not _os.path.exists(name):
            return name

class _TemporaryFileWrapper:
    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        if self.file.closed:
            return
        self.file.close()
        if self.delete:
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        for line in self.file:
            yield line

# Its name is that of CPython, though it begins with an underscore.
_TemporaryFileWrapper.__module__ = "tempfile"

def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None):
    """Create and return a temporary file."""
    made, name = _make(_names(suffix, prefix, dir), lambda name: open(name, "xb"))
    made.close()
    name = _os.path.abspath(name)
    try:
        file = open(name, "r+" + "".join(c for c in mode if c in "bt") if "r" not in mode or "+" in mode else mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete)

def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file that has no name in the file system."""
    wrapped = NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
    _os.unlink(wrapped.name)
    return wrapped.file

class SpooledTemporaryFile:
    """Temporary file wrapper: the file is in memory, as all files are."""
    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._mode = mode
        self._rolled = False

    __class_getitem__ = classmethod(_alias)

    def rollover(self):
        self._rolled = True

    @property
    def mode(self):
        return self._mode

    @property
    def name(self):
        return None

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

class TemporaryDirectory:
    """Create and return a temporary directory. When the with statement ends it is removed, with everything in it."""
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    __class_getitem__ = classmethod(_alias)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
    "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]
`;

export const tempfileModule = pythonModule("tempfile", TEXT, () => new Map([["_alias", genericAlias()]]));
