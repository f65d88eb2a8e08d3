# Ints of a program's text are under the limit of digits too. CPython: the error is known by its line only.
import ast, sys
many = "1" * 4301
def told(text):
    try: ast.parse(text, "program")
    except SyntaxError as error: return error.msg.replace("1" * 99, "..."), error.args[1][:3], error.args[1][4:]
ast.literal_eval("1" * 4300) % 7  # => 5
told("y = 1\nx = " + many + " + 2\n")  # => ('Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.', ('program', 2, 0), (2, 0))
told("x = -" + many)[1]  # => ('program', 1, 0)
told("match 1:\n case " + many + ": pass\n")[1]  # => ('program', 2, 0)
told("x = " + many + "\n y")[0][:40], told("x = " + many + "\ny y")[0][:40], told("y y\nx = " + many)[0]  # => ('Exceeds the limit (4300 digits) for inte', 'Exceeds the limit (4300 digits) for inte', 'invalid syntax')
told("x = (" + many)[0], told("x = " + many + "a")[0]  # => ('Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.', 'invalid decimal literal')
told("x = " + "1_0" * 2200)[0][:90]  # => 'Exceeds the limit (4300 digits) for integer string conversion: value has 4400 digits; use '
told("x = 0x" + "f" * 5000), told("x = " + "0" * 5000), told("x = " + many + "j"), told("x = " + many + ".5"), told("_" + many)  # => (None, None, None, None, None)
ast.literal_eval("3" * 4301)  # raises SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits. (<unknown>, line 1)
sys.set_int_max_str_digits(5000)
ast.literal_eval("3" * 4301) % 7  # => 6
sys.set_int_max_str_digits(4300)
