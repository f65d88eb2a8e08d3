/** The text of the module zipfile, first part: what an archive says of its members, and the file objects that read and write one of them. */

export const ZIP_MEMBERS_TEXT = String.raw`
import io as _io
import os as _os
import shutil as _shutil
import stat as _stat
import struct as _struct
import time as _time
import zlib as _zlib
from pathlib import Path as _Path

class BadZipFile(Exception):
    """The file is no zip file, or one that is broken."""

class LargeZipFile(Exception):
    """The archive would need the extensions of ZIP64, which were not allowed."""

error = BadZipfile = BadZipFile
ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1
_METHODS = {0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
    12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd"}
_ENCRYPTED, _SIZES_FOLLOW, _PATCHED, _STRONG, _UTF8 = 0x1, 0x8, 0x20, 0x40, 0x800
_LOCAL, _CENTRAL, _FOLLOWING = _struct.Struct("<4s5H3L2H"), _struct.Struct("<4s4B4H3L5H2L"), _struct.Struct("<4s3L")
_WIDE, _FOLLOWING_WIDE = _struct.Struct("<2H2Q"), _struct.Struct("<4sL2Q")
_MOST, _ZIP64_VERSION = 0xFFFFFFFF, 45

def _require_method(method):
    if method == ZIP_BZIP2 or method == ZIP_LZMA:
        name = "bz2" if method == ZIP_BZIP2 else "lzma"
        raise RuntimeError(f"Compression requires the (missing) {name} module")
    if method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError("That compression method is not supported")

def _dos_moment(moment):
    year, month, day, hour, minute, second = moment[:6]
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

def _without_wide(extra):
    """Extra fields without those that hold sizes of 64 bits; what is no field stays."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, size = _struct.unpack_from("<HH", extra, at)
        if kind != 1:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    return kept + extra[at:]

class ZipInfo(object):
    """What an archive says of one of its members."""
    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "_compresslevel", "comment", "extra", "create_system", "create_version", "extract_version",
        "reserved", "flag_bits", "volume", "internal_attr", "external_attr", "header_offset", "CRC", "compress_size", "file_size", "_raw_time")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        end = filename.find("\0")
        self.orig_filename, self.date_time = filename, date_time
        self.filename = filename[:end] if end >= 0 else filename
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type, self._compresslevel = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        for name in ("reserved", "flag_bits", "volume", "internal_attr", "external_attr", "compress_size", "file_size"):
            setattr(self, name, 0)

    def __repr__(self):
        facts = [f"filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            facts.append(f"compress_type={_METHODS.get(self.compress_type, self.compress_type)}")
        mode, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if mode:
            facts.append(f"filemode={_stat.filemode(mode)!r}")
        if low:
            facts.append(f"external_attr={low:#x}")
        there = not self.is_dir()
        if there or self.file_size:
            facts.append(f"file_size={self.file_size!r}")
        if (there or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            facts.append(f"compress_size={self.compress_size!r}")
        return f"<{type(self).__name__} {' '.join(facts)}>"

    def FileHeader(self, zip64=None):
        """Return the per-file header as a bytes object."""
        time, day = _dos_moment(self.date_time)
        known = not self.flag_bits & _SIZES_FOLLOW
        crc, packed, length = (self.CRC, self.compress_size, self.file_size) if known else (0, 0, 0)
        extra = self.extra
        if zip64 is None:
            zip64 = length > ZIP64_LIMIT or packed > ZIP64_LIMIT
        if zip64:
            extra += _WIDE.pack(1, 16, length, packed)
            packed = length = _MOST
        self._require_version(_ZIP64_VERSION if zip64 else 0)
        name, flags = self._encoded_name()
        return _LOCAL.pack(b"PK\3\4", self.extract_version | self.reserved << 8, flags, self.compress_type, time, day, crc, packed, length, len(name), len(extra)) + name + extra

    def _require_version(self, least):
        least = max(least, {ZIP_BZIP2: 46, ZIP_LZMA: 63}.get(self.compress_type, 0))
        self.extract_version = max(least, self.extract_version)
        self.create_version = max(least, self.create_version)

    def _encoded_name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def _central_header(self):
        time, day = _dos_moment(self.date_time)
        packed, length, offset, extra = self.compress_size, self.file_size, self.header_offset, self.extra
        wide = []
        if length > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            wide += [length, packed]
            packed = length = _MOST
        if offset > ZIP64_LIMIT:
            wide.append(offset)
            offset = _MOST
        if wide:
            extra = _struct.pack(f"<HH{len(wide)}Q", 1, 8 * len(wide), *wide) + _without_wide(extra)
        self._require_version(_ZIP64_VERSION if wide else 0)
        name, flags = self._encoded_name()
        return _CENTRAL.pack(b"PK\1\2", self.create_version, self.create_system, self.extract_version, self.reserved, flags, self.compress_type, time, day, self.CRC,
            packed, length, len(name), len(extra), len(self.comment), 0, self.internal_attr, self.external_attr, offset) + name + extra + self.comment

    def _read_extra(self):
        """Sizes that don't fit in 32 bits stand in a field of their own."""
        rest = self.extra
        while len(rest) >= 4:
            kind, size = _struct.unpack("<HH", rest[:4])
            if size + 4 > len(rest):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, size))
            if kind == 1:
                data = rest[4 : size + 4]
                for name, missing in (("file_size", (0xFFFFFFFFFFFFFFFF, _MOST)), ("compress_size", (_MOST,)), ("header_offset", (_MOST,))):
                    if getattr(self, name) in missing:
                        if len(data) < 8:
                            raise BadZipFile(f"Corrupt zip64 extra field. {_FIELDS[name]} not found.")
                        setattr(self, name, _struct.unpack("<Q", data[:8])[0])
                        data = data[8:]
            rest = rest[size + 4 :]

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Construct an appropriate ZipInfo for a file on the filesystem."""
        path = _os.fspath(filename) if isinstance(filename, _os.PathLike) else filename
        state = _os.stat(path)
        is_directory = _stat.S_ISDIR(state.st_mode)
        moment = _time.localtime(state.st_mtime)[:6]
        if not strict_timestamps:
            moment = min(max(moment, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        name = _os.path.normpath(_os.path.splitdrive(path if arcname is None else arcname)[1])
        while name[0] == "/":
            name = name[1:]
        made = cls(name + "/" if is_directory else name, moment)
        made.external_attr = (state.st_mode & 0xFFFF) << 16 | (0x10 if is_directory else 0)
        made.file_size = 0 if is_directory else state.st_size
        return made

    def is_dir(self):
        """Return True if this archive member is a directory."""
        return self.filename[-1] == "/"

_FIELDS = {"file_size": "File size", "compress_size": "Compress size", "header_offset": "Header offset"}

class ZipExtFile(_io.BufferedIOBase):
    """File-like object for reading an archive member. Is returned by ZipFile.open()."""
    MAX_N, MIN_READ_SIZE, MAX_SEEK_READ = 1 << 30, 4096, 1 << 24

    def __init__(self, archive, zipinfo, start, close):
        self._archive, self._info, self._start, self._on_close = archive, zipinfo, start, close
        self.name, self.mode, self.newlines = zipinfo.filename, "r", None
        self._rewind()

    def _rewind(self):
        self._at, self._packed = self._start, self._info.compress_size
        self._left, self._crc, self._place, self._ready = self._info.file_size, 0, 0, b""
        self._machine = _zlib.decompressobj(-15) if self._info.compress_type == ZIP_DEFLATED else None

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.closed:
            return text + " [closed]>"
        text += f" name={self.name!r} mode={self.mode!r}"
        if self._info.compress_type != ZIP_STORED:
            text += f" compress_type={_METHODS.get(self._info.compress_type, self._info.compress_type)}"
        return text + ">"

    def _more(self, size):
        """Some more of the data, at most so much; nothing at the end, where the sum is checked."""
        data = b""
        while self._left > 0 and not data:
            if self._machine is not None and self._machine.unconsumed_tail:
                packed = self._machine.unconsumed_tail
            else:
                count = min(max(size, self.MIN_READ_SIZE), self._packed)
                packed = self._archive._read_at(self._at, count)
                self._at += len(packed)
                self._packed -= len(packed)
                if len(packed) < count:
                    raise EOFError
            data = packed if self._machine is None else self._machine.decompress(packed, max(size, self.MIN_READ_SIZE))
            if not data and self._packed == 0 and (self._machine is None or self._machine.eof or not self._machine.unconsumed_tail):
                break
        data = data[: self._left]
        self._left = self._left - len(data) if data else 0
        self._crc = _zlib.crc32(data, self._crc)
        if self._left == 0 and self._crc != self._info.CRC:
            raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
        return data

    def _check(self, what):
        if self.closed:
            raise ValueError(f"{what} closed file.")

    def read(self, n=-1):
        """Read and return up to n bytes; all that is left without n."""
        self._check("read from")
        parts, wanted = [self._ready], -1 if n is None or n < 0 else n
        have = len(self._ready)
        while (wanted < 0 or have < wanted) and (self._left > 0 or self._place == 0 == have == self._info.file_size):
            data = self._more(wanted - have if wanted >= 0 else self.MAX_N)
            if not data:
                break
            parts.append(data)
            have += len(data)
        whole = b"".join(parts)
        taken, self._ready = (whole, b"") if wanted < 0 else (whole[:wanted], whole[wanted:])
        self._place += len(taken)
        return taken

    def readline(self, limit=-1):
        """Read and return a line from the member, at most limit bytes."""
        return super().readline(-1 if limit < 0 else limit)

    def read1(self, n):
        """Read up to n bytes with at most one read of the archive."""
        if n is None or n < 0:
            n = len(self._ready) or self.MIN_READ_SIZE
        return self.read(min(n, max(len(self._ready), self.MIN_READ_SIZE)))

    def peek(self, n=1):
        """Returns buffered bytes without advancing the position."""
        if n > len(self._ready):
            found = self.read(n)
            self._ready = found + self._ready
            self._place -= len(found)
        return self._ready[:512]

    def readable(self):
        """Whether it can be read: it can."""
        self._check("I/O operation on")
        return True

    def seekable(self):
        """Whether seek() works: it goes back by beginning anew."""
        self._check("I/O operation on")
        return self._archive._can_seek

    def tell(self):
        """The position in the data."""
        self._check("tell on")
        return self._place

    def seek(self, offset, whence=0):
        """Moves in the data."""
        self._check("seek on")
        if whence == 0:
            target = offset
        elif whence == 1:
            target = self._place + offset
        elif whence == 2:
            target = self._info.file_size + offset
        else:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        if target > self._info.file_size:
            target = self._info.file_size
        target = max(target, 0)
        if target < self._place:
            self._rewind()
        while self._place < target and self.read(min(target - self._place, self.MAX_SEEK_READ)):
            pass
        return self._place

    def close(self):
        """Ends the reading of the member."""
        try:
            if not self.closed:
                self._on_close()
        finally:
            super().close()

class _ZipWriteFile(_io.BufferedIOBase):
    def __init__(self, archive, info, zip64):
        self._archive, self._info, self._zip64 = archive, info, zip64
        self._machine = None
        if info.compress_type == ZIP_DEFLATED:
            level = info._compresslevel
            self._machine = _zlib.compressobj(_zlib.Z_DEFAULT_COMPRESSION if level is None else level, _zlib.DEFLATED, -15)
        self._size = self._packed = self._crc = 0

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        view = memoryview(data)
        self._size += view.nbytes
        self._crc = _zlib.crc32(data, self._crc)
        if self._machine is not None:
            data = self._machine.compress(data)
            self._packed += len(data)
        self._archive.fp.write(data)
        return view.nbytes

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._machine is not None:
                rest = self._machine.flush()
                self._packed += len(rest)
                self._archive.fp.write(rest)
            self._info.compress_size = self._packed if self._machine is not None else self._size
            self._info.CRC, self._info.file_size = self._crc, self._size
            self._archive._finish_member(self._info, self._zip64)
        finally:
            self._archive._writing = False
`;
