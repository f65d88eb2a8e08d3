/** The text of the module zipfile, second part: the archive itself, and paths into one. */

export const ZIP_ARCHIVE_TEXT = String.raw`
_END = _struct.Struct("<4s4H2LH")
_END64, _LOCATOR = _struct.Struct("<4sQ2H2L4Q"), _struct.Struct("<4sLQL")

def _find_end(file):
    """The last record of an archive, as (entries, size, offset, comment, where it stands); None where there is none."""
    try:
        file.seek(-_END.size, 2)
    except OSError:
        return None
    size = file.seek(0, 2)
    length = min(size, _END.size + ZIP_MAX_COMMENT)
    file.seek(size - length)
    tail = file.read(length)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END.size:
        return None
    _, disk, first, here, entries, directory, offset, comment = _END.unpack(tail[at : at + _END.size])
    place = size - length + at
    text = tail[at + _END.size : at + _END.size + comment]
    if place >= _LOCATOR.size and (entries == 0xFFFF or directory == _MOST or offset == _MOST):
        file.seek(place - _LOCATOR.size)
        mark, _, where, disks = _LOCATOR.unpack(file.read(_LOCATOR.size))
        if mark == b"PK\6\7":
            if disks > 1:
                raise BadZipFile("zipfiles that span multiple disks are not supported")
            file.seek(place - _LOCATOR.size - _END64.size)
            record = file.read(_END64.size)
            if len(record) == _END64.size and record[:4] == b"PK\6\6":
                entries, directory, offset = _END64.unpack(record)[7:]
                place -= _LOCATOR.size + _END64.size
    return entries, directory, offset, text, place

def is_zipfile(filename):
    """Quickly see if a file is a ZIP file by checking the magic number."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with _io.open(filename, "rb") as file:
            return _find_end(file) is not None
    except (OSError, BadZipFile):
        return False

class ZipFile:
    """Class with methods to open, read, write, close, list zip files."""
    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _require_method(compression)
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self.mode, self.compression, self.compresslevel, self.debug, self.pwd = mode, compression, compresslevel, 0, None
        self.filelist, self.NameToInfo = [], {}
        self.metadata_encoding = metadata_encoding
        self._allowZip64, self._strict_timestamps = allowZip64, strict_timestamps
        self._comment, self._changed, self._writing, self._readers, self._can_seek = b"", False, False, 0, True
        if isinstance(file, _os.PathLike):
            file = _os.fspath(file)
        # Everything else is taken for a file, bytes too.
        self._is_own = isinstance(file, str)
        if self._is_own:
            self.filename = file
            kind = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode]
            try:
                self.fp = _io.open(self.filename, kind)
            except FileNotFoundError:
                if mode != "a":
                    raise
                self.fp = _io.open(self.filename, "w+b")
        else:
            self.fp, self.filename = file, getattr(file, "name", None)
        try:
            self._begin()
        except BaseException:
            file, self.fp = self.fp, None
            if self._is_own:
                file.close()
            raise

    def _begin(self):
        self.start_dir = 0
        if self.mode == "r":
            self._read_directory()
            return
        self._changed = True
        if self.mode == "a":
            try:
                self._read_directory()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.start_dir = self.fp.seek(0, 2)
            return
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.start_dir, self._can_seek = 0, False
            self.fp = _Tellable(self.fp)
            return
        try:
            self.fp.seek(self.start_dir)
        except (AttributeError, OSError):
            self._can_seek = False

    def _read_directory(self):
        try:
            found = _find_end(self.fp)
        except OSError:
            raise BadZipFile("File is not a zip file")
        if found is None:
            raise BadZipFile("File is not a zip file")
        entries, size, offset, self._comment, place = found
        # What stands before the archive moves all of its offsets.
        before = place - size - offset
        self.start_dir = offset + before
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(self.start_dir)
        data = self.fp.read(size)
        at = 0
        while at < size:
            fixed = data[at : at + _CENTRAL.size]
            if len(fixed) != _CENTRAL.size:
                raise BadZipFile("Truncated central directory")
            mark, made, system, needs, reserved, flags, method, time, day, crc, packed, length, names, extras, comments, disk, internal, external, offset = _CENTRAL.unpack(fixed)
            if mark != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            at += _CENTRAL.size
            raw, extra, comment = data[at : at + names], data[at + names : at + names + extras], data[at + names + extras : at + names + extras + comments]
            at += names + extras + comments
            info = ZipInfo(raw.decode("utf-8" if flags & _UTF8 else self.metadata_encoding or "cp437"))
            info.extra, info.comment, info.header_offset = extra, comment, offset
            info.create_version, info.create_system, info.extract_version, info.reserved = made, system, needs, reserved
            info.flag_bits, info.compress_type, info.CRC, info.compress_size, info.file_size = flags, method, crc, packed, length
            if needs > 63:
                raise NotImplementedError("zip file version %.1f" % (needs / 10))
            info.volume, info.internal_attr, info.external_attr, info._raw_time = disk, internal, external, time
            info.date_time = ((day >> 9) + 1980, day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2)
            info._read_extra()
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.fp is None:
            return text + " [closed]>"
        if self._is_own:
            text += f" filename={self.filename!r}"
        else:
            text += f" file={self.fp!r}"
        return f"{text} mode={self.mode!r}>"

    def namelist(self):
        """Return a list of file names in the archive."""
        return [each.filename for each in self.filelist]

    def infolist(self):
        """Return a list of class ZipInfo instances for files in the archive."""
        return self.filelist

    def getinfo(self, name):
        """Return the instance of ZipInfo given 'name'."""
        found = self.NameToInfo.get(name)
        if found is None:
            # CPython: a tuple stands for the arguments of the format.
            raise KeyError("There is no item named %r in the archive" % name)
        return found

    def printdir(self, file=None):
        """Print a table of contents for the zip file."""
        row = "%-46s %19s %12s"
        print(row % ("File Name", "Modified    ", "Size"), file=file)
        for each in self.filelist:
            print("%-46s %s %12d" % (each.filename, "%d-%02d-%02d %02d:%02d:%02d" % each.date_time[:6], each.file_size), file=file)

    def testzip(self):
        """Read all the files and check the CRC."""
        for each in self.filelist:
            try:
                with self.open(each.filename, "r") as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return each.filename

    def setpassword(self, pwd):
        """Set default password for encrypted files."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment text associated with the ZIP file."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn(f"Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes", stacklevel=2)
        self._comment, self._changed = comment[:ZIP_MAX_COMMENT], True

    def read(self, name, pwd=None):
        """Return file bytes for name."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def _read_at(self, at, count):
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
        back = self.fp.tell()
        self.fp.seek(at)
        data = self.fp.read(count)
        self.fp.seek(back)
        return data

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Return file-like object for 'name'."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        return self._writer(info, force_zip64) if mode == "w" else self._reader(info, pwd)

    def _reader(self, info, pwd):
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
        header = self._read_at(info.header_offset, _LOCAL.size)
        if len(header) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        mark, _, flags, _, _, _, _, _, _, names, extras = _LOCAL.unpack(header)
        if mark != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        raw = self._read_at(info.header_offset + _LOCAL.size, names)
        if info.flag_bits & _PATCHED:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & _STRONG:
            raise NotImplementedError("strong encryption (flag bit 6)")
        shown = raw.decode("utf-8" if flags & _UTF8 else self.metadata_encoding or "cp437")
        if shown != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {raw!r} differ.")
        if info.flag_bits & _ENCRYPTED:
            pwd = pwd or self.pwd
            if pwd and not isinstance(pwd, bytes):
                raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
            if not pwd:
                raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
            raise NotImplementedError("encrypted members can't be read here")
        _require_method(info.compress_type)
        self._readers += 1
        return ZipExtFile(self, info, info.header_offset + _LOCAL.size + names + extras, self._reader_closed)

    def _reader_closed(self):
        self._readers -= 1
        if self._readers == 0 and self.fp is None:
            self._close_file()

    def _writer(self, info, zip64):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
        if zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        info.compress_size = info.CRC = 0
        info.flag_bits = 0 if self._can_seek else _SIZES_FOLLOW
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        self._place(info)
        self._changed = self._writing = True
        self.fp.write(info.FileHeader(zip64))
        return _ZipWriteFile(self, info, zip64)

    def _place(self, info):
        """Where the next member stands, if it may be written at all."""
        if self._can_seek:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._require_writable(info)

    def _require_writable(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=4)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _require_method(info.compress_type)
        if not self._allowZip64:
            self._refuse_wide(len(self.filelist) >= ZIP_FILECOUNT_LIMIT, "Files count")
            self._refuse_wide(info.file_size > ZIP64_LIMIT, "Filesize")
            self._refuse_wide(info.header_offset > ZIP64_LIMIT, "Zipfile size")

    def _refuse_wide(self, is_too_wide, what):
        if is_too_wide:
            raise LargeZipFile(what + " would require ZIP64 extensions")

    def _finish_member(self, info, zip64):
        """Enters what was written, whose sizes are known only now."""
        if info.flag_bits & _SIZES_FOLLOW:
            self.fp.write((_FOLLOWING_WIDE if zip64 else _FOLLOWING).pack(b"PK\7\10", info.CRC, info.compress_size, info.file_size))
            self.start_dir = self.fp.tell()
        else:
            if not zip64 and info.file_size > ZIP64_LIMIT:
                raise RuntimeError("File size too large, try using force_zip64")
            if not zip64 and info.compress_size > ZIP64_LIMIT:
                raise RuntimeError("Compressed size too large, try using force_zip64")
            self.start_dir = self.fp.tell()
            self.fp.seek(info.header_offset)
            self.fp.write(info.FileHeader(zip64))
            self.fp.seek(self.start_dir)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put the bytes from filename into the archive under the name arcname."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with _io.open(filename, "rb") as source, self.open(info, "w") as target:
            _shutil.copyfileobj(source, target, 8192)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Write a file into the archive."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, _time.localtime()[:6])
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self.open(info, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Creates a directory inside the zip archive."""
        info = zinfo_or_directory_name
        if isinstance(info, ZipInfo):
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(info, str):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.compress_size = info.CRC = 0
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
            info.file_size = 0
        else:
            raise TypeError("Expected type str or ZipInfo")
        self._place(info)
        self._changed = True
        self.fp.write(info.FileHeader(False))
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self.start_dir = self.fp.tell()

    def extract(self, member, path=None, pwd=None):
        """Extract a member from the archive to the current working directory, using its full name."""
        return self._extract(member, _os.getcwd() if path is None else _os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Extract all members from the archive to the current working directory."""
        where = _os.getcwd() if path is None else _os.fspath(path)
        for each in self.namelist() if members is None else members:
            self._extract(each, where, pwd)

    def _extract(self, member, where, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # Names that would leave the directory lose what leads out of it.
        parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        target = _os.path.normpath(_os.path.join(where, *parts))
        above = _os.path.dirname(target)
        if above and not _os.path.exists(above):
            _os.makedirs(above)
        if info.is_dir():
            if not _os.path.isdir(target):
                _os.mkdir(target)
            return target
        with self.open(info, pwd=pwd) as source, _io.open(target, "wb") as file:
            _shutil.copyfileobj(source, file)
        return target

    def close(self):
        """Close the file, and for mode 'w', 'x' and 'a' write the ending records."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
        try:
            if self.mode != "r" and self._changed:
                self._write_directory()
        finally:
            self._closing, self.fp = self.fp, None
            if self._readers == 0:
                self._close_file()
            else:
                # Readers of members go on.
                self.fp_of_readers = self._closing
                self._read_at = self._read_closing

    def _read_closing(self, at, count):
        self._closing.seek(at)
        return self._closing.read(count)

    def _close_file(self):
        file, self._closing = self._closing, None
        if self._is_own and file is not None:
            file.close()

    def _write_directory(self):
        if self._can_seek:
            self.fp.seek(self.start_dir)
        begin = self.fp.tell()
        for each in self.filelist:
            self.fp.write(each._central_header())
        count, end, offset = len(self.filelist), self.fp.tell(), begin
        size = end - begin
        too_wide = (count > ZIP_FILECOUNT_LIMIT, begin > ZIP64_LIMIT, size > ZIP64_LIMIT)
        if any(too_wide):
            if not self._allowZip64:
                for each, what in zip(too_wide, ("Files count", "Central directory offset", "Central directory size")):
                    self._refuse_wide(each, what)
            self.fp.write(_END64.pack(b"PK\6\6", _END64.size - 12, 45, 45, 0, 0, count, count, size, begin) + _LOCATOR.pack(b"PK\6\7", 0, end, 1))
            count, size, offset = min(count, 0xFFFF), min(size, _MOST), min(offset, _MOST)
        self.fp.write(_END.pack(b"PK\5\6", 0, 0, count, count, size, offset, len(self._comment)) + self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

class _Tellable:
    """A stream that can't tell where it stands."""
    def __init__(self, stream):
        self._stream, self._offset = stream, 0
    def write(self, data):
        count = self._stream.write(data)
        self._offset += count
        return count
    def tell(self):
        return self._offset
    def flush(self):
        self._stream.flush()
    def close(self):
        self._stream.close()

class PyZipFile(ZipFile):
    """Class to create ZIP archives with Python library files and packages."""
    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, optimize=-1):
        ZipFile.__init__(self, file, mode=mode, compression=compression, allowZip64=allowZip64)

    def writepy(self, pathname, basename="", filterfunc=None):
        """Nothing is compiled here."""
        raise RuntimeError("zipfile.PyZipFile.writepy() is not available: no files of bytecode are made here. Use write().")

class Path:
    """A place in an archive, with the interface of pathlib."""
    def __init__(self, root, at=""):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def _names(self):
        """All names, also those of directories that are there only because something is in them."""
        names = dict.fromkeys(self.root.namelist())
        for each in list(names):
            place = each.rstrip("/").rpartition("/")[0]
            while place:
                names.setdefault(place + "/")
                place = place.rpartition("/")[0]
        return names

    def _of(self, at):
        return self.__class__(self.root, at)

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open this entry as text or binary following the semantics of pathlib.Path.open()."""
        if self.is_dir():
            raise IsADirectoryError(self)
        kind = mode[0]
        if not self.exists() and kind == "r":
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, kind, pwd=pwd)
        if "b" not in mode:
            return _io.TextIOWrapper(stream, *args, **kwargs)
        if args or kwargs:
            raise ValueError("encoding args invalid for binary operation")
        return stream

    def _fact(self, name):
        """A property of the path in the archive, or of the archive's own where that one is empty."""
        return getattr(_Path(self.at), name) or getattr(self.filename, name)

    name = property(lambda self: self._fact("name"))
    suffix = property(lambda self: self._fact("suffix"))
    suffixes = property(lambda self: self._fact("suffixes"))
    stem = property(lambda self: self._fact("stem"))

    @property
    def filename(self):
        return _Path(self.root.filename).joinpath(self.at)

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        above = _os.path.dirname(self.at.rstrip("/"))
        return self._of(above + "/" if above else above)

    def read_text(self, *args, **kwargs):
        """The text of the file."""
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        """The bytes of the file."""
        with self.open("rb") as stream:
            return stream.read()

    def is_dir(self):
        """Is it a directory?"""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """Is it a file?"""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Is there such an entry?"""
        return self.at in self._names()

    def iterdir(self):
        """What stands in the directory."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        here = self.at.rstrip("/")
        return (self._of(each) for each in self._names() if _os.path.dirname(each.rstrip("/")) == here)

    def joinpath(self, *other):
        """A place below this one."""
        place = _os.path.join(self.at, *other)
        names = self._names()
        return self._of(place + "/" if place not in names and place + "/" in names else place)

    __truediv__ = joinpath

    def __str__(self):
        return _os.path.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile", "PyZipFile", "LargeZipFile", "Path"]
`;
