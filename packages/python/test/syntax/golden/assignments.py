a = 1
a = b = c = d
a, b = b, a
(a, b), c = d
[a, b] = c
a, *b = c
*a, = b
[*a, b] = c
a.b = c[d] = e
a[1:2], b = c
x = yield_
x = *a, b
x = a,
() = a
[] = a
(a) = 1
((a)) = 1
(a.b), (c[0]) = d
