# binascii and base64.
import base64, binascii, io
binascii.a2b_base64(b'')  # => b''
binascii.a2b_base64('abcd')  # => b'i\xb7\x1d'
binascii.a2b_base64('é')  # raises ValueError: string argument should contain only ASCII characters
binascii.a2b_base64(3)  # raises TypeError: argument should be bytes, buffer or ASCII string, not 'int'
binascii.a2b_base64(b'a')  # raises Error: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
binascii.a2b_base64(b'abcde')  # raises Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
binascii.a2b_base64(b'ab')  # raises Error: Incorrect padding
binascii.a2b_base64(b'ab=')  # raises Error: Incorrect padding
binascii.a2b_base64(b'ab==')  # => b'i'
binascii.a2b_base64(b'ab==cd')  # => b'i'
binascii.a2b_base64(b'ab==cd',strict_mode=True)  # raises Error: Excess data after padding
binascii.a2b_base64(b'=abc',strict_mode=True)  # raises Error: Leading padding not allowed
binascii.a2b_base64(b'a=bc',strict_mode=True)  # raises Error: Discontinuous padding not allowed
binascii.a2b_base64(b'ab=c=',strict_mode=True)  # raises Error: Discontinuous padding not allowed
binascii.a2b_base64(b'ab=c==',strict_mode=True)  # raises Error: Discontinuous padding not allowed
binascii.a2b_base64(b'abc=d',strict_mode=True)  # raises Error: Excess data after padding
binascii.a2b_base64(b'abcd=',strict_mode=True)  # => b'i\xb7\x1d'
binascii.a2b_base64(b'abcd==',strict_mode=True)  # => b'i\xb7\x1d'
binascii.a2b_base64(b'abcd===',strict_mode=True)  # => b'i\xb7\x1d'
binascii.a2b_base64(b'ab\ncd',strict_mode=True)  # raises Error: Only base64 data is allowed
binascii.a2b_base64(b'ab\ncd')  # => b'i\xb7\x1d'
binascii.a2b_base64(b'ab===',strict_mode=True)  # raises Error: Excess data after padding
binascii.a2b_base64(b'abc==',strict_mode=True)  # raises Error: Excess data after padding
binascii.a2b_base64(b'a===')  # raises Error: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
binascii.a2b_base64(b'====')  # => b''
binascii.a2b_base64(b'ab=c')  # raises Error: Incorrect padding
binascii.a2b_base64(b'ab=cd=')  # => b'i\xb7\x1d'
binascii.a2b_base64(b'abcd=')  # => b'i\xb7\x1d'
binascii.a2b_base64(b'abcd=efgh')  # => b'i\xb7\x1dy\xf8!'
binascii.a2b_base64(b'ab==efgh')  # => b'i'
binascii.a2b_base64(b'abc=efgh')  # => b'i\xb7'
binascii.a2b_base64(b'a=b=c=d=')  # => b'i\xb7'
binascii.a2b_base64(b'\xff',strict_mode=1)  # raises Error: Only base64 data is allowed
binascii.a2b_base64(b'abc',strict_mode=True)  # raises Error: Incorrect padding
binascii.a2b_base64(b'a',strict_mode=True)  # raises Error: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
binascii.a2b_base64(b'abcdefghi')  # raises Error: Invalid base64-encoded string: number of data characters (9) cannot be 1 more than a multiple of 4
binascii.b2a_base64(b'abc')  # => b'YWJj\n'
binascii.b2a_base64(b'abc',newline=False)  # => b'YWJj'
binascii.b2a_base64('a')  # raises TypeError: a bytes-like object is required, not 'str'
binascii.b2a_base64(b'')  # => b'\n'
binascii.b2a_base64(b'a'*100)  # => b'YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQ==\n'
binascii.a2b_hex(b'a')  # raises Error: Odd-length string
binascii.a2b_hex('zz')  # raises Error: Non-hexadecimal digit found
binascii.a2b_hex('abcd')  # => b'\xab\xcd'
binascii.a2b_hex('é')  # raises ValueError: string argument should contain only ASCII characters
binascii.a2b_hex(4)  # raises TypeError: argument should be bytes, buffer or ASCII string, not 'int'
binascii.a2b_hex(b'\xff\xff')  # raises Error: Non-hexadecimal digit found
binascii.unhexlify('AbCd')  # => b'\xab\xcd'
binascii.unhexlify('a b')  # raises Error: Odd-length string
binascii.hexlify(b'abc')  # => b'616263'
binascii.hexlify(b'abcdef',':')  # => b'61:62:63:64:65:66'
binascii.hexlify(b'abcdef',b':',2)  # => b'6162:6364:6566'
binascii.hexlify(b'abcdef',':',-4)  # => b'61626364:6566'
binascii.hexlify(b'abcdef','::')  # raises ValueError: sep must be length 1.
binascii.hexlify(b'abcdef','é')  # => b'61\xe962\xe963\xe964\xe965\xe966'
binascii.hexlify(b'abcdef',5)  # raises TypeError: object of type 'int' has no len()
binascii.hexlify(b'abcdef',b':',0)  # => b'616263646566'
binascii.hexlify(b'abcdef','')  # raises ValueError: sep must be length 1.
binascii.b2a_hex('a')  # raises TypeError: a bytes-like object is required, not 'str'
binascii.b2a_hex(sep=':',data=b'abc')  # => b'61:62:63'
binascii.hexlify(b'abcdefg',sep='-',bytes_per_sep=3)  # => b'61-626364-656667'
binascii.hexlify(b'abcdefg',sep=b'\xff',bytes_per_sep=3)  # => b'61\xff626364\xff656667'
binascii.b2a_uu(b'abc')  # => b'#86)C\n'
binascii.b2a_uu(b'')  # => b' \n'
binascii.b2a_uu(b'a'*45)  # => b'M86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A\n'
binascii.b2a_uu(b'a'*46)  # raises Error: At most 45 bytes at once
binascii.b2a_uu(b'\0'*5)  # => b'%        \n'
binascii.b2a_uu(b'\0'*5,backtick=True)  # => b'%````````\n'
binascii.b2a_uu(b'',backtick=True)  # => b'`\n'
binascii.a2b_uu(b'#86)C\n')  # => b'abc'
binascii.a2b_uu(b'#86)C')  # => b'abc'
binascii.a2b_uu(b' \n')  # => b''
binascii.a2b_uu(b'')  # => b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
binascii.a2b_uu(b'#86)C\x00\n')  # raises Error: Trailing garbage
binascii.a2b_uu(b'#\x7f\n')  # raises Error: Illegal char
binascii.a2b_uu(b'!)\n')  # => b'$'
binascii.a2b_uu(b'"86)Cx')  # raises Error: Trailing garbage
binascii.a2b_uu(b'#86)Cxyz')  # raises Error: Trailing garbage
binascii.a2b_uu(b'%``````')  # => b'\x00\x00\x00\x00\x00'
binascii.a2b_uu(b'M')  # => b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
binascii.a2b_uu('é')  # raises ValueError: string argument should contain only ASCII characters
binascii.a2b_uu(b'\xff')  # => b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
binascii.a2b_uu(b'!!!!!!!!!!!')  # raises Error: Trailing garbage
binascii.a2b_uu(b'#86)C    \r\n')  # => b'abc'
binascii.a2b_uu(b'`\n')  # => b''
binascii.crc_hqx(b'abc',0)  # => 40406
binascii.crc_hqx(b'abc',65535)  # => 20810
binascii.crc_hqx(b'abc',-1)  # => 20810
binascii.crc_hqx(b'abc',70000)  # => 57820
binascii.crc_hqx(b'abc')  # raises TypeError: crc_hqx expected 2 arguments, got 1
binascii.crc_hqx('a',0)  # raises TypeError: a bytes-like object is required, not 'str'
binascii.crc32(b'abc')  # => 891568578
binascii.crc32(b'abc',5)  # => 871334697
binascii.crc32('a')  # raises TypeError: a bytes-like object is required, not 'str'
binascii.crc32(b'a',1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
binascii.b2a_qp(b'abc=\xe9 \t\r\n x \n')  # => b'abc=3D=E9 =09\r\n x=20\r\n'
binascii.b2a_qp(b'a b_c',header=True)  # => b'a_b=5Fc'
binascii.b2a_qp(b'a\tb ',quotetabs=True)  # => b'a=09b=20'
binascii.b2a_qp(b'a\r\nb\n',istext=False)  # => b'a=0D=0Ab=0A'
binascii.b2a_qp(b'x'*100)  # => b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxxxxxxxxxxxxxxxxxxxxxx'
binascii.b2a_qp(b'x'*75+b'\n'+b'y'*76+b'\n'+b'z'*77)  # => b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\nzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=\nzz'
binascii.b2a_qp(b'.\n.a\n..')  # => b'=2E\n.a\n..'
binascii.b2a_qp(b'.')  # => b'=2E'
binascii.b2a_qp(b'\xff'*40)  # => b'=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=\n=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF=FF'
binascii.b2a_qp(b'a '*60)  # => b'a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a=\n a a a a a a a a a a a a a a a a a a a a a a=20'
binascii.b2a_qp(b'')  # => b''
binascii.b2a_qp('a')  # raises TypeError: a bytes-like object is required, not 'str'
binascii.b2a_qp(b'a ')  # => b'a=20'
binascii.b2a_qp(b'a\t\n')  # => b'a=09\n'
binascii.b2a_qp(b'a\rb')  # => b'a\rb'
binascii.b2a_qp(b'\r\n')  # => b'\r\n'
binascii.b2a_qp(b'a\n\r\nb')  # => b'a\n\nb'
binascii.b2a_qp(b'_',header=True)  # => b'=5F'
binascii.b2a_qp(b'a'*73+b'=')  # => b'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=\n=3D'
binascii.b2a_qp(b'a'*74+b'=')  # => b'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=\n=3D'
binascii.b2a_qp(b'a'*72+b'=b')  # => b'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=3Db'
binascii.b2a_qp(b'\x7f\x00\x0b')  # => b'=7F=00=0B'
binascii.b2a_qp(b'from \n',True,False,True)  # => b'from=20=0A'
binascii.a2b_qp(b'a=3Db')  # => b'a=b'
binascii.a2b_qp(b'a=\nb')  # => b'ab'
binascii.a2b_qp(b'a=\r\nb')  # => b'ab'
binascii.a2b_qp(b'a= \nb')  # => b'a= \nb'
binascii.a2b_qp(b'a=')  # => b'a'
binascii.a2b_qp(b'a=x')  # => b'a=x'
binascii.a2b_qp(b'a=4')  # => b'a=4'
binascii.a2b_qp(b'a==3D')  # => b'a=3D'
binascii.a2b_qp(b'a_b')  # => b'a_b'
binascii.a2b_qp(b'a_b',header=True)  # => b'a b'
binascii.a2b_qp('a=e9')  # => b'a\xe9'
binascii.a2b_qp('é')  # raises ValueError: string argument should contain only ASCII characters
binascii.a2b_qp(b'a=  x')  # => b'a=  x'
binascii.a2b_qp(b'a=\x00b')  # => b'a=\x00b'
binascii.a2b_qp(3)  # raises TypeError: argument should be bytes, buffer or ASCII string, not 'int'
binascii.a2b_qp(b'=zz')  # => b'=zz'
binascii.a2b_qp(b'==')  # => b'='
binascii.a2b_qp(b'=\n')  # => b''
binascii.a2b_qp(data=b'a')  # => b'a'
binascii.a2b_qp(b'a=\tz\nq')  # => b'a=\tz\nq'
binascii.b2a_base64()  # raises TypeError: b2a_base64() takes exactly 1 positional argument (0 given)
binascii.crc32()  # raises TypeError: crc32 expected at least 1 argument, got 0
binascii.a2b_uu()  # raises TypeError: binascii.a2b_uu() takes exactly one argument (0 given)
binascii.hexlify()  # raises TypeError: hexlify() missing required argument 'data' (pos 1)
base64.b64encode('a')  # raises TypeError: a bytes-like object is required, not 'str'
base64.b64encode(b'ab',b'-')  # raises AssertionError: b'-'
base64.b64encode(b'ab\xff\xfe',b'-_')  # => b'YWL__g=='
base64.b64encode(b'ab\xff\xfe','-_')  # raises TypeError: a bytes-like object is required, not 'str'
base64.b64encode(3)  # raises TypeError: a bytes-like object is required, not 'int'
base64.b64encode(memoryview(b'abc'))  # => b'YWJj'
base64.b64decode('é')  # raises ValueError: string argument should contain only ASCII characters
base64.b64decode(3)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.b64decode(b'YW-_',b'-_')  # => b'ao\xbf'
base64.b64decode(b'YW-_','-_')  # => b'ao\xbf'
base64.b64decode(b'YW-_','-')  # raises AssertionError: b'-'
base64.b64decode(b'YW-_',4)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.b64decode(b'Y!W==')  # => b'a'
base64.b64decode(b'Y!W==',validate=True)  # raises Error: Only base64 data is allowed
base64.b64decode(b'Y=W=',validate=True)  # raises Error: Discontinuous padding not allowed
base64.b64decode(b'YW',validate=True)  # raises Error: Incorrect padding
base64.urlsafe_b64decode('YW-_')  # => b'ao\xbf'
base64.urlsafe_b64decode(3)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.urlsafe_b64encode(b'\xff\xfe\xfb')  # => b'__77'
base64.standard_b64decode(b'YWJj')  # => b'abc'
base64.standard_b64encode('')  # raises TypeError: a bytes-like object is required, not 'str'
base64.b32encode(b'abcde')  # => b'MFRGGZDF'
base64.b32encode(b'abcdef')  # => b'MFRGGZDFMY======'
base64.b32encode('a')  # raises TypeError: memoryview: a bytes-like object is required, not 'str'
base64.b32encode(3)  # raises TypeError: memoryview: a bytes-like object is required, not 'int'
base64.b32decode(b'MFRGGZDF')  # => b'abcde'
base64.b32decode('mfrggzdf')  # raises Error: Non-base32 digit found
base64.b32decode('mfrggzdf',True)  # => b'abcde'
base64.b32decode('MFRGGZDFMY======')  # => b'abcdef'
base64.b32decode('MFRGGZD')  # raises Error: Incorrect padding
base64.b32decode('MFRGGZD1')  # raises Error: Non-base32 digit found
base64.b32decode('MFRGGZD1',map01='L')  # => b'abcdk'
base64.b32decode('MFRGGZ01',map01=b'I')  # => b'abce\xc8'
base64.b32decode('MFRGGZ01',map01='LL')  # raises AssertionError: b'LL'
base64.b32decode('M=======')  # raises Error: Incorrect padding
base64.b32decode('MF=G====')  # raises Error: Non-base32 digit found
base64.b32decode('========')  # raises Error: Incorrect padding
base64.b32decode('')  # => b''
base64.b32decode('MFR=====')  # raises Error: Incorrect padding
base64.b32decode(4)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.b32decode('é')  # raises ValueError: string argument should contain only ASCII characters
base64.b32hexencode(b'abcdef')  # => b'C5H66P35CO======'
base64.b32hexdecode('C5H66P35CO======')  # => b'abcdef'
base64.b32hexdecode('c5h66p35',True)  # => b'abcde'
base64.b32hexdecode('W')  # raises Error: Incorrect padding
base64.b32hexdecode('WWWWWWWW')  # raises Error: Non-base32 digit found
base64.b16encode(b'abc')  # => b'616263'
base64.b16encode('a')  # raises TypeError: a bytes-like object is required, not 'str'
base64.b16decode('616263')  # => b'abc'
base64.b16decode('6162f')  # raises Error: Non-base16 digit found
base64.b16decode('6a')  # raises Error: Non-base16 digit found
base64.b16decode('6a',True)  # => b'j'
base64.b16decode('zz')  # raises Error: Non-base16 digit found
base64.b16decode('ZZ')  # raises Error: Non-base16 digit found
base64.b16decode(4)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.a85encode(b'hello world')  # => b'BOu!rD]j7BEbo7'
base64.a85encode(b'\0'*9)  # => b'zz!!'
base64.a85encode(b'    '*3,foldspaces=True)  # => b'yyy'
base64.a85encode(b'hello world',adobe=True)  # => b'<~BOu!rD]j7BEbo7~>'
base64.a85encode(b'hello world'*5,wrapcol=20)  # => b'BOu!rD]j7BEbo9"ASc1$\n+EqaECh.3jCi"#4GAhM<\nA8#OjCi:G?DfTZ)BOu!r\nD]j7BEbo7'
base64.a85encode(b'hello world'*5,wrapcol=20,adobe=True)  # => b'<~BOu!rD]j7BEbo9"ASc\n1$+EqaECh.3jCi"#4GAh\nM<A8#OjCi:G?DfTZ)BOu\n!rD]j7BEbo7~>'
base64.a85encode(b'hello world'*5,wrapcol=1,adobe=True)  # => b'<~\nBO\nu!\nrD\n]j\n7B\nEb\no9\n"A\nSc\n1$\n+E\nqa\nEC\nh.\n3j\nCi\n"#\n4G\nAh\nM<\nA8\n#O\njC\ni:\nG?\nDf\nTZ\n)B\nOu\n!r\nD]\nj7\nBE\nbo\n7\n~>'
base64.a85encode(b'abc',pad=True)  # => b'@:E^H'
base64.a85encode('a')  # raises TypeError: memoryview: a bytes-like object is required, not 'str'
base64.a85encode(b'',adobe=True)  # => b'<~~>'
base64.a85encode(b'')  # => b''
base64.a85encode(3)  # raises TypeError: memoryview: a bytes-like object is required, not 'int'
base64.a85encode(b'x'*20,wrapcol=27,adobe=True)  # => b'<~G^+IXG^+IXG^+IXG^+IXG^+IX\n~>'
base64.a85encode(b'x'*20,wrapcol=26,adobe=True)  # => b'<~G^+IXG^+IXG^+IXG^+IXG^+I\nX~>'
base64.a85encode(b'x'*20,wrapcol=25)  # => b'G^+IXG^+IXG^+IXG^+IXG^+IX'
base64.a85decode(b'BOu!rD]j7BEbo7')  # => b'hello world'
base64.a85decode('BOu!rD]j7BEbo7')  # => b'hello world'
base64.a85decode(b'<~BOu!rD]j7BEbo7~>',adobe=True)  # => b'hello world'
base64.a85decode(b'BOu!rD',adobe=True)  # raises ValueError: Ascii85 encoded byte sequences must end with b'~>'
base64.a85decode(b'BOu!rD]~>',adobe=True)  # => b'hello'
base64.a85decode(b'<~~>',adobe=True)  # => b''
base64.a85decode(b'yyy',foldspaces=True)  # => b'            '
base64.a85decode(b'yyy')  # raises ValueError: Non-Ascii85 digit found: y
base64.a85decode(b'ay',foldspaces=True)  # raises ValueError: y inside Ascii85 5-tuple
base64.a85decode(b'az')  # raises ValueError: z inside Ascii85 5-tuple
base64.a85decode(b'zz')  # => b'\x00\x00\x00\x00\x00\x00\x00\x00'
base64.a85decode(b's8W-"')  # raises ValueError: Ascii85 overflow
base64.a85decode(b's8W-!')  # => b'\xff\xff\xff\xff'
base64.a85decode(b's8W')  # raises ValueError: Ascii85 overflow
base64.a85decode(b'\xff')  # raises ValueError: Non-Ascii85 digit found: ÿ
base64.a85decode(b'a b\nc')  # => b'\xc9\x89'
base64.a85decode('é')  # raises ValueError: string argument should contain only ASCII characters
base64.a85decode(3)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.a85decode(b'v')  # raises ValueError: Non-Ascii85 digit found: v
base64.a85decode(b'~>',adobe=True)  # => b''
base64.b85encode(b'hello world')  # => b'Xk~0{Zy<MXa%^M'
base64.b85encode(b'abc',pad=True)  # => b'VPazd'
base64.b85encode('a')  # raises TypeError: memoryview: a bytes-like object is required, not 'str'
base64.b85encode(b'')  # => b''
base64.b85decode(b'Xk~0{Zy<MXa%^M')  # => b'hello world'
base64.b85decode('Xk~0{Zy<MXa%^M')  # => b'hello world'
base64.b85decode(b'a\x00')  # raises ValueError: bad base85 character at position 1
base64.b85decode(b'~~~~~')  # raises ValueError: base85 overflow in hunk starting at byte 0
base64.b85decode(b'~~')  # raises ValueError: base85 overflow in hunk starting at byte 0
base64.b85decode(b'abcde|NsC1')  # raises ValueError: base85 overflow in hunk starting at byte 5
base64.b85decode('é')  # raises ValueError: string argument should contain only ASCII characters
base64.b85decode(b'a b')  # raises ValueError: bad base85 character at position 1
base64.b85decode(3)  # raises TypeError: argument should be a bytes-like object or ASCII string, not 'int'
base64.encodebytes(b'x'*100)  # => b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eA==\n'
base64.encodebytes('a')  # raises TypeError: expected bytes-like object, not str
base64.encodebytes(3)  # raises TypeError: expected bytes-like object, not int
base64.decodebytes(b'YWJj\n')  # => b'abc'
base64.decodebytes('YWJj')  # raises TypeError: expected bytes-like object, not str
base64.decodebytes(3)  # raises TypeError: expected bytes-like object, not int
base64.encodebytes(b'')  # => b''
