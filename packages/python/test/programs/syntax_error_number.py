a = 12abc
b = 0o9
