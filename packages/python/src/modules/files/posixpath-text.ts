/** The text of `posixpath`, which is `os.path`: paths taken apart and put together, and questions to the virtual file system. */

export const POSIXPATH_TEXT = String.raw`
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"

def _check(name, *paths):
    """Says what is wrong with paths that something failed with; where nothing is, that stands."""
    kinds = set()
    for path in paths:
        if isinstance(path, str):
            kinds.add(str)
        elif isinstance(path, bytes):
            kinds.add(bytes)
        else:
            raise TypeError(f"{name}() argument must be str, bytes, or os.PathLike object, not {path.__class__.__name__!r}") from None
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None

def normcase(s):
    """Normalize case of pathname. Has no effect under Posix"""
    return _fspath(s)

def isabs(s):
    """Test whether a path is absolute"""
    s = _fspath(s)
    return s.startswith(_sep(s))

def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed."""
    a = path = _fspath(a)
    slash = _sep(a)
    try:
        for part in map(_fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check("join", a, *p)
        raise
    return path

def split(p):
    """Split a pathname into (head, tail): tail is everything after the final slash."""
    p = _fspath(p)
    slash = _sep(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail

def splitext(p):
    """Split the extension from a pathname."""
    p = _fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_sep(p)) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]

def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always empty."""
    p = _fspath(p)
    return p[:0], p

def basename(p):
    """Returns the final component of a pathname"""
    p = _fspath(p)
    return p[p.rfind(_sep(p)) + 1:]

def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]

def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = _fspath(path)
    slash, dot, dots = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if not path:
        return dot
    start = path[:0]
    if path.startswith(slash):
        start = slash * 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else slash
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not start and (not kept or kept[-1] == dots):
            kept.append(part)
        elif kept:
            kept.pop()
    return start + slash.join(kept) or dot

def abspath(path):
    """Return an absolute path."""
    path = _fspath(path)
    if not isabs(path):
        cwd = _getcwd()
        path = join(cwd.encode("utf-8", "surrogateescape") if isinstance(path, bytes) else cwd, path)
    return normpath(path)

def realpath(filename, *, strict=False):
    """Return the canonical path of the specified filename: there are no symbolic links."""
    filename = _fspath(filename)
    slash, dot, dots = (b"/", b".", b"..") if isinstance(filename, bytes) else ("/", ".", "..")
    path = slash if filename.startswith(slash) else filename[:0]
    for name in filename.split(slash):
        if not name or name == dot:
            continue
        if name == dots:
            # Above what is not known, the way stays as it is written.
            above, last = split(path)
            path = join(path, dots) if last == dots else above if path else dots
            continue
        path = join(path, name)
        try:
            _lstat(path)
        except OSError:
            if strict:
                raise
    return abspath(path)

def relpath(path, start=None):
    """Return a relative version of a path"""
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    slash, dot, dots = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    start = dot if start is None else _fspath(start)
    try:
        here = [part for part in abspath(start).split(slash) if part]
        there = [part for part in abspath(path).split(slash) if part]
        same = len(commonprefix([here, there]))
        way = [dots] * (len(here) - same) + there[same:]
        return join(*way) if way else dot
    except (TypeError, AttributeError):
        _check("relpath", path, start)
        raise

def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, each in enumerate(low):
        if each != high[i]:
            return low[:i]
    return low

def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_fspath, paths))
    slash, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    try:
        parts = [path.split(slash) for path in paths]
        if len({path[:1] == slash for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        common = commonprefix([[part for part in each if part and part != dot] for each in parts])
        return (slash if paths[0][:1] == slash else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check("commonpath", *paths)
        raise

def exists(path):
    """Test whether a path exists."""
    return _kind(path) is not None

def lexists(path):
    """Test whether a path exists. There are no symbolic links."""
    return _kind(path, True) is not None

def isfile(path):
    """Test whether a path is a regular file"""
    return _kind(path) == "file"

def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    return _kind(s) == "directory"

def islink(path):
    """Test whether a path is a symbolic link: there are none."""
    _kind(path, True)
    return False

def ismount(path):
    """Test whether a path is a mount point: the root is the only one."""
    return _kind(path, True) == "directory" and realpath(path) in ("/", b"/")

def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return _stat(filename).st_size

def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return _stat(filename).st_mtime

def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return _stat(filename).st_atime

def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return _stat(filename).st_ctime

def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev

def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return samestat(_stat(f1), _stat(f2))

def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return samestat(_stat(fp1), _stat(fp2))

def expanduser(path):
    """Expand ~ constructions: the home is HOME of the environment, or the working directory."""
    path = _fspath(path)
    tilde, slash = (b"~", b"/") if isinstance(path, bytes) else ("~", "/")
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end != 1:
        return path
    home = _environ().get("HOME") or "/work"
    if isinstance(path, bytes):
        home = home.encode("utf-8", "surrogateescape")
    return home.rstrip(slash) + path[end:] or slash

def expandvars(path):
    """Expand shell variables of form $var and \${var}. Unknown variables are left unchanged."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    if "$" not in path:
        return path
    environ = _environ()
    out, at = [], 0
    while at < len(path):
        if path[at] != "$":
            end = path.find("$", at)
            end = len(path) if end < 0 else end
            out.append(path[at:end])
            at = end
            continue
        end = at + 1
        if path[end:end + 1] == "{":
            end = path.find("}", end) + 1
            name = path[at + 2:end - 1]
        else:
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[at + 1:end]
        if name and end and name in environ:
            value = environ[name]
        else:
            value, end = "$", at + 1
        out.append(value)
        at = end
    return "".join(out)

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime",
    "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
    "supports_unicode_filenames", "relpath", "commonpath"]
`.replaceAll("\\$", "$");
