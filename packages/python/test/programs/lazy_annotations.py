# The text of an annotation is written anew from its tree.
from __future__ import annotations
def f(x: {'a':1,  **b}, y: "int"|None, z: list[ int,str ], w: (lambda a,b=1,*c,d=2,**e: a+b), v: a if b else c, u: -1**2, t: not a and b or c, s: x[1:2,::3], r: f"a{x!r:>{w}}b{{", q: [i for i in x if i if j], p: {i:j for i,j in x}, n: (1,), m: (), l: a<b<=c is not d, k: a.b.c(1,*d,e=2,**f), j: 1.0.real, i: 1 .real, h: b'x', g: ..., aa: "a" 'b"', cc: {*a, 1}, dd: 1e100+2j, ee: (a,b)[0], ff: x[(1,2)], gg: x[*a,], hh: await_, ii: a@b//c%d**-e<<f, jj: ~a, kk: (x for x in y), ll: 1e400, mm: a or (b and c), nn: -(-1), oo: (a**b)**c, pp: 0xff, qq: u"x", rr: None, ss: x[a:b], tt: x[(a,)]) -> print(1): pass
for k,v in f.__annotations__.items(): print(k, v)
class C:
    a:  int
    b: list[ "C" ] = 1
print(C.__annotations__)
