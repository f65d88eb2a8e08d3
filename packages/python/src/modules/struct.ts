/** The module struct, written in Python: values as packed bytes. Sizes and alignment of "@" are those of 64-bit Linux. */

import { PyBytes } from "../objects/bytes.ts";
import { builtin } from "../objects/function.ts";
import { PyFloat, type Value } from "../objects/object.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
class error(Exception):
    pass

_standard = dict(x=1, c=1, b=1, B=1, h=2, H=2, i=4, I=4, l=4, L=4, q=8, Q=8, e=2, f=4, d=8, s=1, p=1)
_standard["?"] = 1
_native = {**_standard, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_names = dict(b="byte", B="ubyte", h="short", H="ushort", i="int", I="uint", l="long", L="ulong", q="int64", Q="uint64")
_plans = {}

def _plan(format):
    """(little endian?, size, [(code, count or length, offset, size)]) of a format."""
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    if format in _plans:
        return _plans[format]
    order = format[0] if format[:1] and format[0] in "@=<>!" else "@"
    sizes = _native if order == "@" else _standard
    offset, items, number = 0, [], ""
    for c in format[format[:1] == order:]:
        if c.isspace():
            continue
        if c.isdigit():
            number += c
            continue
        if c not in sizes:
            raise error("bad char in struct format")
        count = int(number or "1")
        number = ""
        size = sizes[c]
        if order == "@" and c not in "xcsp":
            offset = -(-offset // size) * size
        if c in "sp":
            items.append((c, offset, count))
            offset += count
        elif c == "x":
            offset += count
        else:
            for _ in range(count):
                items.append((c, offset, size))
                offset += size
    if number:
        raise error("repeat count given without format specifier")
    if len(_plans) > 100:
        _plans.clear()
    _plans[format] = plan = (order in "<@=", offset, items)
    return plan

def _integer(c, value, size, little):
    if not hasattr(type(value), "__index__"):
        raise error("required argument is not an integer")
    value = _index(value)
    signed = c.islower() and c != "n" or c == "n"
    low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
    if not low <= value <= high:
        if size == 8:
            raise error("int too large to convert" if not signed or True else "")
        raise error(f"{_names[c]} format requires {_limit(low, c)} <= number <= {_limit(high, c)}")
    return value.to_bytes(size, "little" if little else "big", signed=signed)

def _limit(n, c):
    return str(n) if c in "bBhHiI" else str(n)

def _index(value):
    return range(value).stop if not isinstance(value, int) else int(value)

def _pack(plan, values):
    little, size, items = plan
    if len(values) != len(items):
        raise error(f"pack expected {len(items)} items for packing (got {len(values)})")
    out = bytearray(size)
    for (c, offset, width), value in zip(items, values):
        if c == "s" or c == "p":
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{c}' must be a bytes object")
            if c == "p":
                value = bytes([min(len(value), width - 1, 255)]) + value if width else b""
            out[offset:offset + width] = bytes(value[:width]).ljust(width, b"\0")
        elif c == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            out[offset:offset + 1] = value
        elif c == "?":
            out[offset] = 1 if value else 0
        elif c in "efd":
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise error("required argument is not a float")
            packed = _pack_float(float(value), width, little)
            if packed is None:
                raise OverflowError(f"float too large to pack with {c} format")
            out[offset:offset + width] = packed
        else:
            out[offset:offset + width] = _integer(c, value, width, little)
    return bytes(out)

def _unpack(plan, data):
    little, size, items = plan
    out = []
    for c, offset, width in items:
        piece = data[offset:offset + width]
        if c == "s" or c == "c":
            out.append(piece)
        elif c == "p":
            out.append(piece[1:1 + piece[0]])
        elif c == "?":
            out.append(piece != b"\0")
        elif c in "efd":
            out.append(_unpack_float(piece, little))
        else:
            out.append(int.from_bytes(piece, "little" if little else "big", signed=c.islower()))
    return tuple(out)

def _raw(buffer):
    try:
        return bytes(memoryview(buffer))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None

class Struct:
    def __init__(self, format):
        self._plan = _plan(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")
        self.size = self._plan[1]

    def pack(self, *values):
        return _pack(self._plan, values)

    def pack_into(self, buffer, offset, *values):
        packed = _pack(self._plan, values)
        if offset < 0:
            offset += len(buffer)
        if offset + len(packed) > len(buffer):
            raise error(f"pack_into requires a buffer of at least {offset + len(packed)} bytes for packing {len(packed)} bytes at offset {offset} (actual buffer size is {len(buffer)})")
        memoryview(buffer)[offset:offset + len(packed)] = packed

    def unpack(self, buffer, /):
        data = _raw(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return _unpack(self._plan, data)

    def unpack_from(self, /, buffer, offset=0):
        data = _raw(buffer)
        if offset < 0:
            offset += len(data)
        if offset + self.size > len(data):
            raise error(f"unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking {self.size} bytes at offset {offset} (actual buffer size is {len(data)})")
        return _unpack(self._plan, data[offset:offset + self.size])

    def iter_unpack(self, buffer, /):
        data = _raw(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (_unpack(self._plan, data[i:i + self.size]) for i in range(0, len(data), self.size))

def calcsize(format, /):
    return _plan(format)[1]

def pack(format, /, *values):
    return _pack(_plan(format), values)

def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)

def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)

def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)

def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
`;

function packFloat(value: Value, size: Value, little: Value): Value {
  const number = (value as PyFloat).value;
  const view = new DataView(new ArrayBuffer(Number(size)));
  if (size === 8) view.setFloat64(0, number, little === true);
  else if (size === 4) {
    if (Number.isFinite(number) && !Number.isFinite(Math.fround(number))) return null;
    view.setFloat32(0, number, little === true);
  } else {
    const half = halfOf(number);
    if (half === undefined) return null;
    view.setUint16(0, half, little === true);
  }
  return new PyBytes(new Uint8Array(view.buffer));
}

/** The bits of a half-precision float, rounded to even; undefined where it is too large. */
function halfOf(number: number): number | undefined {
  const sign = number < 0 || Object.is(number, -0) ? 0x8000 : 0;
  const size = Math.abs(number);
  if (Number.isNaN(size)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = Math.max(Math.floor(Math.log2(size || 1)), -14);
  const unit = 2 ** (size === 0 ? -24 : exponent - 10);
  const scaled = size / unit;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  let mantissa = rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  let power = size === 0 || mantissa < 1024 ? 0 : exponent + 15;
  if (mantissa === 2048) {
    mantissa = 1024;
    power += 1;
  }
  if (power >= 31) return undefined;
  return sign | (power << 10) | (mantissa & 1023);
}

function unpackFloat(bytes: Value, little: Value): Value {
  const data = (bytes as PyBytes).bytes;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  if (data.length === 8) return new PyFloat(view.getFloat64(0, little === true));
  if (data.length === 4) return new PyFloat(view.getFloat32(0, little === true));
  const bits = view.getUint16(0, little === true);
  const sign = bits & 0x8000 ? -1 : 1;
  const power = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (power === 31) return new PyFloat(mantissa === 0 ? sign * Infinity : Number.NaN);
  return new PyFloat(sign * (power === 0 ? mantissa * 2 ** -24 : (1024 + mantissa) * 2 ** (power - 25)));
}

/** What `array` shares: floats as bytes and back. */
export function floatNatives(): Map<string, Value> {
  return new Map<string, Value>([
    ["_pack_float", builtin("_pack_float(value, size, little, /)", packFloat)],
    ["_unpack_float", builtin("_unpack_float(data, little, /)", unpackFloat)],
  ]);
}

export const structModule = pythonModule("struct", TEXT, floatNatives);
