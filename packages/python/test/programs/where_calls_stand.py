import logging
import sys
import traceback
logging.basicConfig(format="%(levelname)s %(filename)s:%(lineno)d %(funcName)s %(module)s: %(message)s", level=logging.DEBUG, stream=sys.stdout)
log = logging.getLogger("x")
log.info("top")
def f(n):
    if n: return f(n-1)
    log.warning("deep %d", n)
    log.error("with stack", stack_info=True)
    traceback.print_stack(file=sys.stdout)
    print(len(traceback.format_stack()), traceback.format_stack(limit=2), traceback.extract_stack(limit=-1))
    s = traceback.extract_stack()
    print(s[-1].lineno, s[-1].name, s[-1].line, s[0])
f(2)
class A:
    def m(self):
        logging.debug("in m")
        [log.info("lc") for _ in "a"]
        (lambda: log.info("lam"))()
        logging.log(25, "lev")
        log.log(25, "lev2", stacklevel=2)
        try: 1/0
        except ZeroDivisionError: log.exception("oops")
A().m()
def gen():
    log.info("in gen"); yield
list(gen())
