/** unittest, part two, in Python: the test case, how one is run, and the marks for skipping and for failures that are expected. */

export const CASE = String.raw`
def _id(obj):
    return obj

def skip(reason):
    """Unconditionally skip a test."""
    def decorator(test):
        if not isinstance(test, type):
            @_functools.wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            test = skipped
        test.__unittest_skip__, test.__unittest_skip_why__ = True, reason
        return test
    if isinstance(reason, _types.FunctionType):
        test, reason = reason, ""
        return decorator(test)
    return decorator

def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _id

def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _id if condition else skip(reason)

def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item

_module_cleanups = []

def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))

def _enter(cm, add):
    kind = type(cm)
    try:
        enter, exit = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    add(exit, cm, None, None, None)
    return result

def enterModuleContext(cm):
    """Same as enterContext, but module-wide."""
    return _enter(cm, addModuleCleanup)

def doModuleCleanups():
    """Execute all module cleanup functions."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]

class _Outcome:
    def __init__(self, result=None):
        self.result, self.success, self.skipped, self.expecting_failure = result, True, None, False
        self.expectedFailure = None
        self.result_supports_subtests = hasattr(result, "addSubTest")
    def part(self, test, function, subtest=False):
        """Runs a part of a test: what it raises goes to the result. True where it raised nothing."""
        before, self.success = self.success, True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.skip(test, str(e))
        except _ShouldStop:
            pass
        except:
            info = _sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(test.test_case, test, info)
                else:
                    _add_error(self.result, test, info)
        else:
            if subtest and self.success and self.result_supports_subtests:
                self.result.addSubTest(test.test_case, test, None)
        fine = self.success
        self.success = self.success and before
        return fine
    def skip(self, test, reason):
        if hasattr(self.result, "addSkip"):
            self.result.addSkip(test, reason)
        else:
            _warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
            self.result.addSuccess(test)

def _add_error(result, test, info):
    if result is not None and info is not None:
        if issubclass(info[0], test.failureException):
            result.addFailure(test, info)
        else:
            result.addError(test, info)

class TestCase(_Assertions):
    """A class whose instances are single test cases."""
    _classSetupFailed = False
    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)
    def __init__(self, methodName="runTest"):
        self._testMethodName, self._outcome, self._testMethodDoc = methodName, None, "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._cleanups, self._subtest = [], None
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}
    def addCleanup(self, function, /, *args, **kwargs):
        """Add a function, with arguments, to be called when the test is completed."""
        self._cleanups.append((function, args, kwargs))
    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)
    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))
    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)
    def setUp(self):
        "Hook method for setting up the test fixture before exercising it."
    def tearDown(self):
        "Hook method for deconstructing the test fixture after testing it."
    @classmethod
    def setUpClass(cls):
        "Hook method for setting up class fixture before running tests in the class."
    @classmethod
    def tearDownClass(cls):
        "Hook method for deconstructing the class fixture after running all tests in the class."
    def countTestCases(self):
        return 1
    def defaultTestResult(self):
        return TestResult()
    def shortDescription(self):
        """The first line of the docstring of the test method, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None
    def id(self):
        return "%s.%s" % (_strclass(self.__class__), self._testMethodName)
    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented
    def __hash__(self):
        return hash((type(self), self._testMethodName))
    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _strclass(self.__class__), self._testMethodName)
    def __repr__(self):
        return "<%s testMethod=%s>" % (_strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=_NO_MESSAGE, **params):
        """A context whose failure is told with the message and parameters, and does not end the test."""
        return _SubTestContext(self, msg, params)
    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)
    def _callSetUp(self):
        self.setUp()
    def _callTestMethod(self, method):
        result = method()
        if result is not None:
            _warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=3)
    def _callTearDown(self):
        self.tearDown()
    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        stop = None
        if result is None:
            result = self.defaultTestResult()
            stop = getattr(result, "stopTestRun", None)
            if hasattr(result, "startTestRun"):
                result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                _Outcome(result).skip(self, why)
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(method, "__unittest_expecting_failure__", False)
            outcome = self._outcome = _Outcome(result)
            try:
                if outcome.part(self, self._callSetUp):
                    outcome.expecting_failure = expecting
                    outcome.part(self, lambda: self._callTestMethod(method))
                    outcome.expecting_failure = False
                    outcome.part(self, self._callTearDown)
                self.doCleanups()
                if outcome.success:
                    if not expecting:
                        result.addSuccess(self)
                    elif outcome.expectedFailure:
                        if hasattr(result, "addExpectedFailure"):
                            result.addExpectedFailure(self, outcome.expectedFailure)
                        else:
                            _warnings.warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning)
                            result.addSuccess(self)
                    elif hasattr(result, "addUnexpectedSuccess"):
                        result.addUnexpectedSuccess(self)
                    else:
                        _warnings.warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning)
                        try:
                            raise _UnexpectedSuccess from None
                        except _UnexpectedSuccess:
                            result.addFailure(self, _sys.exc_info())
                return result
            finally:
                outcome.expectedFailure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()
    def doCleanups(self):
        """Execute all cleanup functions. Normally called for you after tearDown."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.part(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success
    @classmethod
    def doClassCleanups(cls):
        """Execute all class cleanup functions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(_sys.exc_info())
    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)
    def debug(self):
        """Run the test without collecting errors in a TestResult."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

TestCase._class_cleanups = []

class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case, self.msg, self.params = case, msg, params
    def __enter__(self):
        case = self.case
        outcome = case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            self.outcome = None
            return
        self.outcome, self.parent = outcome, case._subtest
        params = self.params if self.parent is None else {**self.parent.params, **self.params}
        case._subtest = _SubTest(case, self.msg, params)
        self.before = outcome.success
    def __exit__(self, kind, error, tb):
        outcome, case = self.outcome, self.case
        if outcome is None:
            return False
        subtest, case._subtest = case._subtest, self.parent
        if error is not None and not isinstance(error, Exception) and isinstance(error, KeyboardInterrupt):
            return False
        def step():
            if error is not None:
                raise error
        fine = outcome.part(subtest, step, subtest=True)
        if not fine:
            if outcome.result is not None and outcome.result.failfast:
                raise _ShouldStop
        elif outcome.expectedFailure:
            raise _ShouldStop
        return True

class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc, self._testFunc, self._description = setUp, tearDown, testFunc, description
    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()
    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()
    def runTest(self):
        self._testFunc()
    def id(self):
        return self._testFunc.__name__
    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return (self._setUpFunc, self._tearDownFunc, self._testFunc, self._description) == (other._setUpFunc, other._tearDownFunc, other._testFunc, other._description)
    def __hash__(self):
        return hash((type(self), self._setUpFunc, self._tearDownFunc, self._testFunc, self._description))
    def __str__(self):
        return "%s (%s)" % (_strclass(self.__class__), self._testFunc.__name__)
    def __repr__(self):
        return "<%s tec=%s>" % (_strclass(self.__class__), self._testFunc)
    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None

class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params, self.failureException = message, test_case, params, test_case.failureException
    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")
    def _subDescription(self):
        parts = []
        if self._message is not _NO_MESSAGE:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join(["{}={!r}".format(key, value) for key, value in self.params.items()])))
        return " ".join(parts) or "(<subtest>)"
    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())
    def shortDescription(self):
        return self.test_case.shortDescription()
    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())

class IsolatedAsyncioTestCase(TestCase):
    """A test case whose methods may be coroutines: each test has an event loop of its own."""
    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._loop_of_test = None
    async def asyncSetUp(self):
        pass
    async def asyncTearDown(self):
        pass
    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)
    async def enterAsyncContext(self, cm):
        kind = type(cm)
        try:
            enter, exit = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result
    def _wait(self, awaitable):
        async def waiting():
            return await awaitable
        return self._loop_of_test.run_until_complete(waiting())
    def _callSetUp(self):
        self.setUp()
        self._wait(self.asyncSetUp())
    def _callTestMethod(self, method):
        result = method()
        if hasattr(result, "__await__"):
            result = self._wait(result)
        if result is not None:
            _warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=4)
    def _callTearDown(self):
        self._wait(self.asyncTearDown())
        self.tearDown()
    def _callCleanup(self, function, /, *args, **kwargs):
        result = function(*args, **kwargs)
        if hasattr(result, "__await__"):
            self._wait(result)
    def _in_loop(self, step, *args):
        import asyncio
        self._loop_of_test = asyncio.new_event_loop()
        try:
            return step(*args)
        finally:
            self._loop_of_test.close()
            self._loop_of_test = None
    def run(self, result=None):
        return self._in_loop(super().run, result)
    def debug(self):
        self._in_loop(super().debug)
`;
