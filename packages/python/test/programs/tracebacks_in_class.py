class Pipeline:
    def __init__(self, *stages):
        self.stages = stages

    def __call__(self, value):
        for stage in self.stages:
            value = stage(value)
        return value

    def __getitem__(self, i):
        return self.stages[i]

    @property
    def first(self):
        return self[0](None)

    @classmethod
    def build(cls, spec):
        return cls(*[getattr(cls, "stage_" + s) for s in spec.split("|")])

    @staticmethod
    def stage_double(x):
        return x * 2

    @staticmethod
    def stage_parse(x):
        return int(x)

    stage_invert = staticmethod(lambda x: 1 / x)


p = Pipeline.build("parse|double|invert")
print(p("4"), [p(str(n)) for n in (1, 2)])
for arg in ("0", "abc", None):
    try:
        p(arg)
    except Exception as e:
        tb = e.__traceback__
        depth = 0
        while tb:
            depth += 1
            tb = tb.tb_next
        print(type(e).__name__, e, depth)
try:
    Pipeline.build("parse|nothing")
except AttributeError as e:
    print(e)
try:
    p[7]
except IndexError as e:
    print(e)
try:
    p.first
except TypeError as e:
    print(e)
p("0")
