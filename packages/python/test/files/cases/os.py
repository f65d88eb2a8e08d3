import os, shutil, glob, tempfile, csv, json
from pathlib import Path


def write(name, text):
    with open(name, "w") as f:
        f.write(text)


write("a", "x")
s = os.stat("a")
len(s), s.st_size, s[6], oct(s.st_mode), type(s), type(s.st_mtime), s.st_nlink  # => (10, 1, 1, '0o100644', <class 'os.stat_result'>, <class 'float'>, 1)
os.stat(1.5)  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not float
os.listdir(1.5)  # raises TypeError: listdir: path should be string, bytes, os.PathLike, integer or None, not float
os.mkdir(1.5)  # raises TypeError: mkdir: path should be string, bytes or os.PathLike, not float
os.rename(1, 2)  # raises TypeError: rename: src should be string, bytes or os.PathLike, not int
os.rename("a", 2)  # raises TypeError: rename: dst should be string, bytes or os.PathLike, not int
os.rename("q", "b")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'q' -> 'b'
os.replace("q", "b")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'q' -> 'b'
os.rename("a", "n/b")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'a' -> 'n/b'
os.path.exists(1.5), 5  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not float
os.path.exists(5), os.path.exists("a\0")  # => (False, False)
os.stat("a\0")  # raises ValueError: embedded null byte
os.path.getsize("nope")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
os.listdir("a")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a'
os.listdir("zz")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'zz'
os.makedirs("a/b")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a/b'
os.makedirs("a")  # raises FileExistsError: [Errno 17] File exists: 'a'
os.makedirs("d/e", exist_ok=True)
os.makedirs("d")  # raises FileExistsError: [Errno 17] File exists: 'd'
os.rmdir("d")  # raises OSError: [Errno 39] Directory not empty: 'd'
os.rmdir("a")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a'
os.remove("d")  # raises IsADirectoryError: [Errno 21] Is a directory: 'd'
os.mkdir("no/b")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'no/b'
os.mkdir("d")  # raises FileExistsError: [Errno 17] File exists: 'd'
os.rmdir("d/..")  # raises OSError: [Errno 39] Directory not empty: 'd/..'
os.rmdir("d/.")  # raises OSError: [Errno 22] Invalid argument: 'd/.'
os.remove("a/")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a/'
os.stat("a/x")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a/x'
os.path.exists("a/x")  # => False
os.stat("zz/../a")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'zz/../a'
os.stat("d/../a").st_size  # => 1
os.path.isfile("a/."), os.path.isdir("d/."), os.path.islink("a"), os.path.ismount("/")  # => (False, True, False, True)
os.chdir("zzz")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'zzz'
list(os.walk("zzz"))  # => []
os.path.samefile("d", "y")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'y'
os.rename("d", "d/z")  # raises OSError: [Errno 22] Invalid argument: 'd' -> 'd/z'
os.truncate("a", -1)  # raises OSError: [Errno 22] Invalid argument: 'a'
os.open("nope", os.O_RDONLY)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
os.read(99, 1)  # raises OSError: [Errno 9] Bad file descriptor
os.close(99)  # raises OSError: [Errno 9] Bad file descriptor
os.fdopen("x")  # raises TypeError: invalid fd type (<class 'str'>, expected integer)
os.utime("a", (1, 2)), os.stat("a").st_mtime_ns, os.stat("a").st_atime  # => (None, 2000000000, 1.0)
os.utime("a", 5)  # raises TypeError: utime: 'times' must be either a tuple of two ints or None
os.access("a", os.R_OK), os.access("a", os.X_OK), os.access("nope", os.F_OK)  # => (True, False, False)
os.readlink("a")  # raises OSError: [Errno 22] Invalid argument: 'a'
os.chmod("a", 0o600), oct(os.stat("a").st_mode)  # => (None, '0o100600')
os.makedirs("tree/b/c")
os.makedirs("tree/a")
write("tree/f", "1"), write("tree/b/g", "22"), write("tree/b/c/h", "333")  # => (None, None, None)
sorted((d, sorted(ds), sorted(fs)) for d, ds, fs in os.walk("tree"))  # => [('tree', ['a', 'b'], ['f']), ('tree/a', [], []), ('tree/b', ['c'], ['g']), ('tree/b/c', [], ['h'])]
[d for d, ds, fs in os.walk("tree", topdown=False)][-1]  # => 'tree'
for e in sorted(os.scandir("tree"), key=lambda e: e.name): print(e, e.path, e.is_dir(), e.is_file(), e.is_symlink(), os.fspath(e))
with os.scandir("tree") as it: print(sorted(e.name for e in it))
sorted(os.listdir(b"tree")), os.path.getsize("tree/b/g")  # => ([b'a', b'b', b'f'], 2)
fd = os.open("tree/n", os.O_RDWR | os.O_CREAT)
os.write(fd, b"hello"), os.lseek(fd, 1, 0), os.read(fd, 2), os.fstat(fd).st_size  # => (5, 1, b'el', 5)
with os.fdopen(fd) as f: print(f.read(), f.fileno() == fd)
os.read(fd, 1)  # raises OSError: [Errno 9] Bad file descriptor
os.open("tree/n", os.O_CREAT | os.O_EXCL)  # raises FileExistsError: [Errno 17] File exists: 'tree/n'
os.open("tree", os.O_RDWR)  # raises IsADirectoryError: [Errno 21] Is a directory: 'tree'
here = os.getcwd()
os.chdir("tree"), sorted(os.listdir()), os.getcwd() == os.path.join(here, "tree"), os.chdir("..")  # => (None, ['a', 'b', 'f', 'n'], True, None)
os.rename("tree/f", "tree/b/f2"), sorted(os.listdir("tree/b"))  # => (None, ['c', 'f2', 'g'])
os.rename("tree/b", "tree/n")  # raises NotADirectoryError: [Errno 20] Not a directory: 'tree/b' -> 'tree/n'
os.rename("tree/n", "tree/b")  # raises IsADirectoryError: [Errno 21] Is a directory: 'tree/n' -> 'tree/b'
os.rename("tree/a", "tree/b")  # raises OSError: [Errno 39] Directory not empty: 'tree/a' -> 'tree/b'
os.rename("tree/b/c", "tree/a"), os.path.exists("tree/a/h")  # => (None, True)
shutil.copy("nope", "b")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
shutil.copy("a", "a")  # raises SameFileError: 'a' and 'a' are the same file
shutil.copyfile("a", "d")  # raises IsADirectoryError: [Errno 21] Is a directory: 'd'
shutil.copyfile("d", "b")  # raises IsADirectoryError: [Errno 21] Is a directory: 'd'
shutil.copy("a", "d"), shutil.copy2("a", "c")  # => ('d/a', 'c')
shutil.copytree("d", "d")  # raises FileExistsError: [Errno 17] File exists: 'd'
shutil.copytree("tree", "tree2"), sorted(glob.glob("tree2/**", recursive=True))  # => ('tree2', ['tree2/', 'tree2/a', 'tree2/a/h', 'tree2/b', 'tree2/b/f2', 'tree2/b/g', 'tree2/n'])
shutil.copytree("tree", "tree3", ignore=shutil.ignore_patterns("*2", "h")), sorted(glob.glob("tree3/**/*", recursive=True))  # => ('tree3', ['tree3/a', 'tree3/b', 'tree3/b/g', 'tree3/n'])
shutil.rmtree("nope")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
shutil.rmtree("a")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a'
shutil.rmtree("tree2"), os.path.exists("tree2"), shutil.rmtree("nope", ignore_errors=True)  # => (None, False, None)
shutil.move("nope", "q")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
shutil.move("a", "d")  # raises Error: Destination path 'd/a' already exists
shutil.move("d", "d/x")  # raises Error: Cannot move a directory 'd' into itself 'd/x'.
shutil.move("c", "moved"), os.path.exists("c")  # => ('moved', False)
sorted(glob.glob("tree/*")), sorted(glob.glob("tree/*/")), glob.glob("tree/[b]/f?"), glob.glob("nope*"), sorted(glob.glob("**/f2", recursive=True))  # => (['tree/a', 'tree/b', 'tree/n'], ['tree/a/', 'tree/b/'], ['tree/b/f2'], [], ['tree/b/f2'])
sorted(glob.glob("*", root_dir="tree")), glob.glob(b"tree/b/g"), glob.escape("a*[b]?")  # => (['a', 'b', 'n'], [b'tree/b/g'], 'a[*][[]b][?]')
with tempfile.TemporaryDirectory() as t:
    write(os.path.join(t, "q"), "1")
    print(os.listdir(t), t.startswith(tempfile.gettempdir()))
os.path.exists(t)  # => False
with tempfile.NamedTemporaryFile("w", suffix=".csv") as f:
    f.write("a")
    f.flush()
    print(open(f.name).read(), f.name.endswith(".csv"), f.closed)
os.path.exists(f.name), f.closed  # => (False, True)
fd, name = tempfile.mkstemp(suffix=".x", prefix="p")
os.write(fd, b"1"), os.close(fd), os.path.basename(name)[:1], name[-2:], os.path.getsize(name), os.remove(name)  # => (1, None, 'p', '.x', 1, None)
with open("t.csv", "w", newline="") as f: csv.writer(f).writerows([["a", "b"], [1, "x,y"]])
with open("t.csv", newline="") as f: print(list(csv.DictReader(f)))
with open("t.json", "w") as f: json.dump({"a": [1]}, f)
with open("t.json", "rb") as f: print(json.load(f))
p = Path("data")
p.mkdir()
p.mkdir()  # raises FileExistsError: [Errno 17] File exists: 'data'
p.mkdir(exist_ok=True), (p / "x.csv").write_text("a,b\n1,2\n"), (p / "x.csv").read_text(), (p / "x.csv").read_bytes(), list(p.iterdir())  # => (None, 8, 'a,b\n1,2\n', b'a,b\n1,2\n', [PosixPath('data/x.csv')])
(p / "x.csv").stat().st_size, (p / "x.csv").is_file(), p.is_dir(), p.exists(), (p / "nope").exists()  # => (8, True, True, True, False)
(p / "nope").read_text()  # raises FileNotFoundError: [Errno 2] No such file or directory: 'data/nope'
(p / "x").write_text(5)  # raises TypeError: data must be str, not int
(p / "x").write_bytes("x")  # raises TypeError: memoryview: a bytes-like object is required, not 'str'
Path("y/z").mkdir()  # raises FileNotFoundError: [Errno 2] No such file or directory: 'y/z'
Path("y/z").mkdir(parents=True)
Path("y").rmdir()  # raises OSError: [Errno 39] Directory not empty: 'y'
Path("data").unlink()  # raises IsADirectoryError: [Errno 21] Is a directory: 'data'
Path("g").unlink()  # raises FileNotFoundError: [Errno 2] No such file or directory: 'g'
Path("g").unlink(missing_ok=True)
(p / "t").touch(), (p / "t").touch(), (p / "t").rename(p / "u"), sorted(p.glob("*")), sorted(p.rglob("*.csv"))  # => (None, None, PosixPath('data/u'), [PosixPath('data/u'), PosixPath('data/x.csv')], [PosixPath('data/x.csv')])
(p / "u").touch(exist_ok=False)  # raises FileExistsError: [Errno 17] File exists: 'data/u'
sorted(Path("tree").rglob("*")), sorted(Path("tree").glob("**")), sorted(Path("tree").glob("*/f?"))  # => ([PosixPath('tree/a'), PosixPath('tree/a/h'), PosixPath('tree/b'), PosixPath('tree/b/f2'), PosixPath('tree/b/g'), PosixPath('tree/n')], [PosixPath('tree'), PosixPath('tree/a'), PosixPath('tree/b')], [PosixPath('tree/b/f2')])
list(Path(".").glob(""))  # raises ValueError: Unacceptable pattern: ''
list(Path(".").glob("/x"))  # raises NotImplementedError: Non-relative patterns are unsupported
list(Path(".").glob("a**"))  # raises ValueError: Invalid pattern: '**' can only be an entire path component
Path("g").resolve(strict=True)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'g'
Path("a/../b").resolve() == Path.cwd() / "b", Path("b").absolute() == Path.cwd() / "b"  # => (True, True)
with p.joinpath("u").open("w") as f: print(f.write("hi"), f)
