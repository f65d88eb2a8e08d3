/** codecs, part two, in Python: coders that take their input in pieces, and streams over other streams. */

export const INCREMENTAL = String.raw`
class IncrementalEncoder(object):
    """Encodes an input in multiple steps."""
    def __init__(self, errors="strict"):
        self.errors, self.buffer = errors, ""
    def encode(self, input, final=False):
        raise NotImplementedError
    def reset(self):
        """Resets the encoder to the initial state."""
    def getstate(self):
        return 0
    def setstate(self, state):
        pass

class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that keeps what it could not encode yet."""
    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""
    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError
    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result
    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""
    def getstate(self):
        return self.buffer or 0
    def setstate(self, state):
        self.buffer = state or ""

class IncrementalDecoder(object):
    """Decodes an input in multiple steps."""
    def __init__(self, errors="strict"):
        self.errors = errors
    def decode(self, input, final=False):
        raise NotImplementedError
    def reset(self):
        """Reset the decoder to the initial state."""
    def getstate(self):
        return b"", 0
    def setstate(self, state):
        pass

class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that keeps bytes of a character that is not complete."""
    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""
    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError
    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result
    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""
    def getstate(self):
        return self.buffer, 0
    def setstate(self, state):
        self.buffer = state[0]

class StreamWriter(Codec):
    """Encodes what is written to a stream of bytes."""
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
    def write(self, object):
        """Writes the object's contents encoded to self.stream."""
        self.stream.write(self.encode(object, self.errors)[0])
    def writelines(self, list):
        """Writes the concatenated list of strings to the stream using .write()."""
        self.write("".join(list))
    def reset(self):
        """Resets the codec buffers used for keeping internal state."""
    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()
    def __getattr__(self, name):
        return getattr(self.__dict__["stream"], name)
    def __enter__(self):
        return self
    def __exit__(self, type, value, tb):
        self.stream.close()

class StreamReader(Codec):
    """Decodes what is read from a stream of bytes."""
    charbuffertype = str
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reset()
    def decode(self, input, errors="strict"):
        raise NotImplementedError
    def _fill(self, size):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + data
        try:
            text, consumed = self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if size < 0 or error.start == 0 and len(data) > 8:
                raise
            text, consumed = self.decode(data[:error.start], self.errors)
        self.bytebuffer = data[consumed:]
        self.charbuffer += text
        return bool(data)
    def read(self, size=-1, chars=-1, firstline=False):
        """Decodes data from the stream self.stream and returns the resulting object."""
        if chars < 0 and size >= 0:
            chars = size
        if chars >= 0:
            while len(self.charbuffer) < chars and self._fill(max(size, chars - len(self.charbuffer), 1)):
                pass
        elif not self.charbuffer or size < 0:
            self._fill(size)
        count = len(self.charbuffer) if chars < 0 else chars
        found, self.charbuffer = self.charbuffer[:count], self.charbuffer[count:]
        return found
    def readline(self, size=None, keepends=True):
        """Read one line from the input stream and return the decoded data."""
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] and lines[0][-1:] not in ("\r", b"\r"):
                break
            before = len(self.charbuffer)
            self._fill(72 if size is None else size)
            if len(self.charbuffer) == before:
                lines = self.charbuffer.splitlines(keepends=True)
                break
        line = lines[0] if lines else self.charbuffer
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else "".join(line.splitlines())
    def readlines(self, sizehint=None, keepends=True):
        """Read all lines available on the input stream and return them as a list."""
        return self.read().splitlines(keepends)
    def reset(self):
        """Resets the codec buffers used for keeping internal state."""
        self.bytebuffer, self.charbuffer = b"", self.charbuffertype()
    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()
    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration
    def __iter__(self):
        return self
    def __getattr__(self, name):
        return getattr(self.__dict__["stream"], name)
    def __enter__(self):
        return self
    def __exit__(self, type, value, tb):
        self.stream.close()

class StreamReaderWriter:
    """Reads and writes over one stream."""
    encoding = "unknown"
    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.reader, self.writer, self.errors = stream, Reader(stream, errors), Writer(stream, errors), errors
    def read(self, size=-1):
        return self.reader.read(size)
    def readline(self, size=None):
        return self.reader.readline(size)
    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)
    def write(self, data):
        return self.writer.write(data)
    def writelines(self, list):
        return self.writer.writelines(list)
    def reset(self):
        self.reader.reset()
        self.writer.reset()
    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()
    def __next__(self):
        return next(self.reader)
    def __iter__(self):
        return self
    def __getattr__(self, name):
        return getattr(self.__dict__["stream"], name)
    def __enter__(self):
        return self
    def __exit__(self, type, value, tb):
        self.stream.close()

class StreamRecoder:
    """Translates data from one encoding to another, over a stream."""
    data_encoding = file_encoding = "unknown"
    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.encode, self.decode, self.errors = stream, encode, decode, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]
    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]
    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)
    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]
    def __iter__(self):
        return self
    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])
    def writelines(self, list):
        return self.write(b"".join(list))
    def reset(self):
        self.reader.reset()
        self.writer.reset()
    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)
    def __getattr__(self, name):
        return getattr(self.__dict__["stream"], name)
    def __enter__(self):
        return self
    def __exit__(self, type, value, tb):
        self.stream.close()

_open = open
def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open an encoded file using the given mode and return a wrapped version providing transparent encoding/decoding."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except:
        file.close()
        raise

def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a wrapped version of file which provides transparent encoding translation."""
    file_encoding = data_encoding if file_encoding is None else file_encoding
    data, inner = lookup(data_encoding), lookup(file_encoding)
    made = StreamRecoder(file, data.encode, data.decode, inner.streamreader, inner.streamwriter, errors)
    made.data_encoding, made.file_encoding = data_encoding, file_encoding
    return made

def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encodes the input strings from the iterator using an IncrementalEncoder."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output

def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decodes the input strings from the iterator using an IncrementalDecoder."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output
`;
