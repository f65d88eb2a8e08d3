if True:
    with 5 as five:
        print(five)
