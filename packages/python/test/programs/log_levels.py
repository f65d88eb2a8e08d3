import logging, sys
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app")
log.debug("d"); log.info("i"); log.warning("w %r", [1]); log.error("e", exc_info=False)
try: 1 / 0
except ZeroDivisionError: log.exception("failed")
log.info("%(a)s", {"a": 5}); log.log(25, "custom"); logging.addLevelName(25, "NOTICE"); log.log(25, "custom")
print(log, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(7))
