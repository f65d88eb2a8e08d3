/** The module shlex, written in Python: words of a command line as a shell reads them, and the class `shlex` that reads them one by one. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
"""A lexical analyzer class for simple shell-like syntaxes."""

from collections import deque as _deque
from io import StringIO as _StringIO
from re import ASCII as _ASCII, compile as _compile
import sys as _sys

__all__ = "shlex split quote join".split()

_ASCII_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LATIN = "".join([chr(code) for first, last in ((0xdf, 0xf6), (0xf8, 0xff), (0xc0, 0xd6), (0xd8, 0xde)) for code in range(first, last + 1)])
_BLANK, _WORD, _PUNCTUATION = " ", "a", "c"

def _stream(source):
    return _StringIO(source) if isinstance(source, str) else source

class shlex:
    """A lexical analyzer class for simple shell-like syntaxes."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            self.instream, self.infile = getattr(_sys, "stdin", None), None
        else:
            self.instream, self.infile = _stream(instream), infile
        self.posix, self.eof = posix, None if posix else ""
        self.commenters, self.whitespace, self.quotes = "#", " \t\r\n", "'\""
        self.escape, self.escapedquotes = "\\", '"'
        self.wordchars = _ASCII_LETTERS + "0123456789_"
        if posix:
            self.wordchars += _LATIN
        self.state, self.lineno, self.token, self.debug = _BLANK, 1, "", 0
        self.whitespace_split, self.source = False, None
        # Tokens that come again, sources to go back to, and characters that were read one too far.
        self.pushback, self.filestack, self._pushback_chars = _deque(), _deque(), _deque()
        if punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars or ""
        if punctuation_chars:
            self.wordchars = (self.wordchars + "~-./*?=").translate(str.maketrans(dict.fromkeys(punctuation_chars)))

    punctuation_chars = property(lambda self: self._punctuation_chars)

    def _tell(self, level, text):
        if self.debug >= level:
            print(f"shlex: {text}")

    def push_token(self, tok):
        """Push a token onto the stack popped by the get_token method."""
        self._tell(1, f"pushing token {tok!r}")
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Push an input source onto the lexer's input source stack."""
        here = self.infile, self.instream, self.lineno
        self.filestack.appendleft(here)
        self.infile, self.instream, self.lineno = newfile, _stream(newstream), 1
        self._tell(1, f"pushing to {f'stream {self.instream}' if newfile is None else f'file {newfile}'}")

    def pop_source(self):
        """Pop the input source stack."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self._tell(1, f"popping to {self.instream}, line {self.lineno}")
        self.state = _BLANK

    def get_token(self):
        """Get a token from the input stream (or from stack if it's nonempty)."""
        if self.pushback:
            token = self.pushback.popleft()
            self._tell(1, f"popping token {token!r}")
            return token
        token = self.read_token()
        while self.source is not None and token == self.source:
            included = self.sourcehook(self.read_token())
            if included:
                self.push_source(included[1], included[0])
            token = self.get_token()
        while token == self.eof:
            if len(self.filestack) == 0:
                return token
            self.pop_source()
            token = self.get_token()
        self._tell(1, f"token={token!r}")
        return token

    def read_token(self):
        """The next token of the stream itself, without pushed tokens and inclusions."""
        self._quoted, self._escaped_from = False, _BLANK
        while not self._take(self._read()):
            pass
        result, self.token = self.token, ""
        if self.posix and not self._quoted and not result:
            result = None
        self._tell(2, f"raw token={result!r}" if result else "raw token=EOF")
        return result

    def _read(self):
        char = self._pushback_chars.pop() if self._punctuation_chars and self._pushback_chars else self.instream.read(1)
        self.lineno += char == "\n"
        self._tell(3, f"in state {self.state!r} I see character: {char!r}")
        return char

    def _take(self, char):
        """Takes a character; is the token complete?"""
        if self.state is None:
            self.token = ""
            return True
        if self.state == _BLANK:
            return self._begin(char)
        if self.state in self.quotes:
            return self._go_on_in_quotes(char)
        if self.state in self.escape:
            return self._take_escaped(char)
        return self._go_on(char)

    def _has_token(self):
        return bool(self.token or self.posix and self._quoted)

    def _end(self):
        self.state = None
        return True

    def _is_escape(self, char):
        return self.posix and char in self.escape

    def _begin_escape(self, char, then):
        self.state, self._escaped_from = char, then

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _begin(self, char):
        """Between words."""
        if char == "":
            return self._end()
        if char in self.whitespace:
            self._tell(2, "I see whitespace in whitespace state")
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
        elif self._is_escape(char):
            self._begin_escape(char, _WORD)
        elif char in self.quotes and char not in self.wordchars and char not in self._punctuation_chars:
            self.state = char
            if not self.posix:
                self.token = char
        else:
            self.token = char
            if char in self.wordchars:
                self.state = _WORD
            elif char in self._punctuation_chars:
                self.state = _PUNCTUATION
            elif self.whitespace_split:
                self.state = _WORD
            else:
                return True
        return False

    def _go_on_in_quotes(self, char):
        self._quoted = True
        if char == "":
            self._tell(2, "I see EOF in quotes state")
            raise ValueError("No closing quotation")
        if char != self.state:
            if self._is_escape(char) and self.state in self.escapedquotes:
                self._begin_escape(char, self.state)
            else:
                self.token += char
            return False
        if self.posix:
            self.state = _WORD
            return False
        self.token, self.state = self.token + char, _BLANK
        return True

    def _take_escaped(self, char):
        if char == "":
            self._tell(2, "I see EOF in escape state")
            raise ValueError("No escaped character")
        # Within quotes only the quote and the escape itself can be escaped.
        is_kept = self._escaped_from in self.quotes and char not in (self.state, self._escaped_from)
        self.token += self.state + char if is_kept else char
        self.state = self._escaped_from
        return False

    def _go_on(self, char):
        """In a word, or in a run of punctuation."""
        if char == "":
            return self._end()
        if char in self.whitespace:
            self._tell(2, "I see whitespace in word state")
            self.state = _BLANK
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
            if not self.posix:
                return False
            self.state = _BLANK
            return self._has_token()
        if self.state == _PUNCTUATION:
            if char in self._punctuation_chars:
                self.token += char
                return False
            self._pushback_chars.append(char)
            self.state = _BLANK
            return True
        if self.posix and char in self.quotes:
            self.state = char
        elif self._is_escape(char):
            self._begin_escape(char, _WORD)
        elif char in self.wordchars or char in self.quotes or self.whitespace_split and char not in self._punctuation_chars:
            self.token += char
        else:
            (self._pushback_chars if self._punctuation_chars else self.pushback).appendleft(char)
            self._tell(2, "I see punctuation in word state")
            self.state = _BLANK
            return self._has_token()
        return False

    def sourcehook(self, newfile):
        """Hook called on a filename to be sourced."""
        path = newfile[1:-1] if newfile[0] == '"' else newfile
        if isinstance(self.infile, str) and path[:1] != "/":
            folder, slash, _ = self.infile.rpartition("/")
            path = folder + slash + path
        return path, open(path)

    def error_leader(self, infile=None, lineno=None):
        """Emit a C-compiler-like, Emacs-friendly error-message leader."""
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        found = self.get_token()
        if found == self.eof:
            raise StopIteration
        return found

def split(s, comments=False, posix=True):
    """Split the string *s* using shell-like syntax."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    words = shlex(s, posix=posix)
    words.whitespace_split, words.commenters = True, words.commenters if comments else ""
    return list(words)

def join(split_command):
    """Return a shell-escaped string from *split_command*."""
    return " ".join(map(quote, split_command))

_unsafe = _compile(r"[^\w@%+=:,./-]", _ASCII)

def quote(s):
    """Return a shell-escaped version of the string *s*."""
    if not s:
        return "''"
    return s if _unsafe.search(s) is None else "'%s'" % s.replace("'", "'\"'\"'")
`;

export const shlexModule = pythonModule("shlex", TEXT);
