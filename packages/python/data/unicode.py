"""Makes the data files of Unicode 14 by asking CPython 3.11 (its unicodedata) for every code point: `python3 packages/python/data/unicode.py`.

CPython answers names of aliases and named sequences, but doesn't list them: the candidates come from perl's list of names, and count when CPython knows them.
"""

import glob
import os
import unicodedata
from fractions import Fraction
from packing import write_data_file

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src")
ALL = [chr(code) for code in range(0x110000)]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number):
    text = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return DIGITS[number] + text


def names():
    lines, before, expected = [], [], 0
    for code, char in enumerate(ALL):
        name = unicodedata.name(char, "")
        if not name or name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            continue
        words = name.split(" ")
        shared = 0
        while shared < min(len(words), len(before)) and words[shared] == before[shared]:
            shared += 1
        gap = code - expected
        lines.append((str(gap) if gap else "") + chr(ord("a") + shared) + " ".join(words[shared:]))
        before, expected = words, code + 1
    return "\n".join(lines)


def other_names():
    """Aliases and named sequences: the characters in hexadecimal, a space, the name."""
    lines = []
    for entry in open(glob.glob("/usr/share/perl/5*/unicore/Name.pl")[0]).read().split("\n\n"):
        codes, _, name = entry.split("END';\n")[-1].strip().partition("\n")
        try:
            text = unicodedata.lookup(name)
        except (KeyError, ValueError):
            continue
        if (len(text) > 1 or unicodedata.name(text, "") != name) and codes.split() == [f"{ord(c):05X}" for c in text]:
            lines.append(" ".join(f"{ord(c):x}" for c in text) + ":" + name)
    return "\n".join(lines)


def runs(value_of, step_of=None):
    """Gap since the last run, `.` and the length where it isn't 1, `:` and the value. Characters for which `value_of` is "" are in no run."""
    parts, end, code = [], 0, 0
    while code < 0x110000:
        value = value_of(ALL[code])
        if value == "":
            code += 1
            continue
        first = code
        while code < 0x110000 and value_of(ALL[code]) == value:
            code += 1
        gap, length = first - end, code - first
        parts.append((base36(gap) if gap else "") + ("." + base36(length) if length > 1 else "") + ":" + value)
        end = code
    return " ".join(parts)


def numeric(ucd):
    """Numeric runs: the fraction, `d` where it is a digit, `D` where it is a decimal; what grows by one each is one run (`+`)."""

    def of(char):
        value = ucd.numeric(char, None)
        if value is None:
            return None
        kind = "D" if ucd.decimal(char, None) is not None else "d" if ucd.digit(char, None) is not None else ""
        return (Fraction(value).limit_denominator(1000), kind)

    parts, end, code = [], 0, 0
    while code < 0x110000:
        here = of(ALL[code])
        if here is None:
            code += 1
            continue
        first, step, after = code, None, code + 1
        while after < 0x110000:
            there = of(ALL[after])
            last = of(ALL[after - 1])
            if there is None or there[1] != here[1]:
                break
            if step is None:
                step = there[0] - last[0]
                if step not in (0, 1):
                    break
            if there[0] - last[0] != step:
                break
            after += 1
        length = after - first
        gap = first - end
        parts.append(
            (base36(gap) if gap else "") + ("." + base36(length) if length > 1 else "") + ":" + str(here[0]) + here[1] + ("+" if length > 1 and step == 1 else "")
        )
        end = code = after
    return " ".join(parts)


def decompositions(ucd):
    lines, end = [], 0
    for code, char in enumerate(ALL):
        text = ucd.decomposition(char)
        if text:
            lines.append(base36(code - end) + ":" + text)
            end = code + 1
    return "\n".join(lines)


SECTIONS = ["category", "bidirectional", "combining", "east_asian_width", "mirrored"]
ABSENT = {"category": "Cn", "bidirectional": "", "combining": 0, "east_asian_width": "N", "mirrored": 0}


def properties():
    texts = [runs(lambda c, f=getattr(unicodedata, name), a=ABSENT[name]: "" if f(c) == a else str(f(c))) for name in SECTIONS]
    return "|".join(texts + [numeric(unicodedata), decompositions(unicodedata)])


def old_properties():
    """Where Unicode 3.2 differs; `-` stands for what `ABSENT` says."""
    old = unicodedata.ucd_3_2_0
    texts = []
    for name in SECTIONS:
        new_of, old_of, absent = getattr(unicodedata, name), getattr(old, name), ABSENT[name]

        def differing(char):
            if old.category(char) == "Cn" and name != "category":
                return ""
            value = old_of(char)
            return "" if value == new_of(char) else "-" if value == absent else str(value)

        texts.append(runs(differing))
    lines, end = [], 0
    for code, char in enumerate(ALL):
        if old.category(char) != "Cn" and old.normalize("NFD", char) != unicodedata.normalize("NFD", char):
            lines.append(base36(code - end) + ":" + " ".join(f"{ord(c):x}" for c in old.normalize("NFD", char)))
            end = code + 1
    return "|".join(texts + [numeric(old), "\n".join(lines)])


write_data_file(
    os.path.join(SOURCE, "syntax", "character-name-data.ts"),
    """The names of all characters of Unicode 14 but ideographs and Hangul syllables, packed (`packed-text.ts`). Made by `data/unicode.py`.""",
    [
        ("CHARACTER_NAMES", "A line a name: codes skipped since the last, how many words it shares with it (`a` is none), the other words.", names()),
        ("OTHER_NAMES", "Aliases and named sequences, a line each: codes in hexadecimal, a colon, the name.", other_names()),
    ],
)
write_data_file(
    os.path.join(SOURCE, "modules", "unicodedata", "unicode-data.ts"),
    """What Unicode 14 and Unicode 3.2 say of characters, packed (`syntax/packed-text.ts`) and read by `character-properties.ts`. Made by `data/unicode.py`.""",
    [
        ("PROPERTIES", "Categories, bidirectional classes, combining classes, East Asian widths, mirrored, numbers, decompositions; `|` between.", properties()),
        ("OLD_PROPERTIES", "The same of Unicode 3.2: only what differs, but all numbers, and five normal forms that were corrected since.", old_properties()),
    ],
)
