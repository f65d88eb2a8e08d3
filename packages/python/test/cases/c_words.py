"""Words of errors of what CPython writes in C, and names that are outdated: warnings, threading, asyncio, queue, abc, enum."""  # => 'Words of errors of what CPython writes in C, and names that are outdated: warnings, threading, asyncio, queue, abc, enum.'
import abc, asyncio, enum, io, queue, threading, unittest, unittest.mock, warnings

def told(f):
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    return (result, *[str(each.message) for each in heard]) if heard else result

told(lambda: warnings.warn())  # => "TypeError: warn() missing required argument 'message' (pos 1)"
told(lambda: warnings.warn("x", foo=1))  # => "TypeError: 'foo' is an invalid keyword argument for warn()"
told(lambda: warnings.warn("x", stacklevel=[]))  # => "TypeError: 'list' object cannot be interpreted as an integer"
told(lambda: warnings.warn([]))  # => (None, '[]')
told(lambda: warnings.warn_explicit("m"))  # => "TypeError: warn_explicit() missing required argument 'category' (pos 2)"
told(lambda: warnings.warn_explicit("m", UserWarning, None, 1))  # => 'TypeError: warn_explicit() argument 3 must be str, not None'
told(lambda: warnings.warn_explicit("m", UserWarning, "f", 1, registry=3))  # => "TypeError: 'registry' must be a dict or None"
told(lambda: warnings.warn_explicit("m", UserWarning, "f", 7))  # => (None, 'm')
told(lambda: warnings.filterwarnings("ignore", 3))  # => 'AssertionError: message must be a string'
told(lambda: warnings.filterwarnings("ignore", "a", UserWarning, "a", "b"))  # => 'AssertionError: lineno must be an int >= 0'
told(lambda: threading.Event().isSet())  # => (False, 'isSet() is deprecated, use is_set() instead')
told(lambda: threading.Event().isSet(1))  # => 'TypeError: Event.isSet() takes 1 positional argument but 2 were given'
thread = threading.Thread(target=len, name="x")
told(thread.getName)  # => ('x', 'getName() is deprecated, get the name attribute instead')
told(thread.isDaemon)  # => (False, 'isDaemon() is deprecated, get the daemon attribute instead')
told(lambda: thread.setName("y"))  # => (None, 'setName() is deprecated, set the name attribute instead')
told(lambda: threading.activeCount())  # => (1, 'activeCount() is deprecated, use active_count() instead')
told(lambda: threading.Lock(5))  # => 'TypeError: _thread.allocate_lock() takes no arguments (1 given)'
told(lambda: threading.Lock().release(1))  # => 'TypeError: lock.release() takes no arguments (1 given)'
told(lambda: threading.RLock().acquire(foo=1))  # => "TypeError: 'foo' is an invalid keyword argument for acquire()"
q = queue.SimpleQueue()
told(lambda: q.put())  # => "TypeError: put() missing required argument 'item' (pos 1)"
told(lambda: q.empty(2))  # => 'TypeError: SimpleQueue.empty() takes no arguments (1 given)'
told(lambda: q.get(foo=1))  # => "TypeError: 'foo' is an invalid keyword argument for get()"
told(lambda: abc.abstractclassmethod(1))  # => "AttributeError: 'int' object has no attribute '__isabstractmethod__'"
told(lambda: abc.abstractclassmethod(1, 2))  # => 'TypeError: abstractclassmethod.__init__() takes 2 positional arguments but 3 were given'
told(lambda: enum.EnumType("", 1, ()))  # => "AttributeError: 'tuple' object has no attribute 'setdefault'"
told(lambda: enum.Enum(3, "A", type=0))  # => "AttributeError: 'int' object has no attribute '__mro__'"
told(lambda: enum.IntFlag("P", "R W").R.__contains__(1, 2))  # => 'TypeError: Flag.__contains__() takes 2 positional arguments but 3 were given'
told(lambda: unittest.TestCase().assertEqual(1))  # => "TypeError: TestCase.assertEqual() missing 1 required positional argument: 'second'"
told(lambda: unittest.skip(1).__qualname__)  # => 'skip.<locals>.decorator'
told(lambda: unittest.TestCase().assertEquals(1, 1))  # => (None, 'Please use assertEqual instead.')
told(lambda: type(next(unittest.mock.MagicMock())).__name__)  # => 'MagicMock'
told(lambda: repr(unittest.mock.create_autospec([1], name="m"))[:27])  # => "<MagicMock name='m' spec='l"

async def words():
    future = asyncio.Future()
    print(told(lambda: future.result(1)))
    print(told(lambda: future.set_result()))
    print(told(lambda: future.add_done_callback(1, 2)))
    print(told(lambda: asyncio.current_task().set_result(1, 2)))
    future.set_result(list(range(20)))
    print(future)
asyncio.run(words())  # => TypeError: Future.result() takes no arguments (1 given) | TypeError: Future.set_result() takes exactly one argument (0 given) | TypeError: add_done_callback() takes exactly 1 positional argument (2 given) | TypeError: Task.set_result() takes exactly one argument (2 given) | <Future finished result=[0, 1, 2, 3, 4, 5, ...]>

async def inner():
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.03)
    except asyncio.CancelledError:
        print("cancelled")
        raise

async def outer():
    try:
        await asyncio.wait_for(inner(), 0.03)
    except TimeoutError:
        print("timeout")
asyncio.run(outer())  # => cancelled | timeout
