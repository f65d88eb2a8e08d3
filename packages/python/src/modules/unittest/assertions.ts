/** unittest, part one, in Python: what the assert methods say, and what `with self.assertRaises(...)` gives. */

export const ASSERTIONS = String.raw`
import sys as _sys
import re as _re
import time as _time
import difflib as _difflib
import pprint as _pprint
import traceback as _traceback
import warnings as _warnings
import functools as _functools
import types as _types
import io as _io
from collections import Counter as _Counter

_MOST = 80
_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."

def _safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MOST else text[:_MOST] + " [truncated]..."

def _shorten(text, head, tail):
    skipped = len(text) - head - tail
    return "%s[%d chars]%s" % (text[:head], skipped, text[len(text) - tail:]) if skipped > 12 else text

def _reprs(*objects):
    """The reprs, what they have in common at their beginning made shorter where they are long."""
    texts = tuple([_safe_repr(each) for each in objects])
    longest = max([len(text) for text in texts])
    if longest <= _MOST:
        return texts
    low, high, common = min(texts), max(texts), 0
    while common < len(low) and low[common] == high[common]:
        common += 1
    prefix, room = low[:common], _MOST - (longest - common + 5 + 12)
    if room > 5:
        prefix = _shorten(prefix, 5, room)
        return tuple([prefix + text[common:] for text in texts])
    prefix = _shorten(prefix, 5, 5)
    return tuple([prefix + _shorten(text[common:], 41, 5) for text in texts])

def _strclass(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)

class SkipTest(Exception):
    """Raise this exception in a test to skip it."""

_NO_MESSAGE = object()

class _ShouldStop(Exception):
    pass

class _UnexpectedSuccess(Exception):
    pass

class _AssertContext:
    def __init__(self, test_case):
        self.test_case, self.msg = test_case, None
    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

def _name_of(expected):
    return getattr(expected, "__name__", None) or str(expected)

class _ExpectingContext(_AssertContext):
    """assertRaises and assertWarns: what is called, or a context of what should happen."""
    def __init__(self, expected, test_case, expected_regex=None):
        _AssertContext.__init__(self, test_case)
        self.expected = expected
        self.expected_regex = _re.compile(expected_regex) if expected_regex is not None else None
        self.obj_name = None
    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all([isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds]):
            raise TypeError("%s() arg 1 must be %s" % (name, self._base_text))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)
    def _nothing(self, word):
        name = _name_of(self.expected)
        self._fail("{} not {} by {}".format(name, word, self.obj_name) if self.obj_name else "{} not {}".format(name, word))

class _AssertRaisesContext(_ExpectingContext):
    _base, _base_text = BaseException, "an exception type or tuple of exception types"
    __class_getitem__ = classmethod(_types.GenericAlias)
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._nothing("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        regex = self.expected_regex
        if regex is not None and not regex.search(str(exc_value)):
            self._fail('"{}" does not match "{}"'.format(regex.pattern, str(exc_value)))
        return True

class _AssertWarnsContext(_ExpectingContext):
    _base, _base_text = Warning, "a warning type or tuple of warning types"
    def __enter__(self):
        self.warnings_manager = _warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        _warnings.simplefilter("always", self.expected) if not isinstance(self.expected, tuple) else _warnings.simplefilter("always")
        return self
    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first, regex = None, self.expected_regex
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            if first is None:
                first = each.message
            if regex is not None and not regex.search(str(each.message)):
                continue
            self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
            return
        if first is not None:
            self._fail('"{}" does not match "{}"'.format(regex.pattern, str(first)))
        self._nothing("triggered")

class _AssertLogsContext(_AssertContext):
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"
    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        _AssertContext.__init__(self, test_case)
        self.logger_name, self.no_logs = logger_name, no_logs
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
    def __enter__(self):
        import logging
        from collections import namedtuple
        logger = self.logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        watcher = self.watcher = namedtuple("_LoggingWatcher", ["records", "output"])([], [])
        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))
        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.old = logger.handlers, logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher
    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail("Unexpected logs found: {!r}".format(self.watcher.output))
        elif not self.watcher.records:
            self._fail("no logs of level {} or higher triggered on {}".format(logging.getLevelName(self.level), self.logger.name))

class _Assertions:
    """The assert methods of TestCase."""
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)
    def _truncateMessage(self, message, diff):
        return message + (diff if self.maxDiff is None or len(diff) <= self.maxDiff else _DIFF_OMITTED % len(diff))
    def _unless(self, fine, msg, text):
        if not fine:
            raise self.failureException(self._formatMessage(msg, text() if callable(text) else text))
    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)
    def assertTrue(self, expr, msg=None):
        self._unless(expr, msg, lambda: "%s is not true" % _safe_repr(expr))
    def assertFalse(self, expr, msg=None):
        self._unless(not expr, msg, lambda: "%s is not false" % _safe_repr(expr))
    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function
    def _getAssertEqualityFunc(self, first, second):
        found = self._type_equality_funcs.get(type(first)) if type(first) == type(second) else None
        if found is None:
            return self._baseAssertEqual
        return getattr(self, found) if isinstance(found, str) else found
    def _baseAssertEqual(self, first, second, msg=None):
        self._unless(first == second, msg, lambda: "%s != %s" % _reprs(first, second))
    def assertEqual(self, first, second, msg=None):
        """Fail if the two objects are unequal as determined by the '==' operator."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)
    def assertNotEqual(self, first, second, msg=None):
        self._unless(first != second, msg, lambda: "%s == %s" % (_safe_repr(first), _safe_repr(second)))
    def _almost(self, first, second, places, delta):
        """Are they so near, and the words for it."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, "within %s delta" % _safe_repr(delta), " (%s difference)" % _safe_repr(difference)
        places = 7 if places is None else places
        return round(difference, places) == 0, "within %r places" % places, " (%s difference)" % _safe_repr(difference)
    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, words, difference = self._almost(first, second, places, delta)
        self._unless(near, msg, lambda: "%s != %s %s%s" % (_safe_repr(first), _safe_repr(second), words, difference))
    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, words, difference = self._almost(first, second, places, delta)
        far = not near and not (delta is None and first == second) and not (delta is not None and first == second)
        self._unless(far, msg, lambda: "%s == %s %s%s" % (_safe_repr(first), _safe_repr(second), words, difference if delta is not None else ""))
    def _ndiff(self, first, second):
        return "\n" + "\n".join(_difflib.ndiff(_pprint.pformat(first).splitlines(), _pprint.pformat(second).splitlines()))
    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            for which, each in (("First", seq1), ("Second", seq2)):
                if not isinstance(each, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, kind, _safe_repr(each)))
        lengths, text = [], None
        for which, each in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(each))
            except (TypeError, NotImplementedError):
                text = text or "%s %s has no length.    Non-sequence?" % (which, kind)
        if text is None:
            if seq1 == seq2:
                return
            text = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _reprs(seq1, seq2))
            same = True
            for i in range(min(lengths)):
                items = []
                for which, each in (("first", seq1), ("second", seq2)):
                    try:
                        items.append(each[i])
                    except (TypeError, IndexError, NotImplementedError):
                        text += "\nUnable to index element %d of %s %s\n" % (i, which, kind)
                        break
                if len(items) < 2 or items[0] != items[1]:
                    if len(items) == 2:
                        text += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _reprs(*items))
                    same = False
                    break
            if same and lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return
            if lengths[0] != lengths[1]:
                which, longer, more = ("First", seq1, lengths[0] - lengths[1]) if lengths[0] > lengths[1] else ("Second", seq2, lengths[1] - lengths[0])
                text += "\n%s %s contains %d additional elements.\n" % (which, kind, more)
                try:
                    text += "First extra element %d:\n%s\n" % (min(lengths), _safe_repr(longer[min(lengths)]))
                except (TypeError, IndexError, NotImplementedError):
                    text += "Unable to index element %d of %s %s\n" % (min(lengths), which.lower(), kind)
        self.fail(self._formatMessage(msg, self._truncateMessage(text, self._ndiff(seq1, seq2))))
    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)
    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)
    def assertSetEqual(self, set1, set2, msg=None):
        parts = []
        for which, here, there in (("first", set1, set2), ("second", set2, set1)):
            try:
                parts.append(here.difference(there))
            except TypeError as e:
                self.fail("invalid type when attempting set difference: %s" % e)
            except AttributeError as e:
                self.fail("%s argument does not support set difference: %s" % (which, e))
        lines = []
        for which, other, more in (("first", "second", parts[0]), ("second", "first", parts[1])):
            if more:
                lines.append("Items in the %s set but not the %s:" % (which, other))
                lines += [repr(item) for item in more]
        self._unless(not lines, msg, lambda: "\n".join(lines))
    def assertIn(self, member, container, msg=None):
        self._unless(member in container, msg, lambda: "%s not found in %s" % (_safe_repr(member), _safe_repr(container)))
    def assertNotIn(self, member, container, msg=None):
        self._unless(member not in container, msg, lambda: "%s unexpectedly found in %s" % (_safe_repr(member), _safe_repr(container)))
    def assertIs(self, expr1, expr2, msg=None):
        self._unless(expr1 is expr2, msg, lambda: "%s is not %s" % (_safe_repr(expr1), _safe_repr(expr2)))
    def assertIsNot(self, expr1, expr2, msg=None):
        self._unless(expr1 is not expr2, msg, lambda: "unexpectedly identical: %s" % _safe_repr(expr1))
    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self.fail(self._formatMessage(msg, self._truncateMessage("%s != %s" % _reprs(d1, d2), self._ndiff(d1, d2))))
    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        _warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing, unlike = [], []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(key)
            elif value != dictionary[key]:
                unlike.append("%s, expected: %s, actual: %s" % (_safe_repr(key), _safe_repr(value), _safe_repr(dictionary[key])))
        text = "Missing: %s" % ",".join([_safe_repr(key) for key in missing]) if missing else ""
        if unlike:
            text += ("; " if text else "") + "Mismatched values: %s" % ",".join(unlike)
        self._unless(not text, msg, text)
    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            counts = _Counter(first), _Counter(second)
            if counts[0] == counts[1]:
                return
            items = [item for item in counts[0] if counts[0][item] != counts[1][item]]
            items += [item for item in counts[1] if item not in counts[0]]
            differences = [(counts[0][item], counts[1][item], item) for item in items]
        except TypeError:
            differences, met = [], []
            for item in first + second:
                if item not in met:
                    met.append(item)
                    a, b = first.count(item), second.count(item)
                    if a != b:
                        differences.append((a, b, item))
        if differences:
            diff = "\n".join(["First has %d, Second has %d:  %r" % each for each in differences])
            self.fail(self._formatMessage(msg, self._truncateMessage("Element counts were not equal:\n", diff)))
    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines = [first.splitlines(keepends=True), second.splitlines(keepends=True)]
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [[first + "\n"], [second + "\n"]]
        diff = "\n" + "".join(_difflib.ndiff(*lines))
        self.fail(self._formatMessage(msg, self._truncateMessage("%s != %s" % _reprs(first, second), diff)))
    def assertLess(self, a, b, msg=None):
        self._unless(a < b, msg, lambda: "%s not less than %s" % (_safe_repr(a), _safe_repr(b)))
    def assertLessEqual(self, a, b, msg=None):
        self._unless(a <= b, msg, lambda: "%s not less than or equal to %s" % (_safe_repr(a), _safe_repr(b)))
    def assertGreater(self, a, b, msg=None):
        self._unless(a > b, msg, lambda: "%s not greater than %s" % (_safe_repr(a), _safe_repr(b)))
    def assertGreaterEqual(self, a, b, msg=None):
        self._unless(a >= b, msg, lambda: "%s not greater than or equal to %s" % (_safe_repr(a), _safe_repr(b)))
    def assertIsNone(self, obj, msg=None):
        self._unless(obj is None, msg, lambda: "%s is not None" % _safe_repr(obj))
    def assertIsNotNone(self, obj, msg=None):
        self._unless(obj is not None, msg, "unexpectedly None")
    def assertIsInstance(self, obj, cls, msg=None):
        self._unless(isinstance(obj, cls), msg, lambda: "%s is not an instance of %r" % (_safe_repr(obj), cls))
    def assertNotIsInstance(self, obj, cls, msg=None):
        self._unless(not isinstance(obj, cls), msg, lambda: "%s is an instance of %r" % (_safe_repr(obj), cls))
    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless an exception of class expected_exception is raised."""
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)
    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)
    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)
    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)
    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=False)
    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)
    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = _re.compile(expected_regex)
        self._unless(expected_regex.search(text), msg, lambda: "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text))
    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _re.compile(unexpected_regex)
        found = unexpected_regex.search(text)
        self._unless(not found, msg, lambda: "Regex matched: %r matches %r in %r" % (text[found.start():found.end()], unexpected_regex.pattern, text))

# They are TestCase's own to whoever looks.
for _name, _method in vars(_Assertions).items():
    if isinstance(_method, _types.FunctionType):
        _method.__qualname__ = "TestCase." + _name

def _deprecated(name, old):
    method = getattr(_Assertions, name)
    def alias(*args, **kwargs):
        _warnings.warn("Please use {0} instead.".format(name), DeprecationWarning, 2)
        return method(*args, **kwargs)
    alias.__name__, alias.__qualname__ = "deprecated_func", "TestCase._deprecate.<locals>.deprecated_func"
    setattr(_Assertions, old, alias)
for _new, *_olds in (("assertEqual", "failUnlessEqual", "assertEquals"), ("assertNotEqual", "failIfEqual", "assertNotEquals"), ("assertTrue", "failUnless", "assert_"),
        ("assertFalse", "failIf"), ("assertRaises", "failUnlessRaises"), ("assertAlmostEqual", "failUnlessAlmostEqual", "assertAlmostEquals"),
        ("assertNotAlmostEqual", "failIfAlmostEqual", "assertNotAlmostEquals"), ("assertRegex", "assertRegexpMatches"),
        ("assertRaisesRegex", "assertRaisesRegexp"), ("assertNotRegex", "assertNotRegexpMatches")):
    for _old in _olds:
        _deprecated(_new, _old)
`;
