import logging, logging.config, sys
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "%(name)s-%(levelname)s-%(message)s"}},
  "handlers": {"c": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout", "level": "INFO"}},
  "loggers": {"m": {"handlers": ["c"], "level": "DEBUG", "propagate": False}}, "root": {"level": "WARNING", "handlers": ["c"]}})
logging.getLogger("m").info("hi"); logging.getLogger("m").debug("no"); logging.getLogger("other").info("no"); logging.warning("root")
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.X"}}}, {"version": 1, "root": {"level": "BAD"}}, {"version": 1, "loggers": {"a": {"handlers": ["zz"]}}}):
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
