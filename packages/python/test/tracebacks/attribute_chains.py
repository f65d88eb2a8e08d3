# Calls and attributes whose name stands on a later line than the beginning of the expression.
import math
import traceback

text = "a"
calls = [
    lambda: (text
        .strip()
        .join(1)),
    lambda: (text
        .upper()
        .foo),
    lambda: (math
        .sqrt(-1)),
    lambda: (text
        .join(1, 2, 3)),
    lambda: (text
        .encode(encoding="zz")),
    lambda: (text
        .join(*[1, 2])),
]
for call in calls:
    try:
        call()
    except Exception:
        print(traceback.format_exc(), end="")
try:
    (text
        .foo) = 1
except AttributeError:
    print(traceback.format_exc(), end="")
try:
    del (text
        .foo)
except AttributeError:
    print(traceback.format_exc(), end="")
try:
    (text
        .foo) += 1
except AttributeError:
    print(traceback.format_exc(), end="")
(text.
    center("b"))
