class ValidationError(Exception):
    pass


def validate(record, *, strict=False):
    errors = [k for k, v in record.items() if v in (None, "")]
    if errors and strict:
        raise ValidationError
    elif errors:
        raise ValidationError(errors, len(errors))
    return record


print(validate({"a": 1}))
for kwargs in ({}, {"strict": True}):
    try:
        validate({"a": None, "b": ""}, **kwargs)
    except ValidationError as e:
        print(repr(e), str(e), e.args, bool(e.args))
try:
    raise "just text"
except TypeError as e:
    print(e)
try:
    raise None
except TypeError as e:
    print(e)
try:
    raise ValueError("a") from "b"
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except "ZeroDivisionError":
        pass
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
validate({"x": ""}, strict=True)
