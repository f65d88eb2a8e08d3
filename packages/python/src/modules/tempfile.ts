/** The module tempfile, written in Python: names and files in `/tmp` of the virtual file system. */

import { genericAlias } from "./files/generic-alias-function.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import io as _io
import os as _os
import shutil as _shutil

TMP_MAX = 238328
tempdir = None
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"

def gettempprefix():
    """The default prefix for temporary directories as string."""
    return "tmp"

def gettempprefixb():
    return b"tmp"

def _module():
    """Whoever asks once for the folder has it in tempdir, where it can be changed."""
    import tempfile
    return tempfile

def gettempdir():
    """Returns tempfile.tempdir as str."""
    if _module().tempdir is None:
        _module().tempdir = "/tmp"
    return _os.fsdecode(_module().tempdir)

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
        file = open(name, mode.replace("x", "w"), buffering, encoding, errors, newline)
    except BaseException:
        _os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete)

def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file that has no name in the file system."""
    wrapped = NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
    _os.unlink(wrapped.name)
    return wrapped.file

class SpooledTemporaryFile(_io.IOBase):
    """A file in memory, which gets a place in the file system once it is larger than max_size."""
    _rolled = False
    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = _io.BytesIO()
        if "b" not in mode:
            self._file = _io.TextIOWrapper(self._file, encoding=_io.text_encoding(encoding), errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding, "newline": newline,
            "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(_alias)

    def _grown(self, result):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return result

    def rollover(self):
        """Puts what is in memory into a file."""
        if self._rolled:
            return
        kept, self._file = self._file, TemporaryFile(**self._TemporaryFileArgs)
        if "b" in self._TemporaryFileArgs["mode"]:
            self._file.write(kept.getvalue())
        else:
            kept.flush()
            self._file.buffer.write(kept.detach().getvalue())
            self._file.seek(0, 2)
        self._rolled = True

    mode = property(lambda self: self._file.mode if self._rolled else self._TemporaryFileArgs["mode"])
    name = property(lambda self: self._file.name if self._rolled else None)

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self
    def __exit__(self, *args):
        self._file.close()
    def __iter__(self):
        return iter(self._file)
    def __del__(self):
        """It goes with the program."""
    def fileno(self):
        """Only a file that has a place has a number."""
        self.rollover()
        return self._of_file("fileno")()
    def truncate(self, size=None):
        if size is None:
            return self._of_file("truncate")()
        if size > self._max_size:
            self.rollover()
        return self._of_file("truncate")(size)
    def write(self, s):
        return self._grown(self._of_file("write")(s))
    def writelines(self, iterable):
        return self._grown(self._of_file("writelines")(iterable))
    def _of_file(self, name):
        return getattr(self._file, name)

def _passed_on(name):
    def method(self, *args):
        return self._of_file(name)(*args)
    method.__name__, method.__qualname__ = name, f"SpooledTemporaryFile.{name}"
    return method

for _each in "close detach flush isatty read read1 readable readinto readinto1 readline readlines seek seekable tell writable".split():
    setattr(SpooledTemporaryFile, _each, _passed_on(_each))
for _each in "closed encoding errors newlines softspace".split():
    setattr(SpooledTemporaryFile, _each, property(lambda self, name=_each: self._of_file(name)))

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
