# Dicts whose keys are tuples, alone and beside other keys: deleting, walking, copying.
import copy
d={}
for i in range(1000): d[i%37, i%11]=i
print(len(d), list(d.items())[:5], (3,3) in d, (3,99) in d, d.get("x"), d.get(3), d.get((1.0,True)))
for k in list(d)[:300]: del d[k]
print(len(d), next(iter(d)), list(d)[-1])
for i in range(50): d["a",i]=i
print(len(d), list(d)[:3], list(reversed(d))[:3], d.popitem(), d.pop(("a",3)), len(d))
e=dict(d); e[("a",1)]=5; print(d["a",1], e["a",1], e==d, len(e))
f={}
f[1,2]=3; f["x"]=4; f[1,2]=5; print(f, f[1,2], f["x"]); del f[1,2]; print(f); f[(1,2)]=7; print(f)
g={(1,2):3, (3,4):5}; it=iter(g); next(it); g[(1,2)]=9; print(next(it)); 
it=iter(g)
next(it); del g[3,4]; g[5,6]=1
try: print(list(it))
except RuntimeError as x: print(x)
h={(1,):1}; h[frozenset([1])]=2; h[(1,)]=3; print(h, h[frozenset([1])], h.get((1,)), h.get((2,)))
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==(o.v if isinstance(o,K) else o)
q={(1,2):1}
print(q.get(K((1,2))), K((1,2)) in q); q[K((1,2))]=4; print(len(q), q[1,2])
q[K((1,3))]=5; print(q[(1,3)], (1,3) in q, len(q))
z={(1,2):1}; z.clear(); z[(1,2)]=2; print(z, z.setdefault((1,2),9), z.setdefault((2,2),9), z); z|={(3,3):1,"a":2}; print(z, z.keys()&{(3,3)}, {**z, (1,2):0})
big={(i,i):i for i in range(100000)}
for i in range(99999): del big[i,i]
print(next(iter(big)), len(big)); big[1,1]=2; print(list(big))
print({(1,2):3, (1,2):4, (1.0,2):5}, dict([((1,),2)]), dict.fromkeys([(1,),(2,),(1,)],0))
print(copy.deepcopy({(1,2):[3]}), copy.copy({(1,2):[3]}))
it=iter(w:={(i,0):i for i in range(20000)})
for _ in range(10000): next(it)
del w[0,0]; w[0,1]=0
try: print(len(list(it)))
except RuntimeError as x: print(x)
