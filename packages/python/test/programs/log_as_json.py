import logging, sys, traceback
class JsonFormatter(logging.Formatter):
    def format(self, record):
        import json
        d = {"lvl": record.levelname, "msg": record.getMessage(), "logger": record.name}
        if record.exc_info: d["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        return json.dumps(d)
h = logging.StreamHandler(sys.stdout); h.setFormatter(JsonFormatter()); l = logging.getLogger("j"); l.addHandler(h); l.setLevel("DEBUG")
l.info("hi %s", "there")
try: int("x")
except ValueError: l.exception("conv")
l.error("with exc", exc_info=ValueError("direct")); l.warning("extra", extra={"foo": 1})
try: l.warning("x", extra={"message": 1})
except KeyError as e: print(e)
class H(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, r): self.records.append(r)
hh = H(); l.addHandler(hh); l.debug("a"); print([r.msg for r in hh.records], hh)
