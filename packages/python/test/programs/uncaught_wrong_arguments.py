def connect(host, port=80, /, *, timeout=1.0, **options):
    return f"{host}:{port} t={timeout} {options}"


class Service:
    def __init__(self, name, *endpoints):
        self.name, self.endpoints = name, endpoints

    def call(self, verb, path, body=None):
        return f"{verb} {self.name}{path} {body!r}"


print(connect("h"), connect("h", 81, timeout=2, host="dup"))
s = Service("api", "/a", "/b")
print(s.call("GET", path="/x"), s.endpoints, s.call(*("PUT", "/y"), **{"body": 1}))
calls = [lambda: connect(), lambda: connect("h", 1, 2), lambda: connect(timeout=1), lambda: s.call(), lambda: s.call("GET"), lambda: s.call("a", "b", "c", "d"), lambda: s.call("GET", "/", verb="x"),
         lambda: s.call("GET", "/", boddy=1), lambda: Service(), lambda: Service.call("GET", "/x"), lambda: print("x", seperator=1), lambda: sorted([1], reversed=True), lambda: int("1", bas=2), lambda: "a".split(sep="x", max=1), lambda: len(), lambda: len(1, 2), lambda: dict(1, 2), lambda: range(), lambda: open(), lambda: isinstance(1), lambda: "x".join(), lambda: [].append(), lambda: {}.get(), lambda: max(), lambda: zip(1), lambda: enumerate(), lambda: round(), lambda: "{}".format(), lambda: abs(1, 2), lambda: str.upper(), lambda: str.upper(5), lambda: list.append(1)]
for i, f in enumerate(calls):
    try:
        print(i, f())
    except (TypeError, IndexError) as e:
        print(i, type(e).__name__, e)
s.call("GET", "/x", None, None)
