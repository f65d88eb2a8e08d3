match x:
    case a: pass
match x:
    case _: pass
match x:
    case a.b: pass
    case a.b.c | d.e: pass
    case (a.b as c) | (d.e as c): pass
    case 1 as x: pass
    case (1 | 2) as y if y: pass
    case (a): pass
match x:
    case z if (w := z): pass
