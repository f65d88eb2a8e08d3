/**
 * Tables of Unicode 14 that JavaScript does not have: canonical combining classes, bidirectional classes, East Asian widths, mirrored characters and numeric values.
 *
 * Each table is a list of runs, read by `readRuns`: the gap since the last run, `.` and the number of characters where it is not one, `:` and the value; numbers in base 36.
 * A numeric value is a fraction; `+` begins what each next character adds, `d` marks digits. They were made by asking CPython for every code point.
 */

export const COMBINING = `
lc.l:230 :232 .4:220 :232 :216 .5:220 .2:202 .4:220 .2:202 .b:220 .5:1 .4:220 .8:230 :240 :230 .3:220 .3:230 .2:220
1.3:230 .4:220 :230 :232 .2:220 :230 :233 .2:234 :233 .2:234 :233 .d:230 7n.5:230 7d:220 .4:230 :220 .3:230 :222
:220 .6:230 .6:220 .2:230 :220 .2:230 :222 :228 :230 :10 :11 :12 :13 :14 :15 :16 :17 :18 .2:19 :20 :21 :22 1:23 1:24
:25 1:230 :220 1:18 20.8:230 :30 :31 :32 1c:27 :28 :29 :30 :31 :32 :33 :34 .2:230 .2:220 .5:230 :220 .2:230 :220
g:35 2t.7:230 2.4:230 :220 :230 2.2:230 1:220 .2:230 :220 z:36 u:230 :220 .2:230 :220 .2:230 .3:220 :230 .2:220 :230
:220 .3:230 :220 :230 :220 :230 :220 :230 :220 .2:230 4g.7:230 :220 :230 9:220 o.4:230 1.9:230 1.3:230 1.5:230
17.3:220 1o:230 .3:220 .4:230 16.5:230 .5:220 .e:230 1:220 .2:230 :220 .2:230 :220 .3:230 .3:220 :27 :28 :29 .3:230
:220 .2:230 .2:220 .5:230 1o:7 g:9 3:230 :220 .2:230 2v:7 g:9 1c:230 1p:7 g:9 32:7 g:9 32:7 g:9 3j:9 32:7 g:9 7:84
:91 2t:7 g:9 31.2:9 g:9 3g:9 31.2:103 :9 d.4:107 30.2:118 :9 d.4:122 24.2:220 r:220 1:220 1:216 1j:129 :130 1:132
5.4:130 2:130 1.2:230 :9 1.2:230 1q:220 34:7 1.2:9 2a:220 jz.3:230 qc.2:9 u:9 4d:9 a:230 5n:228 3z:222 :230 :220
63:230 :220 1z:9 k.8:230 2:220 1c.5:230 .6:220 .2:230 :220 1.2:220 .2:230 .2:220 .5:230 :220 .4:230 2t:7 f:9 12:230
:220 .7:230 1i.2:9 1m:7 b.2:9 1v:7 48.3:230 1:1 .5:220 .2:230 .4:220 :230 1.7:1 4:220 6:230 3.2:230 5i.2:230 :220
.7:230 :220 .2:230 :234 :214 :220 :202 .11:230 :232 .2:228 :220 :218 :230 :233 :220 :230 :220 k0.2:230 .2:1 .4:230
.3:1 .2:230 4:230 3.2:1 :230 :220 :230 .2:1 .4:220 :230 2da.3:230 3x:9 2o.w:230 fe:218 :228 :232 :222 .2:224 2x.2:8
n9w:230 4.a:230 w.2:230 28.2:230 7o:9 11:9 47:9 r.i:230 1l.3:220 11:9 2n:7 c:9 6n:230 1.2:230 :220 2.2:230 5.2:230
1:230 1g:9 6u:9 fn4:26 ld.7:230 .7:220 .2:230 r1:220 6a:220 45.5:230 1aq:220 1:230 14:230 :1 :220 4:9 4l:230 :220
fx.4:230 ar.2:230 49.2:220 .3:230 :220 :230 .4:220 1d:230 :220 :230 :220 5c:9 15:9 e:9 1l:9 :7 1x.3:230 1c.2:9 1q:7
24:9 9:7 2y:9 :7 4y:7 :9 28.2:7 g:9 o.7:230 3.5:230 5p:9 3:7 n:230 2r:9 :7 6z:9 :7 3i:9 3a:9 :7 37:9 7h:9 :7 76.2:9
4:7 4c:9 2b:9 i:9 29:9 bp:9 76:7 1.2:9 29:9 fa0.5:1 1n.7:230 xl.2:6 f58:1 43q.2:216 .3:1 3:226 .5:216 8.8:220
2.5:230 .2:220 u.4:230 44.3:230 2pn.7:230 1.h:230 2.7:230 1.2:230 1.5:230 79.7:230 af:230 1p.4:230 15s.7:220
31.6:230 :7
`;

export const BIDIRECTIONAL = `
.9:BN :S :B :S :WS :B .e:BN .3:B :S :WS .2:ON .3:ET .5:ON :ES :CS :ES .2:CS .a:EN :CS .6:ON .q:L .6:ON .q:L .4:ON
.6:BN :B .q:BN :CS :ON .4:ET .4:ON :L .2:ON :BN .2:ON .2:ET .2:EN :ON :L .3:ON :EN :L .5:ON .n:L :ON .v:L :ON .ch:L
.2:ON .7:L .e:ON .2:L .e:ON .5:L .9:ON :L .h:ON .34:NSM .4:L .2:ON .2:L 2.4:L :ON :L 4.2:ON :L :ON .3:L 1:L 1.k:L
1.2b:L :ON .3w:L .7:NSM .4m:L 1.12:L 2.1d:L :ON 2.2:ON :ET 1.19:NSM :R :NSM :R .2:NSM :R .2:NSM :R :NSM 8.r:R 4.6:R
b.6:AN .2:ON :AL .2:ET :AL :CS :AL .2:ON .b:NSM .1c:AL .l:NSM .a:AN :ET .2:AN .3:AL :NSM .2t:AL .7:NSM :AN :ON
.6:NSM .2:AL .2:NSM :ON .4:NSM .2:AL .a:EN .k:AL 1.2:AL :NSM .u:AL .r:NSM 2.2h:AL .b:NSM :AL e.17:R .9:NSM .2:R
.4:ON :R 2:NSM .o:R .4:NSM :R .9:NSM :R .3:NSM :R .5:NSM 2.f:R 1.p:R .3:NSM 2:R 1.b:AL 5.v:AL 1.2:AN 6.8:NSM .16:AL
.o:NSM :AN .w:NSM .1j:L :NSM :L :NSM .4:L .8:NSM .4:L :NSM .3:L .7:NSM .a:L .2:NSM .t:L :NSM .2:L 1.8:L 2.2:L 2.m:L
1.7:L 1:L 3.4:L 2:NSM .4:L .4:NSM 2.2:L 2.2:L :NSM :L 8:L 4.2:L 1.3:L .2:NSM 2.c:L .2:ET .7:L :ET .2:L :NSM 2.2:NSM
:L 1.6:L 4.2:L 2.m:L 1.7:L 1.2:L 1.2:L 1.2:L 2:NSM 1.3:L .2:NSM 4.2:NSM 2.3:NSM 3:NSM 7.4:L 1:L 7.a:L .2:NSM .3:L
:NSM :L a.2:NSM :L 1.9:L 1.3:L 1.m:L 1.7:L 1.2:L 1.5:L 2:NSM .4:L .5:NSM 1.2:NSM :L 1.2:L :NSM 2:L f.2:L .2:NSM
2.b:L :ET 7:L .6:NSM 1:NSM .2:L 1.8:L 2.2:L 2.m:L 1.7:L 1.2:L 1.5:L 2:NSM .2:L :NSM :L .4:NSM 2.2:L 2.2:L :NSM
7.2:NSM :L 4.2:L 1.3:L .2:NSM 2.i:L a:NSM :L 1.6:L 3.3:L 1.4:L 3.2:L 1:L 1.2:L 3.2:L 3.3:L 3.c:L 4.2:L :NSM .2:L
3.3:L 1.3:L :NSM 2:L 6:L e.d:L .6:ON :ET :ON 5:NSM .3:L :NSM .8:L 1.3:L 1.n:L 1.g:L 2:NSM :L .3:NSM .4:L 1.3:NSM
1.4:NSM 7.2:NSM 1.3:L 2:L 2.2:L .2:NSM 2.a:L 7:L .7:ON .2:L :NSM .b:L 1.3:L 1.n:L 1.a:L 1.5:L 2:NSM .8:L 1.3:L 1.2:L
.2:NSM 7.2:L 6.2:L 1.2:L .2:NSM 2.a:L 1.2:L d.2:NSM .b:L 1.3:L 1.15:L .2:NSM .4:L .4:NSM 1.3:L 1.3:L :NSM .2:L 4.e:L
.2:NSM 2.q:L 1:NSM .2:L 1.i:L 3.o:L 1.9:L 1:L 2.7:L 3:NSM 4.3:L .3:NSM 1:NSM 1.8:L 6.a:L 2.3:L c.1c:L :NSM .2:L
.7:NSM 4:ET .7:L .8:NSM .d:L 11.2:L 1:L 1.5:L 1.o:L 1:L 1.a:L :NSM .2:L .9:NSM :L 2.5:L 1:L 1.6:NSM 2.a:L 2.4:L
w.o:L .2:NSM .r:L :NSM :L :NSM :L :NSM .4:ON .a:L 1.10:L 4.e:NSM :L .5:NSM :L .2:NSM .5:L .b:NSM 1.10:NSM 1.8:L :NSM
.6:L 1.d:L 11.19:L .4:NSM :L .6:NSM :L .2:NSM .2:L .2:NSM .p:L .2:NSM .4:L .3:NSM .g:L .4:NSM .d:L :NSM .2:L .2:NSM
.6:L :NSM .f:L :NSM .14:L 1:L 5:L 2.ah:L 1.4:L 2.7:L 1:L 1.4:L 2.15:L 1.4:L 2.x:L 1.4:L 2.7:L 1:L 1.4:L 2.f:L 1.1l:L
1.4:L 2.1v:L 2.3:NSM .t:L 3.g:L .a:ON 6.2e:L 2.6:L 2:ON .hr:L :WS .q:L .2:ON 3.2h:L 7.i:L .3:NSM :L 9.j:L .2:NSM
.3:L 9.i:L .2:NSM c.d:L 1.3:L 1.2:NSM c.1g:L .2:NSM :L .7:NSM .8:L :NSM .2:L .b:NSM .7:L :ET :L :NSM 2.a:L 6.a:ON
6.b:ON .3:NSM :BN :NSM .a:L 6.2h:L 7.5:L .2:NSM .y:L :NSM :L 5.1y:L a.v:L 1.3:NSM .4:L .2:NSM .3:L 4.2:L :NSM .6:L
.3:NSM 4:ON 3.2:ON .14:L 2.5:L b.18:L 4.q:L 6.b:L 3.y:ON .n:L .2:NSM .2:L :NSM 2.1k:L :NSM :L .7:NSM 1:NSM :L :NSM
.2:L .8:NSM .6:L .a:NSM 2:NSM .a:L 6.a:L 6.e:L 2.v:NSM 1d.4:NSM .1c:L :NSM :L .5:NSM :L :NSM .5:L :NSM .a:L 3.r:L
.9:NSM .b:L 1.2:NSM .w:L .4:NSM .2:L .2:NSM :L .3:NSM .1k:L :NSM :L .2:NSM .3:L :NSM :L .3:NSM .2:L 8.1c:L .8:NSM
.2:L .2:NSM 3.f:L 3.1o:L 7.17:L 2.b:L 8.3:NSM :L .d:NSM :L .7:NSM .4:L :NSM .6:L :NSM .3:L .2:NSM :L 5.5c:L .1s:NSM
.7q:L 2.6:L 2.12:L 2.6:L 2.8:L 1:L 1:L 1:L 1.v:L 2.1h:L 1.7:L :ON :L .3:ON .3:L 1.7:L .3:ON .4:L 2.6:L 1.3:ON .d:L
.3:ON 2.3:L 1.7:L .2:ON 1.b:WS .3:BN :L :R .o:ON :WS :B :LRE :RLE :PDF :LRO :RLO :CS .5:ET .f:ON :CS .q:ON :WS .5:BN
1:LRI :RLI :FSI :PDI .6:BN :EN :L 2.6:EN .2:ES .3:ON :L .a:EN .2:ES .3:ON 1.d:L 3.x:ET f.x:NSM f.2:ON :L .4:ON :L
.2:ON .a:L :ON :L .3:ON .5:L .6:ON :L :ON :L :ON :L :ON .4:L :ET .b:L .2:ON .4:L .5:ON .5:L .4:ON .2:L .g:ON .15:L
.3:ON 4.3m:ON :ES :ET .82:ON .1x:L .q:ON :L .41:ON p.b:ON l.14:ON .k:EN .26:L .ci:ON :L .9f:ON .74:L .hg:ON 2.w:ON
1.2x:ON .6d:L .6:ON .4:L .3:NSM .2:L 5.7:ON .12:L 1:L 5:L 2.1k:L 7.2:L e:NSM .n:L 9.7:L 1.7:L 1.7:L 1.7:L 1.7:L
1.7:L 1.7:L 1.7:L 1.w:NSM .2m:ON y.q:ON 1.2h:ON c.5y:ON q.c:ON 4:WS .4:ON .3:L .p:ON .9:L .4:NSM .2:L :ON .5:L .2:ON
.5:L .3:ON 1.2e:L 2.2:NSM .2:ON .3:L :ON .2i:L :ON .4:L 5.17:L 1.2m:L 1.1c:L .10:ON c.19:L .2:ON 1.1c:L .g:ON .s:L
.3:ON .1e:L .f:ON .c:L .4:ON .4n:L .4:ON .2r:L .2:ON .v:L :ON .534:L .1s:ON .h3h:L 3.1j:ON 9.8t:L .3:ON .s:L k.1b:L
.4:NSM :ON .a:NSM .2:ON .u:L .2:NSM .28:L .2:NSM .6:L 8.y:ON .2u:L :ON .1u:L 5.2:L 1:L 1.5:L o.g:L :NSM .3:L :NSM
.4:L :NSM .p:L .2:NSM :L .4:ON :NSM 3.8:L .2:ET 6.1g:L .4:ON 8.1w:L .2:NSM 8.c:L 6.i:NSM .d:L :NSM .12:L .8:NSM .p:L
.b:NSM .2:L b.u:L 3.3:NSM .1c:L :NSM .2:L .4:NSM .2:L .2:NSM .g:L 1.b:L 4.7:L :NSM .p:L 1.15:L .6:NSM .2:L .2:NSM
.2:L .2:NSM 9.3:L :NSM .8:L :NSM :L 2.a:L 2.w:L :NSM .1f:L :NSM :L .3:NSM .2:L .2:NSM .5:L .2:NSM :L :NSM :L o.h:L
.2:NSM .8:L :NSM a.6:L 2.6:L 2.6:L 9.7:L 1.7:L 1.1m:L .2:ON 4.39:L :NSM .2:L :NSM .4:L :NSM 2.a:L 6.8mc:L c.n:L
4.1d:L 4.6su:L 2.2y:L 12.7:L c.5:L 5:R :NSM .a:R :ES .d:R 1.5:R 1:R 1.2:R 1.2:R 1.a:R .37:AL g.a3:AL .i:ON .1s:AL
2.1i:AL 7:ON w.d:AL .3:ON .g:NSM .a:ON 6.g:NSM .w:ON :CS :ON :CS 1:ON :CS .9:ON :ET .2:ON .2:ES .3:ON 1:ON .2:ET :ON
4.5:AL 1.3r:AL 2:BN 1.2:ON .3:ET .5:ON :ES :CS :ES .2:CS .a:EN :CS .6:ON .q:L .6:ON .q:L .b:ON .2h:L 3.6:L 2.6:L
2.6:L 2.3:L 3.2:ET .3:ON .2:ET 1.7:ON a.5:ON 2.c:L 1.q:L 1.j:L 1.2:L 1.f:L 2.e:L y.3f:L 5:L :ON :L 4.19:L 3.9:L
.25:ON .2:L 1.d:ON 3:ON 1b.19:L :NSM 3m.t:L 3.1d:L f:NSM .r:EN 4.10:L 9.u:L 5.12:L .5:NSM 5.u:L 1.11:L 4.e:L 16.4e:L
2.a:L 6.10:L 4.10:L 4.14:L 8.1g:L b.c:L 1.f:L 1.7:L 1.2:L 1.b:L 1.f:L 1.7:L 1.2:L 1v.8n:L 9.m:L a.8:L o.6:L 1.16:L
1.9:L 1x.6:R 2:R 1.18:R 1.2:R 3:R 2.n:R 1.20:R 8.9:R 1c.j:R 1.2:R 5.x:R 3:ON .q:R 5:R 1s.1k:R 4.k:R 2.1b:R .3:NSM
1.2:NSM 5.4:NSM .4:R 1.3:R 1.t:R 2.3:NSM 4:NSM .9:R 7.9:R 7.1s:R w.11:R .2:NSM 4.c:R 9.1i:R 3.7:ON .m:R 2.r:R 5.q:R
7.4:R c.7:R 28.21:R 1j.1f:R d.1f:R 7.6:R .10:AL .4:NSM 8.a:AN 86.v:AN 1.16:R 1.2:NSM :R 2.2:R 26.14:R 8.m:AL .b:NSM
.9:AL m.i:R .4:NSM .4:R 12.s:R k.n:R 9:L :NSM .1i:L .f:NSM .7:L 4.k:ON .a:L :NSM .2:L .2:NSM :L 9.3:NSM .1d:L .4:NSM
.2:L .2:NSM .7:L :NSM a:L 2.p:L 7.a:L 6.3:NSM .10:L .5:NSM :L .8:NSM 1.i:L 8.z:L :NSM .3:L 9.2:NSM .1g:L .9:NSM .a:L
.4:NSM .2:L :NSM .g:L 1.k:L b.i:L 1.s:L .3:NSM .2:L :NSM :L .2:NSM .6:L :NSM 1t.7:L 1:L 1.4:L 1.f:L 1.b:L 6.1b:L
:NSM .3:L .8:NSM 5.a:L 6.2:NSM .2:L 1.8:L 2.2:L 2.m:L 1.7:L 1.2:L 1.5:L 1.2:NSM .3:L :NSM .4:L 2.2:L 2.3:L 2:L 6:L
5.7:L 2.7:NSM 3.5:NSM 3v.1k:L .8:NSM .2:L .3:NSM :L :NSM .l:L 1:L :NSM .3:L u.1f:L .6:NSM :L :NSM .4:L .2:NSM :L
.2:NSM .4:L 8.a:L 4m.1e:L .4:NSM 2.4:L .2:NSM :L .2:NSM .r:L .2:NSM y.1f:L .8:NSM .2:L :NSM :L .2:NSM .4:L b.a:L
6.d:ON j.17:L :NSM :L :NSM .2:L .6:NSM :L :NSM .2:L 6.a:L 1i.r:L 2.3:NSM .2:L .4:NSM :L .5:NSM 4.n:L 55.1b:L .9:NSM
:L .2:NSM :L 2s.2b:L c.8:L 2:L 2.8:L 1.2:L 1.u:L 1.2:L 2.2:NSM :L :NSM .4:L :NSM .3:L 9.a:L 1y.8:L 2.16:L .4:NSM
2.2:NSM .4:L :NSM .4:L r:L .6:NSM .2:L .2:NSM .14:L .6:NSM .2:L .4:NSM .8:L :NSM 8:L .6:NSM .2:L .3:NSM .1a:L .d:NSM
:L .2:NSM .9:L d.21:L 7b.9:L 1.12:L .7:NSM 1.6:NSM .8:L a.t:L 3.w:L 2.m:NSM 1:L .7:NSM :L .2:NSM :L .2:NSM 21.7:L
1.2:L 1.12:L .6:NSM 3:NSM 1.2:NSM 1.7:NSM :L :NSM 8.a:L 6.6:L 1.2:L 1.11:L 1.2:NSM 1.2:L :NSM :L :NSM :L 7.a:L
8m.j:L .2:NSM .4:L 53:L f.l:L .8:ON .4:ET .h:ON d.pn:L 2u.33:L 1.5:L b.5g:L 218.2r:L d.tr:L 1.9:L 347.g7:L 6nt.ft:L
7.v:L 1.a:L 4.29:L 1.a:L 6.u:L 2.5:NSM :L a.1c:L .7:NSM .f:L a.a:L 1.7:L 1.l:L 5.j:L j4.2j:L 2t.23:L 4:NSM .1k:L
7.4:NSM .d:L 1s.2:L :ON :L :NSM b.2:L e.4qg:L 8.ye:L 16.9:L 6w7.4:L 1.7:L 1.2:L 1.83:L 19.3:L h.4:L 8.b0:L 1s4.2z:L
5.d:L 3.9:L 7.a:L 2:L .2:NSM :L .4:BN 3mk.1a:NSM 2.n:NSM 9.38:L 1o.6u:L a.13:L 2.1q:L .3:NSM .9:L .8:BN .8:NSM .2:L
.7:NSM .u:L .4:NSM .1n:L .2:ON l.1u:ON .3:NSM :ON 4a.k:L c.2f:ON 9.p:L 3r.2d:L 1.1z:L 1.2:L 2:L 2.2:L 2.4:L 1.c:L
1:L 1.7:L 1.1t:L 1.4:L 2.8:L 1.7:L 1.s:L 1.4:L 1.5:L 1:L 3.7:L 1.9g:L 2.1f:L :ON .1l:L :ON .1l:L :ON .1l:L :ON .1l:L
:ON .8:L 2.1e:EN .e8:L .1j:NSM .4:L .1e:NSM .8:L :NSM .e:L :NSM .7:L f.5:NSM 1.f:NSM uo.v:L 69.7:NSM 1.h:NSM 2.7:NSM
1.2:NSM 1.5:NSM 5x.19:L 3.7:NSM .7:L 2.a:L 4.2:L 8w.u:L :NSM h.18:L .4:NSM .a:L 5:ET yo.7:L 1.4:L 1.2:L 1.f:L 1.5h:R
2.9:R .7:NSM 15.1w:R .7:NSM :R 4.a:R 4.2:R lt.1w:AL 24.1p:AL 5e.4:AL 1.r:AL 1.2:AL 1:AL 2:AL 1.a:AL 1.4:AL 1:AL 1:AL
6:AL 4:AL 1:AL 1:AL 1.3:AL 1.2:AL 1:AL 2:AL 1:AL 1:AL 1:AL 1:AL 1.2:AL 1:AL 2.4:AL 1.7:AL 1.4:AL 1.4:AL 1:AL 1.a:AL
1.h:AL 5.3:AL 1.5:AL 1.h:AL 1g.2:ON 7i.18:ON 4.2s:ON c.f:ON 2.f:ON 1.f:ON 1.11:ON a.b:EN .5:ON .v:L :ON .1m:L .6:ON
.1p:L :ON 1k.t:L d.18:L 4.9:L 7.2:L e.6:ON 4a.rc:ON 5.g:ON 3.d:ON 3.38:ON c.2h:ON 7.c:ON 4:ON f.c:ON 4.1k:ON 8.a:ON
6.14:ON 8.u:ON 2.2:ON 26.9g:ON c.e:ON 2.5:ON 3.5:ON 3.7:ON 9.t:ON 3.b:ON 5.6:ON a.a:ON 6.8:ON 8.7:ON 9.43:ON 1.1j:ON
11.a:EN sm.wyo:L w.37d:L 7.66:L 2.4g2:L e.5rl:L 2e7.f2:L 15u.3t7:L fcfq:BN u.2o:BN 3k.6o:NSM 1e6o.1eke:L 2.1eke:L
`;

export const EAST_ASIAN_WIDTH = `
w.2n:Na y:A .2:Na :A .2:Na .2:A 1:A 1:Na .2:A :Na .5:A 1.5:A 1.4:A 6:A 9:A 6.2:A 5.4:A 4:A 1.3:A 1.2:A 2:A 1.2:A
3.4:A 1:A 1:A 2:A f:A 1:A 7:A a.2:A 3:A 5.3:A 4:A 6.4:A 1:A 3.4:A 1:A 4.2:A i.2:A 3:A 2q:A 1:A 1:A 1:A 1:A 1:A 1:A
1:A 38:A f:A 2q:A 2:A 1.3:A 1:A 2:A 7.4:A 1:A 1:A w.34:A 8.2:F 6.4:F 7:F 1:F 3.h:A :F .7:A 7.h:A 1.7:A 1j:A e.1s:A
1:A 66:F 12.2:F 1e.2:F 3:F 1j.8:F r.4:F 6.b:F 7i:F 1o.2:F 2t.e:F 1n.2:F 1d.2:F f:F s.2:F 1:F b.5:F v:F 2.6:F 6k:F
8.2:F 2.2:F m:F 7:F 1.3:F 4.2:F 9.2:F 2.2:F 4.8:F 1.4:F 2:F 5.2:F p.2:F 3:F 6.4:F 2.2:F m:F 7:F 2:F 2:F 2.2:F 1:F
5.4:F 2.2:F 3.3:F 1.7:F 4:F 1.7:F h.a:F 3:F 9:F 3:F m:F 7:F 2:F 5.2:F a:F 3:F 3.2:F 1.f:F 4.2:F c.7:F 7:F 3:F 8.2:F
2.2:F m:F 7:F 2:F 5.2:F 9.2:F 2.2:F 3.7:F 3.4:F 2:F 5.2:F i.a:F 2:F 6.3:F 3:F 4.3:F 2:F 1:F 2.3:F 2.3:F 3.3:F c.4:F
5.3:F 3:F 4.2:F 1.6:F 1.e:F l.5:F d:F 3:F n:F g.2:F 9:F 3:F 4.7:F 2:F 3.2:F 1.2:F 4.2:F a.7:F m:F 3:F n:F a:F 5.2:F
9:F 3:F 4.7:F 2.6:F 2:F 4.2:F a:F 2.d:F d:F 3:F 1f:F 3:F 6.4:F g.2:F q:F 3:F i.3:F o:F 9:F 1.2:F 7.3:F 1.4:F 6:F 1:F
8.6:F a.2:F 3.c:F 1m.4:F t.11:F 2:F 1:F 5:F o:F 1:F n.2:F 5:F 1:F 6.2:F a.2:F 4.w:F 20:F 10.4:F 13:F 10:F f:F d.11:F
5i:F 1.5:F 1.2:F 1c.2o:W 6h:F 4.2:F 7:F 1:F 4.2:F 15:F 4.2:F x:F 4.2:F 7:F 1:F 4.2:F f:F 1l:F 4.2:F 1v.2:F w.3:F
q.6:F 2e.2:F 6.2:F il.3:F 2h.7:F m.9:F o.9:F k.c:F d:F 3:F 2.c:F 2m.2:F a.6:F a.6:F q.6:F 2h.7:F 17.5:F 1y.a:F v:F
c.4:F c.4:F 1.3:F 16.2:F 5.b:F 18.4:F q.6:F b.3:F 1q.2:F 1t:F t.2:F b.6:F a.6:F e.2:F v.1d:F 25.3:F 1b:F 38.8:F
1o.3:F f.3:F 1o.7:F 17.2:F b.8:F 17.5:F eu.2:F 6.2:F 12.2:F 6.2:F 8:F 1:F 1:F 1:F v.2:F 1h:F f:F e.2:F 6:F j.2:F 3:F
9:F g:A 2.4:A 1.2:A 2.2:A 2.3:A 1.4:A 8:A 1.2:A 1:A 5:A 2:A 12:F c.2:F :A a:A 1.4:A a:F d.3:F 9:H 2:A k.f:F x.f:F
3:A 1:A 3:A 9:A 2:A a.2:A 3:A 4:A 13.2:A 6.4:A 1.c:A 4.a:A f:A 2.4:F .a:A u.2:A o:A 1:A i:A o:A 1.2:A 3.2:A 2:A 3:A
1:A 3:A 4:A 2.4:A 2:A 1:A 1.6:A 1:A 5.4:A 4.2:A a:A 3:A 5:A d.2:A 2.4:A 2.2:A 2.2:A i.2:A 2.2:A d:A 3:A b:A p:A 2a:A
7.2:W d.2:W 5a.4:W 3:W 2:W 1f.p:F b.l:F .3u:A 1.2p:A 4.10:A c.g:A 2.4:A a.2:A 1.7:A 8.2:A 2.2:A 4.2:A 2.2:A 4.3:A
2:A 2.4:A g.4:A 9:A d.2:W 6.2:A 2:A 4.2:A 4.2:W 6:A 1:A x:A 1:A 5.c:W c.2:A 1.3:A 1.4:A 1.2:A 1:A f:W j:W a.2:A 1:W
8.2:W h.2:W :A 4.2:W .8:A :W .5:A :W .d:A 1:A 4.2:A :W .7:A .2:W :A :W .4:A :W .2:A :W .2:A 5:W 4.2:W s:W k:A e:W
1:W 4.3:W 1:W u.a:A l.3:W o:W e:W 12.8:Na bb.2:Na b8.2:W 1f:W 4:W .4:A q.2:F w:F 9p.5:F 19:F 1.5:F 1.2:F 1k.7:F
2.e:F o.9:F 7:F 7:F 7:F 7:F 7:F 7:F 7:F 7:F 3i.y:F .q:W :F .2h:W .c:F .5y:W .q:F .c:W .5:F .1q:W 1:F .2e:W .2:F
.2v:W .5:F .17:W :F .2m:W :F .2c:W .c:F .1b:W :F .14:W .8:A .5f4:W 1s.h3h:W .3:F .1j:W .9:F 9o.k:F 54.8:F 5n.5:F 2:F
1:F 5.o:F 1n.3:F a.6:F 1k.8:F 1y.8:F c.6:F 38.b:F 1.t:W .3:F 26:F b.4:F x:F 1j.9:F e.2:F a.2:F 2v.o:F s.a:F 6.2:F
6.2:F 6.9:F 7:F 7:F 1o.4:F 3i.2:F a.6:F .8mc:W .c:F n.4:F 1d.4:F 1kw.4xs:A .a6:W .2:F .2y:W .12:F 7.c:F 5.5:F q:F
5:F 1:F 2:F 2:F 3h.g:F cd.2:F 1i.7:F 1.w:F g.g:A .a:W .6:F g.z:W :F .j:W :F .4:W .4:F 5:F 3r.2:F 1.2p:F .2m:H .3:F
.6:H .2:F .6:H .2:F .6:H .2:F .3:H .b:F .7:H .a:F 4:A .2:F c:F q:F j:F 2:F f.2:F e.y:F 3f.5:F 3.4:F 19.3:F 2g:F
d.3:F 1.1b:F 1a.3m:F t.3:F 1d.f:F s.4:F 10.9:F u.5:F 17.5:F u:F 11.4:F e.16:F 4e.2:F a.6:F 10.4:F 10.4:F 14.8:F
1g.b:F c:F f:F 7:F 2:F b:F f:F 7:F 2.1v:F 8n.9:F m.a:F 8.o:F 6:F 16:F 9.1x:F 6.2:F 1:F 18:F 2.3:F 1.2:F n:F 20.8:F
9.1c:F j:F 2.5:F x.3:F r.5:F 1.1s:F 1k.4:F k.2:F 1e:F 2.5:F 8:F 3:F t.2:F 3.4:F a.7:F 9.7:F 1s.w:F 13.4:F c.9:F
1i.3:F t.2:F r.5:F q.7:F 4.c:F 7.28:F 21.1j:F 1f.d:F 1f.7:F 1a.8:F a.86:F v:F 16:F 3.2:F 2.26:F 14.8:F 16.m:F q.12:F
s.k:F n.9:F 26.4:F 10.9:F 1w.a:F 1.2:F p.7:F a.6:F 1h:F i.8:F 13.9:F 2o:F k.b:F i:F 18.1t:F 7:F 1:F 4:F f:F b.6:F
1n.5:F a.6:F 4:F 8.2:F 2.2:F m:F 7:F 2:F 5:F a.2:F 2.2:F 3.2:F 1.6:F 1.5:F 7.2:F 7.3:F 5.3v:F 2k:F 5.u:F 20.8:F
a.4m:F 1i.2:F 12.y:F 1x.b:F a.6:F d.j:F 1m.6:F a.1i:F r.2:F f.4:F n.55:F 1o.2s:F 2b.c:F 8.2:F 1.2:F 8:F 2:F u:F
2.2:F c.9:F a.1y:F 8.2:F 1a.2:F b.r:F 20.8:F 2b.d:F 21.7b:F 9:F 19:F e.a:F t.3:F w.2:F m:F e.21:F 7:F 2:F 18.3:F 1:F
2:F 9.8:F a.6:F 6:F 2:F 11:F 2:F 6.7:F a.8m:F p.53:F 1.f:F 1e.d:F pn.2u:F 33:F 5.b:F 5g.218:F 2r.d:F tr:F 9.347:F
g7.6nt:F ft.7:F v:F a.4:F 29:F a.6:F u.2:F 6.a:F 1y.a:F a:F 7:F l.5:F j.j4:F 2j.2t:F 23.4:F 1l.7:F h.1s:F .5:W .b:F
.2:W .e:F .4qg:W .8:F .ye:W .16:F .9:W .6w7:F .4:W :F .7:W :F .2:W :F .83:W .19:F .3:W .h:F .4:W .8:F .b0:W .1s4:F
2z.5:F d.3:F 9.7:F a.2:F 8.3mk:F 1a.2:F n.9:F 38.1o:F 6u.a:F 13.2:F 5e.l:F 1y.4a:F k.c:F 2f.9:F p.3r:F 2d:F 1z:F
2.2:F 1.2:F 2.2:F 4:F c:F 1:F 7:F 1t:F 4.2:F 8:F 7:F s:F 4:F 5:F 1.3:F 7:F 9g.2:F 84.2:F ji.f:F 5:F f.uo:F v.69:F
7:F h.2:F 7:F 2:F 5.5x:F 19.3:F e.2:F a.4:F 2.8w:F v.h:F 1m.5:F 1.yo:F 7:F 4:F 2:F f:F 5h.2:F g.15:F 24.4:F a.4:F
2.lt:F 1w.24:F 1p.5e:F 4:F r:F 2:F 1.2:F 1:F a:F 4:F 1:F 1.6:F 1.4:F 1:F 1:F 1:F 3:F 2:F 1.2:F 1:F 1:F 1:F 1:F 1:F
2:F 1.2:F 4:F 7:F 4:F 4:F 1:F a:F h.5:F 3:F 5:F h.1g:F 2.7i:F 4:W 13.4:F 2s.c:F f.2:F f:F e:W :F 11.a:F .b:A 5.u:A
2.1m:A 6.u:A :W .2:A .a:W .i:A 1.1k:F q.3:W .d:F .18:W .4:F .9:W .7:F .2:W .e:F .6:W .4a:F .x:W c.9:W 1.1y:W 1.m:W
c.17:W 4.5:W c.h:W 3:W 3.1z:W 1:W 1.57:W 2.1r:W d.4:W 1.o:W i:W q.2:W d:W 2e.2d:W 1c.1y:W 6:W 3.3:W 2.3:W .5:F .3:W
b.2:W .3:F 4.9:W .3:F 38.c:F 2h.7:F .c:W .4:F :W .f:F c.4:F 1k.8:F a.6:F 14.8:F u.2:F 2.26:F c.1b:W 1.a:W 1.55:W
2c.c:F e.2:F .5:W .3:F .5:W .3:F .7:W .9:F .t:W .3:F .b:W .5:F .6:W .a:F .a:W .6:F .8:W .8:F .7:W .9:F 43:F 1j.11:F
a.sm:F .wyo:W .w:F .37d:W .7:F .66:W .2:F .4g2:W .e:F .5rl:W .2e7:F .f2:W .15u:F .3t7:W .fcfq:F 1.u:F 2o.3k:F .6o:A
.1e6o:F .1eke:A .2:F .1eke:A .2:F
`;

export const MIRRORED = `
14.2:1 i:1 1:1 s:1 1:1 t:1 1:1 19:1 f:1 2v2.4:1 1gd.2:1 1wc.2:1 a.2:1 1i.2:1 e.2:1 4x:1 5c.4:1 3.6:1 3:1 3.2:1 3.4:1
1.4:1 1:1 1:1 4.9:1 5:1 1.i:1 5.4:1 9.2:1 1:1 1.8:1 2.v:1 2.4:1 5:1 9.2:1 2.j:1 5.2:1 9.5:1 2.2:1 4.o:1 2.g:1 8.4:1
k.2:1 7.2:1 u5.e:1 22:1 2.4:1 1.2:1 1.3:1 5.4:1 5.3:1 3.e:1 b7.m:1 2.6:1 1.e:1 8:1 7.6:1 3:1 4.5:1 1.2:1 2.5:1 4:1
1.3:1 2.2:1 a.6:1 2.2:1 c.j:1 1.4:1 2:1 1:1 2:1 1.4:1 5.2:1 6.3:1 o.2:1 b.2:1 4.4:1 1.2:1 2.2:1 4.17:1 2.8:1 1.14:1
5:1 1:1 3.5:1 5.3:1 4:1 3.5:1 1:1 74:1 eb.4:1 3.2:1 1.2:1 e.2:1 2.a:1 17.8:1 bv.a:1 2.8:1 14ql.6:1 5.2:1 4i.2:1 i:1
1:1 s:1 1:1 t:1 1:1 1.2:1 1.2:1 16k7:1 1l:1 1l:1 1l:1 1l:1
`;

export const NUMERIC = `
4y:2d :3d 5:1d 2.3:1/4+1/4 1th.4:1/16+1/16 :3/4 :16 ag.3:1/4+1/4 .3:1/16+1/16 3c:10 :100 :1000 3p.4:0+1 .3:1+1
61:1/160 .3:1/40+1/80 .3:1/10+1/20 h:10 :100 :1000 .3:1/4+1/4 .3:1/16+1/16 c1.9:1/2+1 :-1/2 tx.9:1+1d .a:10+10
:10000 oh.3:17+1 73.a:0+1 dc:1d 1at:0d 3.6:4+1d 6.a:0+1d 5i:1/7 :1/9 :1/10 :1/3 :2/3 .4:1/5+1/5 :1/6 :5/6 .4:1/8+1/4
:1 .c:1+1 :50 :100 :500 :1000 .c:1+1 :50 :100 :500 :1000 :1000 :5000 :10000 2:6 :50 :50000 :100000 :0 k6.9:1+1d
.b:10+1 .9:1+1d .b:10+1 .9:1+1d .b:10+1 26:0d .a:11+1 .9:1+1d :10 :0d hi.9:1+1d :10 .9:1+1d :10 .9:1+1d :10 12h:1/2
ll:0 p.9:1+1 e.3:10+10 9j.4:1+1 3u.a:1+1 u.8:10+10 1.f:21+1 w.a:1+1 13.f:36+1 91:5 3h:2 py:5 ma:7 3oy:1 2:7 3:10000
1:3 2b:9 1a:2 7:5 1:4 14:100000000 :10 u:1000 8:3 10:5 2q:100 b7:100000000 1t:1000000000000 y:2 1:8 1:6 cz:10 1:1000
:20 :30 6:40 38.4:3 ly:4 et:1 7:1 134:1 3n:9 :20 c.3:1+1 1:2 rx:10 25:8 w5:7 1f7:7 wf:9 kn:100 1zb:4 px:10000 1oh:2
4:2 3g:2 1rk:1000 10:6 5:100 17:6 3h:0 35b.9:1+1 :0 8w.3:1/4+1/4 .3:1/16+1/16 g1h:3 7:10 4:2 1l:0 u:6 1:6 15:10
1e1.a:1+1 .9:20+10 .9:200+100 .9:2000+1000 .8:20000+10000 c:1/4 :1/2 :1 :5 :50 :500 :5000 :50000 :5 :10 :50 :100
:500 :1000 :5000 :5 :10 :50 :100 :500 :1000 :10000 :50000 :10 .3:1 .4:2 :5 .5:10 :30 .4:50 .3:100+200 .4:500 :1000
:5000 :5 :50 :1/2 :1/2 :2/3 :3/4 h:0 :1/4 9h.a:1+1 .9:20+10 .8:200+100 10:1 :5 :10 :50 t:90 8:900 3q:1 :2 :10 :20
:100 w2.3:1+1 :10 :20 :100 :1000 :10000 p.5:1+1 :10 :20 13.4:1+1 :4 :5 :10 :20 :100 23:1 :5 :10 :20 :100 m:1 :10 :20
:100 :2 :3 4g:11/12 :1/2 2.a:1+1 .6:20+10 2.a:100+100 .9:2000+1000 .9:20000+10000 .8:200000+100000 .a:1/12+1/12
1s.4:1+1d :10 :20 :100 :1000 :1/2 1g:1 :50 u:1 :10 :20 23:1 :5 :10 :20 :100 2w.4:1+1 :10 :20 :100 :1000 o.4:1+1 :10
:20 :100 :1000 15.4:1+1 :10 :20 :100 96:1 :5 :10 :50 :100 :1000 9s.9:1+1d .a:10+10 .8:200+100 :1/2 :1/4 :1/3 :2/3
4e.5:1+1 .3:10+10 :100 :1/2 16:1 :10 :20 :100 34.4:1+1 :10 :20 :100 3q.9:1+1d .a:10+10 :1000 aj.a:1+1 .9:20+10 :1000
11h:10 :20 by.9:10+10 o7.a:1+1 .9:20+10 nn:1/320 :1/160 :1/80 :1/64 .3:1/40+1/160 :3/64 :1/20 :1/16 :1/16
.3:1/10+1/40 :3/16 :1/5 :1/4 :1/2 :1/2 :3/4 :1/320 tn.8:2+1 .7:3+1 .6:4+1 .9:1+1 .5:1+1 :2 :3 .7:3+1 .3:1+1 .3:3+1
:216000 :432000 .3:1+1 .3:3+1 :3 :3 .4:4 :6 .3:7 :8 :8 .4:9 .5:2+1 .4:1+1 :4 :5 :5 :2 :3 :1 :2 :1/3 :2/3 :5/6 :1/3
:2/3 :1/8 :1/4 :1/6 :1/4 :1/4 :1/2 :1/3 :2/3 :40 :50 .6:4+1 e0c:10 :100 :10000 :1000000 :100000000 :10000000000
:1000000000000 m6.k:0+1 .3:1+1 jt5.k:0+1 30.a:1+1 .8:20+10 .5:1+1 :1 :5 47i.9:1+1 pt.a:1+1 .9:20+10 .9:200+100
.9:2000+1000 .9:20000+10000 :200000 :100000 :10000000 :20000000 .9:1+1 1.3:1/4+1/4 1:1 :2 :10000 :100000 24.a:1+1
.9:20+10 .9:200+100 .9:2000+1000 .8:20000+10000 1.9:2+1 :400 :600 :2000 :10000 :1/2 :1/6 qq:0d .a:0+1d :0 :0 2yc:7
2q:4 3h:4 1q:5 1l4:1 2g:30 8:40 f:40 99:6 i:3 r:3 4ty:2 16v:3 3gi:3 7rl:4 tnm:9
`;
