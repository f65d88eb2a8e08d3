/**
 * The module zoneinfo: the zones of the IANA database (2025b), packed into the engine; no file of the machine is read, and `TZPATH` is empty.
 * The class is written in Python; what a clock shows is worked out in `zoneinfo/zone.ts`.
 */

import { getAttribute } from "../objects/attributes.ts";
import { requireBytes } from "../objects/bytes-text.ts";
import { typeError } from "../objects/exceptions.ts";
import { builtin, PyBuiltin, PyClassMethod } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  builtinType,
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { PyDateTime } from "./datetime/datetime.ts";
import { PyTimedelta } from "./datetime/timedelta.ts";
import { pythonModule } from "./python-source.ts";
import { methodsAsC, nameAsC } from "./written-in-c.ts";
import type { Zone, ZoneType } from "./zoneinfo/zone.ts";
import { findZone, readZoneFile, zoneNames } from "./zoneinfo/zone-file.ts";

const TEXT = String.raw`
from posixpath import isabs as _isabs, join as _join, normpath as _normpath

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()

class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""
    __module__ = "zoneinfo._common"

class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""
    __module__ = "zoneinfo._tzpath"

def _check_key(key):
    if _isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    whole = _normpath(key)
    if len(whole) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    # Bytes are refused here.
    _join("_", key)
    if (whole + "/").startswith("../"):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")

def _load(key):
    _check_key(key)
    zone = _find(key)
    if zone is None:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    return zone

def _load_data(fobj):
    return _read(fobj.read())
_load_data.__qualname__ = "load_data"

def _key_of(args, kwargs):
    if len(args) + len(kwargs) > 1:
        raise TypeError(f"function takes at most 1 argument ({len(args) + len(kwargs)} given)")
    if not args and "key" not in kwargs:
        raise TypeError("function missing required argument 'key' (pos 1)")
    return args[0] if args else kwargs["key"]

def _made(cls, zone, key, file=None, cached=False):
    self = _tzinfo.__new__(cls)
    _set(self, (zone, key, file, cached))
    return self

class ZoneInfo(_tzinfo):
    __slots__ = ("_ZoneInfo__state",)
    __doc__ = None

    def __new__(cls, /, *args, **kwargs):
        key = _key_of(args, kwargs)
        cache = _caches.setdefault(cls, {})
        found = cache.get(key)
        if found is None:
            found = cache.setdefault(key, _made(cls, _load(key), key, cached=True))
        return found

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        _caches[cls] = {}

    @classmethod
    def no_cache(cls, key):
        """Get a new instance of ZoneInfo, bypassing the cache."""
        return _made(cls, _load(key), key)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """Create a ZoneInfo file from a file object."""
        # CPython: a tuple stands for the arguments of the function that reads.
        zone = _load_data(*file_obj) if isinstance(file_obj, tuple) else _load_data(file_obj)
        return _made(cls, zone, key, repr(file_obj))

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Clear the ZoneInfo cache."""
        cache = _caches.setdefault(cls, {})
        if only_keys is None:
            cache.clear()
        else:
            for key in only_keys:
                cache.pop(key, None)

    @property
    def key(self):
        return _get(self)[1]

    @key.setter
    def key(self, value):
        raise AttributeError("readonly attribute")

    def utcoffset(self, dt, /):
        """Retrieve a timedelta representing the UTC offset in a zone at the given datetime."""
        return _offset(_get(self)[0], dt)

    def dst(self, dt, /):
        """Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime."""
        return _dst(_get(self)[0], dt)

    def tzname(self, dt, /):
        """Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime."""
        return _name(_get(self)[0], dt)

    def fromutc(self, dt, /):
        """Given a datetime with local time in UTC, retrieve an adjusted datetime in local time."""
        if not isinstance(dt, _datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, fold = _from_utc(_get(self)[0], dt)
        local = dt + offset
        return local.replace(fold=1) if fold else local

    def __str__(self, /):
        key = _get(self)[1]
        return repr(self) if key is None else str(key)

    def __repr__(self, /):
        _, key, file, _ = _get(self)
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"{name}.from_file({file})" if key is None else f"{name}(key={key!r})"

    def __reduce__(self, /):
        _, key, file, cached = _get(self)
        if file is not None:
            raise TypeError("Cannot pickle a ZoneInfo file from a file stream.")
        return (self.__class__._unpickle, (key, 1 if cached else 0))

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        """Private method used in unpickling."""
        return cls(key) if from_cache else cls.no_cache(key)

_get = ZoneInfo.__dict__["_ZoneInfo__state"].__get__
_set = ZoneInfo.__dict__["_ZoneInfo__state"].__set__
del ZoneInfo._ZoneInfo__state
_caches = {ZoneInfo: {}}

def available_timezones():
    """Returns a set containing all available time zones."""
    return set(_names())

def reset_tzpath(to=None):
    """Reset global TZPATH. The zones of this engine come from its own database, so that it changes nothing else."""
    global TZPATH
    if to is not None and isinstance(to, (str, bytes)):
        raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
    for path in to or ():
        if not str(path).startswith("/"):
            relative = "\n    ".join(path for path in to if not str(path).startswith("/"))
            raise ValueError(f"Paths should be absolute but found the following relative paths:\n    {relative}")
    TZPATH = tuple(to or ())
`;

const zoneType = builtinType("zoneinfo.zone", undefined, { module: "zoneinfo", final: true });

/** A zone as the class in Python holds it. */
class PyZone extends PyObject {
  readonly zone: Zone;
  constructor(zone: Zone) {
    super();
    this.zone = zone;
  }
}
setDefaultType(PyZone, zoneType);

const EPOCH_DAY = 719163;
const clockSeconds = (moment: PyDateTime): number =>
  (moment.ordinal() - EPOCH_DAY) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second;

/** What holds at a datetime by its own clock; undefined for None in a zone that changes. */
function typeAt({ zone }: PyZone, moment: Value): ZoneType | undefined {
  if (moment === null) return zone.fixed;
  if (moment instanceof PyDateTime) return zone.atLocal(clockSeconds(moment), moment.year, moment.fold);
  for (const name of ["toordinal", "hour", "minute", "second"]) getAttribute(moment, name);
  throw typeError(`a datetime is required, not ${typeOf(moment).name}`);
}

const delta = (seconds: number): PyTimedelta => new PyTimedelta(0, seconds, 0);

function natives(): Attributes {
  const datetime = datetimeModule.create();
  const found: Attributes = new Map([
    ["_tzinfo", datetime.get("tzinfo")!],
    ["_datetime", datetime.get("datetime")!],
  ]);
  const functions = {
    "_find(key, /)": (key: Value) => {
      const zone = findZone(stringOf(key) ?? "");
      return zone === undefined ? null : new PyZone(zone);
    },
    "_read(data, /)": (data: Value) => new PyZone(readZoneFile(requireBytes(data))),
    "_names()": () => new PyList(zoneNames()),
    "_offset(zone, dt, /)": (zone: PyZone, moment: Value) => {
      const type = typeAt(zone, moment);
      return type === undefined ? null : delta(type.offset);
    },
    "_dst(zone, dt, /)": (zone: PyZone, moment: Value) => {
      const type = typeAt(zone, moment);
      return type === undefined ? null : delta(type.dst);
    },
    "_name(zone, dt, /)": (zone: PyZone, moment: Value) => typeAt(zone, moment)?.name ?? null,
    "_from_utc(zone, dt, /)": ({ zone }: PyZone, moment: PyDateTime) => {
      const { type, fold } = zone.atUtc(clockSeconds(moment), moment.year);
      return new PyTuple([delta(type.offset), fold]);
    },
  };
  for (const [text, code] of Object.entries(functions)) {
    const made = builtin(text, code, "zoneinfo");
    found.set(made.name, made);
  }
  return found;
}

export const zoneinfoModule = pythonModule("zoneinfo", TEXT, natives, (namespace) => {
  const type = namespace.get("ZoneInfo");
  methodsAsC(type);
  nameAsC(type, "zoneinfo");
  if (!(type instanceof PyType)) return;
  for (const name of ["no_cache", "from_file", "clear_cache"]) {
    const found = type.dict.get(name);
    const made = found instanceof PyClassMethod ? found.func : undefined;
    // CPython: these read their arguments by a format that has no name.
    if (made instanceof PyBuiltin) made.isUnnamed = true;
  }
});
