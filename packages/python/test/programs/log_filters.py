import logging, sys
class Ctx(logging.Filter):
    def filter(self, record): record.user = "bob"; return record.levelno > 20
h = logging.StreamHandler(sys.stdout); h.addFilter(Ctx()); h.setFormatter(logging.Formatter("%(user)s %(message)s %(funcName)s %(lineno)d %(module)s %(filename)s"))
l = logging.getLogger("q"); l.addHandler(h); l.setLevel(1)
def f(): l.warning("from f"); l.info("dropped")
f()
l.addFilter(lambda r: "secret" not in r.getMessage()); l.warning("secret"); l.warning("ok")
a = logging.LoggerAdapter(l, {"k": 1}); a.warning("adapted"); print(a, a.process("m", {}))
class MyA(logging.LoggerAdapter):
    def process(self, msg, kwargs): return f"[{self.extra['id']}] {msg}", kwargs
MyA(l, {"id": 7}).error("x %s", 1)
