class Employee:
    company = "Acme"

    def __init__(self, first_name, salary):
        self.first_name = first_name
        self.salary = salary

    def give_raise(self, percent):
        self.salary = self.salary * (100 + percent) // 100
        return self.salary


employee = Employee("Ann", 1000)
counter = 10
message = "text"


def attempt(label, func):
    try:
        print(label, func())
    except (NameError, AttributeError, ImportError) as e:
        print(label, type(e).__name__, str(e).split(" (/")[0].removesuffix(" (unknown location)"), getattr(e, "name", None))


def use_before():
    if counter > 100:
        local_thing = 1
    return local_thing


def deleted():
    thing = 1
    del thing
    return thing


attempt("ok", lambda: employee.give_raise(5))
attempt("typo", lambda: employe.salary)
attempt("attr", lambda: employee.frist_name)
attempt("method", lambda: employee.giveraise(3))
attempt("class", lambda: Employee.compny)
attempt("local", use_before)
attempt("deleted", deleted)
attempt("builtin", lambda: pritn("x"))
attempt("str", lambda: message.uper())
attempt("list", lambda: [].apend(1))
attempt("free", lambda: (lambda: undefined_free)())
attempt("none", lambda: None.append(1))
attempt("func", lambda: attempt.missing)
attempt("type", lambda: int.foo)


def star():
    from collections import OrderDict


attempt("import", star)
try:
    import numpyy
except ModuleNotFoundError as e:
    print(e, e.name)
print([x for x in range(3)], "x" in globals())
try:
    print(x)
except NameError as e:
    print(e)
for i in range(2):
    pass
print(i)
print(cuonter)
