/** unittest, part four, in Python: suites with the fixtures of classes and modules, the loader, and unittest.main. */

export const SUITES = String.raw`
class BaseTestSuite(object):
    """A simple test suite that doesn't provide class or module shared fixtures."""
    _cleanup = True
    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)
    def __repr__(self):
        return "<%s tests=%s>" % (_strclass(self.__class__), list(self))
    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented
    def __iter__(self):
        return iter(self._tests)
    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])
    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)
    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)
    def _forget(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None
    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._forget(index)
        return result
    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)
    def debug(self):
        """Run the tests without collecting errors in a TestResult"""
        for test in self:
            test.debug()

class _ErrorHolder(object):
    """Stands in the result for a fixture that failed."""
    failureException = None
    def __init__(self, description):
        self.description = description
    def id(self):
        return self.description
    def shortDescription(self):
        return None
    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)
    def __str__(self):
        return self.id()
    def run(self, result):
        pass
    __call__ = run
    def countTestCases(self):
        return 0

class _NoModule:
    pass

def _module_named(name):
    if name == _MAIN:
        return _program_module()
    try:
        return _sys.modules[name] if name in _sys.modules else __import__(name, fromlist=["*"])
    except ImportError:
        return _NoModule()

class TestSuite(BaseTestSuite):
    """A test suite is a composite test consisting of a number of TestCases."""
    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._forget(index)
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result
    def debug(self):
        self.run(_DebugResult(), True)
    def _fixture(self, result, function, owner, name):
        """Runs a fixture; true where it raised nothing."""
        if hasattr(result, "_setupStdout"):
            result._setupStdout()
        try:
            function()
            return True
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._tell(result, e, _sys.exc_info(), name, owner)
            return False
        finally:
            if hasattr(result, "_restoreStdout"):
                result._restoreStdout()
    def _tell(self, result, error, info, name, owner):
        holder = _ErrorHolder(f"{name} ({owner})")
        if isinstance(error, SkipTest) and getattr(result, "addSkip", None) is not None:
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, info)
    def _class_cleanups(self, result, cls, name):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._tell(result, info[1], info, name, _strclass(cls))
    def _enter_class(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        setup = getattr(cls, "setUpClass", None)
        if setup is None:
            return
        if not self._fixture(result, setup, _strclass(cls), "setUpClass"):
            cls._classSetupFailed = True
            self._class_cleanups(result, cls, "setUpClass")
    def _leave_class(self, test, result):
        before = result._previousTestClass
        if before is None or test is not None and test.__class__ == before:
            return
        if getattr(before, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False) or getattr(before, "__unittest_skip__", False):
            return
        teardown = getattr(before, "tearDownClass", None)
        if teardown is not None:
            self._fixture(result, teardown, _strclass(before), "tearDownClass")
        if hasattr(before, "doClassCleanups"):
            self._class_cleanups(result, before, "tearDownClass")
    def _enter_module(self, test, result):
        before = result._previousTestClass
        name = test.__class__.__module__
        if before is not None and before.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(_module_named(name), "setUpModule", None)
        if setup is not None:
            if not self._fixture(result, setup, name, "setUpModule"):
                result._moduleSetUpFailed = True
                self._fixture(result, doModuleCleanups, name, "setUpModule")
    def _leave_module(self, result):
        before = result._previousTestClass
        if before is None or result._moduleSetUpFailed:
            return
        name = before.__module__
        teardown = getattr(_module_named(name), "tearDownModule", None)
        if teardown is not None:
            self._fixture(result, teardown, name, "tearDownModule")
        self._fixture(result, doModuleCleanups, name, "tearDownModule")

class _DebugResult(object):
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False

def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True

class _FailedTest(TestCase):
    _testMethodName = None
    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)
    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")
        def failure():
            raise self._exception
        return failure

class TestLoader(object):
    """Loads tests from classes and modules."""
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite
    _top_level_dir = None
    def __init__(self):
        self.errors = []
    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all test cases contained in testCaseClass"""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (TestCase, FunctionTestCase):
            return self.suiteClass([])
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])
    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """Return a suite of all test cases contained in the given module"""
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as e:
                text = "Failed to call load_tests:\n%s" % _traceback.format_exc()
                self.errors.append(text)
                return self.suiteClass((_FailedTest(module.__name__, TypeError(text)),))
        return tests
    def _failed(self, name, error):
        self.errors.append(str(error))
        return self.suiteClass((_FailedTest(name, error),))
    def loadTestsFromName(self, name, module=None):
        """Return a suite of all test cases given a string specifier."""
        parts = name.split(".")
        if module is None:
            module = _module_named(parts[0])
            if isinstance(module, _NoModule):
                return self._failed(parts[0], ImportError("Failed to import test module: %s" % parts[0]))
            parts = parts[1:]
        found, parent = module, None
        for part in parts:
            parent = found
            try:
                found = getattr(found, part)
            except AttributeError as e:
                return self._failed(part, AttributeError("Failed to access attribute:\n%s" % "".join(_traceback.format_exception(e))))
        if isinstance(found, _types.ModuleType):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, _types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), _types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (found, test))
        raise TypeError("don't know how to make test from: %s" % (found,))
    def loadTestsFromNames(self, names, module=None):
        """Return a suite of all test cases found using the given sequence of string specifiers."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])
    def getTestCaseNames(self, testCaseClass):
        """Return a sorted sequence of method names found within testCaseClass"""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            import fnmatch
            full = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return any([fnmatch.fnmatchcase(full, pattern) for pattern in self.testNamePatterns])
        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=_functools.cmp_to_key(self.sortTestMethodsUsing))
        return names
    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise RuntimeError("discover() is not available: this interpreter has no file system. Use loadTestsFromTestCase or unittest.main()")

defaultTestLoader = TestLoader()

def _loader(prefix, compare, suiteClass=None, patterns=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing, loader.testMethodPrefix, loader.testNamePatterns = compare, prefix, patterns
    if suiteClass:
        loader.suiteClass = suiteClass
    return loader

def getTestCaseNames(testCaseClass, prefix, sortUsing=TestLoader.sortTestMethodsUsing, testNamePatterns=None):
    return _loader(prefix, sortUsing, patterns=testNamePatterns).getTestCaseNames(testCaseClass)

def makeSuite(testCaseClass, prefix="test", sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)

def findTestCases(module, prefix="test", sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)

class TestProgram(object):
    """A command-line program that runs a set of tests: unittest.main."""
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    def __init__(self, module=_MAIN, defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
            failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = _module_named(module) if isinstance(module, str) else module
        argv = _sys.argv if argv is None else argv
        self.exit, self.failfast, self.catchbreak, self.buffer, self.verbosity = exit, failfast, catchbreak, buffer, verbosity
        self.tb_locals, self.warnings, self.defaultTest, self.testRunner, self.testLoader = tb_locals, warnings, defaultTest, testRunner, testLoader
        self.progName = argv[0].rpartition("/")[2] if argv else ""
        self.parseArgs(argv)
        self.runTests()
    def parseArgs(self, argv):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName)
        for flags, dest, value, text in (("-v --verbose", "verbosity", 2, "Verbose output"), ("-q --quiet", "verbosity", 0, "Quiet output")):
            parser.add_argument(*flags.split(), dest=dest, action="store_const", const=value, help=text)
        for flags, dest, text in (("--locals", "tb_locals", "Show local variables in tracebacks"), ("-f --failfast", "failfast", "Stop on first fail or error"),
                ("-c --catch", "catchbreak", "Catch Ctrl-C and display results so far"), ("-b --buffer", "buffer", "Buffer stdout and stderr during tests")):
            parser.add_argument(*flags.split(), dest=dest, action="store_true", help=text)
        parser.add_argument("-k", dest="testNamePatterns", action="append", type=lambda text: text if "*" in text else "*%s*" % text,
            help="Only run tests which match the given substring")
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        chosen = parser.parse_args(list(argv[1:]))
        if chosen.verbosity is not None:
            self.verbosity = chosen.verbosity
        self.tb_locals = self.tb_locals or chosen.tb_locals
        for name in ("failfast", "catchbreak", "buffer"):
            if getattr(self, name) is None:
                setattr(self, name, getattr(chosen, name))
        self.testNamePatterns = chosen.testNamePatterns
        if chosen.tests:
            self.testNames = chosen.tests
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()
    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)
    def runTests(self):
        runner = self.testRunner or TextTestRunner
        if isinstance(runner, type):
            try:
                runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings, tb_locals=self.tb_locals)
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            _sys.exit(not self.result.wasSuccessful())

main = TestProgram

for _module_name, _classes in (("case", (SkipTest, TestCase, FunctionTestCase, _SubTest, _Outcome, _ShouldStop, _UnexpectedSuccess, _AssertRaisesContext, _AssertWarnsContext)),
        ("_log", (_AssertLogsContext,)), ("async_case", (IsolatedAsyncioTestCase,)), ("result", (TestResult,)),
        ("runner", (TextTestResult, TextTestRunner, _WritelnDecorator)), ("suite", (BaseTestSuite, TestSuite, _ErrorHolder)), ("loader", (TestLoader, _FailedTest)), ("main", (TestProgram,))):
    for _each in _classes:
        _each.__module__ = "unittest." + _module_name

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main", "defaultTestLoader",
    "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult", "removeHandler",
    "addModuleCleanup", "getTestCaseNames", "makeSuite", "findTestCases", "doModuleCleanups", "enterModuleContext"]

__private__ = {"_SubTest": _SubTest, "_ErrorHolder": _ErrorHolder, "_FailedTest": _FailedTest, "_WritelnDecorator": _WritelnDecorator, "_TextTestResult": TextTestResult,
    "_DebugResult": _DebugResult, "_Outcome": _Outcome, "_AssertRaisesContext": _AssertRaisesContext, "_module_cleanups": _module_cleanups}

# What the modules of the package show and the package does not.
__parts__ = {
    "unittest.case": {"DIFF_OMITTED": _DIFF_OMITTED, "safe_repr": _safe_repr, "strclass": _strclass, "enterModuleContext": enterModuleContext},
    "unittest.result": {"STDOUT_LINE": _CAPTURED % "Stdout", "STDERR_LINE": _CAPTURED % "Stderr", "failfast": _failfast},
    "unittest.async_case": {"TestCase": TestCase},
    "unittest.loader": {"VALID_MODULE_NAME": _re.compile(r"[_a-z]\w*\.py$", _re.IGNORECASE)},
}
_safe_repr.__name__ = _safe_repr.__qualname__ = "safe_repr"
_strclass.__name__ = _strclass.__qualname__ = "strclass"
_failfast.__name__ = _failfast.__qualname__ = "failfast"
`;
