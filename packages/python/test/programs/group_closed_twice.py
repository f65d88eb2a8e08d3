import traceback
def mk():
    try:
        try: raise ExceptionGroup("c", [KeyError(1)])
        except ExceptionGroup: raise ValueError("v")
    except ValueError as e: return e
e = ExceptionGroup("o", [TypeError(), mk()])
traceback.print_exception(e)
print("----", flush=True)
raise e
