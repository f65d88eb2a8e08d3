a = 1 + \
    2
b = (1 +
     2)
c = [
    1,  # one
    2,

    # two
]
d = {"a": 1,
"b": 2}
if a and \
   b:
    c
e = f(a,
b)\
.c
