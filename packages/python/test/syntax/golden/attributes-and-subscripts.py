a.b.c
a[0]
a[1:2]
a[:], a[1:], a[:2], a[::], a[1::2], a[:2:], a[::3], a[1:2:3]
a[1, 2], a[1:2, ::3, ...], a[1,]
a[*b], a[*b, c], a[b, *c]
a[b := 1], a[b := 1, c]
a[b][c].d
a[-1], a[(1, 2)], a[lambda: 1]
1 .real, 1.5.real, "x".join, [].append, {}.get, ().count
x.match.case
