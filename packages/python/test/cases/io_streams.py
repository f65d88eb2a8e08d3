# io: pairs of streams, line ends in pieces, base classes that a program derives from, and what each refuses.
import codecs, io
def pair(data=b'abc'):
    return io.BufferedRWPair(io.BytesIO(data), io.BytesIO())
class Unreadable(io.RawIOBase):
    def readable(self): return False
class Bytes(io.RawIOBase):
    def __init__(self): self.left = b'line1\nline2\nend'
    def readable(self): return True
    def readinto(self, buffer):
        n = min(len(buffer), len(self.left))
        buffer[:n], self.left = self.left[:n], self.left[n:]
        return n
class Pieces(io.BufferedIOBase):
    def read(self, n=-1): return b'pq'
    def read1(self, n=-1): return b'rs'
class Nothing(io.BufferedIOBase): pass
class NoText(io.TextIOBase): pass
class Lines(io.IOBase):
    def __init__(self): self.parts = [b'a', b'b', b'\n', b'c', b'']
    def read(self, n): return self.parts.pop(0)
Decoder = io.IncrementalNewlineDecoder
text, plain, over = Decoder(None, True), Decoder(None, False), Decoder(codecs.getincrementaldecoder('utf-8')(), True)
wrap = lambda data=b'a\r\nb', **how: io.TextIOWrapper(io.BytesIO(data), 'utf-8', **how)
room = bytearray(3)

pair().read(2), pair().peek(), pair().readline(), pair().read1(), pair().write(b'x'), pair().flush(), pair().isatty()  # => (b'ab', b'abc', b'abc', b'abc', 1, None, False)
pair().readable(), pair().writable(), pair().seekable(), pair().closed  # => (True, True, False, False)
pair().fileno()  # raises UnsupportedOperation: fileno
pair().seek(0)  # raises UnsupportedOperation: seek
pair().detach()  # raises UnsupportedOperation: detach
pair().raw  # raises AttributeError: '_io.BufferedRWPair' object has no attribute 'raw'
io.BufferedRWPair()  # raises TypeError: BufferedRWPair expected at least 2 arguments, got 0
io.BufferedRWPair(io.BytesIO(), io.BytesIO(), 0)  # raises ValueError: buffer size must be strictly positive
io.BufferedRWPair(io.BytesIO(), 4)  # raises AttributeError: 'int' object has no attribute 'writable'
io.BufferedRWPair(Unreadable(), io.BytesIO())  # raises UnsupportedOperation: File or stream is not readable.
text.decode('a\r'), text.newlines, text.getstate()  # => ('a', None, (b'', 1))
text.decode('\nb\rc\n'), text.newlines, text.decode('\r', final=True), text.reset(), text.newlines  # => ('\nb\nc\n', ('\r', '\n', '\r\n'), '\n', None, None)
text.decode(b'x')  # raises TypeError: decoder should return a string result, not 'bytes'
text.setstate(3)  # raises TypeError: state argument must be a tuple
text.setstate((1, 2, 3))  # raises TypeError: setstate(): illegal state argument
text.decode('a', 'b')  # raises TypeError: 'str' object cannot be interpreted as an integer
plain.decode('a\r\nb\r'), plain.decode('x'), plain.newlines  # => ('a\r\nb', '\rx', ('\r', '\r\n'))
over.decode(b'\xc3'), over.getstate(), over.decode(b'\xa9\r'), over.getstate(), over.decode(b'\n', True)  # => ('', (b'\xc3', 0), 'é', (b'', 1), '\n')
Decoder(None)  # raises TypeError: IncrementalNewlineDecoder() missing required argument 'translate' (pos 2)
Decoder(None, 'x')  # raises TypeError: 'str' object cannot be interpreted as an integer
Decoder(3, 1).decode(b'x')  # raises AttributeError: 'int' object has no attribute 'decode'
Decoder.__new__(Decoder).decode('x')  # raises ValueError: IncrementalNewlineDecoder.__init__() not called
list(Bytes()), Bytes().read(5), Bytes().readall(), Bytes().read()  # => ([b'line1\n', b'line2\n', b'end'], b'line1', b'line1\nline2\nend', b'line1\nline2\nend')
io.BufferedReader(Bytes()).read(), list(io.TextIOWrapper(io.BufferedReader(Bytes())))  # => (b'line1\nline2\nend', ['line1\n', 'line2\n', 'end'])
Pieces().readinto(room), room, Pieces().readinto1(room), room  # => (2, bytearray(b'rs\x00'), 2, bytearray(b'rs\x00'))
Nothing().read()  # raises UnsupportedOperation: read
Nothing().write(b'')  # raises UnsupportedOperation: write
Nothing().detach()  # raises UnsupportedOperation: detach
NoText().readline()  # raises UnsupportedOperation: readline
NoText().encoding, NoText().newlines, NoText().errors  # => (None, None, None)
io.RawIOBase().read()  # raises NotImplementedError
Lines().readline(), Lines().readline(1)  # => (b'ab\n', b'a')
io.IOBase().readline()  # raises AttributeError: 'IOBase' object has no attribute 'read'
io.BytesIO(b'abcdef').readinto1(room), room  # => (3, bytearray(b'abc'))
io.BytesIO().readinto1(None)  # raises TypeError: readinto1() argument must be read-write bytes-like object, not None
io.BytesIO().readinto1(b'a')  # raises TypeError: readinto1() argument must be read-write bytes-like object, not bytes
io.BytesIO().read('a')  # raises TypeError: argument should be integer or None, not 'str'
io.BytesIO().readlines('a')  # raises TypeError: integer argument expected, got 'str'
io.BytesIO(b'a\nb\nc').readlines(3), io.StringIO('a\nb\nc').readlines(4)  # => ([b'a\n', b'b\n'], ['a\n', 'b\n', 'c'])
io.BytesIO().seek(0, None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
io.BytesIO().seek(0, 2**31)  # raises OverflowError: Python int too large to convert to C int
io.BytesIO().seek(0, 5)  # raises ValueError: invalid whence (5, should be 0, 1 or 2)
io.BytesIO().read(2**70)  # raises OverflowError: cannot fit 'int' into an index-sized integer
io.StringIO().seek(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
io.StringIO().seek(-1, 5)  # raises ValueError: Invalid whence (5, should be 0, 1 or 2)
io.StringIO().readline(2.5)  # raises TypeError: argument should be integer or None, not 'float'
io.StringIO().truncate(1j)  # raises TypeError: argument should be integer or None, not 'complex'
[wrap().readline(n) for n in range(5)], [wrap(newline='').readline(n) for n in range(5)]  # => (['', 'a', 'a\n', 'a\n', 'a\n'], ['', 'a', 'a\r', 'a\r\n', 'a\r\n'])
wrap().readline(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
wrap().truncate(-1)  # raises ValueError: negative size value -1
wrap().truncate('a')  # raises TypeError: argument should be integer or None, not 'str'
wrap().write(None)  # raises TypeError: write() argument must be str, not None
wrap().reconfigure(encoding=3)  # raises TypeError: reconfigure() argument 'encoding' must be str or None, not int
wrap().reconfigure(newline=3)  # raises TypeError: reconfigure() argument 'newline' must be str or None, not int
wrap().reconfigure(line_buffering='a')  # raises TypeError: 'str' object cannot be interpreted as an integer
wrap(line_buffering=True).line_buffering, wrap(write_through=1).write_through, wrap().write_through  # => (True, True, False)
io.TextIOWrapper(3, 3)  # raises TypeError: TextIOWrapper() argument 'encoding' must be str or None, not int
io.TextIOWrapper(3, newline='x')  # raises ValueError: illegal newline value: x
io.TextIOWrapper(3, line_buffering=[])  # raises TypeError: 'list' object cannot be interpreted as an integer
io.TextIOWrapper(3)  # raises AttributeError: 'int' object has no attribute 'readable'
io.BufferedReader(3, 'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
io.BufferedReader(io.BytesIO(), 0)  # raises ValueError: buffer size must be strictly positive
io.BufferedRandom(3)  # raises AttributeError: 'int' object has no attribute 'seekable'
io.text_encoding(3), io.text_encoding('x')  # => (3, 'x')
io.text_encoding(None, 'x')  # raises TypeError: 'str' object cannot be interpreted as an integer
