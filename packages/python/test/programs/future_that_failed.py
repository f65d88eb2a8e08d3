from concurrent.futures import ThreadPoolExecutor
def bad(): return {}["missing"]
with ThreadPoolExecutor() as ex:
    f = ex.submit(bad)
    print(f.exception())
    f.result()
