a + b - c * d / e // f % g @ h
a << b >> c & d ^ e | f
a ** b ** c
-a ** -b
not a and b or not c and d or e
a < b <= c == d != e >= f > g
a is b is not c in d not in e
~a + +b - -c
(a + b) * (c - (d / e))
a if b else c if d else e
not not a
a or (b and c)
