"""Measures CPython: `run-python3.py run|start|calls RUNS`, the program on stdin."""

import contextlib
import io
import json
import subprocess
import sys
import time

task, runs = sys.argv[1], int(sys.argv[2])
source = sys.stdin.read()
times = []
output = ""

if task == "start":
    for _ in range(runs):
        begun = time.perf_counter()
        output = subprocess.run([sys.executable, "-c", "print(1 + 1)"], capture_output=True, text=True).stdout
        times.append((time.perf_counter() - begun) * 1000)
elif task == "calls":
    # The nearest thing: one line of JSON to another process and back.
    echo = "import sys\nfor line in sys.stdin: sys.stdout.write(line); sys.stdout.flush()"
    child = subprocess.Popen([sys.executable, "-c", echo], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    for _ in range(runs):
        begun = time.perf_counter()
        total = 0
        for i in range(1000):
            child.stdin.write(json.dumps(i) + "\n")
            child.stdin.flush()
            total += json.loads(child.stdout.readline())
        times.append(time.perf_counter() - begun)
        output = f"{total}\n"
    child.stdin.close()
    child.wait()
else:
    for _ in range(runs):
        printed = io.StringIO()
        begun = time.perf_counter()
        with contextlib.redirect_stdout(printed):
            exec(compile(source, "<bench>", "exec"), {"__name__": "__main__"})
        times.append((time.perf_counter() - begun) * 1000)
        output = printed.getvalue()
print(json.dumps({"output": output, "ms": times}))
