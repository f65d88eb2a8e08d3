(a := 1)
if (n := len(a)) > 10: pass
while chunk := f.read(): pass
if a := b: pass
[y := f(x), y ** 2]
f(x := 1, y=(z := 2))
(a := (b := c))
{x := 1, 2}
assert (a := 1), (b := 2)
lambda: (x := 1)
[z for x in y if (z := x)]
