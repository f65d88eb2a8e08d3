# What values warn of: the truth of NotImplemented, and numbers of subclasses where a number is asked for.
import math
import operator
import warnings

def warned(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args)
    return result, [(each.category.__name__, str(each.message)) for each in caught]

class Float(float): pass
class Complex(complex): pass
class Odd:
    def __int__(self): return True
    def __index__(self): return True
    def __float__(self): return Float(3)
    def __complex__(self): return Complex(3)
class Cut:
    def __trunc__(self): return 3
class Same(int): pass

warned(bool, NotImplemented)  # => (True, [('DeprecationWarning', 'NotImplemented should not be used in a boolean context')])
warned(lambda: NotImplemented and 3)  # => (3, [('DeprecationWarning', 'NotImplemented should not be used in a boolean context')])
warned(lambda: not NotImplemented)  # => (False, [('DeprecationWarning', 'NotImplemented should not be used in a boolean context')])
warned(lambda: 1 if NotImplemented else 2)  # => (1, [('DeprecationWarning', 'NotImplemented should not be used in a boolean context')])
warned(all, [NotImplemented])  # => (True, [('DeprecationWarning', 'NotImplemented should not be used in a boolean context')])
warned(int, Odd())  # => (1, [('DeprecationWarning', '__int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.')])
warned(float, Odd())  # => (3.0, [('DeprecationWarning', 'Odd.__float__ returned non-float (type Float).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.')])
warned(complex, Odd())  # => ((3+0j), [('DeprecationWarning', '__complex__ returned non-complex (type Complex).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.')])
warned(operator.index, Odd())  # => (1, [('DeprecationWarning', '__index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.')])
warned([1, 2].__getitem__, Odd())  # => (2, [('DeprecationWarning', '__index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.')])
warned(hex, Odd())  # => ('0x1', [('DeprecationWarning', '__index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.')])
warned(math.sqrt, Odd())  # => (1.7320508075688772, [('DeprecationWarning', 'Odd.__float__ returned non-float (type Float).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.')])
warned(int, Cut())  # => (3, [('DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.')])
warned(int, Same(3)), warned(float, Float(2)), warned([1, 2].__getitem__, True), warned(int, 2.5)  # => ((3, []), (2.0, []), (2, []), (2, []))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        bool(NotImplemented)
    except DeprecationWarning as error:
        print(repr(error))

# The module of a class with a metaclass shows, when it is set.
class Meta(type): pass
class Made(metaclass=Meta): pass
Made.__module__ = "elsewhere"
Made  # => <class 'elsewhere.Made'>
Made.__module__ = 3
Made  # => <class 'Made'>
