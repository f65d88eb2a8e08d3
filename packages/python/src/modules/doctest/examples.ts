/** doctest, part one, in Python: examples, how they are found in text and in docstrings, and how outputs are compared. */

export const EXAMPLES = String.raw`
import re as _re
import sys as _sys
import io as _io
import types as _types
import difflib as _difflib
import inspect as _inspect
import traceback as _traceback
import unittest as _unittest
from collections import namedtuple as _namedtuple

TestResults = _namedtuple("TestResults", "failed attempted")
OPTIONFLAGS_BY_NAME = {}

def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))

DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."

def _indented(text, indent=4):
    return _re.sub("(?m)^(?!$)", indent * " ", text)

class Example:
    """A single doctest example, consisting of source code and expected output."""
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options
    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg
    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented
    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))

class DocTest:
    """A collection of doctest examples that should be run in a single namespace."""
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno
    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if not count else "1 example" if count == 1 else "%d examples" % count
        return "<%s %s from %s:%s (%s)>" % (self.__class__.__name__, self.name, self.filename, self.lineno, examples)
    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno
    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented
    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))
    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename or "", self.lineno or 0, id(self)) < (other.name, other.filename or "", other.lineno or 0, id(other))

class DocTestParser:
    """A class used to parse strings containing doctest examples."""
    _PROMPT = _re.compile(r"( *)>>>(?=\s|$)|( *)>>>")
    _EXCEPTION = _re.compile(r"^(?P<hdr>Traceback \((?:most recent call last|innermost last)\):)\s*$(?P<stack>.*?)^(?P<msg>\w+.*)", _re.MULTILINE | _re.DOTALL)
    _OPTIONS = _re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", _re.MULTILINE)
    def parse(self, string, name="<string>"):
        """Divide the given string into examples and intervening text."""
        string = string.expandtabs()
        indents = [len(line) - len(line.lstrip(" ")) for line in string.split("\n") if line.strip(" ")]
        least = min(indents, default=0)
        if least > 0:
            string = "\n".join([line[least:] for line in string.split("\n")])
        lines = string.split("\n")
        output, text, at = [], [], 0
        while at < len(lines):
            match = self._PROMPT.match(lines[at])
            if match is None:
                text.append(lines[at])
                at += 1
                continue
            begin, indent = at, len(match[1] or match[2] or "")
            source = [lines[at]]
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                source.append(lines[at])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and not _re.match(r" *>>>", lines[at]):
                want.append(lines[at])
                at += 1
            output.append("\n".join(text) + "\n" if text else "")
            text = []
            source, options, want, message = self._example(source, want, indent, name, begin)
            if not _re.match(r"^[ ]*(#.*)?$", source):
                output.append(Example(source, want, message, lineno=begin, indent=least + indent, options=options))
        output.append("\n".join(text))
        return output
    def _example(self, source, want, indent, name, lineno):
        for i, line in enumerate(source):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError("line %r of the docstring for %s lacks blank after %s: %r" % (lineno + i + 1, name, line[indent:indent + 3], line))
        self._check_prefix(source[1:], " " * indent + ".", name, lineno)
        text = "\n".join([line[indent + 4:] for line in source])
        while want and not want[-1].strip():
            want.pop()
        self._check_prefix(want, " " * indent, name, lineno + len(source))
        wanted = "\n".join([line[indent:] for line in want])
        match = self._EXCEPTION.match(wanted)
        return text, self._find_options(text, name, lineno), wanted, match["msg"] if match else None
    def _check_prefix(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError("line %r of the docstring for %s has inconsistent leading whitespace: %r" % (lineno + i + 1, name, line))
    def _find_options(self, source, name, lineno):
        options = {}
        for match in self._OPTIONS.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r" % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and _re.match(r"^[ ]*(#.*)?$", source):
            raise ValueError("line %r of the doctest for %s has an option directive on a line with no example: %r" % (lineno, name, source))
        return options
    def get_doctest(self, string, globs, name, filename, lineno):
        """Extract all doctest examples from the given string, and collect them into a DocTest object."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)
    def get_examples(self, string, name="<string>"):
        """Extract all doctest examples from the given string, and return them as a list of Example objects."""
        return [each for each in self.parse(string, name) if isinstance(each, Example)]

class DocTestFinder:
    """A class used to extract the DocTests that are relevant to a given object, from its docstring and those of what it contains."""
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._verbose, self._recurse, self._exclude_empty = parser, verbose, recurse, exclude_empty
    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return a list of the DocTests that are defined by the given object's docstring, or by any of its contained objects' docstrings."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
        if module is None and _is_module(obj):
            module = obj
        elif module is None:
            module = _program_module() if getattr(obj, "__module__", None) == _MAIN else None
        if globs is None:
            globs = {} if module in (None, False) else dict(module.__dict__)
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", _MAIN)
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests
    def _from_module(self, module, object):
        if module in (None, False):
            return True
        if isinstance(object, property):
            return True
        home = getattr(object, "__module__", None)
        if home is None:
            home = getattr(getattr(object, "__objclass__", None), "__module__", None)
        return home == module.__name__
    def _is_routine(self, obj):
        try:
            for _ in range(100):
                if not hasattr(obj, "__wrapped__"):
                    break
                obj = obj.__wrapped__
            else:
                return False
        except Exception:
            pass
        return _inspect.isroutine(obj)
    def _find(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if _is_module(obj):
            for key, value in list(obj.__dict__.items()):
                if (self._is_routine(value) or isinstance(value, type)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)
            for key, value in (obj.__dict__.get("__test__") or {}).items():
                if not isinstance(key, str):
                    raise ValueError("DocTestFinder.find: __test__ keys must be strings: %r" % (type(key),))
                if not (self._is_routine(value) or isinstance(value, (type, str)) or _is_module(value)):
                    raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: %r" % (type(value),))
                self._find(tests, value, f"{name}.__test__.{key}", module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (self._is_routine(value) or isinstance(value, (type, property))) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)
    def _get_test(self, obj, name, module, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        if not isinstance(doc, str):
            doc = "" if doc is None else str(doc)
        if not doc and self._exclude_empty:
            return None
        filename = None if module in (None, False) else _file_of(module)
        return self._parser.get_doctest(doc, globs, name, filename, self._find_lineno(obj, None))
    def _find_lineno(self, obj, source_lines):
        """The line of a docstring, counted from 0; None where it is not known."""
        if _is_module(obj):
            return None if obj.__doc__ is None else 0
        if isinstance(obj, property):
            obj = obj.fget
        try:
            lines, first = _inspect.getsourcelines(_inspect.unwrap(obj))
        except Exception:
            return None
        for number, line in enumerate(lines, first - 1):
            if _re.match(r"""(^|.*:)\s*\w*("|')""", line):
                return number
        return None

def _file_of(module):
    """Where a module stands. The program itself has no __file__: what it defines knows the name of its text."""
    if module.__name__ != _MAIN:
        return getattr(module, "__file__", None) or module.__name__
    return _program_file()

def _is_module(obj):
    return isinstance(obj, _types.ModuleType)

def _without_details(message):
    """The class of an exception, without its module and what it says."""
    head = message.split("\n", 1)[0].partition(":")[0]
    return head.rpartition(".")[2]

class OutputChecker:
    """A class used to check whether the actual output from a doctest example matches the expected output."""
    def check_output(self, want, got, optionflags):
        """Return True iff the actual output matches the expected output."""
        # CPython: they are compared as they would stand in a file of ASCII.
        got, want = [each.encode("ASCII", "backslashreplace").decode("ASCII") for each in (got, want)]
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(r"(?m)^%s\s*?$" % _re.escape(BLANKLINE_MARKER), "", want)
            got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _matches(want, got))
    def _wants_diff(self, want, got, flags):
        if not flags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(flags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2
    def output_difference(self, example, got, optionflags):
        """Return a string describing the differences between the expected output for a given example and the actual output."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._wants_diff(want, got, optionflags):
            wanted, gotten = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff, title = list(_difflib.unified_diff(wanted, gotten, n=2))[2:], "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                diff, title = list(_difflib.context_diff(wanted, gotten, n=2))[2:], "context diff with expected followed by actual"
            else:
                diff, title = _difflib.Differ(charjunk=_difflib.IS_CHARACTER_JUNK).compare(wanted, gotten), "ndiff with -expected +actual"
            return "Differences (%s):\n" % title + _indented("".join(diff))
        if want and got:
            return "Expected:\n%sGot:\n%s" % (_indented(want), _indented(got))
        if want:
            return "Expected:\n%sGot nothing\n" % _indented(want)
        return "Expected nothing\nGot:\n%s" % _indented(got) if got else "Expected nothing\nGot nothing\n"

def _matches(want, got):
    """Does the text match, where ... in what is wanted stands for anything?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *between, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for each in between:
        at = got.find(each, start, end)
        if at < 0:
            return False
        start = at + len(each)
    return True
`;
