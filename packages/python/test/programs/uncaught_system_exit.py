import sys

steps = []


def finish(code):
    steps.append(code)
    if code:
        sys.exit(code)


try:
    finish(3)
except SystemExit as e:
    print("exit code", e.code, e.args, isinstance(e, Exception))
try:
    finish("fatal message")
except SystemExit as e:
    print(repr(e.code))
finish(0)
try:
    try:
        finish(2)
    finally:
        print("cleanup runs")
except BaseException as e:
    print(type(e).__name__, type(e).__mro__[1].__name__)
try:
    raise KeyboardInterrupt
except KeyboardInterrupt:
    print("interrupted")
print(steps)
try:
    raise KeyboardInterrupt("stop now")
except Exception:
    print("not reached")
