a: int
a: int = 1
(a): int = 1
a.b: str
a[0]: "quoted" = None
x: list[int] = [1]
x: int = *a, b
x: lambda: 1
class A:
    y: int = 3
    z: "A"
