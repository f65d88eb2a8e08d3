match x:
    case []: a
    case [a]: a
    case [a, b, *c]: a
    case (): a
    case (a,): a
    case (a, *_): a
    case a, b: c
    case a,: b
    case *a, b: c
    case *a,: c
    case [[a, b], (c, d)]: e
    case [a, b,]: c
