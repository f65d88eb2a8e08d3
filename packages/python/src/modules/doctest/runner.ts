/** doctest, part two, in Python: running examples and telling how that went. */

export const RUNNER = String.raw`
class DocTestFailure(Exception):
    """A DocTest example has failed in debugging mode."""
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got
    def __str__(self):
        return str(self.test)

class UnexpectedException(Exception):
    """A DocTest example has encountered an unexpected exception"""
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info
    def __str__(self):
        return str(self.test)

class _Captured(_io.StringIO):
    def getvalue(self):
        text = _io.StringIO.getvalue(self)
        return text if not text or text.endswith("\n") else text + "\n"

_FINE, _FAILED, _UNEXPECTED = range(3)

def _told(test, example):
    """What stands above every report of a failure."""
    if test.filename:
        known = test.lineno is not None and example.lineno is not None
        line = test.lineno + example.lineno + 1 if known else "?"
        place = f'File "{test.filename}", line {line}, in {test.name}'
    else:
        place = f"Line {example.lineno + 1}, in {test.name}"
    return f"{place}\nFailed example:\n{_indented(example.source)}"

class DocTestRunner:
    """Runs the examples of tests, reports those that fail, and keeps count."""
    DIVIDER = 70 * "*"
    def __init__(self, checker=None, verbose=None, optionflags=0):
        if verbose is None:
            verbose = "-v" in _sys.argv
        self._checker, self._verbose = OutputChecker() if not checker else checker, verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries, self.failures, self._name2ft = 0, 0, {}
        self.test, self._fakeout = None, _Captured()
    def report_start(self, out, test, example):
        """An example is about to run."""
        if not self._verbose:
            return
        wanted = "Expecting:\n" + _indented(example.want) if example.want else "Expecting nothing\n"
        out("Trying:\n%s%s" % (_indented(example.source), wanted))
    def report_success(self, out, test, example, got):
        """An example has printed what it should."""
        if self._verbose:
            out("ok\n")
    def report_failure(self, out, test, example, got):
        """An example has printed something else."""
        out(self._heading(test, example) + self._checker.output_difference(example, got, self.optionflags))
    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example has raised, and should not have."""
        trace = _indented("".join(_traceback.format_exception(*exc_info)))
        out(f"{self._heading(test, example)}Exception raised:\n{trace}")
    def _heading(self, test, example):
        return f"{self.DIVIDER}\n{_told(test, example)}"
    def _flags_of(self, example):
        """The flags of the runner with those that the example itself sets and takes away."""
        flags = self.original_optionflags
        for flag, is_on in example.options.items():
            flags = flags | flag if is_on else flags & ~flag
        return flags
    def _attempt(self, test, number):
        """Runs an example: what it printed, and what it raised."""
        example, raised = test.examples[number], None
        _require_example(example.source, test.docstring)
        try:
            _run_example(example.source, test.docstring, f"<doctest {test.name}[{number}]>", test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            raised = _sys.exc_info()
        printed = self._fakeout.getvalue()
        self._fakeout.truncate(self._fakeout.seek(0))
        return printed, raised
    def _judge(self, example, got, raised):
        agrees, flags = self._checker.check_output, self.optionflags
        if raised is None:
            return _FINE if agrees(example.want, got, flags) else _FAILED
        wanted = example.exc_msg
        if wanted is None:
            return _UNEXPECTED
        said = _traceback.format_exception_only(*raised[:2])[-1]
        if agrees(wanted, said, flags):
            return _FINE
        if flags & IGNORE_EXCEPTION_DETAIL and agrees(_without_details(wanted), _without_details(said), flags):
            return _FINE
        return _FAILED
    def _run_one(self, test, number, out, quiet):
        """Runs and reports an example; was it fine?"""
        example = test.examples[number]
        if not quiet:
            self.report_start(out, test, example)
        got, raised = self._attempt(test, number)
        outcome = self._judge(example, got, raised)
        if quiet:
            return outcome == _FINE
        if raised is not None:
            got += "".join(_traceback.format_exception(*raised))
        if outcome == _UNEXPECTED:
            self.report_unexpected_exception(out, test, example, raised)
        else:
            (self.report_failure if outcome == _FAILED else self.report_success)(out, test, example, got)
        return outcome == _FINE
    def _run_examples(self, test, out):
        failed = tried = 0
        self.original_optionflags = self.optionflags
        for number, example in enumerate(test.examples):
            # CPython: whether the others are told is asked of the flags of the example before.
            quiet = failed > 0 and self.optionflags & REPORT_ONLY_FIRST_FAILURE
            self.optionflags = self._flags_of(example)
            if self.optionflags & SKIP:
                continue
            tried += 1
            if not self._run_one(test, number, out, quiet):
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        self._count(test.name, failed, tried)
        self.failures, self.tries = self.failures + failed, self.tries + tried
        return TestResults(failed, tried)
    def _count(self, name, failed, tried):
        before = self._name2ft.get(name, (0, 0))
        self._name2ft[name] = (before[0] + failed, before[1] + tried)
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs a test: its examples one after the other. What is to be told is given to out."""
        self.test, before = test, _sys.stdout
        try:
            _sys.stdout = self._fakeout
            return self._run_examples(test, before.write if out is None else out)
        finally:
            _sys.stdout = before
            if clear_globs:
                test.globs.clear()
    def summarize(self, verbose=None):
        """Prints how the tests went that this runner has run so far."""
        if verbose is None:
            verbose = self._verbose
        counts = sorted(self._name2ft.items())
        tried = sum([each for _, (_, each) in counts])
        failures = sum([each for _, (each, _) in counts])
        empty = [name for name, (_, each) in counts if each == 0]
        passed = [(name, each) for name, (bad, each) in counts if each > 0 and bad == 0]
        failed = [(name, bad, each) for name, (bad, each) in counts if each > 0 and bad > 0]
        if verbose:
            self._list("items had no tests:", ["    " + name for name in empty])
            self._list("items passed all tests:", [" %3d tests in %s" % (each, name) for name, each in passed])
        if failed:
            print(self.DIVIDER)
            self._list("items had failures:", [" %3d of %3d in %s" % (bad, each, name) for name, bad, each in failed])
        if verbose:
            print(f"{tried} tests in {len(counts)} items.\n{tried - failures} passed and {failures} failed.")
        if failures:
            print(f"***Test Failed*** {failures} failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tried)
    def _list(self, title, lines):
        if lines:
            print(len(lines), title)
            print(*lines, sep="\n")
    def merge(self, other):
        """Takes over what another runner has counted."""
        for name, counts in other._name2ft.items():
            self._count(name, *counts)

class DebugRunner(DocTestRunner):
    """Raises where another runner reports; the variables of a test that fails are kept then."""
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        counted = super().run(test, compileflags, out, clear_globs=False)
        if clear_globs:
            test.globs.clear()
        return counted
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)
    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

master = None

def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Test examples in docstrings in functions and classes reachable from module m (or the program, if m is not supplied)."""
    m = _program_module() if m is None else m
    if not _is_module(m):
        raise TypeError("testmod: module required; %r" % (m,))
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finished(runner, report)

def _finished(runner, report):
    import doctest as module
    if report:
        runner.summarize()
    if module.master is None:
        module.master = runner
    else:
        module.master.merge(runner)
    return TestResults(runner.failures, runner.tries)

def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
        raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Test examples in the given file, which open() must have."""
    with open(filename, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", _MAIN)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition("/")[2], filename, 0))
    return _finished(runner, report)

def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Test examples in the given object's docstring, using globs as the namespace."""
    finder, runner = DocTestFinder(verbose, recurse=False), DocTestRunner(None, verbose, optionflags)
    for found in finder.find(f, name, globs=dict(globs)):
        runner.run(found, compileflags)

_unittest_flags = [0]

def set_unittest_reportflags(flags):
    """Sets the unittest option flags. The old flag is returned."""
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    before, _unittest_flags[0] = _unittest_flags[0], flags
    return before

class DocTestCase(_unittest.TestCase):
    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test, self._dt_checker, self._dt_optionflags = test, checker, optionflags
        self._dt_setUp, self._dt_tearDown = setUp, tearDown
    def _around(self, function):
        if function is not None:
            function(self._dt_test)
    def setUp(self):
        self._dt_globs = dict(self._dt_test.globs)
        self._around(self._dt_setUp)
    def tearDown(self):
        self._around(self._dt_tearDown)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)
    def runTest(self):
        flags = self._dt_optionflags
        if flags & REPORTING_FLAGS == 0:
            flags |= _unittest_flags[0]
        told = []
        runner = DocTestRunner(self._dt_checker, False, flags)
        runner.DIVIDER = 70 * "-"
        failed, _ = runner.run(self._dt_test, out=told.append, clear_globs=False)
        if failed > 0:
            raise self.failureException(self.format_failure("".join(told)))
    def _failure(self, filename, line, where, err):
        return f'Failed doctest test for {self._dt_test.name}\n  File "{filename}", line {line}{where}\n\n{err}'
    def format_failure(self, err):
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else test.lineno
        return self._failure(test.filename, line, ", in " + test.name.split(".")[-1], err)
    def debug(self):
        self.setUp()
        DebugRunner(self._dt_checker, False, self._dt_optionflags).run(self._dt_test, clear_globs=False)
        self.tearDown()
    def id(self):
        return self._dt_test.name
    def __repr__(self):
        *head, last = self._dt_test.name.split(".")
        return f"{last} ({'.'.join(head)})"
    __str__ = __repr__
    def __eq__(self, other):
        return self is other
    def __hash__(self):
        return id(self)
    def shortDescription(self):
        return f"Doctest: {self._dt_test.name}"

def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Convert doctest tests for a module to a unittest test suite."""
    if module is None or isinstance(module, str):
        module = __import__(module or _MAIN, fromlist=["*"])
    finder = DocTestFinder() if test_finder is None else test_finder
    found = finder.find(module, globs=globs, extraglobs=extraglobs)
    return _unittest.TestSuite([DocTestCase(each, **options) for each in found if each.examples])

class DocFileCase(DocTestCase):
    def id(self):
        return self._dt_test.name.replace(".", "_")
    def __repr__(self):
        return f"{self._dt_test.filename}"
    __str__ = __repr__
    def format_failure(self, err):
        return self._failure(self._dt_test.filename, 0, "", err)

def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    globs = dict(globs or {})
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs.setdefault("__file__", path)
    return DocFileCase(parser.get_doctest(text, globs, path.rpartition("/")[2], path, 0), **options)

def DocFileSuite(*paths, **kw):
    """A unittest suite for one or more doctest files, which open() must have."""
    return _unittest.TestSuite([DocFileTest(path, **kw) for path in paths])

def _as_comment(line, mark="#"):
    return f"{mark} {line}".rstrip() if line else mark

def script_from_examples(s):
    """The examples of a text as a program, the rest of it as comments."""
    out = []
    for each in DocTestParser().parse(s):
        if isinstance(each, str):
            out += map(_as_comment, each.split("\n")[:-1])
            continue
        out.append(each.source.removesuffix("\n"))
        if each.want:
            out += ["# Expected:", *["## " + line for line in each.want.split("\n")[:-1]]]
    marks = [i for i, line in enumerate(out) if line != "#"]
    return "\n".join(out[marks[0]:marks[-1] + 1] if marks else []) + "\n"

def testsource(module, name):
    """The examples of the docstring of that name in a module, as a program."""
    module = __import__(module, fromlist=["*"]) if isinstance(module, str) else module
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")

def debug(module, name, pm=False):
    """Would run the examples of a docstring under a debugger, of which there is none."""
    debug_src(testsource(module, name), pm)

def debug_src(src, pm=False, globs=None):
    """Would run the examples of a text under a debugger, of which there is none."""
    raise RuntimeError("doctest.debug() and debug_src() are not available: nobody is at the debugger. Use run_docstring_examples() or a DebugRunner.")

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
    "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
    "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
    "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags", "script_from_examples", "testsource", "debug_src", "debug"]
`;
