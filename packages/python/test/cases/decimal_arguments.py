# Decimal and Context count their arguments as C does, powers are exact where they can be.
from decimal import *
D = Decimal
c = Context(prec=5)
getcontext().clear_flags()

c.Etiny(1)  # raises TypeError: Context.Etiny() takes no arguments (1 given)
c.add(1)  # raises TypeError: function takes exactly 2 arguments (1 given)
c.add(1, 2, 3)  # raises TypeError: function takes exactly 2 arguments (3 given)
c.power(1)  # raises TypeError: function missing required argument 'b' (pos 2)
c.power(2, 3, 4, 5)  # raises TypeError: function takes at most 3 arguments (4 given)
c.abs()  # raises TypeError: Context.abs() takes exactly one argument (0 given)
c.copy(1)  # raises TypeError: Context.copy() takes no arguments (1 given)
c.clear_flags(1)  # raises TypeError: Context.clear_flags() takes no arguments (1 given)
D(1).compare()  # raises TypeError: function missing required argument 'other' (pos 1)
D(1).quantize(x=2)  # raises TypeError: function missing required argument 'exp' (pos 1)
D(1).__add__()  # raises TypeError: expected 1 argument, got 0
D(1).__eq__()  # raises TypeError: expected 1 argument, got 0
D(1).__bool__(1)  # raises TypeError: expected 0 arguments, got 1
D(1).__pow__()  # raises TypeError:  expected at least 1 argument, got 0
D(1).__pow__(1, 2, 3)  # raises TypeError:  expected at most 2 arguments, got 3
D(1).fma(1)  # raises TypeError: function missing required argument 'third' (pos 2)
D.from_float()  # raises TypeError: Decimal.from_float() takes exactly one argument (0 given)
D(1).as_tuple(2)  # raises TypeError: Decimal.as_tuple() takes no arguments (1 given)
D(1).adjusted(1)  # raises TypeError: Decimal.adjusted() takes no arguments (1 given)
D(1).exp(c, c)  # raises TypeError: function takes at most 1 argument (2 given)
D(1).is_nan(2)  # raises TypeError: Decimal.is_nan() takes no arguments (1 given)
D(1).to_eng_string(1, 2)  # raises TypeError: function takes at most 1 argument (2 given)
D.compare(2, 3)  # raises TypeError: descriptor 'compare' for 'decimal.Decimal' objects doesn't apply to a 'int' object
D.compare  # => <method 'compare' of 'decimal.Decimal' objects>
setcontext()  # raises TypeError: decimal.setcontext() takes exactly one argument (0 given)
D(1).__format__('x', '')  # raises ValueError: invalid format string
D(1).__format__()  # raises TypeError: function takes at least 1 argument (0 given)
D('101').__round__(None)  # raises TypeError: optional arg must be an integer
round(D('101'))  # => 101
round(D('2.567'), 2)  # => Decimal('2.57')
Context(Emin=-10**25)  # raises OverflowError: Python int too large to convert to C ssize_t
D('1E+5') ** D('1E+5')  # => Decimal('1E+500000')
D('1E+2') ** D('3E+4')  # => Decimal('1E+60000')
D(10) ** 30000  # => Decimal('1.000000000000000000000000000E+30000')
D('1E-5') ** -D('1E+5')  # => Decimal('1E+500000')
D('1.00') ** D('1E+5')  # => Decimal('1.000000000000000000000000000')
D(100) ** D('0.5')  # => Decimal('10.00000000000000000000000000')
D('-1E5') ** D('3E2')  # => Decimal('1E+1500')
D('1.0') ** -300  # => Decimal('1')
D(3) ** -1000  # => Decimal('7.563891323104099804757449897E-478')
D('Infinity').fma(0, D('NaN'))  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
D('NaN12').fma(1, D('sNaN3'))  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
D('NaN').fma(D('Infinity'), D(2))  # => Decimal('NaN')
D(1).max('x', 3)  # raises TypeError: optional argument must be a context
D(1).fma('x', 'y', 3)  # raises TypeError: optional argument must be a context
