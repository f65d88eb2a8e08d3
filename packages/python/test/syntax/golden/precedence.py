a or b and c
not a in b
not a == b
a == b | c
a | b ^ c & d << e + f * -g ** h
a * b ** c
-a * b
(not a) == b
a < (b < c)
await_ ** 2
lambda: a or b
