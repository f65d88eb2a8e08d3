# Methods of C that are given their class count arguments in words of their own; and what else of these modules is told in which order.
import io, queue, quopri, unicodedata, zlib

writer, reader, waiting = zlib.compressobj(), zlib.decompressobj(), queue.SimpleQueue()
writer.compress()  # raises TypeError: compress() takes exactly 1 positional argument (0 given)
writer.compress(b"a", b"b")  # raises TypeError: compress() takes at most 1 argument (2 given)
writer.compress(data=b"a")  # raises TypeError: compress() takes exactly 1 positional argument (0 given)
writer.compress(b"a", x=1)  # raises TypeError: compress() takes at most 1 argument (2 given)
writer.flush(1, 2)  # raises TypeError: flush() takes at most 1 argument (2 given)
writer.flush(mode=4)  # raises TypeError: 'mode' is an invalid keyword argument for flush()
writer.copy(1)  # raises TypeError: copy() takes no arguments
reader.decompress()  # raises TypeError: decompress() takes at least 1 positional argument (0 given)
reader.decompress(1, 2, 3)  # raises TypeError: decompress() takes at most 2 arguments (3 given)
reader.decompress(b"a", x=1)  # raises TypeError: 'x' is an invalid keyword argument for decompress()
reader.flush(1, 2)  # raises TypeError: flush() takes at most 1 argument (2 given)
reader.flush(length=3)  # raises TypeError: 'length' is an invalid keyword argument for flush()
reader.copy(1)  # raises TypeError: copy() takes no arguments
reader.copy(x=1).eof  # => False
waiting.get(1, 2, 3)  # raises TypeError: get() takes at most 2 arguments (3 given)
waiting.get(x=1)  # raises TypeError: 'x' is an invalid keyword argument for get()
waiting.get_nowait(1)  # raises TypeError: get_nowait() takes no arguments
waiting.get_nowait(x=1)  # raises Empty
waiting.get(False, "x")  # raises Empty
waiting.put(1)
waiting.get(True, "x")  # raises TypeError: 'str' object cannot be interpreted as an integer
waiting.get(True, -1)  # raises ValueError: 'timeout' must be a non-negative number
waiting.get(True, 1e300)  # raises OverflowError: timestamp out of range for platform time_t
waiting.get(True, float("nan"))  # raises ValueError: Invalid value NaN (not a number)
waiting.get(timeout=1j)  # raises TypeError: 'complex' object cannot be interpreted as an integer
waiting.get(False, "x")  # => 1
waiting.put()  # raises TypeError: put() missing required argument 'item' (pos 1)
waiting.put(1, 2, 3, 4)  # raises TypeError: put() takes at most 3 arguments (4 given)
waiting.put(1, x=3)  # raises TypeError: 'x' is an invalid keyword argument for put()
waiting.empty(1)  # raises TypeError: SimpleQueue.empty() takes no arguments (1 given)
waiting.qsize(x=1)  # raises TypeError: SimpleQueue.qsize() takes no keyword arguments
queue.SimpleQueue(1)  # raises TypeError: SimpleQueue() takes no positional arguments
queue.SimpleQueue(x=1)  # raises TypeError: SimpleQueue() takes no keyword arguments
queue.Queue("x").put(1)  # raises TypeError: '>' not supported between instances of 'str' and 'int'
queue.Queue("x").full()  # raises TypeError: '<' not supported between instances of 'int' and 'str'
queue.Queue(2).put(1, True, "x")  # raises TypeError: '<' not supported between instances of 'str' and 'int'
queue.Queue(2).put(1, True, -1)  # raises ValueError: 'timeout' must be a non-negative number
queue.Queue(0).put(1, True, -1)
queue.Queue().get(False, "x")  # raises Empty
queue.Queue().get(True, "x")  # raises TypeError: '<' not supported between instances of 'str' and 'int'
queue.Queue().get(True, -1)  # raises ValueError: 'timeout' must be a non-negative number
queue.Queue().task_done()  # raises ValueError: task_done() called too many times
uneven = queue.PriorityQueue()
uneven.put(1)
uneven.put("x")  # raises TypeError: '<' not supported between instances of 'str' and 'int'
uneven.unfinished_tasks  # => 1
unicodedata.name(None)  # raises TypeError: name() argument 1 must be a unicode character, not None
unicodedata.category(None)  # raises TypeError: category() argument must be a unicode character, not None
unicodedata.normalize(None, "x")  # raises TypeError: normalize() argument 1 must be str, not None
unicodedata.normalize("NFC", None)  # raises TypeError: normalize() argument 2 must be str, not None
unicodedata.lookup(b"BULLET")  # => '•'
unicodedata.lookup(b"nope")  # raises KeyError: "undefined character name 'nope'"
unicodedata.lookup(bytearray(b"BULLET"))  # raises TypeError: lookup() argument must be read-only bytes-like object, not bytearray
unicodedata.lookup(None)  # raises TypeError: a bytes-like object is required, not 'NoneType'
quopri.decode(b"x", 3)  # raises AttributeError: 'bytes' object has no attribute 'read'
quopri.encode(io.BytesIO(b"x"), b"", b"")  # raises TypeError: 'bytes' object cannot be interpreted as an integer
quopri.encode(io.BytesIO(b"x"), b"", 1)  # raises AttributeError: 'bytes' object has no attribute 'write'
