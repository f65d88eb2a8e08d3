def check(record):
    problems = []
    for key, kind in {"id": int, "name": str, "tags": list}.items():
        try:
            value = record[key]
            if not isinstance(value, kind):
                raise TypeError(f"{key} should be {kind.__name__}, not {type(value).__name__}")
        except (KeyError, TypeError) as e:
            problems.append(e)
    if problems:
        raise ExceptionGroup(f"{len(problems)} problems", problems)
    return True


print(check({"id": 1, "name": "x", "tags": []}))
try:
    check({"id": "1"})
except* KeyError as group:
    print("missing:", [e.args[0] for e in group.exceptions])
except* TypeError as group:
    print("types:", *group.exceptions)
try:
    check({})
except ExceptionGroup as group:
    print(group, len(group.exceptions), group.subgroup(lambda e: "id" in str(e)))
check({"id": None, "name": 5, "tags": ()})
