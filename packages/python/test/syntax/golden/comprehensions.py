[a for a in b]
[a for a, in b]
[a for a, b in c]
[a for *a, b in c]
[a for a in b if c if not d]
[a for b in c for a in b if a]
{a for a in b}
{a: b for a, b in c}
{**a, "b": [c for c in d]}
(a for a in b)
[a if b else c for a in d if (e if f else g)]
[(a, b) for a.x, b[0] in c]
[lambda: a for a in b]
[a := b for b in c]
{(a := b) for b in c}
[[b for b in a] for a in c]
list(a for (a) in b or c)
