/** The module uu, written in Python: uuencoded files. The lines are made and read by `binascii`. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import binascii as _binascii
import os as _os
import sys as _sys

__all__ = ["Error", "encode", "decode"]

class Error(Exception): pass

def encode(in_file, out_file, name=None, mode=None, *, backtick=False):
    """Uuencode file"""
    opened = []
    try:
        if in_file == "-":
            in_file = _sys.stdin.buffer
        elif isinstance(in_file, str):
            if name is None:
                name = _os.path.basename(in_file)
            if mode is None:
                try:
                    mode = _os.stat(in_file).st_mode
                except AttributeError:
                    pass
            in_file = open(in_file, "rb")
            opened.append(in_file)
        if out_file == "-":
            out_file = _sys.stdout.buffer
        elif isinstance(out_file, str):
            out_file = open(out_file, "wb")
            opened.append(out_file)
        name = "-" if name is None else name
        mode = 0o666 if mode is None else mode
        name = name.replace("\n", "\\n").replace("\r", "\\r")
        out_file.write(("begin %o %s\n" % (mode & 0o777, name)).encode("ascii"))
        while data := in_file.read(45):
            out_file.write(_binascii.b2a_uu(data, backtick=backtick))
        out_file.write(b"${"`"}\nend\n" if backtick else b" \nend\n")
    finally:
        for each in opened:
            each.close()

def decode(in_file, out_file=None, mode=None, quiet=False):
    """Decode uuencoded file"""
    opened = []
    if in_file == "-":
        in_file = _sys.stdin.buffer
    elif isinstance(in_file, str):
        in_file = open(in_file, "rb")
        opened.append(in_file)
    try:
        while True:
            header = in_file.readline()
            if not header:
                raise Error("No valid begin line found in input file")
            words = header.split(b" ", 2)
            if len(words) == 3 and words[0] == b"begin":
                try:
                    int(words[1], 8)
                    break
                except ValueError:
                    pass
        if out_file is None:
            out_file = words[2].rstrip(b" \t\r\n\f").decode("ascii")
            if _os.path.exists(out_file):
                raise Error(f"Cannot overwrite existing file: {out_file}")
            if out_file.startswith(_os.sep) or f"..{_os.sep}" in out_file or _os.altsep and (out_file.startswith(_os.altsep) or f"..{_os.altsep}" in out_file):
                raise Error(f"Refusing to write to {out_file} due to directory traversal")
        if mode is None:
            mode = int(words[1], 8)
        if out_file == "-":
            out_file = _sys.stdout.buffer
        elif isinstance(out_file, str):
            file = open(out_file, "wb")
            _os.chmod(out_file, mode)
            out_file = file
            opened.append(out_file)
        line = in_file.readline()
        while line and line.strip(b" \t\r\n\f") != b"end":
            try:
                data = _binascii.a2b_uu(line)
            except _binascii.Error as error:
                # Some encoders write too much after the bytes: the line's first character says how many count.
                size = (((line[0] - 32) & 63) * 4 + 5) // 3
                data = _binascii.a2b_uu(line[:size])
                if not quiet:
                    _sys.stderr.write("Warning: %s\n" % error)
            out_file.write(data)
            line = in_file.readline()
        if not line:
            raise Error("Truncated input file")
    finally:
        for each in opened:
            each.close()
`;

export const uuModule = pythonModule("uu", TEXT);
