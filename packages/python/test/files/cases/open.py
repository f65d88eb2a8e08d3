import io, os


def write(name, text):
    with open(name, "w") as f:
        f.write(text)


def read(name, **kwargs):
    with open(name, **kwargs) as f:
        return f.read()


write("a", "hello\nworld\nthree")
read("a")  # => 'hello\nworld\nthree'
open("a", "z")  # raises ValueError: invalid mode: 'z'
open("a", "rw")  # raises ValueError: must have exactly one of create/read/write/append mode
open("a", "")  # raises ValueError: Must have exactly one of create/read/write/append mode and at most one plus
open("a", "rbt")  # raises ValueError: can't have text and binary mode at once
open("a", "rr")  # raises ValueError: invalid mode: 'rr'
open("a", "rU")  # raises ValueError: invalid mode: 'rU'
open("a", "rb", encoding="utf8")  # raises ValueError: binary mode doesn't take an encoding argument
open("a", "rb", errors="x")  # raises ValueError: binary mode doesn't take an errors argument
open("a", "rb", newline="")  # raises ValueError: binary mode doesn't take a newline argument
open("a", "r", 0)  # raises ValueError: can't have unbuffered text I/O
open("a", "r", newline="q")  # raises ValueError: illegal newline value: q
open("a", "r", newline=5)  # raises TypeError: open() argument 'newline' must be str or None, not int
open("a", 5)  # raises TypeError: open() argument 'mode' must be str, not int
open("a", encoding=5)  # raises TypeError: open() argument 'encoding' must be str or None, not int
open("a", encoding="nope")  # raises LookupError: unknown encoding: nope
open("a", encoding="hex")  # raises LookupError: 'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs
open("a", buffering="x")  # raises TypeError: 'str' object cannot be interpreted as an integer
open(1.5)  # raises TypeError: expected str, bytes or os.PathLike object, not float
open(None)  # raises TypeError: expected str, bytes or os.PathLike object, not NoneType
open("nope")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'nope'
open("")  # raises FileNotFoundError: [Errno 2] No such file or directory: ''
open("a\0b")  # raises ValueError: embedded null byte
open(".")  # raises IsADirectoryError: [Errno 21] Is a directory: '.'
open("a/b")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a/b'
open("n/b", "w")  # raises FileNotFoundError: [Errno 2] No such file or directory: 'n/b'
open("a", "x")  # raises FileExistsError: [Errno 17] File exists: 'a'
open(99)  # raises OSError: [Errno 9] Bad file descriptor
open(-1)  # raises ValueError: negative file descriptor
open(b"nope")  # raises FileNotFoundError: [Errno 2] No such file or directory: b'nope'
open("d/", "w")  # raises IsADirectoryError: [Errno 21] Is a directory: 'd/'
open("a/")  # raises NotADirectoryError: [Errno 20] Not a directory: 'a/'
open(".", "w")  # raises IsADirectoryError: [Errno 21] Is a directory: '.'
open("a", closefd=False)  # raises ValueError: Cannot use closefd=False with file name
open()  # raises TypeError: open() missing required argument 'file' (pos 1)
open("a", mode="r", foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for open()
io.open is open  # => True
f = open("a")
f  # => <_io.TextIOWrapper name='a' mode='r' encoding='UTF-8'>
f.mode, f.name, f.encoding, f.errors, f.newlines, f.line_buffering, f.closed  # => ('r', 'a', 'UTF-8', 'strict', None, False, False)
f.buffer, f.buffer.mode, f.buffer.raw  # => (<_io.BufferedReader name='a'>, 'rb', <_io.FileIO name='a' mode='rb' closefd=True>)
f.readable(), f.writable(), f.seekable(), f.isatty()  # => (True, False, True, False)
isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f.buffer, io.BufferedIOBase), isinstance(f.buffer.raw, io.RawIOBase)  # => (True, True, True, True)
f.readline(), f.tell(), f.read(3), f.tell(), f.read(), f.tell(), f.read()  # => ('hello\n', 6, 'wor', 9, 'ld\nthree', 17, '')
f.seek(6), f.readlines(), f.seek(0), f.readlines(6)  # => (6, ['world\n', 'three'], 0, ['hello\n', 'world\n'])
f.seek(0), next(f)  # => (0, 'hello\n')
f.tell()  # raises OSError: telling position disabled by next() call
f.seek(0), list(f), f.tell()  # => (0, ['hello\n', 'world\n', 'three'], 17)
f.write("x")  # raises UnsupportedOperation: not writable
f.writelines(["x"])  # raises UnsupportedOperation: not writable
f.truncate()  # raises UnsupportedOperation: truncate
f.seek(1, 1)  # raises UnsupportedOperation: can't do nonzero cur-relative seeks
f.seek(1, 2)  # raises UnsupportedOperation: can't do nonzero end-relative seeks
f.seek(-1)  # raises ValueError: negative seek position -1
f.seek(0, 9)  # raises ValueError: invalid whence (9, should be 0, 1 or 2)
f.seek("a")  # raises TypeError: '<' not supported between instances of 'str' and 'int'
f.read("a")  # raises TypeError: argument should be integer or None, not 'str'
f.close()
f.close()
f.closed  # => True
f.read()  # raises ValueError: I/O operation on closed file.
f.readline()  # raises ValueError: I/O operation on closed file.
next(f)  # raises ValueError: I/O operation on closed file.
f.tell()  # raises ValueError: I/O operation on closed file.
f.readable()  # raises ValueError: I/O operation on closed file
f.fileno()  # raises ValueError: I/O operation on closed file
list(f)  # raises ValueError: I/O operation on closed file.
f.__enter__()  # raises ValueError: I/O operation on closed file.
f = open("q", "w")
f.read()  # raises UnsupportedOperation: not readable
f.readlines()  # raises UnsupportedOperation: not readable
f.write(b"")  # raises TypeError: write() argument must be str, not bytes
f.write(5)  # raises TypeError: write() argument must be str, not int
f.writelines(["a\n", "b\n"])
f.write("héllo"), f.tell(), f.truncate(), f.flush()  # raises OSError: telling position disabled by next() call
f.close()
read("q")  # => 'a\nb\nhéllo'
f = open("q", "rb")
f, f.mode, f.name  # => (<_io.BufferedReader name='q'>, 'rb', 'q')
f.read(2), f.tell(), f.peek(2)[:2], f.read1(1), f.readline(), f.seek(-2, 2), f.read()  # => (b'a\n', 2, b'b\n', b'b', b'\n', 8, b'lo')
f.write(b"x")  # raises UnsupportedOperation: write
f.truncate()  # raises UnsupportedOperation: truncate
f.seek(-1)  # raises OSError: [Errno 22] Invalid argument
f.seek(0, 9)  # raises ValueError: whence value 9 unsupported
f.read(-5)  # raises ValueError: read length must be non-negative or -1
f.readinto(b"")  # raises TypeError: readinto() argument must be read-write bytes-like object, not bytes
b = bytearray(3)
f.seek(0), f.readinto(b), b  # => (0, 3, bytearray(b'a\nb'))
f.detach()  # => <_io.FileIO name='q' mode='rb' closefd=True>
f.read()  # raises ValueError: raw stream has been detached
f = open("q", "wb")
f.read()  # raises UnsupportedOperation: read
next(f)  # raises UnsupportedOperation: read
f.write("x")  # raises TypeError: a bytes-like object is required, not 'str'
f.write(bytearray(b"abc")), f.write(memoryview(b"abc")), f.seek(10), f.write(b"x"), f.tell()  # => (3, 3, 10, 1, 11)
f.close()
f.read()  # raises UnsupportedOperation: read
f.write(b"")  # raises ValueError: write to closed file
f.flush()  # raises ValueError: flush of closed file
f.seek(0)  # raises ValueError: seek of closed file
read("q", mode="rb")  # => b'abcabc\x00\x00\x00\x00x'
with open("q", "ab", 0) as f: print(f, f.write(b"end"), f.tell(), f.readable())
f  # => <_io.FileIO [closed]>
f.readall()  # raises ValueError: I/O operation on closed file
with open("q", "r+b") as f: print(f.read(2), f.write(b"ZZ"), f.seek(0), f.read(), f.truncate(3), f.tell(), f.seek(0), f.read())
with open("n1", "x+") as f: print(f.write("one\ntwo\n"), f.seek(0), f.readline(), f.write("X"), f.seek(0), f.read())
with open("n1", "a+") as f: print(f.tell(), repr(f.read()), f.write("zz"), f.seek(0), f.read())
with open("q", "w", newline="\r\n") as f: print(f.write("a\nb\r\n"))
read("q", mode="rb")  # => b'a\r\nb\r\r\n'
read("q"), read("q", newline=""), read("q", newline="\n")  # => ('a\nb\n\n', 'a\r\nb\r\r\n', 'a\r\nb\r\r\n')
open("q", newline="").readlines(), open("q", newline="\n").readlines(), open("q", newline="\r").readlines()  # => (['a\r\n', 'b\r', '\r\n'], ['a\r\n', 'b\r\r\n'], ['a\r', '\nb\r', '\r', '\n'])
f = open("q", newline="")
f.readlines(), f.newlines  # => (['a\r\n', 'b\r', '\r\n'], ('\r', '\r\n'))
write("ends", "a")
with open("ends", "wb") as f: f.write(b"a\rb\nc\r\nd")
open("ends").read(), open("ends").readlines(), open("ends").read(4)  # => ('a\nb\nc\nd', ['a\n', 'b\n', 'c\n', 'd'], 'a\nb\n')
f = open("ends")
f.readline(), f.readline(), f.tell(), f.readline(), f.tell()  # => ('a\n', 'b\n', 4, 'c\n', 7)
for encoding in ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "ascii"]:
    with open("e", "w", encoding=encoding, errors="replace") as f:
        f.write("hé")
        f.write("x\n")
    with open("e", "a", encoding=encoding, errors="replace") as f:
        f.write("y")
    print(encoding, read("e", mode="rb"), repr(read("e", encoding=encoding)))
f = open("e", "w", encoding="utf-8")
f.write("aé€😀b")  # => 5
f.close()
f = open("e", encoding="utf-8")
f.read(2), f.tell(), f.read(1), f.tell(), f.read(1), f.tell(), f.seek(3), f.read()  # => ('aé', 3, '€', 6, '😀', 10, 3, '€😀b')
read("e", encoding="ascii")  # raises UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 1: ordinal not in range(128)
read("e", encoding="ascii", errors="ignore"), read("e", encoding="ascii", errors="replace"), read("e", encoding="ascii", errors="surrogateescape")  # => ('ab', 'a���������b', 'a\udcc3\udca9\udce2\udc82\udcac\udcf0\udc9f\udc98\udc80b')
open("e", "w", encoding="ascii").write("hé")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
long = "é" * 10000 + "\n" + "x" * 9000 + "\r\n" + "z"
with open("long", "w", newline="") as f: f.write(long)
f = open("long")
[len(line) for line in f], f.newlines  # => ([10001, 9001, 1], ('\n', '\r\n'))
f.seek(0), len(f.read(5)), len(f.readline()), len(f.readline(10)), f.tell(), len(f.read())  # => (0, 5, 9996, 10, 20011, 8992)
io.TextIOWrapper(5)  # raises AttributeError: 'int' object has no attribute 'readable'
w = io.TextIOWrapper(io.BytesIO(b"a\r\nb"))
w, w.readlines(), w.newlines  # => (<_io.TextIOWrapper encoding='UTF-8'>, ['a\n', 'b'], '\r\n')
w = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="\r\n")
w.write("é\n"), w.flush(), w.buffer.getvalue()  # => (2, None, b'\xe9\r\n')
io.TextIOWrapper(io.BytesIO()).name  # raises AttributeError: '_io.BytesIO' object has no attribute 'name'
raw = w.detach()
w.read()  # raises ValueError: underlying buffer has been detached
w  # => <_io.TextIOWrapper encoding='latin-1'>
io.FileIO("e"), io.FileIO("long", "rb").read(2), io.BufferedReader(io.FileIO("long")).read(2), io.BufferedReader(io.BytesIO(b"abc")).read(2)  # => (<_io.FileIO name='e' mode='rb' closefd=True>, b'\xc3\xa9', b'\xc3\xa9', b'ab')
io.FileIO("e", "q")  # raises ValueError: invalid mode: q
class Up(io.RawIOBase):
    def readable(self): return True
    def __init__(self): self.left = [b"one\ntw", b"o\n"]
    def read(self, size=-1): return self.left.pop(0) if self.left else b""
u = Up()
u.readable(), u.writable(), u.closed, u.close(), u.closed  # => (True, False, False, None, True)
print("hello", 5, file=open("p", "w"), flush=True)
class Where:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path
read(Where("long"), mode="rb")[:4], open(Where("long")).name  # => (b'\xc3\xa9\xc3\xa9', 'long')
open(Where(5))  # raises TypeError: expected Where.__fspath__() to return str or bytes, not int
