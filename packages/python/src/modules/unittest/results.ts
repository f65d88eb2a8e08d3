/** unittest, part three, in Python: results, the one that prints, and the runner that prints what CPython's prints. */

export const RESULTS = String.raw`
_CAPTURED = "\n%s:\n%%s"

def _failfast(method):
    """Makes a method of a result stop the run first, where the result is to do so at a failure."""
    @_functools.wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)
    return inner

class TestResult(object):
    """Holder for test result information."""
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.testsRun, self._testRunEntered = 0, False
        self._previousTestClass, self._moduleSetUpFailed = None, False
        self.collectedDurations = []
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = _sys.stdout, _sys.stderr
        self._mirrorOutput = False
    def printErrors(self):
        "Called by TestRunner after test run"
    def startTest(self, test):
        "Called when the given test is about to be run"
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()
    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer, self._stdout_buffer = _io.StringIO(), _io.StringIO()
            _sys.stdout, _sys.stderr = self._stdout_buffer, self._stderr_buffer
    def startTestRun(self):
        """Called once before any tests are executed."""
    def stopTest(self, test):
        """Called when the given test has been run"""
        self._restoreStdout()
        self._mirrorOutput = False
    def _restoreStdout(self):
        if not self.buffer or self._stdout_buffer is None:
            return
        if self._mirrorOutput:
            for text, stream, label in ((self._stdout_buffer.getvalue(), self._original_stdout, "Stdout"), (self._stderr_buffer.getvalue(), self._original_stderr, "Stderr")):
                if text:
                    stream.write(_CAPTURED % label % (text if text.endswith("\n") else text + "\n"))
        _sys.stdout, _sys.stderr = self._original_stdout, self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()
    def stopTestRun(self):
        """Called once after all tests are executed."""
    @_failfast
    def addError(self, test, err):
        """Called when an error has occurred. 'err' is a tuple of values as returned by sys.exc_info()."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True
    @_failfast
    def addFailure(self, test, err):
        """Called when an error has occurred. 'err' is a tuple of values as returned by sys.exc_info()."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True
    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest. 'err' is None if the subtest ended successfully."""
        if err is not None:
            if getattr(self, "failfast", False):
                self.stop()
            kept = self.failures if issubclass(err[0], test.failureException) else self.errors
            kept.append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True
    def addSuccess(self, test):
        "Called when a test has completed successfully"
    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))
    def addExpectedFailure(self, test, err):
        """Called when an expected failure/error occurred."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))
    @_failfast
    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeed."""
        self.unexpectedSuccesses.append(test)
    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return len(self.failures) == len(self.errors) == 0 and not getattr(self, "unexpectedSuccesses", None)
    def stop(self):
        """Indicates that the tests should be aborted."""
        self.shouldStop = True
    def _exc_info_to_string(self, err, test):
        text = "".join(_traceback.format_exception(*err))
        if self.buffer:
            for part, label in ((_sys.stdout.getvalue(), "Stdout"), (_sys.stderr.getvalue(), "Stderr")):
                if part:
                    text += _CAPTURED % label % (part if part.endswith("\n") else part + "\n")
        return text
    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (_strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))

class _WritelnDecorator(object):
    """A stream with writeln()."""
    def __init__(self, stream):
        self.stream = stream
    def __getattr__(self, attr):
        if attr in ("stream", "__getstate__"):
            raise AttributeError(attr)
        return getattr(self.stream, attr)
    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")

class TextTestResult(TestResult):
    """A test result class that can print formatted text results to a stream."""
    separator1 = "=" * 70
    separator2 = "-" * 70
    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots, self._newline = verbosity > 1, verbosity == 1, True
    def getDescription(self, test):
        first = test.shortDescription()
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)
    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False
    def _write_status(self, test, status):
        inner = isinstance(test, _SubTest)
        if inner or self._newline:
            if not self._newline:
                self.stream.writeln()
            if inner:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True
    def _tell(self, test, status, letter):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()
    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)
    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, "ok", ".")
    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "ERROR", "E")
    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "FAIL", "F")
    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, "skipped {0!r}".format(reason), "s")
    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        if self.showAll:
            self.stream.writeln("expected failure")
            self.stream.flush()
        elif self.dots:
            self._tell(test, "", "x")
    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        if self.showAll:
            self.stream.writeln("unexpected success")
            self.stream.flush()
        elif self.dots:
            self._tell(test, "", "u")
    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        unexpected = getattr(self, "unexpectedSuccesses", ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()
    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)
            self.stream.flush()

class TextTestRunner(object):
    """A test runner class that displays results in textual form."""
    resultclass = TextTestResult
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(_sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast, self.buffer = descriptions, verbosity, failfast, buffer
        self.tb_locals, self.warnings = tb_locals, warnings
        if resultclass is not None:
            self.resultclass = resultclass
    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)
    def run(self, test):
        "Run the given test case or test suite."
        result = self._makeResult()
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            began = _time.perf_counter()
            if hasattr(result, "startTestRun"):
                result.startTestRun()
            try:
                test(result)
            finally:
                if hasattr(result, "stopTestRun"):
                    result.stopTestRun()
            taken = _time.perf_counter() - began
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln("Ran %d test%s in %.3fs" % (count, "s" if count != 1 else "", taken))
        self.stream.writeln()
        notes = []
        if result.wasSuccessful():
            self.stream.write("OK")
        else:
            self.stream.write("FAILED")
            notes = [(name, getattr(result, name)) for name in ("failures", "errors")]
        notes += [("skipped", getattr(result, "skipped", ())), ("expected failures", getattr(result, "expectedFailures", ())),
            ("unexpected successes", getattr(result, "unexpectedSuccesses", ()))]
        told = ["%s=%d" % (name, len(each)) for name, each in notes if each]
        self.stream.writeln(" (%s)" % ", ".join(told)) if told else self.stream.write("\n")
        self.stream.flush()
        return result

def installHandler():
    """There are no signals to handle."""

def registerResult(result):
    pass

def removeResult(result):
    return False

def removeHandler(method=None):
    return method
`;
