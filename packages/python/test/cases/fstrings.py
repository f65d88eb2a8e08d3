# f-strings: expressions, conversions, format specs, nesting, escapes.
x, name, pi, big = 42, "World", 3.14159265, 1234567.891
f"{x}", f"{x!r}", f"{name!r}", f"{name!s}", f"{'é'!a}"  # => ('42', '42', "'World'", 'World', "'\\xe9'")
f"{x:5}|{x:<5}|{x:^5}|{x:>5}|{x:05}|{x:+}|{x:x}|{x:#x}|{x:b}|{x:#o}|{x:c}|{x:e}"  # => '   42|42   | 42  |   42|00042|+42|2a|0x2a|101010|0o52|*|4.200000e+01'
f"{pi:.2f}|{pi:10.3f}|{pi:<10.1f}|{pi:e}|{pi:g}|{pi:%}|{pi:.0f}|{-pi:+.1f}"  # => '3.14|     3.142|3.1       |3.141593e+00|3.14159|314.159265%|3|-3.1'
f"{big:,}|{big:,.2f}|{big:_.1f}|{1000000:,}|{1000000:_}|{0xff:_b}"  # => '1,234,567.891|1,234,567.89|1_234_567.9|1,000,000|1_000_000|1111_1111'
f"{name:10}|{name:>10}|{name:*^11}|{name:.3}"  # => 'World     |     World|***World***|Wor'
width, prec = 10, 3
f"{pi:{width}.{prec}}|{name:>{width}}|{x:{'0'}>{width}}"  # => '      3.14|     World|0000000042'
f"{x=}", f"{x = }", f"{name=!s}", f"{pi=:.2f}", f"{x + 1=}"  # => ('x=42', 'x = 42', 'name=World', 'pi=3.14', 'x + 1=43')
f"{{}}", f"{{{x}}}", f"a{{b"  # => ('{}', '{42}', 'a{b')
f"{'nested ' + f'{x}'}"  # => 'nested 42'
f"{ {'a': 1}['a'] }", f"{[i for i in range(3)]}", f"{(lambda v: v * 2)(4)}"  # => ('1', '[0, 1, 2]', '8')
f"{x if x > 1 else 'no'}", f"{x:>{5 + 3}}"  # => ('42', '      42')
f"""multi
line {x}"""  # => 'multi\nline 42'
f"a" "b" f"{x}" 'c'  # => 'ab42c'
rf"\n{x}\d", fr"{x}\\"  # => ('\\n42\\d', '42\\\\')
f"\x41\u00e9\u2022{x}\t|"  # => 'Aé•42\t|'
f"{None} {True} {1.0} {[1, 'a']} {(1,)} {{1}} {1j}"  # => "None True 1.0 [1, 'a'] (1,) {1} 1j"
f"{x!r:>6}", f"{name!r:^9}"  # => ('    42', " 'World' ")
f"{x:d}", f"{True:d}", f"{True}", f"{True:5}", f"{5.0}", f"{1e20}", f"{1e-7}"  # => ('42', '1', 'True', '    1', '5.0', '1e+20', '1e-07')
f"{x:s}"  # raises ValueError: Unknown format code 's' for object of type 'int'
f"{name:d}"  # raises ValueError: Unknown format code 'd' for object of type 'str'
f"{pi:d}"  # raises ValueError: Unknown format code 'd' for object of type 'float'
f"{[1]:5}"  # raises TypeError: unsupported format string passed to list.__format__
f"{None:5}"  # raises TypeError: unsupported format string passed to NoneType.__format__
f"{undefined}"  # raises NameError: name 'undefined' is not defined
f"{1/0}"  # raises ZeroDivisionError: division by zero
f"{x:,d}", f"{-x:08.2f}", f"{x:<+8}|", f"{0:.0%}"  # => ('42', '-0042.00', '+42     |', '0%')
"%s %d %5.2f %x %r %%" % ("a", 3, 2.5, 255, "q")  # => "a 3  2.50 ff 'q' %"
"%(a)s-%(b)03d" % {"a": 1, "b": 2}  # => '1-002'
"{} {} {0}".format(1, 2)  # raises ValueError: cannot switch from automatic field numbering to manual field specification
"{0} {1} {0}".format("a", "b"), "{a.real} {b[0]} {c[k]}".format(a=3, b=[7], c={"k": "v"}), "{:>{w}}".format("x", w=4)  # => ('a b a', '3 7 v', '   x')
"{}".format()  # raises IndexError: Replacement index 0 out of range for positional args tuple
"{a}".format()  # raises KeyError: 'a'
"{0.missing}".format(1)  # raises AttributeError: 'int' object has no attribute 'missing'
f"{'a' 'b'}", f'{"quoted"}', f"{'it''s'}"  # => ('ab', 'quoted', 'its')
f"{x}" == "42", len(f"{x:100}")  # => (True, 100)
print(f"{'Item':<10}{'Qty':>5}");  # => Item        Qty
for item, q in [("apple", 3), ("kiwi", 12)]: print(f"{item:<10}{q:>5}")
f"{12345.6789:.3g} {0.00001234:g} {123456789.0:g} {1e16} {1e15} {123456789012345678.0}"  # => '1.23e+04 1.234e-05 1.23457e+08 1e+16 1000000000000000.0 1.2345678901234568e+17'
f"{float('inf')} {float('nan'):.2f} {-0.0}"  # => 'inf nan -0.0'
# What the grammar says of an expression counts bytes there.
import ast
def place(text):
    try: ast.parse(text)
    except SyntaxError as error: return error.args[0], error.args[1][1:]
place("f\"{'é' + 1 2}\"")  # => ('f-string: invalid syntax. Perhaps you forgot a comma?', (1, 2, "('é' + 1 2)\n", 1, 12))
place("x = f\"{('é', 1 2, '😀')}\"")  # => ('f-string: invalid syntax. Perhaps you forgot a comma?', (1, 9, "(('é', 1 2, '😀'))\n", 1, 12))
place("f\"{'😀' 1}\"")  # => ('f-string: invalid syntax. Perhaps you forgot a comma?', (1, 2, "('😀' 1)\n", 1, 10))
place("f\"{é if 1}\"")  # => ("f-string: expected 'else' after 'if' expression", (1, 2, '(é if 1)\n', 1, 9))
