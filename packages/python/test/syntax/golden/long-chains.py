a = x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11
b = a.m0(0).m1(1).m2(2).m3(3).m4(4).m5(5).m6(6).m7(7)
if a: 0
elif b == 0: 0
elif b == 1: 1
elif b == 2: 2
elif b == 3: 3
elif b == 4: 4
elif b == 5: 5
elif b == 6: 6
elif b == 7: 7
else: 9
c = a and b and c or d or e
