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

def _kind(parts):
    """Text or bytes, as what is given has it; anything that is no bytes passes for text."""
    kind = None
    for each in parts:
        if each is None:
            continue
        here = bytes if isinstance(each, bytes) else str
        if kind not in (None, here):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = here
    if kind is None:
        kind = str if _module().tempdir is None or isinstance(_module().tempdir, str) else bytes
    return kind

def _prepared(prefix, suffix, dir):
    kind = _kind([prefix, suffix, dir])
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = gettempprefix() if kind is str else gettempprefixb()
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind

def _random_name(kind):
    name = "".join([_letters[each % 37] for each in _os.urandom(8)])
    return name if kind is str else name.encode()

def _made(prepared, make):
    """What make() gives for a name that nothing has yet, and the name."""
    prefix, suffix, dir, kind = prepared
    for _ in range(TMP_MAX):
        name = _os.path.join(dir, prefix + _random_name(kind) + suffix)
        try:
            return make(name), name
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")

_flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL

def _opened(prefix, suffix, dir, kind):
    prepared = prefix, suffix, _os.path.abspath(dir), kind
    fd, name = _made(prepared, lambda name: _os.open(name, _flags, 0o600))
    _os.chmod(name, 0o600)
    return fd, name

def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file."""
    fd, name = _opened(*_prepared(prefix, suffix, dir))
    return fd, name

def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    return _made(_prepared(prefix, suffix, dir), lambda name: _os.mkdir(name, 0o700))[1]

def mktemp(suffix="", prefix="tmp", dir=None):
    """User-callable function to return a unique temporary file name. The file is not created."""
    dir = gettempdir() if dir is None else dir
    for _ in range(TMP_MAX):
        name = _os.path.join(dir, prefix + _random_name(str) + suffix)
        if not _os.path.lexists(name):
            return name
    raise FileExistsError(17, "No usable temporary filename found")

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
    file, name = _file(_prepared(prefix, suffix, dir), mode, buffering, encoding, newline, errors)
    return _TemporaryFileWrapper(file, name, delete)

def _file(prepared, mode, buffering, encoding, newline, errors):
    """A new file, opened as open() does it: what is wrong with the mode is told before anything is made."""
    name = None
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    def opener(*args):
        nonlocal name
        fd, name = _opened(*prepared)
        return fd
    try:
        file = open(prepared[2], mode, buffering, encoding, errors, newline, opener=opener)
        raw = getattr(file, "buffer", file)
        raw = getattr(raw, "raw", raw)
        raw.name = name
        return file, name
    except BaseException:
        if name is not None:
            _os.unlink(name)
        raise

def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file that has no name in the file system."""
    file, name = _file(_prepared(prefix, suffix, dir), mode, buffering, encoding, newline, errors)
    _os.unlink(name)
    return file

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
