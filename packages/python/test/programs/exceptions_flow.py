class AppError(Exception):
    code = 1


class NotFound(AppError):
    code = 404

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


def risky(kind):
    try:
        if kind == "value":
            int("12x")
        elif kind == "key":
            {}["missing"]
        elif kind == "custom":
            raise NotFound("page", 7)
        elif kind == "assert":
            assert kind == "other", f"kind was {kind}"
        elif kind == "chain":
            try:
                1 / 0
            except ZeroDivisionError as e:
                raise AppError("wrapped") from e
        elif kind == "attr":
            None.strip()
        elif kind == "unpack":
            a, b = [1, 2, 3]
        elif kind == "type":
            "a" + 1
    except (ValueError, KeyError) as e:
        return f"handled {e!r}"
    else:
        return "nothing"
    finally:
        print("finally", kind)


for kind in ("value", "key", "custom", "assert", "chain", "attr", "unpack", "type", "none"):
    try:
        print(kind, "=>", risky(kind))
    except AppError as e:
        print("app:", e, e.code, e.args, repr(e.__cause__), repr(e.__context__))
    except Exception as e:
        print(type(e).__mro__[0].__name__, "|", e)


def cleanup_order():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            print("body", i)
        finally:
            print("cleanup", i)


print(cleanup_order())
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise
    finally:
        print("inner finally")
except LookupError as e:
    saved = e
    print("outer", saved.__traceback__ is not None)
print(saved.args, isinstance(saved, LookupError), "e" in dir())
err = ValueError("base")
err.add_note("a note")
print(err.__notes__, ValueError("x") == ValueError("x"), str(KeyError("k")), str(KeyError()), str(OSError(2, "No such file")))
try:
    raise NotFound("last") from ValueError("original")
except NotFound as e:
    e.add_note("while testing")
    raise
