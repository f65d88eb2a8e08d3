x = 3
match x:
    case 1:
        print("one")
    case y:
        print("any")
    case 2:
        print("two")
