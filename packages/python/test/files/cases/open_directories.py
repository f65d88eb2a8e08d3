# Numbers of open files and directories in the place of paths, and dir_fd: what is converted, in which order, and what the system says.
import glob, os, shutil

os.makedirs("box/sub/deep")
for name in ("box/a.txt", "box/b.py", "box/sub/c.txt"):
    with open(name, "w") as file:
        file.write("abc")

box = os.open("box", os.O_RDONLY)
file = os.open("box/a.txt", os.O_RDONLY)
sorted(os.listdir(box))  # => ['a.txt', 'b.py', 'sub']
sorted(entry.name for entry in os.scandir(box))  # => ['a.txt', 'b.py', 'sub']
sorted(entry.path for entry in os.scandir(box))  # => ['a.txt', 'b.py', 'sub']
[entry.is_dir() for entry in os.scandir(box) if entry.name == "sub"]  # => [True]
os.listdir(file).x  # raises NotADirectoryError: [Errno 20] Not a directory: 4
os.scandir(file)  # raises NotADirectoryError: [Errno 20] Not a directory: 4
os.listdir(99)  # raises OSError: [Errno 9] Bad file descriptor
os.listdir(2**31)  # raises OverflowError: fd is greater than maximum
os.listdir(-2**40)  # raises OverflowError: fd is less than minimum
os.stat(99)  # raises OSError: [Errno 9] Bad file descriptor: 99
os.stat(-1)  # raises OSError: [Errno 14] Bad address: -1
os.stat("a.txt", dir_fd=box).st_size  # => 3
os.stat("a.txt", dir_fd=99)  # raises OSError: [Errno 9] Bad file descriptor: 'a.txt'
os.stat("a.txt", dir_fd="x")  # raises TypeError: argument should be integer or None, not str
os.stat("a.txt", dir_fd=2**40)  # raises OverflowError: fd is greater than maximum
os.stat("", dir_fd=box)  # raises FileNotFoundError: [Errno 2] No such file or directory: ''
os.stat(box, dir_fd=box)  # raises ValueError: stat: can't specify dir_fd without matching path
os.stat(box, follow_symlinks=False)  # raises ValueError: stat: cannot use fd and follow_symlinks together
os.stat("nope\0")  # raises ValueError: embedded null byte
os.stat(b"nope\0")  # raises ValueError: stat: embedded null character in path
os.stat("\ud800")  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
os.stat(bytearray(b"nope"))  # raises FileNotFoundError: [Errno 2] No such file or directory: bytearray(b'nope')
os.stat(1.5)  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not float
os.open("sub", os.O_RDWR, dir_fd=box)  # raises IsADirectoryError: [Errno 21] Is a directory: 'sub'
os.open("a.txt", os.O_DIRECTORY, dir_fd=box)  # raises NotADirectoryError: [Errno 20] Not a directory: 'a.txt'
os.open("a.txt", "x", dir_fd="y")  # raises TypeError: 'str' object cannot be interpreted as an integer
os.open("a.txt", 0, dir_fd="y")  # raises TypeError: argument should be integer or None, not str
os.open("box", os.O_CREAT | os.O_EXCL)  # raises FileExistsError: [Errno 17] File exists: 'box'
os.read(box, 3)  # raises IsADirectoryError: [Errno 21] Is a directory
os.write(box, b"")  # raises OSError: [Errno 9] Bad file descriptor
os.ftruncate(box, 0)  # raises OSError: [Errno 22] Invalid argument
open(box)  # raises IsADirectoryError: [Errno 21] Is a directory: 3
os.mkdir("new", dir_fd=box)
os.rmdir("new", dir_fd=box)
os.rmdir("new", dir_fd=box)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'new'
os.mkdir("new", "x", dir_fd="y")  # raises TypeError: 'str' object cannot be interpreted as an integer
os.mkdir("new", 2**40)  # raises OverflowError: Python int too large to convert to C int
os.mkdir("new", dir_fd=99)  # raises OSError: [Errno 9] Bad file descriptor: 'new'
os.rename("b.py", "d.py", src_dir_fd=box, dst_dir_fd=box)
os.rename("b.py", "d.py", src_dir_fd=box, dst_dir_fd=99)  # raises OSError: [Errno 9] Bad file descriptor: 'b.py' -> 'd.py'
os.rename("d.py", "sub/", src_dir_fd=box, dst_dir_fd=box)  # raises NotADirectoryError: [Errno 20] Not a directory: 'd.py' -> 'sub/'
os.rename("box/sub/c.txt", "box/sub")  # raises OSError: [Errno 39] Directory not empty: 'box/sub/c.txt' -> 'box/sub'
os.rename("box/sub", "box/sub/deep/x")  # raises OSError: [Errno 22] Invalid argument: 'box/sub' -> 'box/sub/deep/x'
os.rename("box/nope", ".")  # raises OSError: [Errno 16] Device or resource busy: 'box/nope' -> '.'
os.rename(1, 2)  # raises TypeError: rename: src should be string, bytes or os.PathLike, not int
os.rename("box", 2)  # raises TypeError: rename: dst should be string, bytes or os.PathLike, not int
os.remove("d.py", dir_fd=box)
os.remove("d.py", dir_fd=box)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'd.py'
os.remove("sub", dir_fd=99)  # raises OSError: [Errno 9] Bad file descriptor: 'sub'
os.access("a.txt", os.R_OK, dir_fd=box)  # => True
os.access("a.txt", os.X_OK, dir_fd=box)  # => False
os.access("a.txt", os.R_OK, dir_fd=99)  # => False
os.access("a.txt", 8, dir_fd=box)  # => False
os.access("box", os.X_OK)  # => True
os.access("box", "x")  # raises TypeError: 'str' object cannot be interpreted as an integer
os.access("box", 2**40)  # raises OverflowError: Python int too large to convert to C int
os.access(3, 0)  # raises TypeError: access: path should be string, bytes or os.PathLike, not int
os.truncate("box", "x")  # raises TypeError: 'str' object cannot be interpreted as an integer
os.truncate("box/a.txt", -1)  # raises OSError: [Errno 22] Invalid argument: 'box/a.txt'
os.truncate("box/a.txt", 2**70)  # raises OverflowError: Python int too large to convert to C long
os.truncate(99, 1)  # raises OSError: [Errno 9] Bad file descriptor
os.utime("box/a.txt", (1, 2), ns=(1, 2))  # raises ValueError: utime: you may specify either 'times' or 'ns' but not both
os.utime("box/a.txt", ns=(1, "x"))  # raises TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
os.utime("nope", (1, 2))  # raises FileNotFoundError: [Errno 2] No such file or directory
os.utime(99, dir_fd=box)  # raises ValueError: utime: can't specify dir_fd without matching path
os.chdir(file)  # raises NotADirectoryError: [Errno 20] Not a directory: 4
os.chdir(99)  # raises OSError: [Errno 9] Bad file descriptor: 99
os.fchdir("x")  # raises TypeError: argument must be an int, or have a fileno() method.
os.path.samefile(box, "box")  # => True
[(path, dirs, files) for path, dirs, files, fd in os.fwalk("box/sub")]  # => [('box/sub', ['deep'], ['c.txt']), ('box/sub/deep', [], [])]
os.fwalk("nope").__next__()  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
next(os.fwalk(3))  # raises TypeError: expected str, bytes or os.PathLike object, not int
os.walk(3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
next(os.walk("nope", onerror=print), None)  # => [Errno 2] No such file or directory: 'nope'
sorted(glob.glob("*", dir_fd=box))  # => ['a.txt', 'sub']
sorted(glob.glob("**/*.txt", dir_fd=box, recursive=True))  # => ['a.txt', 'sub/c.txt']
glob.glob("a.txt", dir_fd=99)  # => []
glob.glob("a.txt", dir_fd="x")  # raises TypeError: argument should be integer or None, not str
glob.glob("sub/*", dir_fd="x")  # raises TypeError: argument should be integer or None, not str
glob.glob(3)  # raises TypeError: 'int' object is not subscriptable
glob.glob("x", root_dir=3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
glob.glob(["x"])  # raises TypeError: expected str, bytes or os.PathLike object, not list
glob.glob(b"*", root_dir="box")  # raises TypeError: cannot use a bytes pattern on a string-like object
glob.glob("")  # => []
glob.escape(3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
glob.has_magic(3)  # raises TypeError: expected string or bytes-like object, got 'int'
os.close(file)
os.close(file)  # raises OSError: [Errno 9] Bad file descriptor
os.close("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
shutil.rmtree("box/a.txt")  # raises NotADirectoryError: [Errno 20] Not a directory: 'box/a.txt'
shutil.rmtree("nope", dir_fd="x")  # raises TypeError: argument should be integer or None, not str
shutil.rmtree(b"nope")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
shutil.rmtree(3.5)  # raises TypeError: lstat: path should be string, bytes or os.PathLike, not float
shutil.rmtree("box/a.txt", onerror=lambda f, path, info: print(f.__name__, path, info[0].__name__))  # => scandir box/a.txt NotADirectoryError | rmdir box/a.txt NotADirectoryError
shutil.rmtree("sub", dir_fd=box)
sorted(os.listdir(box))  # => ['a.txt']
shutil.copyfile("nope", {1})  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not set
shutil.copyfile({1}, "nope")  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not set
shutil.copyfile("nope", "box/x")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
shutil.copyfileobj(file, 3)  # raises AttributeError: 'int' object has no attribute 'read'
shutil.move("box", b"x").x  # raises AttributeError: 'bytes' object has no attribute 'x'
shutil.move("box", "box/inner")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box'
shutil.move("nope", "x")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
os.path.realpath("box/nope/x", strict=True)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box'
os.path.realpath("box/a.txt/x", strict=True)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box'
os.path.ismount(3)  # raises TypeError: lstat: path should be string, bytes or os.PathLike, not int
os.path.islink(3)  # raises TypeError: lstat: path should be string, bytes or os.PathLike, not int
os.path.lexists(1.5)  # raises TypeError: lstat: path should be string, bytes or os.PathLike, not float
os.path.islink("a\0")  # => False
os.path.join("a", "b", b"c")  # raises TypeError: Can't mix strings and bytes in path components
os.path.join("a", 3, b"c")  # raises TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int'
os.path.relpath("a", b"b")  # raises TypeError: Can't mix strings and bytes in path components
os.path.commonpath(["a", b"b"])  # raises TypeError: Can't mix strings and bytes in path components
os.path.commonprefix([1, 2])  # raises TypeError: expected str, bytes or os.PathLike object, not int
os.fsencode("a", 1)  # raises TypeError: _fscodec.<locals>.fsencode() takes 1 positional argument but 2 were given
os.getcwdb(1)  # raises TypeError: posix.getcwdb() takes no arguments (1 given)
os.strerror(2**40)  # raises OverflowError: Python int too large to convert to C int
os.strerror(25), os.strerror(0), os.strerror(41), os.strerror(-1), os.strerror(133)  # => ('Inappropriate ioctl for device', 'Success', 'Unknown error 41', 'Unknown error -1', 'Memory page has hardware error')
os.get_exec_path({"PATH": "a:b"}), os.get_exec_path({b"PATH": b"a:b"}), os.get_exec_path({})  # => (['a', 'b'], ['a', 'b'], ['/bin', '/usr/bin'])
os.get_exec_path({"PATH": "a", b"PATH": b"b"})  # raises ValueError: env cannot contain 'PATH' and b'PATH' keys
os.get_exec_path(3)  # raises AttributeError: 'int' object has no attribute 'get'
open("box/a.txt", opener=lambda path, flags: os.open(path, flags)).read()  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box/a.txt'
open("box/a.txt", opener=lambda path, flags: print(path, flags))  # raises TypeError: expected integer from opener
open("box/a.txt", "x+", opener=lambda path, flags: print(path, flags))  # raises TypeError: expected integer from opener
open("box/a.txt", opener=lambda path, flags: -5)  # raises ValueError: opener returned -5
open("box/a.txt", opener=3)  # raises TypeError: 'int' object is not callable
open(1.5, "rb", errors="x")  # raises ValueError: binary mode doesn't take an errors argument
open(10**30)  # raises TypeError: expected str, bytes or os.PathLike object, not int
open("nope", newline="x")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
open("box/a.txt", newline="x")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box/a.txt'
open("box/a.txt", buffering=0)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box/a.txt'
with open("box/a.txt") as file:
    file.buffer.raw.name = "other"
    print(file.name, file.buffer.name)  # raises FileNotFoundError: [Errno 2] No such file or directory: 'box/a.txt'

