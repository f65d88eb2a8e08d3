match x:
    case 1: a
    case -1: a
    case 1.5 | -2.5: a
    case 1 + 2j: a
    case -1.5 - 2j: a
    case "a" "b": a
    case b"x": a
    case None | True | False: a
    case 0x10: a
