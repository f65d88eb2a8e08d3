if not 3 in [1, 2] and:
    print("x")
