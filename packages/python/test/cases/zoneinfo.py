"""Time zones by name: offsets, changes of clocks, both hours of a repeated one, the far future."""  # => 'Time zones by name: offsets, changes of clocks, both hours of a repeated one, the far future.'

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
import zoneinfo
paris = ZoneInfo("Europe/Paris")
paris  # => zoneinfo.ZoneInfo(key='Europe/Paris')
str(paris)  # => 'Europe/Paris'
paris.key  # => 'Europe/Paris'
paris is ZoneInfo("Europe/Paris")  # => True
paris is ZoneInfo.no_cache("Europe/Paris")  # => False
datetime(2024, 7, 1, 12, tzinfo=paris)  # => datetime.datetime(2024, 7, 1, 12, 0, tzinfo=zoneinfo.ZoneInfo(key='Europe/Paris'))
datetime(2024, 7, 1, 12, tzinfo=paris).isoformat()  # => '2024-07-01T12:00:00+02:00'
datetime(2024, 7, 1, 12, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=7200)
datetime(2024, 7, 1, 12, tzinfo=paris).dst()  # => datetime.timedelta(seconds=3600)
datetime(2024, 7, 1, 12, tzinfo=paris).tzname()  # => 'CEST'
datetime(2024, 1, 1, 12, tzinfo=paris).tzname()  # => 'CET'
datetime(1900, 1, 1, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=561)
datetime(9999, 7, 1, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=7200)
datetime(2024, 7, 1, 12, tzinfo=paris).strftime("%Z %z")  # => 'CEST +0200'
datetime(2024, 10, 27, 2, 30, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=7200)
datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=3600)
datetime(2024, 3, 31, 2, 30, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=3600)
datetime(2024, 3, 31, 2, 30, fold=1, tzinfo=paris).utcoffset()  # => datetime.timedelta(seconds=7200)
str(datetime(2024, 10, 27, 0, 30, tzinfo=timezone.utc).astimezone(paris))  # => '2024-10-27 02:30:00+02:00'
str(datetime(2024, 10, 27, 1, 30, tzinfo=timezone.utc).astimezone(paris))  # => '2024-10-27 02:30:00+01:00'
datetime(2024, 10, 27, 1, 30, tzinfo=timezone.utc).astimezone(paris).fold  # => 1
str(datetime(2024, 7, 1, 12, tzinfo=paris).astimezone(ZoneInfo("America/New_York")))  # => '2024-07-01 06:00:00-04:00'
str(datetime(2024, 7, 1, 12, tzinfo=paris).astimezone(ZoneInfo("Asia/Kolkata")))  # => '2024-07-01 15:30:00+05:30'
str(datetime(2024, 7, 1, 12, tzinfo=paris).astimezone(ZoneInfo("Australia/Lord_Howe")))  # => '2024-07-01 20:30:00+10:30'
str(datetime(2011, 12, 30, 9, tzinfo=timezone.utc).astimezone(ZoneInfo("Pacific/Apia")))  # => '2011-12-29 23:00:00-10:00'
str(datetime(2011, 12, 30, 10, tzinfo=timezone.utc).astimezone(ZoneInfo("Pacific/Apia")))  # => '2011-12-31 00:00:00+14:00'
str(datetime(2024, 3, 30, 12, tzinfo=paris) + timedelta(days=1))  # => '2024-03-31 12:00:00+02:00'
datetime(2024, 3, 31, 12, tzinfo=paris) - datetime(2024, 3, 30, 12, tzinfo=paris)  # => datetime.timedelta(days=1)
datetime(2024, 3, 31, 12, tzinfo=paris) - datetime(2024, 3, 30, 12, tzinfo=ZoneInfo("Europe/Berlin"))  # => datetime.timedelta(seconds=82800)
datetime(2024, 3, 31, 12, tzinfo=paris) == datetime(2024, 3, 31, 10, tzinfo=timezone.utc)  # => True
datetime(2024, 1, 1, tzinfo=ZoneInfo("Europe/Dublin")).dst()  # => datetime.timedelta(days=-1, seconds=82800)
datetime(2024, 1, 1, tzinfo=ZoneInfo("Africa/Casablanca")).tzname()  # => '+01'
ZoneInfo("UTC").utcoffset(None)  # => datetime.timedelta(0)
paris.utcoffset(None)
ZoneInfo("Etc/GMT+5").tzname(None)  # => '-05'
"Europe/Paris" in available_timezones()  # => True
len(available_timezones()) > 500  # => True
ZoneInfo("No/Such")  # raises ZoneInfoNotFoundError: 'No time zone found with key No/Such'
ZoneInfo("europe/paris")  # raises ZoneInfoNotFoundError: 'No time zone found with key europe/paris'
ZoneInfo("../etc")  # raises ValueError: ZoneInfo keys must refer to subdirectories of TZPATH, got: ../etc
ZoneInfo("/etc/localtime")  # raises ValueError: ZoneInfo keys may not be absolute paths, got: /etc/localtime
ZoneInfo("Europe/Paris/")  # raises ValueError: ZoneInfo keys must be normalized relative paths, got: Europe/Paris/
ZoneInfo(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
ZoneInfo()  # raises TypeError: function missing required argument 'key' (pos 1)
ZoneInfo("UTC", 1)  # raises TypeError: function takes at most 1 argument (2 given)
ZoneInfo(zone="UTC")  # raises TypeError: function missing required argument 'key' (pos 1)
paris.key = "x"  # raises AttributeError: readonly attribute
paris.fromutc(5)  # raises TypeError: fromutc: argument must be a datetime
paris.fromutc(datetime(2024, 1, 1))  # raises ValueError: fromutc: dt.tzinfo is not self
ZoneInfo.clear_cache(only_keys=["Europe/Paris"])
paris is ZoneInfo("Europe/Paris")  # => False
issubclass(ZoneInfoNotFoundError, KeyError)  # => True
class Mine(ZoneInfo):
    pass
Mine("UTC") is Mine("UTC")  # => True
isinstance(Mine("UTC"), ZoneInfo)  # => True
import io
ZoneInfo.from_file(io.BytesIO(b"nothing"))  # raises ValueError: Invalid TZif file: magic not found
zoneinfo.__all__  # => ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']
# Words about arguments.
import io, zoneinfo
zoneinfo.ZoneInfo(b'UTC')  # raises TypeError: Can't mix strings and bytes in path components
zoneinfo.ZoneInfo(b'/UTC')  # raises ValueError: ZoneInfo keys may not be absolute paths, got: b'/UTC'
zoneinfo.ZoneInfo('../x')  # raises ValueError: ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
zoneinfo.ZoneInfo('a/../UTC')  # raises ValueError: ZoneInfo keys must be normalized relative paths, got: a/../UTC
zoneinfo.ZoneInfo.no_cache()  # raises TypeError: function missing required argument 'key' (pos 1)
zoneinfo.ZoneInfo.no_cache('UTC', 3)  # raises TypeError: function takes at most 1 argument (2 given)
zoneinfo.ZoneInfo.no_cache(name='UTC')  # raises TypeError: function missing required argument 'key' (pos 1)
zoneinfo.ZoneInfo.from_file()  # raises TypeError: function takes at least 1 positional argument (0 given)
zoneinfo.ZoneInfo.from_file(io.BytesIO(), 'k', 3)  # raises TypeError: function takes at most 2 arguments (3 given)
zoneinfo.ZoneInfo.clear_cache(3)  # raises TypeError: function takes no positional arguments
zoneinfo.ZoneInfo.clear_cache(3, 4)  # raises TypeError: function takes at most 1 argument (2 given)
zoneinfo.ZoneInfo('UTC').utcoffset()  # raises TypeError: ZoneInfo.utcoffset() takes exactly one argument (0 given)
zoneinfo.ZoneInfo('UTC').tzname(None, None)  # raises TypeError: ZoneInfo.tzname() takes exactly one argument (2 given)
zoneinfo.ZoneInfo('UTC').dst(dt=None)  # raises TypeError: ZoneInfo.dst() takes no keyword arguments
zoneinfo.ZoneInfo('UTC').__str__(3)  # raises TypeError: expected 0 arguments, got 1
zoneinfo.ZoneInfo.from_file(())  # raises TypeError: load_data() missing 1 required positional argument: 'fobj'
zoneinfo.ZoneInfo.from_file((1, 2))  # raises TypeError: load_data() takes 1 positional argument but 2 were given
zoneinfo.ZoneInfo.from_file(('a',))  # raises AttributeError: 'str' object has no attribute 'read'
