from pathlib import *
import pathlib
P = PurePosixPath
W = PureWindowsPath
P(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
P(b"a")  # raises TypeError: argument should be a str object or an os.PathLike object returning str, not <class 'bytes'>
P("a")/5  # raises TypeError: unsupported operand type(s) for /: 'PurePosixPath' and 'int'
5/P("a")  # raises TypeError: unsupported operand type(s) for /: 'int' and 'PurePosixPath'
P("a").with_name("")  # raises ValueError: Invalid name ''
P("/").with_name("b")  # raises ValueError: PurePosixPath('/') has an empty name
P("a").with_name("b/c")  # raises ValueError: Invalid name 'b/c'
P("a").with_name(".")  # raises ValueError: Invalid name '.'
P("a").with_suffix("b")  # raises ValueError: Invalid suffix 'b'
P("/").with_suffix(".b")  # raises ValueError: PurePosixPath('/') has an empty name
P("a").with_suffix(".")  # raises ValueError: Invalid suffix '.'
P("a").with_suffix(".b/c")  # raises ValueError: Invalid suffix '.b/c'
P("a").with_stem("")  # raises ValueError: Invalid name ''
P("a").relative_to("b")  # raises ValueError: 'a' is not in the subpath of 'b' OR one path is relative and the other is absolute.
P("/a").relative_to("b")  # raises ValueError: '/a' is not in the subpath of 'b' OR one path is relative and the other is absolute.
P("a").relative_to()  # raises TypeError: need at least one argument
P("a").as_uri()  # raises ValueError: relative path can't be expressed as a file URI
P("/a b/é").as_uri()  # => 'file:///a%20b/%C3%A9'
P("a").match("")  # raises ValueError: empty pattern
P("a")<W("a")  # raises TypeError: '<' not supported between instances of 'PurePosixPath' and 'PureWindowsPath'
P("a")==W("a")  # => False
P("a").parents  # => <PurePosixPath.parents>
P("a/b/c").parents[0:2]  # => (PurePosixPath('a/b'), PurePosixPath('a'))
P("a/b/c").parents[5]  # raises IndexError: 5
P("a/b/c").parents[-1]  # => PurePosixPath('.')
len(P("/a/b").parents)  # => 2
WindowsPath("a")  # raises NotImplementedError: cannot instantiate 'WindowsPath' on your system
hash(P("a"))==hash(P("a"))  # => True
P("a").suffix  # => ''
P("a").__fspath__()  # => 'a'
bytes(P("é"))  # => b'\xc3\xa9'
Path.__mro__  # => (<class 'pathlib.Path'>, <class 'pathlib.PurePath'>, <class 'object'>)
P("a").is_reserved()  # => False
P("a","..","b")  # => PurePosixPath('a/../b')
P("a").joinpath("b","/c")  # => PurePosixPath('/c')
P("//a")  # => PurePosixPath('//a')
P("///a")  # => PurePosixPath('/a')
P("")  # => PurePosixPath('.')
P("a").is_relative_to("a")  # => True
P("a").is_relative_to()  # raises TypeError: need at least one argument
W("c:/a/b").relative_to("C:/A")  # => PureWindowsPath('b')
W("c:/a").relative_to("d:/")  # raises ValueError: 'c:\\a' is not in the subpath of 'd:\\' OR one path is relative and the other is absolute.
for w in ["c:", "c:/", "c:a", "c:/a\\b", "\\a", "//s/h", "//s/h/", "//s/h/a", "//s", "a/b", "", ".", "c:..", "CON", "\\\\?\\c:\\a", "a:b", "1:a"]:
    p=W(w); print(repr(w), repr(p), str(p), p.drive, p.root, p.anchor, p.parts, p.name, p.parent, p.is_absolute(), p.is_reserved(), p.suffix)
print(W("c:/a","d:b"), W("c:/a","c:b"), W("c:/a","/b"), W("c:/a","b"), W("A")==W("a"), hash(W("A"))==hash(W("a")), W("c:/a b").as_uri(), W("//s/h/a").as_uri(), W("c:/A/b.PY").match("*.py"), W("c:a").as_posix(), W("b")<W("C"))  # => d:b c:b c:\b c:\a\b True True file:///c:/a%20b file://s/h/a True c:a True
for w in ["", "/", "a", "a/b.tar.gz", ".a", "..", "a/..", "/a/b/", "a.", ".a.b", "a b.c", "a/./b", "//x/y"]:
    p=P(w); print(repr(w), p, p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.is_absolute(), p.anchor, p/"q", p.root)
print(P("a/b.py").with_suffix(".txt"), P("a/b.tar.gz").with_suffix(""), P("a/b").with_suffix(".c"), P("a/b.py").with_stem("z"), P("a/b.py").with_name("q"), P("/a/b/c").relative_to("/a"), P("a/b").relative_to("a","b"), "x"/P("y"), P("a/b/c.py").match("*.py"), P("a/b/c.py").match("b/*.py"), P("/a").match("/*"), P("a").match("/*"), P("a/b").match("[!a]"), sorted([P("b"),P("a/c"),P("a")]), P("a")==P("a/"), P("a") in {P("a")}, P("a")!="a")  # => a/b.txt a/b.tar a/b.c a/z.py a/q b/c . x/y True True True False True [PurePosixPath('a'), PurePosixPath('a/c'), PurePosixPath('b')] True True True
class My(PurePosixPath): pass
print(My("a/b").parent.__class__, repr(My("a")/"b"))  # => <class '__main__.My'> My('a/b')
# Arguments are one path of their own before they are joined; what begins it anew drops what stands before.
[str(W(r"C:\a").joinpath("a.b", each)) for each in ("c:x", "d:x", r"\x", "x", r"c:\x", "//s/t")]  # => ['C:\\a\\x', 'd:x', 'C:\\x', 'C:\\a\\a.b\\x', 'c:\\x', '\\\\s\\t\\']
[(p, p.parts) for p in (W("//s/"), W("//s//t"), W("//?/UNC/s/t/u"), W("//?/unc/s/t/u"), W("x:y:z"), W("/a", "c:b", "/x"))]  # => [(PureWindowsPath('//s//'), ('\\\\s\\\\',)), (PureWindowsPath('/s/t'), ('\\', 's', 't')), (PureWindowsPath('//?/UNC/s/t/u'), ('\\\\?\\UNC\\s\\t\\', 'u')), (PureWindowsPath('//?/unc/s/t/u'), ('\\\\?\\', 'unc', 's', 't', 'u')), (PureWindowsPath('x:y:z'), ('x:', 'y:z')), (PureWindowsPath('c:/x'), ('c:\\', 'x'))]
W("a") / W("x:y:z"), W("c:/a").match("C:/*"), W("a/b").match("B")  # => (PureWindowsPath('y:z'), True, True)
P("a/b").match(3)  # raises TypeError: 'int' object is not subscriptable
P("a/b").match(b"b")  # raises TypeError: a bytes-like object is required, not 'str'
P("a/b").match([])  # raises ValueError: empty pattern
P("a/b").with_name(2)  # raises TypeError: 'int' object is not subscriptable
P("a/b").with_name(0)  # raises ValueError: Invalid name 0
P("a/b").with_name((1, 2))  # raises TypeError: intern() argument must be str, not tuple
W("a/b").with_name(2)  # raises AttributeError: 'int' object has no attribute 'replace'
W("a/b").match(None)  # raises AttributeError: 'NoneType' object has no attribute 'lower'
list(Path("/").glob(2))  # raises TypeError: 'int' object is not subscriptable
list(Path("/").glob({}))  # raises ValueError: Unacceptable pattern: {}
list(Path("/").glob("/x"))  # raises NotImplementedError: Non-relative patterns are unsupported
list(Path("/").rglob((1,)))  # raises TypeError: intern() argument must be str, not tuple
Path("x").open(3)  # raises TypeError: argument of type 'int' is not iterable
class Text(str): pass
P("a/b").with_name(Text("c"))  # raises TypeError: can't intern Text
P("a/b").with_suffix(Text(".c")), P(Text("x/y")).parts  # => (PurePosixPath('a/b.c'), ('x', 'y'))
