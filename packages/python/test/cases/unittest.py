import io
import re
import unittest
from unittest import mock


def failing(method, *args, **kwargs):
    """What an assertion says."""
    case = unittest.TestCase()
    try:
        getattr(case, method)(*args, **kwargs)
    except AssertionError as e:
        return str(e)
    return "fine"


failing("assertEqual", 1, 2)  # => '1 != 2'
failing("assertEqual", 1, 1)  # => 'fine'
failing("assertEqual", 1, 2, "numbers")  # => '1 != 2 : numbers'
failing("assertEqual", [1, 2, 3], [1, 2, 4])  # => 'Lists differ: [1, 2, 3] != [1, 2, 4]\n\nFirst differing element 2:\n3\n4\n\n- [1, 2, 3]\n?        ^\n\n+ [1, 2, 4]\n?        ^\n'
failing("assertEqual", (1, 2), (1, 2, 3))  # => 'Tuples differ: (1, 2) != (1, 2, 3)\n\nSecond tuple contains 1 additional elements.\nFirst extra element 2:\n3\n\n- (1, 2)\n+ (1, 2, 3)\n?      +++\n'
failing("assertEqual", {"a": 1}, {"a": 2})  # => "{'a': 1} != {'a': 2}\n- {'a': 1}\n?       ^\n\n+ {'a': 2}\n?       ^\n"
failing("assertEqual", {1, 2}, {2, 3})  # => 'Items in the first set but not the second:\n1\nItems in the second set but not the first:\n3'
failing("assertEqual", "one\ntwo\n", "one\nthree\n")  # => "'one\\ntwo\\n' != 'one\\nthree\\n'\n  one\n- two\n+ three\n"
failing("assertEqual", "x" * 100 + "a", "x" * 100 + "b")  # => "'xxxx[35 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' != 'xxxx[35 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb'\n- xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa\n?                                                                                                     ^\n+ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb\n?                                                                                                     ^\n"
failing("assertEqual", list(range(400)), list(range(1, 401)))  # => 'Lists differ: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,[1843 chars] 399] != [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13[1845 chars] 400]\n\nFirst differing element 0:\n0\n1\n\nDiff is 3130 characters long. Set self.maxDiff to None to see it.'
failing("assertNotEqual", 1, 1)  # => '1 == 1'
failing("assertTrue", 0)  # => '0 is not true'
failing("assertFalse", "yes")  # => "'yes' is not false"
failing("assertIs", [], [])  # => '[] is not []'
failing("assertIsNot", None, None)  # => 'unexpectedly identical: None'
failing("assertIsNone", 1)  # => '1 is not None'
failing("assertIsNotNone", None)  # => 'unexpectedly None'
failing("assertIn", 1, [2])  # => '1 not found in [2]'
failing("assertNotIn", 2, [2])  # => '2 unexpectedly found in [2]'
failing("assertIsInstance", 1, str)  # => "1 is not an instance of <class 'str'>"
failing("assertNotIsInstance", 1, int)  # => "1 is an instance of <class 'int'>"
failing("assertAlmostEqual", 1.0, 1.1)  # => '1.0 != 1.1 within 7 places (0.10000000000000009 difference)'
failing("assertAlmostEqual", 1.0, 1.1, places=0)  # => 'fine'
failing("assertAlmostEqual", 1.0, 1.5, delta=0.1)  # => '1.0 != 1.5 within 0.1 delta (0.5 difference)'
failing("assertNotAlmostEqual", 1.0, 1.0)  # => '1.0 == 1.0 within 7 places'
failing("assertGreater", 1, 2)  # => '1 not greater than 2'
failing("assertLessEqual", 3, 2)  # => '3 not less than or equal to 2'
failing("assertRegex", "abc", "x")  # => "Regex didn't match: 'x' not found in 'abc'"
failing("assertNotRegex", "abc", "b")  # => "Regex matched: 'b' matches 'b' in 'abc'"
failing("assertCountEqual", [1, 1, 2], [2, 2, 1])  # => 'Element counts were not equal:\nFirst has 2, Second has 1:  1\nFirst has 1, Second has 2:  2'
failing("assertRaises", ValueError, int, "1")  # => 'ValueError not raised by int'
failing("assertRaisesRegex", ValueError, "nothing", int, "x")  # => '"nothing" does not match "invalid literal for int() with base 10: \'x\'"'
failing("assertWarns", UserWarning, int)  # => 'UserWarning not triggered by int'
failing("assertSequenceEqual", [1], (2,))  # => 'Sequences differ: [1] != (2,)\n\nFirst differing element 0:\n1\n2\n\n- [1]\n+ (2,)'
failing("fail", "because")  # => 'because'
unittest.TestCase().assertRaises(int, "x")  # raises TypeError: assertRaises() arg 1 must be an exception type or tuple of exception types
unittest.TestCase().assertRaises(ValueError, msg="m", other=1)  # raises TypeError: 'other' is an invalid keyword argument for this function
with unittest.TestCase().assertRaises(ValueError) as caught:
    int("x")
print(caught.exception)  # => invalid literal for int() with base 10: 'x'


class Sums(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = ["class"]

    def setUp(self):
        self.log.append("up")
        self.addCleanup(self.log.append, "clean")

    def tearDown(self):
        self.log.append("down")

    def test_good(self):
        self.assertEqual(1 + 1, 2)

    def test_bad(self):
        """Says something."""
        self.assertEqual(1 + 1, 3)

    def test_error(self):
        raise KeyError("k")

    @unittest.skip("later")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_surprise(self):
        pass

    def test_parts(self):
        for i in range(3):
            with self.subTest("part", i=i):
                self.assertNotEqual(i, 1)


result = unittest.TestResult()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sums)
suite.countTestCases()  # => 7
unittest.defaultTestLoader.getTestCaseNames(Sums)  # => ['test_bad', 'test_error', 'test_expected', 'test_good', 'test_parts', 'test_skipped', 'test_surprise']
suite.run(result) is result  # => True
result  # => <unittest.result.TestResult run=7 errors=1 failures=2>
(len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses))  # => (2, 1, 1, 1, 1)
[str(case) for case, text in result.failures]  # => ['test_bad (__main__.Sums.test_bad)', 'test_parts (__main__.Sums.test_parts) [part] (i=1)']
result.skipped[0][1]  # => 'later'
Sums.log[:7]  # => ['class', 'up', 'down', 'clean', 'up', 'down', 'clean']
result.wasSuccessful()  # => False
Sums("test_good")  # => <__main__.Sums testMethod=test_good>
Sums("test_good").id()  # => '__main__.Sums.test_good'
Sums("test_bad").shortDescription()  # => 'Says something.'
Sums("test_none")  # raises ValueError: no such test method in <class '__main__.Sums'>: test_none
unittest.TestSuite().addTest(3)  # raises TypeError: 3 is not callable


def report(*cases, verbosity=1):
    stream = io.StringIO()
    unittest.TextTestRunner(stream, verbosity=verbosity).run(unittest.TestSuite([Sums(name) for name in cases]))
    text = re.sub(r'File ".*?", line \d+', "File", stream.getvalue())
    text = re.sub(r"(?m)^    .*\n", "", text)
    return re.sub(r"in \d\.\d+s", "in 0s", text)


print(report("test_good"))  # => . | ---------------------------------------------------------------------- | Ran 1 test in 0s |  | OK |
print(report("test_good", "test_bad", "test_error", "test_skipped"))  # => .FEs | ====================================================================== | ERROR: test_error (__main__.Sums.test_error) | ---------------------------------------------------------------------- | Traceback (most recent call last): |   File, in test_error | KeyError: 'k' |  | ====================================================================== | FAIL: test_bad (__main__.Sums.test_bad) | Says something. | ---------------------------------------------------------------------- | Traceback (most recent call last): |   File, in test_bad | AssertionError: 2 != 3 |  | ---------------------------------------------------------------------- | Ran 4 tests in 0s |  | FAILED (failures=1, errors=1, skipped=1) |
print(report("test_good", "test_bad", "test_skipped", "test_expected", "test_surprise", "test_parts", verbosity=2))  # => test_good (__main__.Sums.test_good) ... ok | test_bad (__main__.Sums.test_bad) | Says something. ... FAIL | test_skipped (__main__.Sums.test_skipped) ... skipped 'later' | test_expected (__main__.Sums.test_expected) ... expected failure | test_surprise (__main__.Sums.test_surprise) ... unexpected success | test_parts (__main__.Sums.test_parts) ...  |   test_parts (__main__.Sums.test_parts) [part] (i=1) ... FAIL |  | ====================================================================== | FAIL: test_bad (__main__.Sums.test_bad) | Says something. | ---------------------------------------------------------------------- | Traceback (most recent call last): |   File, in test_bad | AssertionError: 2 != 3 |  | ====================================================================== | FAIL: test_parts (__main__.Sums.test_parts) [part] (i=1) | ---------------------------------------------------------------------- | Traceback (most recent call last): |   File, in test_parts | AssertionError: 1 == 1 |  | ====================================================================== | UNEXPECTED SUCCESS: test_surprise (__main__.Sums.test_surprise) | ---------------------------------------------------------------------- | Ran 6 tests in 0s |  | FAILED (failures=2, skipped=1, expected failures=1, unexpected successes=1) |

# unittest.mock
m = mock.Mock()
m.assert_called()  # raises AssertionError: Expected 'mock' to have been called.
_ = m(1, k=2)
m.call_args  # => call(1, k=2)
m.call_args.kwargs  # => {'k': 2}
m.call_count  # => 1
m.assert_called_with(2)  # raises AssertionError: expected call not found. | Expected: mock(2) |   Actual: mock(1, k=2)
m.assert_not_called()  # raises AssertionError: Expected 'mock' to not have been called. Called 1 times. | Calls: [call(1, k=2)].
m.assert_any_call(3)  # raises AssertionError: mock(3) call not found
m.assert_has_calls([mock.call(9)])  # raises AssertionError: Calls not found. | Expected: [call(9)] |   Actual: [call(1, k=2)]
m.assert_called_once_with(1, k=2)
_ = m(3)
m.assert_called_once()  # raises AssertionError: Expected 'mock' to have been called once. Called 2 times. | Calls: [call(1, k=2), call(3)].
m.assert_caled  # raises AttributeError: 'assert_caled' is not a valid assertion. Use a spec for the mock if 'assert_caled' is meant to be an attribute.
_ = m.a.b(4).c(5)
m.mock_calls  # => [call(1, k=2), call(3), call.a.b(4), call.a.b().c(5)]
m.method_calls  # => [call.a.b(4)]
m.reset_mock()
m.mock_calls  # => []
mock.Mock(return_value=3)()  # => 3
mock.Mock(side_effect=ValueError("no"))()  # raises ValueError: no
steps = mock.Mock(side_effect=[1, KeyError("k"), 3])
steps()  # => 1
steps()  # raises KeyError: 'k'
steps()  # => 3
steps()  # raises StopIteration
mock.Mock(side_effect=lambda x: x * 2)(4)  # => 8
mock.Mock(spec=["a"]).b  # raises AttributeError: Mock object has no attribute 'b'
isinstance(mock.Mock(spec=int), int)  # => True
len(mock.Mock())  # raises TypeError: object of type 'Mock' has no len()
magic = mock.MagicMock()
(len(magic), int(magic), bool(magic), list(magic), 1 in magic)  # => (0, 1, True, [], False)
magic.__getitem__.return_value = "item"
magic[0]  # => 'item'
magic.__enter__.return_value = "entered"
with magic as entered:
    print(entered)
mock.call(1, a=2) == mock.call(1, a=2)  # => True
[mock.call.x(1), mock.call.y.z()]  # => [call.x(1), call.y.z()]
mock.ANY == object()  # => True
mock.sentinel.thing  # => sentinel.thing


class Service:
    def ask(self, question, *, loud=False):
        return "real"


with mock.patch.object(Service, "ask", return_value="mocked") as ask:
    print(Service().ask("?"), ask.mock_calls)
Service().ask("?")  # => 'real'
spec = mock.create_autospec(Service)
spec().ask()  # raises TypeError: missing a required argument: 'question'
_ = spec().ask("q")
spec.mock_calls  # => [call(), call(), call().ask('q')]
settings = {"a": 1}
with mock.patch.dict(settings, {"b": 2}, clear=True):
    print(settings)
settings  # => {'a': 1}
mock.patch("nothing")  # raises TypeError: Need a valid target to patch. You supplied: 'nothing'
with mock.patch("json.dumps", lambda value: "patched"):
    import json

    print(json.dumps(1))
json.dumps(1)  # => '1'
opened = mock.mock_open(read_data="one\ntwo\n")
with opened("f") as file:
    print(file.read())
prop = mock.PropertyMock(return_value=5)
type(m).p = prop
m.p  # => 5
prop.mock_calls  # => [call()]
import asyncio

later = mock.AsyncMock(return_value=6)
asyncio.run(later(1))  # => 6
later.assert_awaited_once_with(1)
later.assert_awaited_with(2)  # raises AssertionError: expected await not found. | Expected: mock(2) |   Actual: mock(1)
sealed = mock.Mock()
mock.seal(sealed)
sealed.x  # raises AttributeError: mock.x

# Arguments of mocks are bound as those of their __init__, before anything else.
mock.Mock("a", "b", name="x", spec=3)  # raises TypeError: multiple values for argument 'spec'
mock.Mock("a", "b", None, name="x")  # raises TypeError: multiple values for argument 'name'
mock.MagicMock(1, 2, wraps=4)  # raises TypeError: multiple values for argument 'wraps'
mock.Mock(*range(14))  # raises TypeError: too many positional arguments
mock.Mock(*range(11))  # raises TypeError: CallableMixin.__init__() takes from 1 to 11 positional arguments but 12 were given

# A mock made after a specification stands among the children of its parent; functions take the name of the original.
mock.create_autospec(3, _parent=3)  # raises AttributeError: 'int' object has no attribute '_mock_children'
parent = mock.MagicMock(name="p")
child = mock.create_autospec(lambda a: 1, _parent=parent, _name="f")
parent.f is child  # => True
child.__name__, child.__qualname__, child.__module__, hasattr(child, "__wrapped__")  # => ('funcopy', 'funcopy', None, False)
parent.f(2) is child.return_value, parent.mock_calls  # => (True, [call.f(2)])
type(mock.create_autospec(None)).__name__  # => 'NonCallableMagicMock'
def with_attributes(a): pass
with_attributes.number, with_attributes.inner = 3, lambda b: 1
hasattr(mock.create_autospec(with_attributes), "number"), hasattr(mock.create_autospec(with_attributes), "inner")  # => (False, True)
async def awaited(a): return 3
waiting = mock.create_autospec(awaited)
asyncio.run(waiting(3)) is waiting.return_value, waiting.await_count, waiting.await_args, waiting.await_args_list  # => (True, 1, call(3), [call(3)])

# With a spec there are the special methods that it has, and no others.
named = mock.MagicMock(name="m")
named.__len__.return_value = 5
named.mock_add_spec(["__len__"])
len(named)  # => 5
named + 1  # raises TypeError: unsupported operand type(s) for +: 'MagicMock' and 'int'
named.mock_add_spec(["__len__", "__iter__"])
len(named), list(named)  # => (5, [])
type(mock.MagicMock(spec=["a"]).__str__).__name__, type(mock.MagicMock(spec=int).__str__).__name__  # => ('method-wrapper', 'MagicMock')
broken = mock.MagicMock()
broken.mock_add_spec([[1]])  # raises TypeError: unhashable type: 'list'
len(broken)  # raises AttributeError: Mock object has no attribute '__len__'
hasattr(type(broken), "__next__")  # => False
class OwnLength(mock.MagicMock):
    def __len__(self): return 9
len(OwnLength()), type(OwnLength()).__module__  # => (0, 'unittest.mock')
