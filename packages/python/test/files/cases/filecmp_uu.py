# filecmp, uu, tabnanny.check and tokenize.open: modules that read and write files.
import filecmp
import inspect
import io
import os
import tabnanny
import tokenize
import uu


def write(name, text):
    with open(name, "w") as file:
        file.write(text)


def read(name):
    with open(name, "rb") as file:
        return file.read()


# filecmp
filecmp.__all__  # => ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']
filecmp.DEFAULT_IGNORES  # => ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
filecmp.BUFSIZE  # => 8192
[str(inspect.signature(each)) for each in (filecmp.cmp, filecmp.cmpfiles, filecmp.dircmp, filecmp.clear_cache)]  # => ['(f1, f2, shallow=True)', '(a, b, common, shallow=True)', '(a, b, ignore=None, hide=None)', '()']
for name in ("a", "b", "a/sub", "b/sub", "a/odd", "a/.git", "b/.git"):
    os.mkdir(name)
write("a/same", "text")
write("b/same", "text")
write("a/other", "text")
write("b/other", "text")
write("a/longer", "text" * 5000)
write("b/longer", "text" * 5000 + "x")
write("a/big", "text" * 5000)
write("b/big", "text" * 5000)
write("a/left", "")
write("b/right", "")
write("b/odd", "")
write("b/sub/new", "")
filecmp.cmp("a/same", "b/same"), filecmp.cmp("a/same", "b/same", False), filecmp.cmp("a/same", "b/same", shallow=False)  # => (True, True, True)
filecmp.cmp("a/other", "b/other", False), filecmp.cmp("a/longer", "b/longer"), filecmp.cmp("a/big", "b/big", False)  # => (True, False, True)
filecmp.cmp("a", "b"), filecmp.cmp("a/same", "a")  # => (False, False)
filecmp.cmp("a/same", "a/same")  # => True
filecmp.cmp("a/same", "nothing")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nothing'
filecmp.cmp("a/same")  # raises TypeError: cmp() missing 1 required positional argument: 'f2'
filecmp.cmp(1.5, "a")  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not float
filecmp.clear_cache()
filecmp.cmpfiles("a", "b", ["same", "other", "longer", "left", "sub", "nothing"], False)  # => (['same', 'other'], ['longer', 'sub'], ['left', 'nothing'])
filecmp.cmpfiles("a", "b", [])  # => ([], [], [])
filecmp.cmpfiles("a", "b", ["x\0"])  # raises ValueError: embedded null byte
d = filecmp.dircmp("a", "b")
d.left, d.right, d.hide, d.ignore == filecmp.DEFAULT_IGNORES  # => ('a', 'b', ['.', '..'], True)
d.left_list, d.right_list  # => (['big', 'left', 'longer', 'odd', 'other', 'same', 'sub'], ['big', 'longer', 'odd', 'other', 'right', 'same', 'sub'])
d.common, d.left_only, d.right_only  # => (['big', 'longer', 'odd', 'other', 'same', 'sub'], ['left'], ['right'])
d.common_dirs, d.common_files, d.common_funny  # => (['sub'], ['big', 'longer', 'other', 'same'], ['odd'])
d.same_files, d.diff_files, d.funny_files  # => (['big', 'other', 'same'], ['longer'], [])
list(d.subdirs), type(d.subdirs["sub"]).__name__, d.subdirs["sub"].right_only  # => (['sub'], 'dircmp', ['new'])
d.nothing  # raises AttributeError: nothing
d.report()  # => diff a b | Only in a : ['left'] | Only in b : ['right'] | Identical files : ['big', 'other', 'same'] | Differing files : ['longer'] | Common subdirectories : ['sub'] | Common funny cases : ['odd']
d.report_partial_closure()  # => diff a b | Only in a : ['left'] | Only in b : ['right'] | Identical files : ['big', 'other', 'same'] | Differing files : ['longer'] | Common subdirectories : ['sub'] | Common funny cases : ['odd'] |  | diff a/sub b/sub | Only in b/sub : ['new']
d.report_full_closure()  # => diff a b | Only in a : ['left'] | Only in b : ['right'] | Identical files : ['big', 'other', 'same'] | Differing files : ['longer'] | Common subdirectories : ['sub'] | Common funny cases : ['odd'] |  | diff a/sub b/sub | Only in b/sub : ['new']
filecmp.dircmp("a", "b", ignore=["same"], hide=["left"]).left_list  # => ['.git', 'big', 'longer', 'odd', 'other', 'sub']
filecmp.dircmp("a", "nothing").left_list  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nothing'
filecmp.dircmp("a", "nothing").common  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nothing'
filecmp.dircmp[int]  # => filecmp.dircmp[int]
sorted(filecmp.dircmp.methodmap)  # => ['common', 'common_dirs', 'common_files', 'common_funny', 'diff_files', 'funny_files', 'left_list', 'left_only', 'right_list', 'right_only', 'same_files', 'subdirs']

# uu
uu.__all__  # => ['Error', 'encode', 'decode']
[str(inspect.signature(each)) for each in (uu.encode, uu.decode)]  # => ['(in_file, out_file, name=None, mode=None, *, backtick=False)', '(in_file, out_file=None, mode=None, quiet=False)']
uu.Error.__mro__  # => (<class 'uu.Error'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
write("plain", "The quick brown fox jumps over the lazy dog, and then over nothing else\n\0")
os.chmod("plain", 0o640)
uu.encode("plain", "coded")
read("coded")  # => b'begin 640 plain\nM5&AE(\'%U:6-K(&)R;W=N(&9O>"!J=6UP<R!O=F5R(\'1H92!L87IY(&1O9RP@\n<86YD(\'1H96X@;W9E<B!N;W1H:6YG(&5L<V4*    \n \nend\n'
uu.decode("coded")  # raises Error: Cannot overwrite existing file: plain
uu.decode("coded", "out")
read("out") == read("plain"), oct(os.stat("out").st_mode)  # => (True, '0o100640')
uu.decode("coded", "out2", 0o600)
oct(os.stat("out2").st_mode)  # => '0o100600'
out = io.BytesIO()
uu.encode(io.BytesIO(b"ab\0\0\0"), out, "na\nme", 0o4755, backtick=True)
out.getvalue()  # => b'begin 755 na\\nme\n%86(`````\n`\nend\n'
out = io.BytesIO()
uu.encode(io.BytesIO(b""), out)
out.getvalue()  # => b'begin 666 -\n \nend\n'
out = io.BytesIO()
uu.decode(io.BytesIO(b"junk\nbegin 9 x\nbegin 644 x\n#86)C\n \nend\nmore"), out)
out.getvalue()  # => b'abc'
uu.decode(io.BytesIO(b"nothing"), io.BytesIO())  # raises Error: No valid begin line found in input file
uu.decode(io.BytesIO(b"begin 644 x\n#86)C\n"), io.BytesIO())  # raises Error: Truncated input file
uu.decode(io.BytesIO(b"begin 644 ../x\n#86)C\n \nend\n"))  # raises Error: Refusing to write to ../x due to directory traversal
uu.decode(io.BytesIO(b"begin 644 /x\n#86)C\n \nend\n"))  # raises Error: Refusing to write to /x due to directory traversal
uu.decode(io.BytesIO(b"begin 644 made  \n#86)C\n \nend\n"))
read("made")  # => b'abc'
out = io.BytesIO()
uu.decode(io.BytesIO(b"begin 644 x\n#86)CXYZ\n \nend\n"), out, quiet=True)
out.getvalue()  # => b'abc'
uu.encode("nothing", io.BytesIO())  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nothing'
uu.encode(io.StringIO("a"), io.BytesIO())  # raises TypeError: a bytes-like object is required, not 'str'
uu.encode(io.BytesIO(), io.BytesIO(), "\u00e9")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 10: ordinal not in range(128)

# tokenize.open and tabnanny.check
write("good.py", "# coding: latin-1\nif x:\n    y\n")
write("bad.py", "if x:\n        y\n\tz\n")
write("bad name.py", "if x:\n        y\n\tz\n")
write("open.py", "(")
write("dedent.py", "if x:\n   y\n  z\n")
write("coding.py", "# coding: nothing\n")
f = tokenize.open("good.py")
f.encoding, f.mode, f.line_buffering, f.name  # => ('iso-8859-1', 'r', True, 'good.py')
f.read()  # => '# coding: latin-1\nif x:\n    y\n'
f.mode = None
f.mode
del f.mode
f.mode  # raises AttributeError: '_io.TextIOWrapper' object has no attribute 'mode'
del f.mode  # raises AttributeError: '_io.TextIOWrapper' object has no attribute 'mode'
f.close()
tokenize.open("coding.py")  # raises SyntaxError: unknown encoding for 'coding.py': nothing
tokenize.open("nothing")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nothing'
tabnanny.check("good.py")
tabnanny.check("bad.py")  # => bad.py 3 '\tz\n'
tabnanny.check("bad name.py")  # => "bad name.py" 3 '\tz\n'
tabnanny.check("nothing")
tabnanny.check("open.py")
tabnanny.check("dedent.py")
