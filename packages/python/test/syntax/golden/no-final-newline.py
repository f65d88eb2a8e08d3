if a:
    b
    c