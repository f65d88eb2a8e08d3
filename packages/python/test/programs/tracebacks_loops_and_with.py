import re


class Step:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("begin", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("end", self.name, kind and kind.__name__)


def process(records):
    for index, record in enumerate(records):
        with Step(f"record {index}"):
            while record:
                head, record = record[0], record[1:]
                if head == "!":
                    raise RuntimeError(
                        "bad record "
                        f"{index}"
                    )
                elif head == "?":
                    assert not record, (
                        "question mark must be last"
                    )
                else:
                    yield head, int(head, 16) if re.match("[0-9a-f]", head) else -1


print(list(process(["ab", "9z", "?"])))
try:
    list(process(["ok", "a!"]))
except RuntimeError as e:
    print("caught:", e)
print(dict(process(["cd"])) | {"x": [v for _, v in process(["12"])]})
for pair in process(["f?f"]):
    print(pair)
