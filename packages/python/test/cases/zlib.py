# zlib: output is that of zlib 1.2.13, byte for byte.
import zlib
TEXT = b''.join([b'line %d: the quick brown fox %d jumps\n' % (n * n % 97, n * 7919 % 1009) for n in range(900)]) + bytes(n * n * 31 % 251 for n in range(3000))
def pack(data, level, wbits, memory, strategy):
    c = zlib.compressobj(level, 8, wbits, memory, strategy)
    out = c.compress(data[:9000]) + c.compress(data[9000:]) + c.flush()
    return len(out), zlib.crc32(out), zlib.decompress(out, wbits) == data
def flushed(mode):
    c = zlib.compressobj(9)
    return c.compress(b'abc' * 50) + c.flush(mode) + c.compress(b'abc') + c.copy().flush()
def pieces(size):
    d, out, data = zlib.decompressobj(), [], zlib.compress(TEXT) + b'rest'
    while not d.eof:
        out.append((len(d.decompress(data, size)), len(d.unconsumed_tail)))
        data = d.unconsumed_tail
    return len(out), out[:3], out[-3:], d.unused_data
def with_dictionary(level):
    c = zlib.compressobj(level, zdict=b'hello world')
    data = c.compress(b'hello world, hello') + c.flush()
    return zlib.decompressobj(zdict=b'hello world').decompress(data), data
zlib.compress('a')  # raises TypeError: a bytes-like object is required, not 'str'
zlib.compress(b'a',10)  # raises error: Bad compression level
zlib.compress(b'a',wbits=3)  # raises error: Bad compression level
zlib.compress(b'a',-2)  # raises error: Bad compression level
zlib.compress(b'a',wbits=48)  # raises error: Bad compression level
zlib.compressobj(10)  # raises ValueError: Invalid initialization option
zlib.compressobj(1,8,-8)  # raises ValueError: Invalid initialization option
zlib.compressobj(1,7)  # raises ValueError: Invalid initialization option
zlib.compressobj(1,8,15,0)  # raises ValueError: Invalid initialization option
zlib.compressobj(1,8,15,10)  # raises ValueError: Invalid initialization option
zlib.compressobj(1,8,15,8,5)  # raises ValueError: Invalid initialization option
zlib.compressobj(zdict=3)  # raises TypeError: a bytes-like object is required, not 'int'
zlib.compressobj(wbits=31,zdict=b'abc')  # raises ValueError: Invalid dictionary
zlib.decompressobj(wbits=48)  # raises ValueError: Invalid initialization option
zlib.decompressobj(wbits=5)  # raises ValueError: Invalid initialization option
zlib.decompressobj(zdict=3)  # raises TypeError: zdict argument must support the buffer protocol
zlib.decompressobj(zdict='ab')  # raises TypeError: zdict argument must support the buffer protocol
zlib.decompress(b'')  # raises error: Error -5 while decompressing data: incomplete or truncated stream
zlib.decompress(b'abc')  # raises error: Error -3 while decompressing data: incorrect header check
zlib.decompress(b'x')  # raises error: Error -5 while decompressing data: incomplete or truncated stream
zlib.decompress(3)  # raises TypeError: a bytes-like object is required, not 'int'
zlib.decompress(zlib.compress(b'abc'),bufsize=0)  # => b'abc'
zlib.decompress(zlib.compress(b'abc'),bufsize=-1)  # raises ValueError: bufsize must be non-negative
zlib.decompress(zlib.compress(b'abc'),wbits=3)  # raises error: Error -2 while preparing to decompress data: inconsistent stream state
zlib.decompress(zlib.compress(b'abc'),wbits=-15)  # raises error: Error -3 while decompressing data: invalid stored block lengths
zlib.decompress(zlib.compress(b'abc'),wbits=31)  # raises error: Error -3 while decompressing data: incorrect header check
zlib.decompress(zlib.compress(b'abc'),wbits=9)  # raises error: Error -3 while decompressing data: invalid window size
zlib.decompress(zlib.compress(b'abc')[:-1])  # raises error: Error -5 while decompressing data: incomplete or truncated stream
zlib.decompress(zlib.compress(b'abc')+b'x')  # => b'abc'
zlib.decompressobj().decompress(b'x',-1)  # raises ValueError: max_length must be non-negative
zlib.decompressobj().flush(0)  # raises ValueError: length must be greater than zero
zlib.decompressobj().flush(-1)  # raises ValueError: length must be greater than zero
zlib.decompressobj().decompress(b'x',max_length='')  # raises TypeError: 'str' object cannot be interpreted as an integer
zlib.decompressobj().decompress('')  # raises TypeError: a bytes-like object is required, not 'str'
zlib.crc32('a')  # raises TypeError: a bytes-like object is required, not 'str'
zlib.crc32(b'abc',-1)  # => 899311407
zlib.crc32(b'abc',2**32+5)  # => 871334697
zlib.crc32(b'a',1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
zlib.adler32(b'',2**32-1)  # => 917518
zlib.adler32(b'',-1)  # => 917518
zlib.adler32(b'',65521)  # => 0
zlib.adler32(b'a',65521)  # => 6357089
zlib.adler32(b'a',2**32-1)  # => 8192111
zlib.compress()  # raises TypeError: compress() takes at least 1 positional argument (0 given)
zlib.crc32()  # raises TypeError: crc32 expected at least 1 argument, got 0
zlib.crc32(1,2,3)  # raises TypeError: crc32 expected at most 2 arguments, got 3
zlib.decompress(b'x',1,2,3)  # raises TypeError: decompress() takes at most 3 arguments (4 given)
zlib.decompress(data=b'a')  # raises TypeError: decompress() takes at least 1 positional argument (0 given)
zlib.decompressobj(wbits='a')  # raises TypeError: 'str' object cannot be interpreted as an integer
zlib.compressobj(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
(lambda d: (d.decompress(b'\x78'), d.flush(), d.decompress(b'abc')))(zlib.decompressobj())  # raises error: Error -3 while decompressing data: incorrect header check
(lambda d: (d.decompress(zlib.compress(b'abc')+b'zz'), d.flush(), d.decompress(b'abc'),d.unused_data,d.flush(),d.copy()))(zlib.decompressobj())  # raises error: Error -2 while decompressing data: inconsistent stream state
(lambda d: (d.decompress(zlib.compress(b'abc'*10)+b'zz',5), d.unconsumed_tail,d.flush(), d.unused_data,d.unconsumed_tail,d.eof))(zlib.decompressobj())  # => (b'abcab', b'\xb2\x0c\x0b}zz', b'cabcabcabcabcabcabcabcabc', b'zz', b'zz', True)
(lambda d: (d.decompress(zlib.compress(b'abc'*10)+b'zz',5), d.unconsumed_tail,d.flush(1), d.unused_data,d.unconsumed_tail,d.eof))(zlib.decompressobj())  # => (b'abcab', b'\xb2\x0c\x0b}zz', b'cabcabcabcabcabcabcabcabc', b'zz', b'zz', True)
(lambda d: (d.decompress(b'\x78\x9c\x03\x00\x00'), d.flush()))(zlib.decompressobj())  # => (b'', b'')
(len(zlib.compress(TEXT, -1)), zlib.crc32(zlib.compress(TEXT, -1)))  # => (4308, 3504882764)
zlib.decompress(zlib.compress(TEXT, -1)) == TEXT  # => True
(len(zlib.compress(TEXT, 0)), zlib.crc32(zlib.compress(TEXT, 0)))  # => (37883, 856231664)
zlib.decompress(zlib.compress(TEXT, 0)) == TEXT  # => True
(len(zlib.compress(TEXT, 1)), zlib.crc32(zlib.compress(TEXT, 1)))  # => (4594, 107446280)
zlib.decompress(zlib.compress(TEXT, 1)) == TEXT  # => True
(len(zlib.compress(TEXT, 2)), zlib.crc32(zlib.compress(TEXT, 2)))  # => (4777, 2540972900)
zlib.decompress(zlib.compress(TEXT, 2)) == TEXT  # => True
(len(zlib.compress(TEXT, 3)), zlib.crc32(zlib.compress(TEXT, 3)))  # => (4645, 4223659750)
zlib.decompress(zlib.compress(TEXT, 3)) == TEXT  # => True
(len(zlib.compress(TEXT, 4)), zlib.crc32(zlib.compress(TEXT, 4)))  # => (4694, 1667191681)
zlib.decompress(zlib.compress(TEXT, 4)) == TEXT  # => True
(len(zlib.compress(TEXT, 5)), zlib.crc32(zlib.compress(TEXT, 5)))  # => (4445, 1142452290)
zlib.decompress(zlib.compress(TEXT, 5)) == TEXT  # => True
(len(zlib.compress(TEXT, 6)), zlib.crc32(zlib.compress(TEXT, 6)))  # => (4308, 3504882764)
zlib.decompress(zlib.compress(TEXT, 6)) == TEXT  # => True
(len(zlib.compress(TEXT, 7)), zlib.crc32(zlib.compress(TEXT, 7)))  # => (4226, 3335299236)
zlib.decompress(zlib.compress(TEXT, 7)) == TEXT  # => True
(len(zlib.compress(TEXT, 8)), zlib.crc32(zlib.compress(TEXT, 8)))  # => (4092, 3350735546)
zlib.decompress(zlib.compress(TEXT, 8)) == TEXT  # => True
(len(zlib.compress(TEXT, 9)), zlib.crc32(zlib.compress(TEXT, 9)))  # => (4085, 1375666852)
zlib.decompress(zlib.compress(TEXT, 9)) == TEXT  # => True
pack(TEXT, 6, 15, 1, 0)  # => (4557, 1625899640, True)
pack(TEXT, 6, 15, 8, 0)  # => (4308, 3504882764, True)
pack(TEXT, 6, 15, 9, 0)  # => (4308, 3504882764, True)
pack(TEXT, 6, -15, 1, 0)  # => (4551, 2072768875, True)
pack(TEXT, 6, -15, 8, 0)  # => (4302, 2047541291, True)
pack(TEXT, 6, -15, 9, 0)  # => (4302, 2047541291, True)
pack(TEXT, 6, 31, 1, 0)  # => (4569, 3107060234, True)
pack(TEXT, 6, 31, 8, 0)  # => (4320, 2944778623, True)
pack(TEXT, 6, 31, 9, 0)  # => (4320, 2944778623, True)
pack(TEXT, 6, 9, 1, 0)  # => (8153, 3436101067, True)
pack(TEXT, 6, 9, 8, 0)  # => (7788, 572144647, True)
pack(TEXT, 6, 9, 9, 0)  # => (7788, 572144647, True)
pack(TEXT, 6, -9, 1, 0)  # => (8147, 4166099577, True)
pack(TEXT, 6, -9, 8, 0)  # => (7782, 3767136944, True)
pack(TEXT, 6, -9, 9, 0)  # => (7782, 3767136944, True)
pack(TEXT, 6, 25, 1, 0)  # => (8165, 3456493199, True)
pack(TEXT, 6, 25, 8, 0)  # => (7800, 1545410364, True)
pack(TEXT, 6, 25, 9, 0)  # => (7800, 1545410364, True)
pack(TEXT, 6, 15, 1, 1)  # => (4550, 935355686, True)
pack(TEXT, 6, 15, 8, 1)  # => (4307, 4178416441, True)
pack(TEXT, 6, 15, 9, 1)  # => (4307, 4178416441, True)
pack(TEXT, 6, -15, 1, 1)  # => (4544, 3280496816, True)
pack(TEXT, 6, -15, 8, 1)  # => (4301, 3769252595, True)
pack(TEXT, 6, -15, 9, 1)  # => (4301, 3769252595, True)
pack(TEXT, 6, 31, 1, 1)  # => (4562, 217271197, True)
pack(TEXT, 6, 31, 8, 1)  # => (4319, 2349309211, True)
pack(TEXT, 6, 31, 9, 1)  # => (4319, 2349309211, True)
pack(TEXT, 6, 9, 1, 1)  # => (8152, 437951116, True)
pack(TEXT, 6, 9, 8, 1)  # => (7788, 755708647, True)
pack(TEXT, 6, 9, 9, 1)  # => (7788, 755708647, True)
pack(TEXT, 6, -9, 1, 1)  # => (8146, 278612045, True)
pack(TEXT, 6, -9, 8, 1)  # => (7782, 3576884586, True)
pack(TEXT, 6, -9, 9, 1)  # => (7782, 3576884586, True)
pack(TEXT, 6, 25, 1, 1)  # => (8164, 2368462502, True)
pack(TEXT, 6, 25, 8, 1)  # => (7800, 1134183823, True)
pack(TEXT, 6, 25, 9, 1)  # => (7800, 1134183823, True)
pack(TEXT, 6, 15, 1, 2)  # => (31089, 3362737055, True)
pack(TEXT, 6, 15, 8, 2)  # => (23763, 16090442, True)
pack(TEXT, 6, 15, 9, 2)  # => (23734, 1466989119, True)
pack(TEXT, 6, -15, 1, 2)  # => (31083, 3337524541, True)
pack(TEXT, 6, -15, 8, 2)  # => (23757, 4058689300, True)
pack(TEXT, 6, -15, 9, 2)  # => (23728, 788736298, True)
pack(TEXT, 6, 31, 1, 2)  # => (31101, 3897849774, True)
pack(TEXT, 6, 31, 8, 2)  # => (23775, 3596624421, True)
pack(TEXT, 6, 31, 9, 2)  # => (23746, 840974492, True)
pack(TEXT, 6, 9, 1, 2)  # => (31089, 1989870501, True)
pack(TEXT, 6, 9, 8, 2)  # => (23763, 4169195172, True)
pack(TEXT, 6, 9, 9, 2)  # => (23734, 2775718125, True)
pack(TEXT, 6, -9, 1, 2)  # => (31083, 3337524541, True)
pack(TEXT, 6, -9, 8, 2)  # => (23757, 4058689300, True)
pack(TEXT, 6, -9, 9, 2)  # => (23728, 788736298, True)
pack(TEXT, 6, 25, 1, 2)  # => (31101, 3897849774, True)
pack(TEXT, 6, 25, 8, 2)  # => (23775, 3596624421, True)
pack(TEXT, 6, 25, 9, 2)  # => (23746, 840974492, True)
pack(TEXT, 6, 15, 1, 3)  # => (31089, 3362737055, True)
pack(TEXT, 6, 15, 8, 3)  # => (23763, 16090442, True)
pack(TEXT, 6, 15, 9, 3)  # => (23734, 1466989119, True)
pack(TEXT, 6, -15, 1, 3)  # => (31083, 3337524541, True)
pack(TEXT, 6, -15, 8, 3)  # => (23757, 4058689300, True)
pack(TEXT, 6, -15, 9, 3)  # => (23728, 788736298, True)
pack(TEXT, 6, 31, 1, 3)  # => (31101, 3897849774, True)
pack(TEXT, 6, 31, 8, 3)  # => (23775, 3596624421, True)
pack(TEXT, 6, 31, 9, 3)  # => (23746, 840974492, True)
pack(TEXT, 6, 9, 1, 3)  # => (31089, 1989870501, True)
pack(TEXT, 6, 9, 8, 3)  # => (23763, 4169195172, True)
pack(TEXT, 6, 9, 9, 3)  # => (23734, 2775718125, True)
pack(TEXT, 6, -9, 1, 3)  # => (31083, 3337524541, True)
pack(TEXT, 6, -9, 8, 3)  # => (23757, 4058689300, True)
pack(TEXT, 6, -9, 9, 3)  # => (23728, 788736298, True)
pack(TEXT, 6, 25, 1, 3)  # => (31101, 3897849774, True)
pack(TEXT, 6, 25, 8, 3)  # => (23775, 3596624421, True)
pack(TEXT, 6, 25, 9, 3)  # => (23746, 840974492, True)
pack(TEXT, 6, 15, 1, 4)  # => (5660, 398407500, True)
pack(TEXT, 6, 15, 8, 4)  # => (5474, 525520009, True)
pack(TEXT, 6, 15, 9, 4)  # => (5474, 525520009, True)
pack(TEXT, 6, -15, 1, 4)  # => (5654, 2024033987, True)
pack(TEXT, 6, -15, 8, 4)  # => (5468, 1945070026, True)
pack(TEXT, 6, -15, 9, 4)  # => (5468, 1945070026, True)
pack(TEXT, 6, 31, 1, 4)  # => (5672, 2601434600, True)
pack(TEXT, 6, 31, 8, 4)  # => (5486, 3149608659, True)
pack(TEXT, 6, 31, 9, 4)  # => (5486, 3149608659, True)
pack(TEXT, 6, 9, 1, 4)  # => (10255, 1209894179, True)
pack(TEXT, 6, 9, 8, 4)  # => (10232, 314125540, True)
pack(TEXT, 6, 9, 9, 4)  # => (10232, 314125540, True)
pack(TEXT, 6, -9, 1, 4)  # => (10249, 2388562123, True)
pack(TEXT, 6, -9, 8, 4)  # => (10226, 3776246466, True)
pack(TEXT, 6, -9, 9, 4)  # => (10226, 3776246466, True)
pack(TEXT, 6, 25, 1, 4)  # => (10267, 1738017865, True)
pack(TEXT, 6, 25, 8, 4)  # => (10244, 2807593761, True)
pack(TEXT, 6, 25, 9, 4)  # => (10244, 2807593761, True)
flushed(1)  # => b'x\xdaJLJN\x1c|\x08 \xc0\x80\x08\x00\x9f\x1c:\x93'
flushed(2)  # => b'x\xdaJLJN\x1c|\x08\x00\x00\x00\xff\xff\x03"\x00\x9f\x1c:\x93'
flushed(3)  # => b'x\xdaJLJN\x1c|\x08\x00\x00\x00\xff\xffKLJ\x06\x00\x9f\x1c:\x93'
flushed(5)  # => b'x\xdaJLJN\x1c|\x080 \x02\x00\x9f\x1c:\x93'
pieces(5)  # => (7575, [(5, 4210), (5, 4204), (5, 4198)], [(5, 9), (5, 9), (2, 4)], b'rest')
pieces(64)  # => (592, [(64, 4166), (64, 4150), (64, 4139)], [(64, 9), (64, 9), (48, 4)], b'rest')
pieces(1000)  # => (38, [(1000, 4014), (1000, 3879), (1000, 3764)], [(1000, 28), (1000, 18), (872, 4)], b'rest')
with_dictionary(1)  # => (b'hello world, hello', b'x?\x1a\x0b\x04]\xcb@0u\x14\xc0\x1c\x00@\xb1\x06\xbd')
with_dictionary(9)  # => (b'hello world, hello', b'x\xf9\x1a\x0b\x04]\xcb@0u\x14\xc0\x1c\x00@\xb1\x06\xbd')
zlib.decompress(with_dictionary(6)[1])  # raises error: Error 2 while decompressing data
