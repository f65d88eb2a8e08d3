from concurrent.futures import ThreadPoolExecutor, as_completed
def work(n):
    if n == 3: raise ValueError(f"bad {n}")
    return n * 10
with ThreadPoolExecutor() as ex:
    futs = {ex.submit(work, n): n for n in range(5)}
    out = {}
    for f in as_completed(futs):
        try: out[futs[f]] = f.result()
        except Exception as e: out[futs[f]] = repr(e)
print(sorted(out.items()))
