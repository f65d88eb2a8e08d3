import logging, sys
logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.error("bad args %s %s", 1)
print("go on")
