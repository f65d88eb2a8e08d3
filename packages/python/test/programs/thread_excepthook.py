import threading
def hook(args): print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
def boom(): raise KeyError("x")
t = threading.Thread(target=boom, name="K"); t.start(); t.join()
