"""Makes the data file of the time zones from the compiled files (TZif, RFC 8536) of this machine: `python3 packages/python/data/timezones.py`."""

import os
import struct
import zoneinfo
from packing import write_data_file

ROOT = "/usr/share/zoneinfo"
SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BEGINNING = -10_000_000_000


def base36(number):
    text = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return DIGITS[number] + text


def describe(data):
    """`types|footer|transitions`: a type is its offset, `d` for daylight time, a space and its abbreviation; a transition is the seconds since the last and the letter of its type."""
    def counts(at):
        return struct.unpack(">6l", data[at + 20 : at + 44])

    isutc, isstd, leap, times, types, chars = counts(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isutc
    isutc, isstd, leap, times, types, chars = counts(at)
    at += 44
    moments = struct.unpack(f">{times}q", data[at : at + times * 8])
    indexes = data[at + times * 8 : at + times * 9]
    at += times * 9
    infos = [struct.unpack(">lBB", data[at + n * 6 : at + n * 6 + 6]) for n in range(types)]
    at += types * 6
    names = data[at : at + chars]
    at += chars + leap * 12 + isstd + isutc
    footer = data[at:].decode().strip("\n")
    type_texts = [f"{offset}{'d' if isdst else ''} {names[place:names.index(0, place)].decode()}" for offset, isdst, place in infos]
    gaps, before = "", BEGINNING
    for moment, index in zip(moments, indexes):
        gaps += base36(moment - before) + chr(65 + index)
        before = moment
    return f"{','.join(type_texts)}|{footer}|{gaps}"


zones = {}
for key in sorted(zoneinfo.available_timezones() - {"localtime"}):
    with open(os.path.join(ROOT, key), "rb") as file:
        zones.setdefault(describe(file.read()), []).append(key)
write_data_file(
    os.path.join(SOURCE, "modules", "zoneinfo", "zone-data.ts"),
    """All zones of the IANA time zone database (public domain), packed (`syntax/packed-text.ts`) and read by `zones.ts`. Made by `data/timezones.py`.""",
    [
        (
            "ZONES",
            "A line a zone: names with commas, `|`, types, `|`, footer, `|`, transitions.",
            "\n".join(",".join(keys) + "|" + text for text, keys in sorted(zones.items(), key=lambda item: item[1])),
        )
    ],
)
