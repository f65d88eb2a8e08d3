x
_
None, True, False, ...
match, case, type, _
print
é = ñandú
ﬁne = 1
__debug__
