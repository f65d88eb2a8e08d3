/** The text of `pathlib`: pure paths of both kinds, and `Path` over the virtual file system. */

export const PATHLIB_TEXT = String.raw`
import operator as _operator
import os as _os
import io as _io
import re as _re
from sys import intern as _intern
from urllib.parse import quote_from_bytes as _quote
from collections.abc import Sequence as _Sequence

def _text_of(arg):
    text = _os.fspath(arg)
    if not isinstance(text, str):
        raise TypeError(f"argument should be a str object or an os.PathLike object returning str, not {type(arg)!r}")
    return str(text)

def _split(kind, texts):
    """Drive, root and names of some texts as one path: the last that has a drive or a root begins it, and takes a missing drive from those before."""
    drive, root, names, rest = "", "", [], iter(texts[::-1])
    for text in rest:
        if not text:
            continue
        drive, root, below = kind.split_root(text)
        if kind.sep in below:
            names[:0] = [name for name in below.split(kind.sep) if name and name != "."]
        elif below and below != ".":
            names.insert(0, _intern(below))
        if root or drive:
            break
    if root and not drive:
        for text in rest:
            drive = text and kind.split_root(text)[0]
            if drive:
                break
    return drive, root, names

def _ordering(compare):
    """The method that compares two paths of one kind by their parts."""
    def method(self, other):
        if isinstance(other, PurePath) and other._flavour is self._flavour:
            return compare(self._folded(), other._folded())
        return NotImplemented
    method.__name__ = name = f"__{compare.__name__}__"
    method.__qualname__ = "PurePath." + name
    return method

def _split_plain(texts):
    """The same for texts without drives, all at once."""
    for at in range(len(texts) - 1, 0, -1):
        if texts[at][:1] == "/":
            texts = texts[at:]
            break
    first = texts[0] if texts else ""
    root = "" if first[:1] != "/" else "//" if first[:2] == "//" and first[2:3] != "/" else "/"
    return "", root, [name for name in "/".join(texts).split("/") if name and name != "."]

class PurePath:
    """Base class for manipulating paths without I/O."""
    __slots__ = ("_drive", "_root", "_names", "_str", "_hash")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._of(args)

    @classmethod
    def _of(cls, args):
        return cls._make(*cls._parse(args))

    @classmethod
    def _parse(cls, args):
        if len(args) == 1 and isinstance(args[0], PurePath) and args[0]._flavour is cls._flavour is _Posix:
            return "", args[0]._root, args[0]._names[:]
        texts = []
        for arg in args:
            if type(arg) is str:
                texts.append(arg)
            elif isinstance(arg, PurePath):
                texts += arg.parts
            else:
                texts.append(_text_of(arg))
        return _split_plain(texts) if cls._flavour is _Posix else _split(cls._flavour, texts)

    def _join(self, args):
        """The path of the arguments, which are one path of their own, from here."""
        drive, root, names = self._parse(args)
        fold = self._flavour.fold
        if root:
            return self._make(drive or self._drive, root, names)
        if drive and fold(drive) != fold(self._drive):
            return self._make(drive, root, names)
        return self._make(self._drive, self._root, self._names + names)

    @classmethod
    def _make(cls, drive, root, names):
        path = object.__new__(cls)
        path._drive, path._root, path._names = drive, root, names
        return path

    __class_getitem__ = classmethod(_alias)

    def __reduce__(self):
        return self.__class__, self.parts

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._drive + self._root + self._flavour.sep.join(self._names) or "."
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the string representation of the path with forward slashes."""
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return _os.fsencode(self)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.as_posix()!r})"

    def as_uri(self):
        """Return the path as a 'file' URI."""
        if self.is_absolute():
            return self._flavour.uri(self)
        raise ValueError("relative path can't be expressed as a file URI")

    def _folded(self):
        return [self._flavour.fold(part) for part in self.parts]

    def __eq__(self, other):
        if isinstance(other, PurePath):
            return self._flavour is other._flavour and self._folded() == other._folded()
        return NotImplemented

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._folded()))
            return self._hash

    __lt__, __le__, __gt__, __ge__ = [_ordering(each) for each in (_operator.lt, _operator.le, _operator.gt, _operator.ge)]

    @property
    def drive(self):
        """The drive prefix (letter or UNC path), if any."""
        return self._drive

    @property
    def root(self):
        """The root of the path, if any."""
        return self._root

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        return self._drive + self._root

    @property
    def parts(self):
        """A tuple of the path's components."""
        anchor = self._drive + self._root
        return (anchor, *self._names) if anchor else tuple(self._names)

    @property
    def name(self):
        """The final path component, if any."""
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        """The final component's last suffix, with its leading period."""
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        """A list of the final component's suffixes."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + each for each in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        """Return a new path with the file name changed."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        drive, root, names = _split(self._flavour, [name])
        if not name or name[-1] in ("/", self._flavour.sep) or drive or root or len(names) != 1:
            # CPython: a tuple stands for the arguments of the format.
            raise ValueError("Invalid name %r" % name)
        return self._make(self._drive, self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed."""
        if "/" in suffix or self._flavour.sep in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self._make(self._drive, self._root, self._names[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def relative_to(self, *other):
        """Return the relative path to another path."""
        if not other:
            raise TypeError("need at least one argument")
        base = self._of(other)
        # Drive and root count as two parts here: 'c:/' is relative to 'c:', and is '/' then.
        parts, wanted = self._apart(), base._apart()
        if not wanted and len(parts) > len(self._names) or parts[:len(wanted)] != wanted:
            text = "" if not wanted else str(base)
            raise ValueError(f"{str(self)!r} is not in the subpath of {text!r} OR one path is relative and the other is absolute.")
        anchors = len(parts) - len(self._names)
        return self._make("", self._root if len(wanted) == 1 else "", self._names[max(0, len(wanted) - anchors):])

    def _apart(self):
        anchors = [self._drive, self._root] if self._root else [self._drive] if self._drive else []
        return [self._flavour.fold(part) for part in anchors + self._names]

    def is_relative_to(self, *other):
        """Return True if the path is relative to another path or False."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def joinpath(self, *args):
        """Combine this path with one or several arguments."""
        return self._join(args)

    def __truediv__(self, key):
        try:
            return self._join((key,))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._of((key, self))
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """The logical parent of the path."""
        return self._make(self._drive, self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return _Parents(self)

    def is_absolute(self):
        """True if the path is absolute."""
        return bool(self._root and (self._drive or self._flavour is _Posix))

    def is_reserved(self):
        """Return True if the path contains one of the special names reserved by the system, if any."""
        return self._flavour.is_reserved(self.parts)

    def match(self, path_pattern):
        """Return True if this path matches the given pattern."""
        drive, root, wanted = _split(self._flavour, [self._flavour.fold(path_pattern)])
        if drive or root:
            wanted = [drive + root, *wanted]
        if not wanted:
            raise ValueError("empty pattern")
        parts = self._folded()
        if drive and drive != self._flavour.fold(self._drive):
            return False
        if root and root != self._root:
            return False
        if drive or root:
            if len(parts) != len(wanted):
                return False
            parts, wanted = parts[1:], wanted[1:]
        if len(wanted) > len(parts):
            return False
        return all(_name_pattern(each).match(part) for part, each in zip(reversed(parts), reversed(wanted)))

class _Parents(_Sequence):
    def __init__(self, path):
        self._path = path
    def __len__(self):
        return len(self._path._names)
    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._make(path._drive, path._root, path._names[:-index - 1])
    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"
_Parents.__name__ = _Parents.__qualname__ = "_PathParents"

class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""
    _flavour = _Posix
    __slots__ = ()

class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems."""
    _flavour = _Windows
    __slots__ = ()

class Path(PurePath):
    """PurePath subclass that can make system calls: on the files that the host has given."""
    _flavour = _Posix
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif cls._flavour is _Windows:
            raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
        return cls._of(args)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to the user's home directory."""
        return cls("~").expanduser()

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file."""
        mine = self.stat()
        other = other_path.stat() if isinstance(other_path, Path) else self.__class__(other_path).stat()
        return _os.path.samestat(mine, other)

    def iterdir(self):
        """Yield path objects of the directory contents."""
        for name in _os.listdir(self):
            yield self._make(self._drive, self._root, self._names + [name])

    def glob(self, pattern):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        yield from _select(self, self._relative(pattern))

    def rglob(self, pattern):
        """Recursively yield all existing files matching the given relative pattern, anywhere in this subtree."""
        yield from _select(self, ["**", *self._relative(pattern)])

    def _relative(self, pattern):
        drive, root, parts = _split(self._flavour, [pattern])
        if drive or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return parts + [""] if pattern and pattern[-1] == self._flavour.sep else parts

    def absolute(self):
        """Return an absolute version of this path by prepending the current working directory."""
        return self if self.is_absolute() else self._of((_os.getcwd(), self))

    def resolve(self, strict=False):
        """Make the path absolute, and normalize it: there are no symlinks."""
        return self._of((_os.path.realpath(self, strict=strict),))

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def owner(self):
        """Return the login name of the file owner."""
        self.stat()
        return "root"

    def group(self):
        """Return the group name of the file gid."""
        self.stat()
        return "root"

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed to by this path and return a file object, as the built-in open() function does."""
        if "b" not in mode:
            encoding = _io.text_encoding(encoding)
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open(mode="rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open(mode="r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def readlink(self):
        return self.__class__(_os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok and self.exists():
            _os.utime(self)
            return
        flags = _os.O_CREAT | _os.O_WRONLY
        _os.close(_os.open(self, flags if exist_ok else flags | _os.O_EXCL, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            above = self.parent
            if above == self or not parents:
                raise
            above.mkdir(exist_ok=True, parents=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not (exist_ok and self.is_dir()):
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path, like os.chmod()."""
        _os.chmod(self, mode)

    def lchmod(self, mode):
        _os.chmod(self, mode)

    def unlink(self, missing_ok=False):
        """Remove this file or link."""
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove this directory. The directory must be empty."""
        _os.rmdir(self)

    def rename(self, target):
        """Rename this path to the target path, and return the new Path instance."""
        _os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        _os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self)

    def hardlink_to(self, target):
        _os.link(target, self)

    def link_to(self, target):
        _os.link(self, target)

    def exists(self):
        """Whether this path exists."""
        return _os.path.exists(self)

    def is_dir(self):
        """Whether this path is a directory."""
        return _os.path.isdir(self)

    def is_file(self):
        """Whether this path is a regular file."""
        return _os.path.isfile(self)

    def is_mount(self):
        """Check if this path is a mount point."""
        return _os.path.ismount(self)

    def is_symlink(self):
        """Whether this path is a symbolic link: there are none."""
        return False

    def is_block_device(self):
        return False

    def is_char_device(self):
        return str(self) == _os.devnull

    def is_fifo(self):
        return False

    def is_socket(self):
        return False

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs."""
        if self._root or not self._names or not self._names[0].startswith("~"):
            return self
        home = _os.path.expanduser(self._names[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self._of((home, *self._names[1:]))

class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""
    __slots__ = ()

class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems: it cannot be made here."""
    _flavour = _Windows
    __slots__ = ()

def _select(path, parts):
    for part in parts:
        if "**" in part and part != "**":
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
    if not path.is_dir():
        return
    seen = set() if parts.count("**") > 0 and len(parts) > 1 else None
    for found in _select_below(path, parts, 0):
        if seen is not None:
            if found in seen:
                continue
            seen.add(found)
        yield found

def _children(path):
    try:
        return [(path._make(path._drive, path._root, path._names + [entry.name]), entry.is_dir()) for entry in _os.scandir(path)]
    except OSError:
        return []

def _select_below(path, parts, at):
    if at == len(parts):
        yield path
        return
    part = parts[at]
    is_last = at == len(parts) - 1
    if part == "**":
        pending = [path]
        while pending:
            here = pending.pop()
            yield from _select_below(here, parts, at + 1)
            pending.extend(reversed([child for child, is_directory in _children(here) if is_directory]))
    elif part == "":
        if path.is_dir():
            yield path
    elif part == ".." or not _has_magic(part):
        child = path._make(path._drive, path._root, path._names + [part])
        if child.exists() if is_last else child.is_dir():
            yield from _select_below(child, parts, at + 1)
    else:
        pattern = _name_pattern(part)
        for child, is_directory in _children(path):
            if (is_last or is_directory) and pattern.match(child._names[-1]):
                yield from _select_below(child, parts, at + 1)

_os.PathLike.register(PurePath)

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]
`;
