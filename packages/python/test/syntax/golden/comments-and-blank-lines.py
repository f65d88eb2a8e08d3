# leading comment


x = 1  # trailing

    # indented comment

def f():
    # only comment first

    pass
    # at the end
# last
