# tempfile, timeit and secrets: whose words an error has, and what is told first.
import os, secrets, tempfile, timeit

tempfile.mkstemp(dir="nope", prefix=3)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
tempfile.mkstemp(dir=3, prefix=())  # raises TypeError: expected str, bytes or os.PathLike object, not int
tempfile.mkdtemp(dir=3, prefix=())  # raises TypeError: can only concatenate tuple (not "str") to tuple
tempfile.mkstemp(b"x", "y")  # raises TypeError: Can't mix bytes and non-bytes in path components.
tempfile.mkstemp("x", dir=b"y")  # raises TypeError: Can't mix bytes and non-bytes in path components.
tempfile.mkstemp(3)  # raises TypeError: can only concatenate str (not "int") to str
tempfile.mkdtemp(3)  # raises TypeError: can only concatenate str (not "int") to str
tempfile.mkdtemp(None, 3)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
tempfile.mkdtemp(None, None, 3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
tempfile.mkdtemp("x", foo=1)  # raises TypeError: mkdtemp() got an unexpected keyword argument 'foo'
tempfile.mktemp(b"x")  # raises TypeError: can only concatenate str (not "bytes") to str
type(tempfile.mktemp("x")).__name__  # => 'str'
os.mkdir("sub")
os.path.dirname(tempfile.mkdtemp(dir="sub"))  # => 'sub'
name = tempfile.mkdtemp(b"x", b"y", b"sub")
name[:5], name[-1:], len(name)  # => (b'sub/y', b'x', 14)
descriptor, name = tempfile.mkstemp(dir="sub")
os.path.isabs(name), os.stat(name).st_size, oct(os.stat(name).st_mode)  # => (True, 0, '0o100600')
os.close(descriptor)
with tempfile.NamedTemporaryFile("w", dir="sub") as file:
    print(os.path.isabs(file.name), file.mode, os.path.exists(file.name))

os.path.exists(file.name)  # => False
tempfile.NamedTemporaryFile(3)  # raises TypeError: argument of type 'int' is not iterable
tempfile.NamedTemporaryFile("q")  # raises ValueError: invalid mode: 'q'
tempfile.NamedTemporaryFile("rw")  # raises ValueError: must have exactly one of create/read/write/append mode
tempfile.NamedTemporaryFile(buffering="x")  # raises TypeError: 'str' object cannot be interpreted as an integer
tempfile.NamedTemporaryFile("r", newline="x")  # raises ValueError: illegal newline value: x
tempfile.NamedTemporaryFile(newline="x")  # raises ValueError: binary mode doesn't take a newline argument
tempfile.NamedTemporaryFile(dir=2.5, errors="x")  # raises ValueError: binary mode doesn't take an errors argument
tempfile.NamedTemporaryFile(dir=2.5)  # raises TypeError: expected str, bytes or os.PathLike object, not float
tempfile.NamedTemporaryFile("w", encoding="nope")  # raises LookupError: unknown encoding: nope
tempfile.TemporaryDirectory(3)  # raises TypeError: can only concatenate str (not "int") to str
tempfile.TemporaryDirectory(dir=3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
len(os.listdir("sub"))  # => 3
timeit.Timer(3)  # raises ValueError: stmt is neither a string nor callable
timeit.Timer(len, 3)  # raises ValueError: setup is neither a string nor callable
timeit.Timer(len, globals=3)  # raises TypeError: exec() globals must be a dict, not int
timeit.Timer(len, 3, globals=3)  # raises ValueError: setup is neither a string nor callable
timeit.timeit(len, number=1)  # raises TypeError: len() takes exactly one argument (0 given)
timeit.timeit(int, number="x")  # raises TypeError: 'str' object cannot be interpreted as an integer
timeit.timeit(int, int, 3, 1)  # raises TypeError: 'int' object is not callable
timeit.repeat(int, repeat="x")  # raises TypeError: 'str' object cannot be interpreted as an integer
timeit.timeit(int, timer=lambda: 3, number=2)  # => 0
timeit.repeat(int, timer=lambda: 3, number=2, repeat=3)  # => [0, 0, 0]
secrets.randbits("x")  # raises TypeError: '<' not supported between instances of 'str' and 'int'
secrets.randbits(-1)  # raises ValueError: number of bits must be non-negative
secrets.randbits(2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
secrets.randbits()  # raises TypeError: SystemRandom.getrandbits() missing 1 required positional argument: 'k'
secrets.randbits(1, 2)  # raises TypeError: SystemRandom.getrandbits() takes 2 positional arguments but 3 were given
secrets.randbits(0)  # => 0
secrets.choice()  # raises TypeError: Random.choice() missing 1 required positional argument: 'seq'
secrets.choice(3)  # raises TypeError: object of type 'int' has no len()
secrets.choice([])  # raises IndexError: Cannot choose from an empty sequence
secrets.randbelow(0)  # raises ValueError: Upper bound must be positive.
secrets.randbelow(2.5)  # raises AttributeError: 'float' object has no attribute 'bit_length'
secrets.randbelow("x")  # raises TypeError: '<=' not supported between instances of 'str' and 'int'
secrets.randbelow(1)  # => 0
secrets.token_bytes("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
secrets.token_bytes(-1)  # raises ValueError: negative argument not allowed
secrets.token_bytes(2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
secrets.token_hex("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
len(secrets.token_hex(3)), len(secrets.token_urlsafe(9)), secrets.token_bytes(0)  # => (6, 12, b'')
secrets.compare_digest("a")  # raises TypeError: compare_digest expected 2 arguments, got 1
secrets.compare_digest("a", 1)  # raises TypeError: unsupported operand types(s) or combination of types: 'str' and 'int'
secrets.compare_digest(b"a", 1)  # raises TypeError: a bytes-like object is required, not 'int'
secrets.compare_digest("é", "a")  # raises TypeError: comparing strings with non-ASCII characters is not supported
secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", bytearray(b"b"))  # => (True, False)
secrets.SystemRandom().getrandbits()  # raises TypeError: SystemRandom.getrandbits() missing 1 required positional argument: 'k'
secrets.SystemRandom().random(1)  # raises TypeError: SystemRandom.random() takes 1 positional argument but 2 were given
secrets.SystemRandom().seed(1, x=2)

# Tables of types in files.
import mimetypes, os, tempfile
mimetypes.knownfiles.clear()
mimetypes.MimeTypes().read("/nothing/there")  # raises FileNotFoundError: [Errno 2] No such file or directory: '/nothing/there'
mimetypes.MimeTypes(["/nothing/there"])  # raises FileNotFoundError: [Errno 2] No such file or directory: '/nothing/there'
mimetypes.read_mime_types("/nothing/there")
mimetypes.init(["/nothing/there"])
folder = tempfile.mkdtemp()
types_path = os.path.join(folder, "types")
with open(types_path, "w") as file: print("x/y one two # three\n\n# x\nz/z four", file=file)
mimetypes.guess_type("a.one")  # => (None, None)
mimetypes.read_mime_types(types_path)[".one"], mimetypes.read_mime_types(types_path)[".txt"]  # => ('x/y', 'text/plain')
mimetypes.MimeTypes([types_path]).guess_extension("x/y"), mimetypes.MimeTypes([types_path], strict=False).guess_extension("x/y")  # => ('.one', None)
mimetypes.init([types_path])
mimetypes.guess_type("a.two"), mimetypes.types_map[".four"]  # => (('x/y', None), 'z/z')
mimetypes.init([])
mimetypes.guess_type("a.two")  # => ('x/y', None)
mimetypes.knownfiles = [types_path]
mimetypes.init()
mimetypes.guess_type("a.two")  # => ('x/y', None)
