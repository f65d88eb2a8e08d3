/** codecs, part two, in Python: coders that take their input in pieces, and streams over other streams. */

export const INCREMENTAL = String.raw`
def _with_rest(convert, held, fresh, errors, final):
    """Converts what was held back together with what is new; gives the result and what is to be held back now."""
    whole = held + fresh
    made, used = convert(whole, errors, final)
    return made, whole[used:]

class IncrementalEncoder(object):
    """What an encoder for text that comes in pieces looks like."""
    def __init__(self, errors="strict"):
        self.buffer = ""
        self.errors = errors
    def encode(self, input, final=False):
        """The bytes of one more piece; the last one is final."""
        raise NotImplementedError
    def getstate(self):
        """What setstate takes to come back to here."""
        return 0
    def setstate(self, state):
        """Comes back to where getstate was asked."""
    def reset(self):
        """Begins anew."""

class IncrementalDecoder(object):
    """What a decoder for bytes that come in pieces looks like."""
    def __init__(self, errors="strict"):
        self.errors = errors
    def decode(self, input, final=False):
        """The text of one more piece; the last one is final."""
        raise NotImplementedError
    def getstate(self):
        """What setstate takes to come back to here: bytes held back, and a number."""
        return b"", 0
    def setstate(self, state):
        """Comes back to where getstate was asked."""
    def reset(self):
        """Begins anew."""

class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder of pieces that holds back text which can't be encoded before more of it comes."""
    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""
    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError
    def encode(self, input, final=False):
        made, self.buffer = _with_rest(self._buffer_encode, self.buffer, input, self.errors, final)
        return made
    def getstate(self):
        return self.buffer if self.buffer else 0
    def setstate(self, state):
        self.buffer = state if state else ""
    def reset(self):
        super().reset()
        self.buffer = ""

class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder of pieces that holds back the bytes of a character whose end has not come."""
    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""
    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError
    def decode(self, input, final=False):
        made, self.buffer = _with_rest(self._buffer_decode, self.buffer, input, self.errors, final)
        return made
    def getstate(self):
        return (self.buffer, 0)
    def setstate(self, state):
        self.buffer = state[0]
    def reset(self):
        super().reset()
        self.buffer = b""

def _over_stream(cls):
    """A class whose objects hand on to their stream what they don't do themselves, and close it when a with statement ends."""
    def __getattr__(self, name):
        return getattr(vars(self)["stream"], name)
    def __enter__(self):
        return self
    def __exit__(self, type, value, tb):
        self.stream.close()
    for method in (__getattr__, __enter__, __exit__):
        method.__qualname__ = f"{cls.__name__}.{method.__name__}"
        setattr(cls, method.__name__, method)
    return cls

@_over_stream
class StreamWriter(Codec):
    """Text goes in, bytes come out into a stream."""
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
    def reset(self):
        """Brings the coder back to its beginning."""
    def seek(self, offset, whence=0):
        """Moves in the stream; its very beginning is a new beginning for the coder."""
        self.stream.seek(offset, whence)
        if (offset, whence) == (0, 0):
            self.reset()
    def writelines(self, list):
        """Writes several texts one after the other."""
        self.write("".join(list))
    def write(self, object):
        """Writes a text."""
        made, _ = self.encode(object, self.errors)
        self.stream.write(made)

@_over_stream
class StreamReader(Codec):
    """Bytes come in from a stream, text goes out."""
    charbuffertype = str
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reset()
    def reset(self):
        """Forgets what was read ahead."""
        self.charbuffer = self.charbuffertype()
        self.bytebuffer = b""
    def seek(self, offset, whence=0):
        """Moves in the stream, and forgets what was read ahead."""
        self.stream.seek(offset, whence)
        self.reset()
    def decode(self, input, errors="strict"):
        raise NotImplementedError
    def _fetch(self, size):
        """Decodes some more bytes of the stream into the buffer of characters; whether there were any bytes is the answer."""
        held = self.bytebuffer + self.stream.read(*([size] if size >= 0 else []))
        try:
            text, used = self.decode(held, self.errors)
        except UnicodeDecodeError as error:
            if size < 0 or error.start == 0 and len(held) > 8:
                raise
            text, used = self.decode(held[:error.start], self.errors)
        self.charbuffer += text
        self.bytebuffer = held[used:]
        return len(held) > 0
    def _take(self, count):
        taken, self.charbuffer = self.charbuffer[:count], self.charbuffer[count:]
        return taken
    def read(self, size=-1, chars=-1, firstline=False):
        """Some characters of the stream, or all of them."""
        wanted = chars if chars >= 0 else size
        if wanted < 0:
            self._fetch(size)
            return self._take(len(self.charbuffer))
        missing = wanted - len(self.charbuffer)
        while missing > 0 and self._fetch(max(size, missing, 1)):
            missing = wanted - len(self.charbuffer)
        return self._take(wanted)
    def _line_end(self):
        """Where the first line of what was read ahead ends, if that is certain: a carriage return may be followed by a line feed."""
        first, *others = self.charbuffer.splitlines(keepends=True) or [self.charbuffer]
        certain = others or first.splitlines() not in ([], [first]) and first[-1:] not in ("\r", b"\r")
        return len(first), bool(certain)
    def readline(self, size=None, keepends=True):
        """The next line; an empty text is the end of the stream."""
        end, certain = self._line_end()
        while not certain:
            known = len(self.charbuffer)
            self._fetch(72 if size is None else size)
            end, certain = self._line_end()
            certain = certain or len(self.charbuffer) == known
        line = self._take(end)
        return line if keepends else "".join(line.splitlines())
    def readlines(self, sizehint=None, keepends=True):
        """The list of all lines that are left."""
        return self.read().splitlines(keepends)
    def __iter__(self):
        return self
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

@_over_stream
class StreamReaderWriter:
    """A reader and a writer over the same stream."""
    encoding = "unknown"
    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = [make(stream, errors) for make in (Reader, Writer)]
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.reader)
    def read(self, size=-1):
        """Text of the reader."""
        return self.reader.read(size)
    def readline(self, size=None):
        """A line of the reader."""
        return self.reader.readline(size)
    def readlines(self, sizehint=None):
        """All lines of the reader."""
        return self.reader.readlines(sizehint)
    def write(self, data):
        """Text for the writer."""
        return self.writer.write(data)
    def writelines(self, list):
        """Texts for the writer."""
        return self.writer.writelines(list)
    def reset(self):
        """Brings both back to their beginning."""
        for side in (self.reader, self.writer):
            side.reset()
    def seek(self, offset, whence=0):
        """Moves in the stream: the reader begins anew, the writer only at the very beginning."""
        self.stream.seek(offset, whence)
        for side in (self.reader, self.writer) if (offset, whence) == (0, 0) else (self.reader,):
            side.reset()

@_over_stream
class StreamRecoder:
    """The bytes of a stream in another encoding than its own."""
    data_encoding = file_encoding = "unknown"
    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.encode, self.decode = encode, decode
        self.reader, self.writer = [make(stream, errors) for make in (Reader, Writer)]
    def _outward(self, text):
        return self.encode(text, self.errors)[0]
    def _inward(self, data):
        return self.decode(data, self.errors)[0]
    def __iter__(self):
        return self
    def __next__(self):
        return self._outward(next(self.reader))
    def read(self, size=-1):
        """Bytes in the encoding of the data."""
        return self._outward(self.reader.read(size))
    def readline(self, size=None):
        """A line in the encoding of the data."""
        return self._outward(self.reader.readline(*([] if size is None else [size])))
    def readlines(self, sizehint=None):
        """All lines in the encoding of the data."""
        return self._outward(self.reader.read()).splitlines(keepends=True)
    def write(self, data):
        """Takes bytes in the encoding of the data."""
        return self.writer.write(self._inward(data))
    def writelines(self, list):
        """Takes several bytes in the encoding of the data."""
        return self.write(b"".join(list))
    def reset(self):
        """Brings both sides back to their beginning."""
        for side in (self.reader, self.writer):
            side.reset()
    def seek(self, offset, whence=0):
        """Moves both sides."""
        for side in (self.reader, self.writer):
            side.seek(offset, whence)

_open = open
def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Opens a file that is read and written as text in an encoding; without one it is the file as open() gives it."""
    if encoding is None:
        return _open(filename, mode, buffering)
    file = _open(filename, mode if "b" in mode else mode + "b", buffering)
    try:
        found = lookup(encoding)
        text = StreamReaderWriter(file, found.streamreader, found.streamwriter, errors)
    except:
        file.close()
        raise
    text.encoding = encoding
    return text

def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """The file for a program whose data has one encoding, while the file has another, or the same."""
    outer = lookup(data_encoding)
    inner = outer if file_encoding is None else lookup(file_encoding)
    made = StreamRecoder(file, outer.encode, outer.decode, inner.streamreader, inner.streamwriter, errors)
    made.data_encoding = data_encoding
    made.file_encoding = data_encoding if file_encoding is None else file_encoding
    return made

def _converted(step, pieces, nothing):
    """What a coder makes of each piece, and at last of the end; what is empty is left out."""
    yield from filter(None, map(step, pieces))
    end = step(nothing, True)
    if end:
        yield end

def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The bytes of texts that come one after the other."""
    coder = getincrementalencoder(encoding)
    yield from _converted(coder(errors, **kwargs).encode, iterator, "")

def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The texts of bytes that come one after the other."""
    coder = getincrementaldecoder(encoding)
    yield from _converted(coder(errors, **kwargs).decode, iterator, b"")
`;
