/** The module gzip, written in Python over zlib: compressed data, and file objects over the program's files or others such as io.BytesIO. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import io as _io
import os as _os
import struct as _struct
import time as _time
import warnings as _warnings
import zlib as _zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 1, 2
READ_BUFFER_SIZE = 128 * 1024
_ENDED = "Compressed file ended before the end-of-stream marker was reached"
_open_file = open

class BadGzipFile(OSError):
    """Data that is no valid gzip file."""

def _level_byte(level):
    return 2 if level == 9 else 4 if level == 1 else 0

def compress(data, compresslevel=9, *, mtime=None):
    """Bytes as a gzip file of one member."""
    if mtime == 0:
        return _zlib.compress(data, level=compresslevel, wbits=31)
    if mtime is None:
        mtime = _time.time()
    header = _struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, 0, int(mtime), _level_byte(compresslevel), 255)
    trailer = _struct.pack("<LL", _zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return header + _zlib.compress(data, level=compresslevel, wbits=-15) + trailer

def _read_exact(file, n):
    data = file.read(n)
    while len(data) < n:
        more = file.read(n - len(data))
        if not more:
            raise EOFError(_ENDED)
        data += more
    return data

def _read_header(file):
    """Goes over the header of a member and gives its time; None at the end of the file."""
    magic = file.read(2)
    if magic == b"":
        return None
    if magic != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % magic)
    method, flags, mtime = _struct.unpack("<BBIxx", _read_exact(file, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        _read_exact(file, _struct.unpack("<H", _read_exact(file, 2))[0])
    for flag in (FNAME, FCOMMENT):
        if flags & flag:
            while file.read(1) not in (b"", b"\0"):
                pass
    if flags & FHCRC:
        _read_exact(file, 2)
    return mtime

def decompress(data):
    """The bytes that a gzip file holds."""
    members = []
    while True:
        file = _io.BytesIO(data)
        if _read_header(file) is None:
            return b"".join(members)
        machine = _zlib.decompressobj(wbits=-15)
        member = machine.decompress(file.read())
        if not machine.eof or len(machine.unused_data) < 8:
            raise EOFError(_ENDED)
        crc, length = _struct.unpack("<II", machine.unused_data[:8])
        if crc != _zlib.crc32(member):
            raise BadGzipFile("CRC check failed")
        if length != len(member) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        members.append(member)
        data = machine.unused_data[8:].lstrip(b"\0")

class _Rest:
    """A file with bytes put back before it."""
    def __init__(self, file):
        self.file, self.held = file, b""

    def read(self, n):
        if self.held:
            data, self.held = self.held[:n], self.held[n:]
            return data
        return self.file.read(n)

def _members(file, owner):
    """The data of all members in pieces."""
    rest = _Rest(file)
    while (mtime := _read_header(rest)) is not None:
        owner._mtime = mtime
        machine, crc, size = _zlib.decompressobj(wbits=-15), 0, 0
        held = b""
        while not machine.eof:
            if not held and not (held := rest.read(8192)):
                raise EOFError(_ENDED)
            piece = machine.decompress(held, 65536)
            held = machine.unconsumed_tail
            crc, size = _zlib.crc32(piece, crc), size + len(piece)
            if piece:
                yield piece
        rest.held = machine.unused_data + rest.held
        wanted, length = _struct.unpack("<II", _read_exact(rest, 8))
        if wanted != crc:
            raise BadGzipFile("CRC check failed %s != %s" % (hex(wanted), hex(crc)))
        if length != size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        while (zero := rest.read(1)) == b"\0":
            pass
        rest.held = zero + rest.held

class GzipFile(_io.BufferedIOBase):
    """A file object over a gzip file: reads what it holds, or writes into it."""
    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = _open_file(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = _os.fspath(filename)
        given = mode
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self._mtime = mtime
        self.name, self.fileobj, self.compresslevel = filename, fileobj, compresslevel
        self._position = 0
        if mode.startswith("r"):
            self.mode = READ
            self._start = fileobj.tell() if hasattr(fileobj, "tell") else None
            self._begin()
        elif mode.startswith(("w", "a", "x")):
            if given is None:
                _warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode argument for opening it for writing.", FutureWarning, 2)
            self.mode = WRITE
            self._machine = _zlib.compressobj(compresslevel, _zlib.DEFLATED, -15, 8, 0)
            self._crc = self.size = 0
            self._write_header()
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))

    def _begin(self):
        self._pieces, self._held, self._at, self._position = _members(self.fileobj, self), b"", 0, 0

    def _write_header(self):
        name = self.name.rsplit("/", 1)[-1] if isinstance(self.name, str) else self.name
        try:
            name = name.rsplit(b"/", 1)[-1] if isinstance(name, bytes) else name.encode("latin-1")
            if name.endswith(b".gz"):
                name = name[:-3]
        except UnicodeEncodeError:
            name = b""
        mtime = _time.time() if self._mtime is None else self._mtime
        self.fileobj.write(b"\x1f\x8b\x08" + bytes([FNAME if name else 0]) + _struct.pack("<L", int(mtime)) + bytes([_level_byte(self.compresslevel), 255]) + (name + b"\0" if name else b""))

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    @property
    def mtime(self):
        """The time in the header that was read last."""
        return self._mtime

    @property
    def filename(self):
        """The name, with .gz at its end where the file is written."""
        _warnings.warn("use the name attribute", DeprecationWarning, 2)
        return self.name + ".gz" if self.mode == WRITE and self.name[-3:] != ".gz" else self.name

    @property
    def closed(self):
        return self.fileobj is None

    def _check_open(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")

    def _check(self, mode, what):
        self._check_open()
        if self.mode != mode:
            raise OSError(9, f"{what}() on {'write-only' if mode == READ else 'read-only'} GzipFile object")

    def write(self, data):
        """Compresses bytes into the file."""
        self._check(WRITE, "write")
        data = bytes(memoryview(data))
        if data:
            self.fileobj.write(self._machine.compress(data))
            self.size += len(data)
            self._crc = _zlib.crc32(data, self._crc)
            self._position += len(data)
        return len(data)

    def _fill(self):
        piece = next(self._pieces, b"")
        if piece:
            self._held = self._held[self._at:] + piece
            self._at = 0
        return bool(piece)

    def read(self, size=-1):
        """Reads and decompresses."""
        self._check(READ, "read")
        if size is None or size < 0:
            rest = [self._held[self._at:], *self._pieces]
            self._held, self._at = b"", 0
            data = b"".join(rest)
        else:
            while len(self._held) - self._at < size and self._fill():
                pass
            data = self._held[self._at:self._at + size]
            self._at += len(data)
        self._position += len(data)
        return data

    def read1(self, size=-1):
        self._check(READ, "read1")
        if self._at == len(self._held):
            self._fill()
        return self.read(len(self._held) - self._at if size < 0 else min(size, len(self._held) - self._at))

    def peek(self, n):
        self._check(READ, "peek")
        if self._at == len(self._held):
            self._fill()
        return self._held[self._at:]

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._check(READ, "readline")
        while (end := self._held.find(b"\n", self._at)) < 0 and (size < 0 or len(self._held) - self._at < size) and self._fill():
            pass
        count = (len(self._held) if end < 0 else end + 1) - self._at
        return self.read(count if size < 0 else min(size, count))

    def flush(self, zlib_mode=_zlib.Z_SYNC_FLUSH):
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self._machine.flush(zlib_mode))
            if hasattr(self.fileobj, "flush"):
                self.fileobj.flush()

    def close(self):
        """Ends the file; a file object that was given stays open."""
        file = self.fileobj
        if file is None:
            return
        self.fileobj = None
        if self.mode == WRITE:
            file.write(self._machine.flush() + _struct.pack("<LL", self._crc, self.size & 0xFFFFFFFF))
        if self.myfileobj is not None:
            self.myfileobj.close()
            self.myfileobj = None

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        if self.fileobj is None:
            raise ValueError("seek of closed file")
        self.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_open()
        return self._position

    def seek(self, offset, whence=0):
        if self.mode == WRITE:
            if whence == 1:
                offset += self._position
            elif whence:
                raise ValueError("Seek from end not supported")
            if offset < self._position:
                raise OSError("Negative seek in write mode")
            self.write(b"\0" * (offset - self._position))
            return self._position
        self._check_open()
        if whence == 1:
            offset += self._position
        elif whence == 2:
            self.read()
            offset += self._position
        elif whence:
            raise ValueError("invalid whence value")
        if offset < self._position:
            self.fileobj.seek(self._start)
            self._begin()
        self.read(max(0, offset - self._position))
        return self._position

def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A gzip file object over a file object, in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    if isinstance(filename, (str, bytes, _os.PathLike)):
        made = GzipFile(filename, mode.replace("t", ""), compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        made = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return _io.TextIOWrapper(made, encoding or "utf-8", errors, newline) if "t" in mode else made
`;

export const gzipModule = pythonModule("gzip", TEXT);
