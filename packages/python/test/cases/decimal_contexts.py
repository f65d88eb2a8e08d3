"""Contexts of decimal: precision, rounding, flags, traps; the rarer operations of the General Decimal Arithmetic."""  # => 'Contexts of decimal: precision, rounding, flags, traps; the rarer operations of the General Decimal Arithmetic.'

from decimal import *
c = Context(prec=5, traps=[])
c  # => Context(prec=5, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[])
c.divide(1, 3)  # => Decimal('0.33333')
c.flags[Inexact], c.flags[Rounded], c.flags[Overflow]  # => (True, True, False)
c.clear_flags()
c.divide(1, 0), c.flags[DivisionByZero]  # => (Decimal('Infinity'), True)
c.divide(0, 0)  # => Decimal('NaN')
c.sqrt(-1)  # => Decimal('NaN')
c.create_decimal("1.2345678")  # => Decimal('1.2346')
c.create_decimal_from_float(0.1)  # => Decimal('0.10000')
c.add(Decimal("1e10"), 1)  # => Decimal('1.0000E+10')
c.power(2, 100), c.power(2, 3, 5), c.power(Decimal(2), Decimal("0.5"))  # => (Decimal('1.2677E+30'), Decimal('3'), Decimal('1.4142'))
c.quantize(Decimal("1.2345"), Decimal("0.01"))  # => Decimal('1.23')
c.fma(2, 3, 4), c.remainder_near(5, 3), c.divmod(7, 2), c.divide_int(7, 2)  # => (Decimal('10'), Decimal('-1'), (Decimal('3'), Decimal('1')), Decimal('3'))
c.next_plus(1), c.next_minus(1), c.next_toward(1, 2)  # => (Decimal('1.0001'), Decimal('0.99999'), Decimal('1.0001'))
c.logical_and(1101, 1011), c.logical_or(1101, 11), c.logical_xor(1101, 11), c.logical_invert(1)  # => (Decimal('1001'), Decimal('1111'), Decimal('1110'), Decimal('11110'))
c.rotate(12345, 2), c.shift(12345, 2), c.scaleb(1, 3), c.logb(1234)  # => (Decimal('34512'), Decimal('34500'), Decimal('1E+3'), Decimal('3'))
c.compare_total(Decimal("1.0"), 1), c.compare_signal(1, 2), c.max_mag(-3, 2), c.min_mag(-3, 2)  # => (Decimal('-1'), Decimal('-1'), Decimal('-3'), Decimal('2'))
c.number_class(Decimal("-0")), c.is_normal(5), c.is_subnormal(5), c.same_quantum(1, 2)  # => ('-Zero', True, False, True)
c.to_sci_string(Decimal("1e5")), c.to_eng_string(Decimal("1e5")), c.radix()  # => ('1E+5', '100E+3', Decimal('10'))
c.add(1, "x")  # raises TypeError: conversion from str to Decimal is not supported
c.canonical(1)  # raises TypeError: argument must be a Decimal
c.Etiny(), c.Etop()  # => (-1000003, 999995)
Context(prec=0)  # raises ValueError: valid range for prec is [1, MAX_PREC]
Context(Emin=1)  # raises ValueError: valid range for Emin is [MIN_EMIN, 0]
Context(capitals=2)  # raises ValueError: valid values for capitals are 0 or 1
Context(traps=["a"])  # raises KeyError: 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
Context(flags=5)  # raises TypeError: argument must be a signal dict
Context(nope=1)  # raises TypeError: 'nope' is an invalid keyword argument for this function
c.nope = 1  # raises AttributeError: 'decimal.Context' object has no attribute 'nope'
del c.prec  # raises AttributeError: context attributes cannot be deleted
with localcontext(prec=3) as inner:
    print(Decimal(1) / 7, inner.prec)
localcontext(5)  # raises TypeError: optional argument must be a context
localcontext(nope=1)  # raises TypeError: 'nope' is an invalid keyword argument for this function
setcontext(5)  # raises TypeError: argument must be a context
tiny = Context(prec=3, Emin=-5, Emax=5, traps=[])
tiny.multiply(Decimal("1.23e-5"), Decimal("0.1")), [each.__name__ for each, on in tiny.flags.items() if on]  # => (Decimal('0.0000012'), ['Underflow', 'Subnormal', 'Inexact', 'Rounded'])
tiny.multiply(Decimal("9.99e5"), 10), tiny.flags[Overflow]  # => (Decimal('Infinity'), True)
tiny.multiply(Decimal("1e-9"), 1), tiny.flags[Underflow]  # => (Decimal('0E-7'), True)
Context(prec=3, Emax=5, clamp=1, traps=[]).create_decimal("1e5")  # => Decimal('1.00E+5')
trap = Context(traps=[Inexact])
trap.divide(1, 3)  # raises Inexact: [<class 'decimal.Inexact'>]
trap.divide(1, 4)  # => Decimal('0.25')
Decimal("1e9999999999999999999")  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
Decimal("x")  # raises InvalidOperation: [<class 'decimal.ConversionSyntax'>]
Decimal((0, (1, 2), "x"))  # raises ValueError: string argument in the third position must be 'F', 'n' or 'N'
Decimal((0, (1, 12), 0))  # raises ValueError: coefficient must be a tuple of digits
Decimal((2, (1,), 0))  # raises ValueError: sign must be an integer with the value 0 or 1
Decimal(1) / 0  # raises DivisionByZero: [<class 'decimal.DivisionByZero'>]
Decimal(0) / 0  # raises InvalidOperation: [<class 'decimal.DivisionUndefined'>]
Decimal("sNaN") + 1  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
Decimal("NaN123"), Decimal("-sNaN5"), Decimal("inf")  # => (Decimal('NaN123'), Decimal('-sNaN5'), Decimal('Infinity'))
Decimal("NaN") < 1  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
Decimal("NaN") == 1  # => False
Decimal(7) % 0  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
Decimal("1e50") // 3  # raises InvalidOperation: [<class 'decimal.DivisionImpossible'>]
Decimal(-7) // 2, Decimal(-7) % 2, divmod(Decimal(-7), 2)  # => (Decimal('-3'), Decimal('-1'), (Decimal('-3'), Decimal('-1')))
Decimal("1.9").ln(), Decimal("0.9").ln(), Decimal(2).exp(), Decimal(5).log10()  # => (Decimal('0.6418538861723947759910359772'), Decimal('-0.1053605156578263012275009808'), Decimal('7.389056098930650227230427461'), Decimal('0.6989700043360188047862611053'))
Decimal("1e-30").exp(), Decimal("1.0000000000001").ln()  # => (Decimal('1.000000000000000000000000000'), Decimal('9.999999999999500000000000033E-14'))
Decimal(2) ** Decimal("0.5"), Decimal("1.5") ** 10, Decimal(2) ** -3  # => (Decimal('1.414213562373095048801688724'), Decimal('57.6650390625'), Decimal('0.125'))
Decimal(1) == 1.0, Decimal("0.1") == 0.1, Decimal(1) == 1 + 0j, Decimal("0.25") < 0.5  # => (True, False, True, True)
Decimal("2.55").__round__(1), round(Decimal("2.5")), Decimal("2.5").to_integral_exact()  # => (Decimal('2.6'), 2, Decimal('2'))
Decimal(1).quantize(Decimal("1e-30"))  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
Decimal("0e-9").__format__("e"), format(Decimal("0.000000"), ".3e"), format(Decimal("1234567.891"), "012,.1f")  # => ('0e-9', '0.000e-3', '01,234,567.9')
format(Decimal("-0.001"), "z.1f"), format(Decimal("NaN"), "010"), format(Decimal("1e20"), "n")  # => ('0.0', '       NaN', '1e+20')
format(Decimal(1), "#f")  # raises ValueError: invalid format string
str(Decimal("1." + "3" * 5000))[:9], len(Decimal(10 ** 5000).as_tuple().digits)  # => ('1.3333333', 5001)
DefaultContext.prec, BasicContext.rounding, ExtendedContext.traps[InvalidOperation]  # => (28, 'ROUND_HALF_UP', False)
getcontext().flags is getcontext().flags  # => True
