"""Where a failed assertion is marked."""
x, y = 1, 0
checks = []


def check(function):
    checks.append(function)
    return function


@check
def no_comparison():
    assert isinstance(x, str), f"{x} is not a text"


@check
def compared():
    assert x == 1 and len("abc") == 4, "length"


@check
def negated():
    assert not (y or x < 2 < 3)


@check
def message_on_lines():
    assert not x, (
        "explanation"
    )


for function in checks:
    try:
        function()
    except AssertionError as error:
        print(function.__name__, repr(error))


def last_of(n):
    if n == 0:
        checks[0]()
    else:
        assert x != 1 or last_of(n - 1), n


try:
    last_of(1)
except AssertionError as error:
    print(error)
try:
    checks[2]()
except AssertionError as error:
    try:
        checks[1]()
    except AssertionError as second:
        try:
            checks[3]()
        except AssertionError as third:
            assert (y if x == 1 else x)
