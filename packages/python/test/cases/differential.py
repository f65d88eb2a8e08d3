# What programs of the usual kind found to differ: names of types, handlers of codecs, words of errors.
import codecs
import difflib
import sys
import threading
import types
import xml.etree.ElementTree as ET
import zoneinfo
ET.Element('a').getchildren()  # raises AttributeError: 'xml.etree.ElementTree.Element' object has no attribute 'getchildren'
ET.TreeBuilder().x  # raises AttributeError: 'xml.etree.ElementTree.TreeBuilder' object has no attribute 'x'
ET.XMLParser().x  # raises AttributeError: 'xml.etree.ElementTree.XMLParser' object has no attribute 'x'
int(ET.Element('a'))  # raises TypeError: int() argument must be a string, a bytes-like object or a real number, not 'xml.etree.ElementTree.Element'
ET.Element.__name__, ET.Element.__qualname__, ET.Element  # => ('Element', 'Element', <class 'xml.etree.ElementTree.Element'>)
zoneinfo.ZoneInfo('UTC').x  # raises AttributeError: 'zoneinfo.ZoneInfo' object has no attribute 'x'
zoneinfo.ZoneInfo.__name__, zoneinfo.ZoneInfo  # => ('ZoneInfo', <class 'zoneinfo.ZoneInfo'>)
threading.Lock() + 1  # raises TypeError: unsupported operand type(s) for +: '_thread.lock' and 'int'
threading.RLock().x  # raises AttributeError: '_thread.RLock' object has no attribute 'x'
threading.local().x  # raises AttributeError: '_thread._local' object has no attribute 'x'
class Zone(zoneinfo.ZoneInfo): pass
Zone('UTC').x  # raises AttributeError: 'Zone' object has no attribute 'x'
Zone.__name__, Zone.__mro__[1].__name__  # => ('Zone', 'ZoneInfo')
codecs.register_error('accent', lambda e: ('é', e.end))
codecs.register_error('surrogate', lambda e: ('\ud800', e.end))
'日'.encode('ascii', 'accent')  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\u65e5' in position 0: ordinal not in range(128)
'日'.encode('latin-1', 'accent')  # => b'\xe9'
'日'.encode('latin-1', 'surrogate')  # raises UnicodeEncodeError: 'latin-1' codec can't encode character '\u65e5' in position 0: ordinal not in range(256)
'a日b'.encode('cp1252', 'accent')  # => b'a\xe9b'
'\udfff'.encode('utf-8', 'surrogate')  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\udfff' in position 0: surrogates not allowed
'\udfff'.encode('utf-8', 'accent')  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\udfff' in position 0: surrogates not allowed
'\udfff'.encode('utf-16', 'surrogate')  # raises UnicodeEncodeError: 'utf-16' codec can't encode character '\udfff' in position 0: surrogates not allowed
def caught(f):
    try:
        f()
    except OverflowError as error:
        return repr(error), error.args
caught(lambda: 2.0 ** 10000)  # => ("OverflowError(34, 'Numerical result out of range')", (34, 'Numerical result out of range'))
caught(lambda: pow(2.0, 1e5))  # => ("OverflowError(34, 'Numerical result out of range')", (34, 'Numerical result out of range'))
caught(lambda: (-2.0) ** 10001)  # => ("OverflowError(34, 'Numerical result out of range')", (34, 'Numerical result out of range'))
2.0 ** 10000  # raises OverflowError: (34, 'Numerical result out of range')
matcher = difflib.SequenceMatcher(None, 'private Thread t;', 'private volatile Thread t;')
list(matcher.get_grouped_opcodes(1))  # => [[('equal', 5, 6, 5, 6), ('insert', 6, 6, 6, 15), ('equal', 6, 7, 15, 16)]]
matcher.get_opcodes()  # => [('equal', 5, 6, 5, 6), ('insert', 6, 6, 6, 15), ('equal', 6, 7, 15, 16)]
proxy = types.MappingProxyType({'a': 1})
proxy |= {'b': 2}  # raises TypeError: '|=' is not supported by mappingproxy; use '|' instead
proxy |= 1  # raises TypeError: '|=' is not supported by mappingproxy; use '|' instead
proxy &= 1  # raises TypeError: unsupported operand type(s) for &=: 'mappingproxy' and 'int'
proxy | {'b': 2}  # => {'a': 1, 'b': 2}
sys.__excepthook__ is sys.excepthook, sys.__displayhook__ is sys.displayhook  # => (True, True)
class Listed(list):
    def __iter__(self):
        return iter([7, 8])
Listed([1, 2]).copy(), type(Listed([1]).copy())  # => ([1, 2], <class 'list'>)
class Keyed(dict):
    def keys(self):
        return ['other']
keyed = Keyed(a=1)
{**keyed}, dict(**keyed), (lambda **k: k)(**keyed), dict(keyed)  # => ({'a': 1}, {'a': 1}, {'a': 1}, {'a': 1})
class Walked(Keyed):
    def __iter__(self):
        return iter(['other'])
    def __getitem__(self, key):
        return 5
walked = Walked(a=1)
{**walked}, dict(**walked), (lambda **k: k)(**walked), dict(walked)  # => ({'other': 5}, {'other': 5}, {'other': 5}, {'other': 5})
class SlotA: __slots__ = ('a',)
class SlotB: __slots__ = ('b',)
class NoSlot: __slots__ = ()
class Plain: pass
class SlotAB(SlotA): __slots__ = ('b',)
type('X', (SlotA, SlotB), {})  # raises TypeError: multiple bases have instance lay-out conflict
type('X', (Plain, SlotA, KeyError), {})  # raises TypeError: multiple bases have instance lay-out conflict
type('X', (NoSlot, SlotA), {}).__base__  # => <class '__main__.SlotA'>
type('X', (Plain, NoSlot, SlotAB), {}).__base__  # => <class '__main__.SlotAB'>
type('X', (SlotA, SlotAB), {})  # raises TypeError: Cannot create a consistent method resolution | order (MRO) for bases SlotA, SlotAB
type('X', (Plain, SlotA, SlotAB), {})  # raises TypeError: Cannot create a consistent method resolution | order (MRO) for bases object, SlotA, SlotAB
type('X', (OSError, ImportError), {})  # raises TypeError: multiple bases have instance lay-out conflict
type('X', (NameError, StopIteration), {})  # raises TypeError: multiple bases have instance lay-out conflict
type('X', (KeyError, AttributeError), {}).__base__  # => <class 'AttributeError'>
type('X', (ValueError, UnicodeDecodeError), {})  # raises TypeError: Cannot create a consistent method resolution | order (MRO) for bases ValueError, UnicodeDecodeError
type('X', (UnicodeDecodeError, KeyError), {}).__base__  # => <class 'UnicodeDecodeError'>
fault = ValueError(1)
del fault.args  # raises TypeError: args may not be deleted
fault.args = 5  # raises TypeError: 'int' object is not iterable
fault.__suppress_context__ = 1  # raises TypeError: attribute value type must be bool
del fault.__suppress_context__  # raises TypeError: can't delete numeric/char attribute
fault.__setstate__({'hint': 'look'}), fault.hint  # => (None, 'look')
fault.__setstate__({'args': (4,)}), fault  # => (None, ValueError(4))
fault.__setstate__([])  # raises TypeError: state is not a dictionary
fault.__setstate__({1: 2})  # raises TypeError: attribute name must be string, not 'int'
ring = ([],)
ring[0].append(ring)
ring, [ring], {1: ring}  # => (([(...)],), [([(...)],)], {1: ([(...)],)})
class BadIndex:
    def __index__(self): return 'x'
class BadInt:
    def __int__(self): raise TypeError('mine')
class WrongIndex:
    def __index__(self): raise ValueError('mine')
'%d' % BadIndex()  # raises TypeError: %d format: a real number is required, not BadIndex
'%x' % BadIndex()  # raises TypeError: %x format: an integer is required, not BadIndex
'%c' % BadIndex()  # raises TypeError: %c requires int or char
'%i' % BadInt()  # raises TypeError: %i format: a real number is required, not BadInt
'%X' % WrongIndex()  # raises ValueError: mine
b'%u' % BadInt()  # raises TypeError: %u format: a real number is required, not BadInt
b'%i' % BadInt()  # raises TypeError: %d format: a real number is required, not BadInt
b'%c' % BadIndex()  # raises TypeError: %c requires an integer in range(256) or a single byte
