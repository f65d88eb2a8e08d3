import os, os.path, fnmatch, errno
P = os.path
P is os.path, os.sep, os.linesep, os.curdir, os.pardir, os.extsep, os.name, os.pathsep  # => (True, '/', '\n', '.', '..', '.', 'posix', ':')
for p in ["", "/", "//", "///", "a", "a/", "/a", "/a/b/../c", "a/./b//c/..", "..", "../..", "/..", "a/../..", "//a", ".a.b", "a.b.c", "..a", "a.", ".", "a/.b", "a.b/c", b"a/b.c"]:
    print(repr(p), P.split(p), P.splitext(p), P.basename(p), P.dirname(p), P.normpath(p), P.isabs(p), P.splitdrive(p))
P.join("a", "/b", "c"), P.join("a", ""), P.join("a/", "b"), P.join("", "b"), P.join(b"a", b"b")  # => ('/b/c', 'a/', 'a/b', 'b', b'a/b')
P.join("a", 5)  # raises TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int'
P.join("a", b"b")  # raises TypeError: Can't mix strings and bytes in path components
P.join(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
P.commonpath(["/a/b", "/a/c"]), P.commonpath(["a/b", "a/b/c"]), P.commonprefix(["abc", "abd"]), P.commonprefix([])  # => ('/a', 'a/b', 'ab', '')
P.commonpath([])  # raises ValueError: commonpath() arg is an empty sequence
P.commonpath(["/a", "b"])  # raises ValueError: Can't mix absolute and relative paths
P.commonpath(["a", b"b"])  # raises TypeError: Can't mix strings and bytes in path components
P.relpath("/a/b", "/a/c/d"), P.relpath("/a", "/a"), P.relpath("b", "."), P.normcase("A")  # => ('../../b', '.', 'b', 'A')
P.relpath("")  # raises ValueError: no path specified
P.basename(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
P.splitext(None)  # raises TypeError: expected str, bytes or os.PathLike object, not NoneType
P.normpath(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
os.fspath(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
os.fsencode("é"), os.fsdecode(b"a\xff"), os.fsencode(b"x")  # => (b'\xc3\xa9', 'a\udcff', b'x')
os.fsencode(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
os.environ["NOPE"]  # raises KeyError: 'NOPE'
os.environ["Q"] = "v"
P.expandvars("$Q/${Q}x/${N}/$Qx/${/$$Q"), os.environ["Q"], os.getenv("Q"), os.environ.pop("Q"), "Q" in os.environ, os.getenv("Q", "d")  # => ('v/vx/${N}/$Qx/${/$v', 'v', 'v', 'v', False, 'd')
os.environ["A"] = 5  # raises TypeError: str expected, not int
os.environ["A=B"] = "x"  # raises ValueError: illegal environment variable name
os.getenv(5)  # raises TypeError: str expected, not int
os.strerror(2), os.strerror(999)  # => ('No such file or directory', 'Unknown error 999')
os.urandom(-1)  # raises ValueError: negative argument not allowed
len(os.urandom(5)), type(os.urandom(0))  # => (5, <class 'bytes'>)
class Place:
    def __fspath__(self): return "a/b"
isinstance(Place(), os.PathLike), os.fspath(Place()), P.basename(Place()), P.join(Place(), "c")  # => (True, 'a/b', 'b', 'a/b/c')
os.PathLike()  # raises TypeError: Can't instantiate abstract class PathLike with abstract method __fspath__
os.DirEntry()  # raises TypeError: cannot create 'posix.DirEntry' instances
str(OSError(2, "No such file", "a", None, "b")), OSError(2, "x", "a", None, "b").filename2  # => ("[Errno 2] No such file: 'a' -> 'b'", 'b')
errno.ENOENT, errno.errorcode[2], errno.errorcode[11], errno.errorcode[35], len(errno.errorcode)  # => (2, 'ENOENT', 'EAGAIN', 'EDEADLOCK', 130)
fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch(b"a", b"?"), fnmatch.fnmatch("b", "[!a-c]"), fnmatch.fnmatch("]", "[]]"), fnmatch.fnmatch("-", "[a-]")  # => (True, ['a.py'], False, True, False, True, True)
fnmatch.translate("*.txt"), fnmatch.translate("a*b?[!c]d**e*"), fnmatch.translate("[]a]"), fnmatch.translate("[a"), fnmatch.translate("")  # => ('(?s:.*\\.txt)\\Z', '(?s:a(?>.*?b.[^c]d)(?>.*?e).*)\\Z', '(?s:[]a])\\Z', '(?s:\\[a)\\Z', '(?s:)\\Z')
