match x:
    case A(): a
    case A(b): c
    case a.B(c, d): e
    case A(b=c): d
    case A(b, c=1, d=D(e)): f
    case A(b,): c
    case A(b=c,): d
    case A(_, b=_): c
