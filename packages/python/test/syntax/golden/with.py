with a: b
with a as b: c
with a as b, c as d, e: f
with (a): b
with (a) as b: c
with (a, b): c
with (a as b): c
with (a as b, c as d,): e
with (a, b) as c: d
with (a), (b): c
with (a, b), c: d
with (yield_): b
with (a := b): c
with (a for a in b): c
with (): a
with a as (b, c), d as e.f, g as h[0], i as [j, *k]: l
with (a).b as c: d
with (a)(b), c: d
with (a if b else c) as d: e
with (*a, b): c
with (
    open("x") as f,
    open("y") as g
):
    pass
