try:
    a
except:
    b
try:
    a
except A:
    b
except (B, C) as d:
    e
except f.g as h: i
else:
    j
finally:
    k
try:
    a
finally:
    b
try: a
except A: b
except: c
