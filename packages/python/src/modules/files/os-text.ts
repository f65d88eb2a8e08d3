/** The text of `os`: what is made of the functions that touch files, the environment, and constants. */

export const OS_TEXT = String.raw`
import abc as _abc
import posixpath as path
from collections.abc import MutableMapping as _MutableMapping

name = "posix"
linesep = "\n"
curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull = ".", "..", "/", ":", "/bin:/usr/bin", ".", None, "/dev/null"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
EX_OK = 0
supports_bytes_environ = True
supports_effective_ids = {access}
supports_follow_symlinks = {access, stat, utime}
error = OSError

def fsencode(filename):
    """Encode filename to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename

def fsdecode(filename):
    """Decode filename from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename

fsencode.__qualname__, fsdecode.__qualname__ = "_fscodec.<locals>.fsencode", "_fscodec.<locals>.fsdecode"

def getcwdb():
    """Return a bytes string representing the current working directory."""
    return fsencode(getcwd())

class PathLike(_abc.ABC):
    """Abstract base class for implementing the file system path protocol."""
    @_abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(_alias)

def _str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value

def _environment_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value.decode("utf-8", "surrogateescape")

class _Environ(_MutableMapping):
    """Variables by name, over a dict of texts; as bytes it is another view of the same dict."""
    def __init__(self, data, check):
        self._data = data
        self._check = check

    def _shown(self, text):
        return text if self._check is _str else text.encode("utf-8", "surrogateescape")

    def __getitem__(self, key):
        try:
            return self._shown(self._data[self._check(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._check(key), self._check(value)
        if not key or "=" in key:
            raise ValueError("illegal environment variable name")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for each in list(self._data):
            yield self._shown(each)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({" + ", ".join([f"{key!r}: {self[key]!r}" for key in self]) + "})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return {**self, **other} if isinstance(other, _Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, _Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

from collections.abc import Mapping as _Mapping
environ = _Environ(_environ(), _str)

def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)

def putenv(name, value, /):
    """Change or add an environment variable."""
    _str(name), _str(value)

def unsetenv(name, /):
    """Delete an environment variable."""
    _str(name)

def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable."""
    env = environ if env is None else env
    found = as_bytes = None
    try:
        found = env.get("PATH")
    except TypeError:
        pass
    try:
        as_bytes = env[b"PATH"]
    except (KeyError, TypeError):
        pass
    else:
        if found is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        found = as_bytes
    if isinstance(found, bytes):
        found = fsdecode(found)
    return (defpath if found is None else found).split(pathsep)

class DirEntry:
    __slots__ = ("name", "path", "_where")
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")
    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self._where)
    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self._where)
    def is_symlink(self):
        return False
    def stat(self, *, follow_symlinks=True):
        return stat(self._where)
    def inode(self):
        return stat(self._where).st_ino
    def __fspath__(self):
        return self.path
    def __repr__(self):
        return f"<DirEntry {self.name!r}>"
    __class_getitem__ = classmethod(_alias)
DirEntry.__module__ = "posix"

class _ScandirIterator:
    def __init__(self, entries):
        self._entries = entries
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._entries)
    def __enter__(self):
        return self
    def __exit__(self, *args):
        self.close()
    def close(self):
        self._entries = iter(())
_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"
_ScandirIterator.__module__ = "posix"

def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    names, above, place = _listed(path)
    place = _join(place, "")
    entries = []
    for each in names:
        entry = object.__new__(DirEntry)
        entry.name = each
        entry.path = each if above is None else _join(above, each)
        entry._where = place + fsdecode(each)
        entries.append(entry)
    return _ScandirIterator(iter(entries))

_join = path.join
supports_dir_fd = {access, chmod, mkdir, open, readlink, rename, rmdir, stat, unlink, utime}
supports_fd = {chdir, chmod, listdir, stat, truncate, utime}

def _apart(place):
    """The directory of a place and its name there; a slash at the end counts for nothing."""
    above, last = path.split(place)
    return (above, last) if last else path.split(above)

def _directories_above(place):
    """The directories that a place is in, the nearest first, up to one without a name."""
    above, last = _apart(place)
    while above and last:
        yield above
        above, last = path.split(above)

def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    missing = []
    for above in _directories_above(name):
        if path.exists(above):
            break
        missing.append(above)
    for above in reversed(missing):
        # Of "a/b/." and "a/b" the first is there when the second is.
        if _apart(above)[1] not in (".", b".") and not path.exists(above):
            mkdir(above)
    if missing and _apart(name)[1] in (".", b"."):
        return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise

def _remove_empty(places):
    try:
        for place in places:
            rmdir(place)
    except OSError:
        # The first one that holds something ends it.
        return

def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    _remove_empty(_directories_above(name))

def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    home, last = path.split(new)
    if home and last and not path.exists(home):
        makedirs(home)
    rename(old, new)
    home, last = path.split(old)
    if home and last:
        _remove_empty([home, *_directories_above(home)])

def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator."""
    return _walk(fspath(top), topdown, onerror)

def _walk(top, topdown, onerror):
    pending = [top]
    while pending:
        where = pending.pop()
        if isinstance(where, tuple):
            yield where
            continue
        dirs, files = [], []
        try:
            for each in scandir(where):
                (dirs if each.is_dir() else files).append(each.name)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        if topdown:
            yield where, dirs, files
        else:
            pending.append((where, dirs, files))
        pending.extend(path.join(where, each) for each in reversed(dirs))

def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Directory tree generator, with the number of each directory."""
    top = fspath(top)
    if not follow_symlinks:
        stat(top, follow_symlinks=False, dir_fd=dir_fd)
    fd = open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        if fstat(fd).st_mode & 0o170000 == 0o40000:
            yield from _fwalk(fd, top, topdown, onerror)
    finally:
        close(fd)

def _fwalk(fd, where, topdown, onerror):
    dirs, files = [], []
    for each in scandir(fd):
        (dirs if each.is_dir() else files).append(fsencode(each.name) if isinstance(where, bytes) else each.name)
    found = where, dirs, files, fd
    if topdown:
        yield found
    for each in dirs:
        try:
            inner = open(each, O_RDONLY, dir_fd=fd)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        try:
            yield from _fwalk(inner, path.join(where, each), topdown, onerror)
        finally:
            close(inner)
    if not topdown:
        yield found

def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Return an open file object connected to a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return _open(fd, mode, buffering, encoding, *args, **kwargs)

def closerange(fd_low, fd_high, /):
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(fd_low, min(fd_high, 4096)):
        try:
            close(fd)
        except OSError:
            pass

def urandom(size, /):
    """Return a bytes object containing random bytes: from the host's source."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _entropy(size)

def getrandom(size, flags=0):
    """Obtain a series of random bytes."""
    return urandom(size)


def cpu_count():
    """Number of CPUs: a program has one."""
    return 1

def getpid():
    """Return the current process id: a program is alone."""
    return 1

def getppid():
    """Return the parent's process id."""
    return 0

def getuid():
    return 0
geteuid = getgid = getegid = getuid

def sync():
    """Nothing is to be written anywhere."""

class terminal_size(_namedtuple("terminal_size", "columns lines")):
    __slots__ = ()
    def __new__(cls, values):
        return tuple.__new__(cls, values)
    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"
terminal_size.__module__ = "os"

def get_terminal_size(fd=1, /):
    """Nobody sits at a terminal."""
    raise OSError(25, "Inappropriate ioctl for device")

class uname_result(_namedtuple("uname_result", "sysname nodename release version machine")):
    __slots__ = ()
    def __repr__(self):
        return "posix." + super().__repr__()
uname_result.__module__ = "posix"

def uname():
    """Return an object identifying the current operating system: a virtual one."""
    return uname_result("Linux", "localhost", "", "", "x86_64")
`;
