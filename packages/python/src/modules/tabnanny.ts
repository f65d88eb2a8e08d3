/** The module tabnanny, written in Python: finds lines whose indentation means something else where a tab is as wide as other numbers of spaces. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os
import sys as _sys
import tokenize as _tokenize

__version__ = "6"
__all__ = ["check", "NannyNag", "process_tokens"]
verbose = filename_only = 0

def errprint(*args):
    print(*args, file=_sys.stderr)

class NannyNag(Exception):
    """Raised where indentation is ambiguous; check() catches it."""
    def __init__(self, lineno, msg, line):
        self.lineno, self.msg, self.line = lineno, msg, line
    def get_lineno(self):
        return self.lineno
    def get_msg(self):
        return self.msg
    def get_line(self):
        return self.line

def check(file):
    """Prints where the indentation of a file, or of the Python files in a directory, is ambiguous."""
    if _os.path.isdir(file) and not _os.path.islink(file):
        if verbose:
            print(f"{file!r}: listing directory")
        for name in _os.listdir(file):
            path = _os.path.join(file, name)
            if _os.path.isdir(path) and not _os.path.islink(path) or _os.path.normcase(name[-3:]) == ".py":
                check(path)
        return
    try:
        text = _tokenize.open(file)
    except OSError as error:
        return errprint(f"{file!r}: I/O Error: {error}")
    if verbose > 1:
        print(f"checking {file!r} ...")
    try:
        process_tokens(_tokenize.generate_tokens(text.readline))
    except _tokenize.TokenError as error:
        return errprint(f"{file!r}: Token Error: {error}")
    except IndentationError as error:
        return errprint(f"{file!r}: Indentation Error: {error}")
    except NannyNag as nag:
        line = nag.get_line()
        if verbose:
            print(f"{file!r}: *** Line {nag.get_lineno()}: trouble in tab city! ***")
            print(f"offending line: {line!r}")
            print(nag.get_msg())
        else:
            name = '"' + file + '"' if " " in file else file
            print(name) if filename_only else print(name, nag.get_lineno(), repr(line))
        return
    finally:
        text.close()
    if verbose:
        print(f"{file!r}: Clean bill of health.")

class Whitespace:
    """The spaces and tabs that a line begins with: norm says how many runs of so many spaces end in a tab, and how many spaces follow."""
    S, T = " \t"
    def __init__(self, ws):
        self.raw = ws
        begin = ws[:len(ws) - len(ws.lstrip(" \t"))]
        runs = begin.split("\t")
        counts = [0] * (max(map(len, runs[:-1])) + 1) if len(runs) > 1 else []
        for run in runs[:-1]:
            counts[len(run)] += 1
        self.n, self.nt = len(begin), len(runs) - 1
        self.norm = tuple(counts), len(runs[-1])
        self.is_simple = len(counts) <= 1
    def longest_run_of_spaces(self):
        counts, trailing = self.norm
        return max(len(counts) - 1, trailing)
    def indent_level(self, tabsize):
        counts, trailing = self.norm
        return trailing + tabsize * (sum(i // tabsize * counts[i] for i in range(tabsize, len(counts))) + self.nt)
    def equal(self, other):
        return self.norm == other.norm
    def _sizes(self, other):
        return range(1, max(self.longest_run_of_spaces(), other.longest_run_of_spaces()) + 2)
    def _witnesses(self, other, differs):
        levels = ((size, self.indent_level(size), other.indent_level(size)) for size in self._sizes(other))
        return [each for each in levels if differs(each[1], each[2])]
    def not_equal_witness(self, other):
        return self._witnesses(other, lambda a, b: a != b)
    def less(self, other):
        if self.n >= other.n:
            return False
        if self.is_simple and other.is_simple:
            return self.nt <= other.nt
        return all(self.indent_level(size) < other.indent_level(size) for size in self._sizes(other))
    def not_less_witness(self, other):
        return self._witnesses(other, lambda a, b: a >= b)

def format_witnesses(w):
    sizes = [str(each[0]) for each in w]
    return ("at tab sizes " if len(w) > 1 else "at tab size ") + ", ".join(sizes)

def process_tokens(tokens):
    """Raises NannyNag at the first line whose indentation is ambiguous."""
    indents = [Whitespace("")]
    at_start = False
    for kind, string, start, end, line in tokens:
        if kind == _tokenize.NEWLINE:
            at_start = True
        elif kind == _tokenize.INDENT:
            at_start = False
            this = Whitespace(string)
            if not indents[-1].less(this):
                witnesses = indents[-1].not_less_witness(this)
                raise NannyNag(start[0], "indent not greater e.g. " + format_witnesses(witnesses), line)
            indents.append(this)
        elif kind == _tokenize.DEDENT:
            at_start = True
            indents.pop()
        elif at_start and kind not in (_tokenize.COMMENT, _tokenize.NL):
            at_start = False
            this = Whitespace(line)
            if not indents[-1].equal(this):
                witnesses = indents[-1].not_equal_witness(this)
                raise NannyNag(start[0], "indent not equal e.g. " + format_witnesses(witnesses), line)
`;

export const tabnannyModule = pythonModule("tabnanny", TEXT);
