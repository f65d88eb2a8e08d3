/**
 * The module plistlib, written in Python: property lists as Apple writes them, in XML and in their binary format, both ways.
 *
 * A file that lies about its sizes is told by what is there to read, before anything of that size is made.
 */

import { builtin } from "../objects/function.ts";
import { pythonModule } from "./python-source.ts";
import { eventPositions, newXmlParser } from "./xml/native-parser.ts";

const TEXT = String.raw`
import binascii as _binascii
import codecs as _codecs
import enum as _enum
import os as _os
import re as _re
import struct as _struct
from datetime import datetime as _datetime, timedelta as _timedelta
from io import BytesIO as _BytesIO
from xml.parsers.expat import ExpatError as _ExpatError

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = _enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
FMT_XML, FMT_BINARY = PlistFormat
PLISTHEADER = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""
_control = _re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_date = _re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z", _re.ASCII)
_epoch = _datetime(2001, 1, 1)
_unread = object()

class UID:
    """A number that refers to an object of an archive, in the binary format only."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)

class InvalidFileException(ValueError):
    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)

class _XmlReader:
    def __init__(self, dict_type):
        self.stack, self.key, self.root = [], None, None
        self.data = []
        self.dict_type = dict_type

    def parse(self, fp):
        machine = _new_parser(None, True)
        events, error = machine.feed(fp.read(), True)
        for event, (self.line, column) in zip(events, _positions(machine)):
            kind = event[0]
            if kind == 0:
                self.begin(event[1])
            elif kind == 1:
                self.end(event[1])
            elif kind == 2:
                self.data.append(event[1])
            elif kind == 7 and event[5]:
                raise InvalidFileException("XML entity declarations are not supported in plist files")
        if error is not None:
            message, code, line, column = error
            failure = _ExpatError(f"{message}: line {line}, column {column}")
            failure.code, failure.lineno, failure.offset = code, line, column
            raise failure
        return self.root

    def wrong(self, what):
        return ValueError(f"{what} at line {self.line}")

    def begin(self, element):
        self.data = []
        if element == "dict" or element == "array":
            container = self.dict_type() if element == "dict" else []
            self.add(container)
            self.stack.append(container)

    def end(self, element):
        read = self.READERS.get(element)
        if read:
            text, self.data = "".join(self.data), []
            self.add(read(text))
        elif element == "key":
            if self.key or not isinstance(self.stack[-1], dict):
                raise self.wrong("unexpected key")
            self.key, self.data = "".join(self.data), []
        elif element == "dict" or element == "array":
            if element == "dict" and self.key:
                raise self.wrong(f"missing value for key '{self.key}'")
            self.stack.pop()

    def add(self, value):
        if self.key is not None:
            if not isinstance(self.stack[-1], dict):
                raise self.wrong("unexpected element")
            self.stack[-1][self.key] = value
            self.key = None
        elif not self.stack:
            self.root = value
        elif isinstance(self.stack[-1], list):
            self.stack[-1].append(value)
        else:
            raise self.wrong("unexpected element")

    def read_date(text):
        # CPython: what is no date is told as what None lacks.
        parts = _date.match(text)
        parts.groupdict
        return _datetime(*[int(part) for part in parts.groups() if part is not None])

    READERS = {
        "true": lambda text: True,
        "false": lambda text: False,
        "integer": lambda text: int(text, 16) if text[:2] in ("0x", "0X") else int(text),
        "real": float,
        "string": str,
        "data": lambda text: _binascii.a2b_base64(text.encode("utf-8")),
        "date": read_date,
    }

def _escaped(text):
    if _control.search(text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

def _items(mapping, sort_keys, skipkeys):
    for key, value in sorted(mapping.items()) if sort_keys else mapping.items():
        if isinstance(key, str):
            yield key, value
        elif not skipkeys:
            raise TypeError("keys must be strings")

class _XmlWriter:
    def __init__(self, fp, sort_keys, skipkeys):
        self.fp, self.sort_keys, self.skipkeys = fp, sort_keys, skipkeys
        fp.write(PLISTHEADER)

    def write(self, value):
        self.line(0, '<plist version="1.0">')
        self.value(0, value)
        self.line(0, "</plist>")

    def line(self, level, text):
        self.fp.write(b"\t" * level + text.encode("utf-8") + b"\n")

    def value(self, level, value):
        if isinstance(value, str):
            self.line(level, f"<string>{_escaped(value)}</string>")
        elif value is True:
            self.line(level, "<true/>")
        elif value is False:
            self.line(level, "<false/>")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.line(level, "<integer>%d</integer>" % value)
        elif isinstance(value, float):
            self.line(level, f"<real>{value!r}</real>")
        elif isinstance(value, dict):
            if value:
                self.line(level, "<dict>")
                for key, each in _items(value, self.sort_keys, self.skipkeys):
                    self.line(level + 1, f"<key>{_escaped(key)}</key>")
                    self.value(level + 1, each)
                self.line(level, "</dict>")
            else:
                self.line(level, "<dict/>")
        elif isinstance(value, (bytes, bytearray)):
            self.line(level, "<data>")
            size = max(16, 76 - 8 * level) // 4 * 3
            for at in range(0, len(value), size):
                self.line(level, _binascii.b2a_base64(value[at:at + size], newline=False).decode())
            self.line(level, "</data>")
        elif isinstance(value, _datetime):
            self.line(level, "<date>%04d-%02d-%02dT%02d:%02d:%02dZ</date>" % value.timetuple()[:6])
        elif isinstance(value, (tuple, list)):
            if value:
                self.line(level, "<array>")
                for each in value:
                    self.value(level + 1, each)
                self.line(level, "</array>")
            else:
                self.line(level, "<array/>")
        else:
            raise TypeError(f"unsupported type: {type(value)}")

def _is_xml(header):
    starts = "<?xml", "<plist"
    marks = (b"", "utf-8"), (_codecs.BOM_UTF8, "utf-8"), (_codecs.BOM_UTF16_BE, "utf-16-be"), (_codecs.BOM_UTF16_LE, "utf-16-le")
    return any(header.startswith(mark + start.encode(encoding)) for mark, encoding in marks for start in starts)

class _BinaryReader:
    def __init__(self, dict_type):
        self.dict_type = dict_type

    def parse(self, fp):
        self.fp = fp
        try:
            fp.seek(-32, _os.SEEK_END)
            trailer = fp.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self.ref_size, count, top, table = _struct.unpack(">6xBBQQQ", trailer)
            fp.seek(table)
            self.offsets = self.integers(count, offset_size)
            self.objects = [_unread] * count
            return self.object(top)
        except (OSError, IndexError, _struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def size(self, low):
        if low != 15:
            return low
        size = 1 << (self.fp.read(1)[0] & 3)
        return _struct.unpack({1: ">B", 2: ">H", 4: ">L", 8: ">Q"}[size], self.fp.read(size))[0]

    def bytes(self, size):
        data = self.fp.read(size)
        if len(data) != size:
            raise InvalidFileException()
        return data

    def integers(self, count, size):
        data = self.bytes(count * size)
        if not size:
            raise InvalidFileException()
        return [int.from_bytes(data[at:at + size], "big") for at in range(0, len(data), size)]

    def object(self, ref):
        result = self.objects[ref]
        if result is not _unread:
            return result
        self.fp.seek(self.offsets[ref])
        token = self.fp.read(1)[0]
        high, low = token & 0xF0, token & 0x0F
        if token == 0x00:
            result = None
        elif token == 0x08:
            result = False
        elif token == 0x09:
            result = True
        elif token == 0x0F:
            result = b""
        elif high == 0x10:
            result = int.from_bytes(self.fp.read(1 << low), "big", signed=low >= 3)
        elif token == 0x22:
            result = _struct.unpack(">f", self.fp.read(4))[0]
        elif token == 0x23:
            result = _struct.unpack(">d", self.fp.read(8))[0]
        elif token == 0x33:
            result = _epoch + _timedelta(seconds=_struct.unpack(">d", self.fp.read(8))[0])
        elif high == 0x40:
            result = self.bytes(self.size(low))
        elif high == 0x50:
            result = self.bytes(self.size(low)).decode("ascii")
        elif high == 0x60:
            result = self.bytes(self.size(low) * 2).decode("utf-16be")
        elif high == 0x80:
            result = UID(int.from_bytes(self.fp.read(1 + low), "big"))
        elif high == 0xA0:
            refs = self.integers(self.size(low), self.ref_size)
            self.objects[ref] = result = []
            result.extend(self.object(each) for each in refs)
        elif high == 0xD0:
            size = self.size(low)
            keys, values = self.integers(size, self.ref_size), self.integers(size, self.ref_size)
            self.objects[ref] = result = self.dict_type()
            try:
                for key, value in zip(keys, values):
                    result[self.object(key)] = self.object(value)
            except TypeError:
                raise InvalidFileException()
        else:
            raise InvalidFileException()
        self.objects[ref] = result
        return result

def _width(count):
    return 1 if count < 1 << 8 else 2 if count < 1 << 16 else 4 if count < 1 << 32 else 8

class _BinaryWriter:
    def __init__(self, fp, sort_keys, skipkeys):
        self.fp, self.sort_keys, self.skipkeys = fp, sort_keys, skipkeys

    def write(self, value):
        self.objects, self.numbers, offsets = [], {}, []
        self.collect(value)
        self.ref_size = _width(len(self.objects))
        self.fp.write(b"bplist00")
        for each in self.objects:
            offsets.append(self.fp.tell())
            self.object(each)
        table = self.fp.tell()
        size = _width(table)
        self.fp.write(b"".join([offset.to_bytes(size, "big") for offset in offsets]))
        self.fp.write(_struct.pack(">6xBBQQQ", size, self.ref_size, len(self.objects), 0, table))

    def name(self, value):
        # Equal scalars are one object, containers are only themselves.
        return (type(value), value) if isinstance(value, (str, int, float, _datetime, bytes)) else id(value)

    def items(self, mapping):
        return list(_items(mapping, self.sort_keys, self.skipkeys))

    def collect(self, value):
        name = self.name(value)
        if name in self.numbers:
            return
        self.numbers[name] = len(self.objects)
        self.objects.append(value)
        if isinstance(value, dict):
            items = self.items(value)
            for key, each in items:
                self.collect(key)
            for key, each in items:
                self.collect(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                self.collect(each)

    def refs(self, values):
        self.fp.write(b"".join([self.numbers[self.name(value)].to_bytes(self.ref_size, "big") for value in values]))

    def head(self, token, size):
        if size < 15:
            self.fp.write(bytes([token | size]))
        else:
            width = _width(size)
            self.fp.write(bytes([token | 15, 0x10 | width.bit_length() - 1]) + size.to_bytes(width, "big"))

    def object(self, value):
        write = self.fp.write
        if value is None:
            write(b"\x00")
        elif value is False:
            write(b"\x08")
        elif value is True:
            write(b"\x09")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            width = 8 if value < 0 else 16 if value >= 1 << 63 else _width(value)
            write(bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width, "big", signed=width >= 8))
        elif isinstance(value, float):
            write(_struct.pack(">Bd", 0x23, value))
        elif isinstance(value, _datetime):
            write(_struct.pack(">Bd", 0x33, (value - _epoch).total_seconds()))
        elif isinstance(value, (bytes, bytearray)):
            self.head(0x40, len(value))
            write(value)
        elif isinstance(value, str):
            is_ascii = value.isascii()
            data = value.encode("ascii" if is_ascii else "utf-16be")
            self.head(0x50 if is_ascii else 0x60, len(data) if is_ascii else len(data) // 2)
            write(data)
        elif isinstance(value, UID):
            width = _width(value.data)
            write(bytes([0x80 | width - 1]) + value.data.to_bytes(width, "big"))
        elif isinstance(value, (list, tuple)):
            self.head(0xA0, len(value))
            self.refs(value)
        elif isinstance(value, dict):
            items = self.items(value)
            self.head(0xD0, len(items))
            self.refs([key for key, each in items])
            self.refs([each for key, each in items])
        else:
            raise TypeError(value)

_formats = {
    FMT_XML: (_is_xml, _XmlReader, _XmlWriter),
    FMT_BINARY: (lambda header: header[:8] == b"bplist00", _BinaryReader, _BinaryWriter),
}

def load(fp, *, fmt=None, dict_type=dict):
    """What the property list in an open file stands for. Its format is found out unless it is told."""
    if fmt is None:
        header = fp.read(32)
        fp.seek(0)
        for is_it, reader, writer in _formats.values():
            if is_it(header):
                break
        else:
            raise InvalidFileException()
    else:
        reader = _formats[fmt][1]
    return reader(dict_type).parse(fp)

def loads(value, *, fmt=None, dict_type=dict):
    """What a property list stands for."""
    return load(_BytesIO(value), fmt=fmt, dict_type=dict_type)

def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False):
    """Writes an object to an open file as a property list."""
    if fmt not in _formats:
        raise ValueError(f"Unsupported format: {fmt!r}")
    _formats[fmt][2](fp, sort_keys=sort_keys, skipkeys=skipkeys).write(value)

def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True):
    """An object as a property list."""
    fp = _BytesIO()
    dump(value, fp, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys)
    return fp.getvalue()
`;

export const plistlibModule = pythonModule(
  "plistlib",
  TEXT,
  () =>
    new Map([
      ["_new_parser", builtin("_new_parser(encoding, tracks=False, specified=False, /)", newXmlParser)],
      ["_positions", builtin("_positions(parser, /)", eventPositions)],
    ]),
);
