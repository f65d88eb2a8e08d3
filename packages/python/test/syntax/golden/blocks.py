if a:
	b
	if c:
		d
if a:
  b

  # comment
  c
    # deeper comment
# shallow comment
  d
if a: b; c
if a:
        if b: c
        d
class A:
    def f(self):
        for x in y:
            while z:
                try:
                    pass
                finally:
                    pass
x
