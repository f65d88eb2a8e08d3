for a in b: c
for a, b in c:
    d
else:
    e
for a, in b: pass
for *a, b in c: pass
for a.b, c[0] in d: pass
for (a, b), [c] in d, e: pass
for x in *a, b: pass
while a: b
while a:
    b
else:
    c
