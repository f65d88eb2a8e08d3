// The driver, first part: values, from Python to the frames and back.
//
// The same table as the engine's own (`frame-values.ts` of adder-python says what the tags are), and beyond it what real CPython
// has and a host can use: arrays and tables of numpy and pandas, pictures, dates, decimals, members of an enum, as plain data.

/** Python text; `driver.ts` puts it before its own. */
export const valuesSource = String.raw`# Values: Python -> wire and back. Data only: nothing is pickled, no class of the host is looked up.

def encode(value, what, depth=0, above=()):
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        number = int.__index__(value)
        if -SAFE <= number <= SAFE:
            return number
        return {"$": "int", "v": "%s%x" % ("-" if number < 0 else "", abs(number))}
    if isinstance(value, float):
        return encode_float(float.__float__(value))
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$": "bytes", "v": base64.b64encode(bytes(value)).decode("ascii")}
    if depth >= DEPTH:
        raise ValueError("%s is nested deeper than %d levels" % (what, DEPTH))
    if id(value) in above:
        raise ValueError("%s contains itself, so it can't be passed on" % what)
    above = above + (id(value),) if depth < 20 else above
    if isinstance(value, (list, tuple, set, frozenset)):
        return [encode(item, what, depth + 1, above) for item in value]
    if isinstance(value, dict):
        return encode_dict(value, what, depth + 1, above)
    return encode_object(value, what, depth, above)


def encode_float(number):
    if number != number:
        return {"$": "number", "v": "nan"}
    if number in (float("inf"), float("-inf")):
        return {"$": "number", "v": "inf" if number > 0 else "-inf"}
    if number == 0 and str(number) == "-0.0":
        return {"$": "number", "v": "-0"}
    return number


def encode_dict(value, what, depth, above):
    if all(isinstance(key, str) for key in value):
        out = {str.__str__(key): encode(item, what, depth, above) for key, item in value.items()}
        return {"$": "object", "v": out} if "$" in out else out
    pairs = [[encode(key, what, depth, above), encode(item, what, depth, above)] for key, item in value.items()]
    return {"$": "map", "v": pairs}


def encode_object(value, what, depth, above):
    """What is no plain data but has a plain form: arrays and tables, dates, members of an enum, instances."""
    kind = type(value)
    module = str(getattr(kind, "__module__", "")).split(".")[0]
    if module == "numpy" and hasattr(value, "tolist"):
        return encode(value.tolist(), what, depth + 1, above)
    if module == "pandas" and kind.__name__ == "DataFrame":
        return encode(value.to_dict("records"), what, depth + 1, above)
    if module == "pandas" and hasattr(value, "tolist"):
        return encode(value.tolist(), what, depth + 1, above)
    if module in ("datetime", "pandas") and hasattr(value, "isoformat"):
        return value.isoformat()
    if module in ("decimal", "fractions", "uuid", "pathlib"):
        return str(value)
    picture = png_of(value)
    if picture is not None:
        return encode(picture, what)
    if any(base.__name__ == "Enum" and base.__module__ == "enum" for base in kind.__mro__):
        return encode(value.value, what, depth + 1, above)
    fields = getattr(value, "__dict__", None)
    is_data = isinstance(fields, dict) and not isinstance(value, (type, types.ModuleType)) and not callable(value)
    if is_data and not isinstance(value, BaseException):
        return encode_dict(dict(fields), what, depth + 1, above)
    label = "function %s" % value.__qualname__ if isinstance(value, types.FunctionType) else "'%s' object" % kind.__name__
    raise TypeError("%s must be %s, not a %s" % (what, PLAIN, label))


NUMBERS = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf"), "-0": -0.0}


def decode(wire, as_key=False):
    if isinstance(wire, list):
        items = [decode(item, as_key) for item in wire]
        return tuple(items) if as_key else items
    if isinstance(wire, dict):
        return decode_tagged(wire["$"], wire["v"]) if "$" in wire else decode_dict(wire)
    # Past 2**53 the host's own numbers are no longer exact integers; those that are come as "int".
    if type(wire) is int and not -SAFE <= wire <= SAFE:
        return float(wire)
    return wire


def decode_dict(wire):
    return {key: decode(item) for key, item in wire.items()}


def decode_tagged(tag, content):
    if tag == "int":
        return int(content, 16)
    if tag in ("float", "number"):
        number = float(NUMBERS[content] if isinstance(content, str) else content)
        return number
    if tag == "bytes":
        return base64.b64decode(content)
    if tag == "map":
        return {decode(key, True): decode(item) for key, item in content}
    if tag == "object":
        return decode_dict(content)
    raise ValueError("a value has an unknown tag")
`;
