f()
f(a)
f(a, b,)
f(a, *b, c, *d)
f(a=1, b=2)
f(a, *b, c=1, **d)
f(**a, b=1, **c)
f(a=1, *b)
f(x for x in y)
f((x for x in y), z)
f(a := 1, b)
f(a)(b)(c).d[e].f()
f(lambda x: x, key=lambda y: -y)
f(
    a,
    b=2,
)
f(*a or b)
f(**a or b)
