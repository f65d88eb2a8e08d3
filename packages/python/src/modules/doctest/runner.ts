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

class DocTestRunner:
    """A class used to run DocTest test cases, and accumulate statistics."""
    DIVIDER = "*" * 70
    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._name2ft = {}
        self.test = None
        self._fakeout = _Captured()
    def report_start(self, out, test, example):
        """Report that the test runner is about to process the given example."""
        if self._verbose:
            out("Trying:\n" + _indented(example.source) + ("Expecting:\n" + _indented(example.want) if example.want else "Expecting nothing\n"))
    def report_success(self, out, test, example, got):
        """Report that the given example ran successfully."""
        if self._verbose:
            out("ok\n")
    def report_failure(self, out, test, example, got):
        """Report that the given example failed."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))
    def report_unexpected_exception(self, out, test, example, exc_info):
        """Report that the given example raised an unexpected exception."""
        out(self._failure_header(test, example) + "Exception raised:\n" + _indented("".join(_traceback.format_exception(*exc_info))))
    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            line = "?" if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            lines.append('File "%s", line %s, in %s' % (test.filename, line, test.name))
        else:
            lines.append("Line %s, in %s" % (example.lineno + 1, test.name))
        lines.append("Failed example:")
        lines.append(_indented(example.source))
        return "\n".join(lines)
    def _run_examples(self, test, out):
        failures = tries = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, is_on in example.options.items():
                self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            exception = None
            try:
                value = _run_text(example.source, "<doctest %s[%d]>" % (test.name, number), test.globs)
                if value is not None:
                    _sys.stdout.write(repr(value) + "\n")
            except KeyboardInterrupt:
                raise
            except BaseException:
                exception = _sys.exc_info()
            got = self._fakeout.getvalue()
            self._fakeout.seek(0)
            self._fakeout.truncate(0)
            check, fine = self._checker.check_output, False
            if exception is None:
                fine = check(example.want, got, self.optionflags)
            else:
                message = _traceback.format_exception_only(*exception[:2])[-1]
                if not quiet or example.exc_msg is None:
                    got += "".join(_traceback.format_exception(*exception))
                if example.exc_msg is not None:
                    fine = check(example.exc_msg, message, self.optionflags)
                    if not fine and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                        fine = check(_without_details(example.exc_msg), _without_details(message), self.optionflags)
            if fine:
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                failures += 1
                if exception is not None and example.exc_msg is None:
                    if not quiet:
                        self.report_unexpected_exception(out, test, example, exception)
                elif not quiet:
                    self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = original
        self._record_outcome(test, failures, tries)
        return TestResults(failures, tries)
    def _record_outcome(self, test, failures, tries):
        failed, tried = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = (failures + failed, tries + tried)
        self.failures += failures
        self.tries += tries
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples in test, and display the results using the writer function out."""
        self.test = test
        before = _sys.stdout
        out = before.write if out is None else out
        _sys.stdout = self._fakeout
        try:
            return self._run_examples(test, out)
        finally:
            _sys.stdout = before
            if clear_globs:
                test.globs.clear()
    def summarize(self, verbose=None):
        """Print a summary of all the test cases that have been run by this DocTestRunner."""
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed, tries, failures = [], [], [], 0, 0
        for item in self._name2ft.items():
            name, (f, t) = item
            tries += t
            failures += f
            if t == 0:
                empty.append(name)
            elif f == 0:
                passed.append((name, t))
            else:
                failed.append(item)
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                for name in sorted(empty):
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in sorted(passed):
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, (f, t) in sorted(failed):
                print(" %3d of %3d in %s" % (f, t, name))
        if verbose:
            print(tries, "tests in", len(self._name2ft), "items.")
            print(tries - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)
    def merge(self, other):
        for name, (f, t) in other._name2ft.items():
            before = self._name2ft.get(name, (0, 0))
            self._name2ft[name] = (f + before[0], t + before[1])

class DebugRunner(DocTestRunner):
    """Run doc tests but raise an exception as soon as there is a failure."""
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result
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
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=dict(globs)):
        runner.run(test, compileflags=compileflags)

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
        self._dt_optionflags, self._dt_checker, self._dt_test, self._dt_setUp, self._dt_tearDown = optionflags, checker, test, setUp, tearDown
    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)
    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)
    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_flags[0]
        text = _io.StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        if runner.run(self._dt_test, out=text.write, clear_globs=False).failed:
            raise self.failureException(self.format_failure(text.getvalue()))
    def format_failure(self, err):
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else "%s" % test.lineno
        return 'Failed doctest test for %s\n  File "%s", line %s, in %s\n\n%s' % (test.name, test.filename, line, test.name.rpartition(".")[2], err)
    def debug(self):
        self.setUp()
        DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False).run(self._dt_test, clear_globs=False)
        self.tearDown()
    def id(self):
        return self._dt_test.name
    def __repr__(self):
        head, _, last = self._dt_test.name.rpartition(".")
        return "%s (%s)" % (last, head)
    __str__ = __repr__
    def __eq__(self, other):
        return self is other
    def __hash__(self):
        return id(self)
    def shortDescription(self):
        return "Doctest: " + self._dt_test.name

def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Convert doctest tests for a module to a unittest test suite."""
    module = _program_module() if module is None else __import__(module) if isinstance(module, str) else module
    suite = _unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite

class DocFileCase(DocTestCase):
    def id(self):
        return "_".join(self._dt_test.name.split("."))
    def __repr__(self):
        return self._dt_test.filename
    __str__ = __repr__
    def format_failure(self, err):
        return 'Failed doctest test for %s\n  File "%s", line 0\n\n%s' % (self._dt_test.name, self._dt_test.filename, err)

def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    globs = {} if globs is None else globs.copy()
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs.setdefault("__file__", path)
    return DocFileCase(parser.get_doctest(text, globs, path.rpartition("/")[2], path, 0), **options)

def DocFileSuite(*paths, **kw):
    """A unittest suite for one or more doctest files, which open() must have."""
    return _unittest.TestSuite([DocFileTest(path, **kw) for path in paths])

def script_from_examples(s):
    """Extract script from text with examples."""
    out = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            out.append(piece.source[:-1])
            if piece.want:
                out.append("# Expected:")
                out += ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            out += [("# " + line).rstrip() if line else "#" for line in piece.split("\n")[:-1]]
    while out and out[-1] == "#":
        out.pop()
    while out and out[0] == "#":
        out.pop(0)
    return "\n".join(out) + "\n"

def testsource(module, name):
    """Extract the test sources from a doctest docstring as a script."""
    found = [test for test in DocTestFinder().find(_program_module() if module == _MAIN else module) if test.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
    "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
    "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
    "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags", "script_from_examples", "testsource"]
`;
