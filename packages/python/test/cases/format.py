# format() of builtin values: every part of the format specification, for every type, and what each error says.
format('a','=5')  # raises ValueError: '=' alignment not allowed in string format specifier
format('a','05')  # => 'a0000'
format('a','<05')  # => 'a0000'
format('a','0<5')  # => 'a0000'
format('a','+')  # raises ValueError: Sign not allowed in string format specifier
format('a',' ')  # raises ValueError: Space not allowed in string format specifier
format('a','-5')  # raises ValueError: Sign not allowed in string format specifier
format('a','#')  # raises ValueError: Alternate form (#) not allowed in string format specifier
format('a',',')  # raises ValueError: Cannot specify ',' with 's'.
format('a','_')  # raises ValueError: Cannot specify '_' with 's'.
format('a',',s')  # raises ValueError: Cannot specify ',' with 's'.
format('a','d')  # raises ValueError: Unknown format code 'd' for object of type 'str'
format('a','x5')  # raises ValueError: Invalid format specifier 'x5' for object of type 'str'
format('a','5.')  # raises ValueError: Format specifier missing precision
format('a','.2')  # => 'a'
format('a','99999999999999999999')  # raises ValueError: Too many decimal digits in format string
format('a','.99999999999999999999')  # raises ValueError: Too many decimal digits in format string
format(1,'.2')  # raises ValueError: Precision not allowed in integer format specifier
format(1,'.2d')  # raises ValueError: Precision not allowed in integer format specifier
format(1,'s')  # raises ValueError: Unknown format code 's' for object of type 'int'
format(1,',x')  # raises ValueError: Cannot specify ',' with 'x'.
format(1,'_x')  # => '1'
format(1,',_d')  # raises ValueError: Cannot specify both ',' and '_'.
format(1,'_,d')  # raises ValueError: Cannot specify both ',' and '_'.
format(1,',,d')  # raises ValueError: Invalid format specifier ',,d' for object of type 'int'
format(1,'__d')  # raises ValueError: Invalid format specifier '__d' for object of type 'int'
format(1,'c')  # => '\x01'
format(-1,'c')  # raises OverflowError: %c arg not in range(0x110000)
format(0x110000,'c')  # raises OverflowError: %c arg not in range(0x110000)
format(97,'+c')  # raises ValueError: Sign not allowed with integer format specifier 'c'
format(97,'#c')  # raises ValueError: Alternate form (#) not allowed with integer format specifier 'c'
format(97,',c')  # raises ValueError: Cannot specify ',' with 'c'.
format(97,'5c')  # => '    a'
format(97,'05c')  # => '0000a'
format(97,'zc')  # raises ValueError: Negative zero coercion (z) not allowed in integer format specifier
format(97,'z')  # raises ValueError: Negative zero coercion (z) not allowed in integer format specifier
format(1,'zd')  # raises ValueError: Negative zero coercion (z) not allowed in integer format specifier
format(True,'')  # => 'True'
format(True,'5')  # => '    1'
format(True,'s')  # raises ValueError: Unknown format code 's' for object of type 'bool'
format(True,'d')  # => '1'
format(1.5,'d')  # raises ValueError: Unknown format code 'd' for object of type 'float'
format(1.5,'zd')  # raises ValueError: Unknown format code 'd' for object of type 'float'
format(-0.0,'z')  # => '0.0'
format(-0.04,'z.1f')  # => '0.0'
format(-0.0,'z.1%')  # => '0.0%'
format(1.5,'s')  # raises ValueError: Unknown format code 's' for object of type 'float'
format(1.5,'x')  # raises ValueError: Unknown format code 'x' for object of type 'float'
format(1.5,',n')  # raises ValueError: Cannot specify ',' with 'n'.
format(1234.5,'n')  # => '1234.5'
format(1234,'n')  # => '1234'
format(1234,',n')  # raises ValueError: Cannot specify ',' with 'n'.
format('a','z')  # raises ValueError: Negative zero coercion (z) not allowed in string format specifier
format('a','zs')  # raises ValueError: Negative zero coercion (z) not allowed in string format specifier
format(1,'é')  # raises ValueError: Unknown format code '\xe9' for object of type 'int'
format(1,'\ud800')  # raises ValueError: Unknown format code '\xd800' for object of type 'int'
format(1,'\x01')  # raises ValueError: Unknown format code '\x1' for object of type 'int'
format(1,'dd')  # raises ValueError: Invalid format specifier 'dd' for object of type 'int'
format(1.5,'ff')  # raises ValueError: Invalid format specifier 'ff' for object of type 'float'
format('a','ss')  # raises ValueError: Invalid format specifier 'ss' for object of type 'str'
format(1j,'')  # => '1j'
format(1j,'=5')  # raises ValueError: '=' alignment flag is not allowed in complex format specifier
format(1j,'05')  # raises ValueError: Zero padding is not allowed in complex format specifier
format(1j, '0.3333333333')  # raises ValueError: precision too big
format(1j, '=.3333333333')  # raises ValueError: precision too big
format(1j,'d')  # raises ValueError: Unknown format code 'd' for object of type 'complex'
format(1+2j,'.2f')  # => '1.00+2.00j'
format(1+2j,'>20,.2f')  # => '          1.00+2.00j'
format(1+2j,'%')  # raises ValueError: Unknown format code '%' for object of type 'complex'
format(1+2j,'e')  # => '1.000000e+00+2.000000e+00j'
format(1+2j,'+g')  # => '+1+2j'
format(1+2j,'#')  # => '(1.+2.j)'
format(1+2j,'#g')  # => '1.00000+2.00000j'
format(1+2j,'z')  # => '(1+2j)'
format(1+2j,'.3')  # => '(1+2j)'
format(1+2j,'^20')  # => '       (1+2j)       '
format(1+2j,'n')  # => '1+2j'
format(0j,'.2')  # => '0j'
format(-1-2j,'5')  # => '(-1-2j)'
format(1j,'ss')  # raises ValueError: Invalid format specifier 'ss' for object of type 'complex'
format(1j,'s')  # raises ValueError: Unknown format code 's' for object of type 'complex'
format(1j,'x<9')  # => '1jxxxxxxx'
format(None,'5')  # raises TypeError: unsupported format string passed to NoneType.__format__
format([],'5')  # raises TypeError: unsupported format string passed to list.__format__
format(None,'')  # => 'None'
format(1,'0>10')  # => '0000000001'
format(1,'010,')  # => '00,000,001'
format(1234567,'012,')  # => '0,001,234,567'
format(1234567,'013,')  # => '0,001,234,567'
format(1234567,'014,')  # => '00,001,234,567'
format(1234567,'<014,')  # => '1,234,56700000'
format(1234567,'#014_x')  # => '0x00_0012_d687'
format(1234567,'015_b')  # => '1_0010_1101_0110_1000_0111'
format(1234567,'=+15,')  # => '+     1,234,567'
format(1234567,'x=+15,')  # => '+xxxxx1,234,567'
format(-1234567,'x=15,')  # => '-xxxxx1,234,567'
format(1234567.5,'016,')  # => '00,001,234,567.5'
format(1234567.5,'016,.2f')  # => '0,001,234,567.50'
format(float('inf'),'010,')  # => '0000000inf'
format(float('-inf'),'010')  # => '-000000inf'
format(float('nan'),'F')  # => 'NAN'
format(float('nan'),'+')  # => '+nan'
format(float('inf'),'%')  # => 'inf%'
format(float('nan'),'010,%')  # => '000000nan%'
format(1e20,',')  # => '1e+20'
format(1e16,'')  # => '1e+16'
format(1e16,',')  # => '1e+16'
format(123456789.0,'_')  # => '123_456_789.0'
format(0.1,'.0%')  # => '10%'
format(1.5,'.0f')  # => '2'
format(1.5,'#.0f')  # => '2.'
format(1.5,'#.0e')  # => '2.e+00'
format(1.0,'g')  # => '1'
format(1.0,'#g')  # => '1.00000'
format(1e10,'.3')  # => '1e+10'
format(123.0,'.3')  # => '1.23e+02'
format(123.0,'.2')  # => '1.2e+02'
format(100.0,'.3')  # => '1e+02'
format(1e100,'.3')  # => '1e+100'
format(5.0,'.0')  # => '5e+00'
format(10.0,'.1')  # => '1e+01'
format(10.0,'.2')  # => '1e+01'
format(1,'.')  # raises ValueError: Format specifier missing precision
format(1,'f')  # => '1.000000'
format(10**400,'f')  # raises OverflowError: int too large to convert to float
format(10**400,'e')  # raises OverflowError: int too large to convert to float
format(1,'%')  # => '100.000000%'
format(3,'.2%')  # => '300.00%'
format(255,'#x')  # => '0xff'
format(255,'#X')  # => '0XFF'
format(255,'#o')  # => '0o377'
format(255,'#b')  # => '0b11111111'
format(255,'#06x')  # => '0x00ff'
format(-255,'#010x')  # => '-0x00000ff'
format(255,'+#x')  # => '+0xff'
format(255,' x')  # => ' ff'
format(0,'#x')  # => '0x0'
format('','5')  # => '     '
format('😀','*^5')  # => '**😀**'
format('a','😀^5')  # => '😀😀a😀😀'
format('a','{<5')  # => 'a{{{{'
format(1,'<<5')  # => '1<<<<'
format(1,'<<')  # => '1'
format(1,'==5')  # => '====1'
format(1,'5=')  # => '1'
format('a','x=5')  # raises ValueError: '=' alignment not allowed in string format specifier
format('a','>0')  # => 'a'
format('abc','>02')  # => 'abc'
format(1,'0')  # => '1'
format(1,'00')  # => '1'
format(1,'00005')  # => '00001'
format(1,'-')  # => '1'
format(1,'+ ')  # raises ValueError: Unknown format code '\x20' for object of type 'int'
format(1,'\0<5')  # => '1\x00\x00\x00\x00'
format(1,'.5.5')  # raises ValueError: Invalid format specifier '.5.5' for object of type 'int'
format(1,'5,5')  # raises ValueError: Cannot specify ',' with '5'.
format(1,'5_,')  # raises ValueError: Cannot specify both ',' and '_'.
format(1.5,'5_,')  # raises ValueError: Cannot specify both ',' and '_'.
format(10**5000,'')  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
format(10**5000,'d')  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
format(10**5000,'n')  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
format(10**5000,'+')  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
format(1.5,'.2147483648f')  # raises ValueError: precision too big
format(1,'9223372036854775808')  # raises ValueError: Too many decimal digits in format string
format('a','.9223372036854775808')  # raises ValueError: Too many decimal digits in format string
format(1,'.9223372036854775807')  # raises ValueError: Precision not allowed in integer format specifier
format(1,'９')  # => '        1'
format(1,'１0')  # => '         1'
format(1.5,'%%')  # raises ValueError: Invalid format specifier '%%' for object of type 'float'
'{:,c}'.format(65)  # raises ValueError: Cannot specify ',' with 'c'.
format(1,'_c')  # raises ValueError: Cannot specify '_' with 'c'.
format(1,'_n')  # raises ValueError: Cannot specify '_' with 'n'.
format(1,',e')  # => '1.000000e+00'
format(1,'_s')  # raises ValueError: Cannot specify '_' with 's'.
format('a',',d')  # raises ValueError: Unknown format code 'd' for object of type 'str'
format('a','_d')  # raises ValueError: Unknown format code 'd' for object of type 'str'
format('a','_x')  # raises ValueError: Unknown format code 'x' for object of type 'str'
format('a',',x')  # raises ValueError: Cannot specify ',' with 'x'.
format(1.5,',x')  # raises ValueError: Cannot specify ',' with 'x'.
format(1.5,'_x')  # raises ValueError: Unknown format code 'x' for object of type 'float'
format(1.5,'_%')  # => '150.000000%'
format(1j,',x')  # raises ValueError: Cannot specify ',' with 'x'.
format(1j,'_x')  # raises ValueError: Unknown format code 'x' for object of type 'complex'
format(1,',\x01')  # raises ValueError: Cannot specify ',' with '\x1'.
format(1,',é')  # raises ValueError: Cannot specify ',' with '\xe9'.
format(1, 5)  # raises TypeError: format() argument 2 must be str, not int
format(1.5,'+z.0f')  # => '+2'
format(-0.0,'+zf')  # => '+0.000000'
format(1,'#,')  # => '1'
format(1,'z#')  # raises ValueError: Negative zero coercion (z) not allowed in integer format specifier
format(1,'#z')  # raises ValueError: Unknown format code 'z' for object of type 'int'
format(-1e-300,'z.3g')  # => '-1e-300'
format(-1e-300,'z')  # => '-1e-300'
format(-1e-300,'z.3e')  # => '-1.000e-300'
format(1.5,'5s')  # raises ValueError: Unknown format code 's' for object of type 'float'
format(1.5,'5c')  # raises ValueError: Unknown format code 'c' for object of type 'float'
format('a','5c')  # raises ValueError: Unknown format code 'c' for object of type 'str'
format(b'a','5')  # raises TypeError: unsupported format string passed to bytes.__format__
format(b'a','')  # => "b'a'"
[format(x, ".3g") for x in (0.00001234, 0.0001234, 1234.0, 123456.0, 1e10)]  # => ['1.23e-05', '0.000123', '1.23e+03', '1.23e+05', '1e+10']
[format(x, ".2f") for x in (0.125, 0.375, 2.675, 1e15 + 0.3, -0.001, 0.5)]  # => ['0.12', '0.38', '2.67', '1000000000000000.25', '-0.00', '0.50']
[format(x, ".0f") for x in (0.5, 1.5, 2.5, -0.5, 1e22)]  # => ['0', '2', '2', '-0', '10000000000000000000000']
[format(x, ".1e") for x in (0.25, 1.25, 1.35, 0.0, 9.96)]  # => ['2.5e-01', '1.2e+00', '1.4e+00', '0.0e+00', '1.0e+01']
format(0.1, ".60f")  # => '0.100000000000000005551115123125782702118158340454101562500000'
format(5e-324, ".20e")  # => '4.94065645841246544177e-324'
format(2.0**1000, "f")  # => '10715086071862673209484250490600018105614048117055336074437503883703510511249361224931983788156958581275946729175531468251871452856923140435984577574698574803934567774824230985421074605062371141877954182153046474983581941267398767559165543946077062914571196477686542167660429831652624386837205668069376.000000'
format(1e300, ",.2f")  # => '1,000,000,000,000,000,052,504,760,255,204,420,248,704,468,581,108,159,154,915,854,115,511,802,457,988,908,195,786,371,375,080,447,864,043,704,443,832,883,878,176,942,523,235,360,430,575,644,792,184,786,706,982,848,387,200,926,575,803,737,830,233,794,788,090,059,368,953,234,970,799,945,081,119,038,967,640,880,074,652,742,780,142,494,579,258,788,820,056,842,838,115,669,472,196,386,865,459,400,540,160.00'
format(0.1, ".25g"), format(1.0, "#.3"), format(1e16, "#"), format(123.456, "+010.1f"), format(-1.5, "=8"), format(1.5, "*=+8")  # => ('0.1000000000000000055511151', '1.00', '1.e+16', '+0000123.5', '-    1.5', '+****1.5')
[format(42, t) for t in "bcdeEfFgGnoxX%"]  # => ['101010', '*', '42', '4.200000e+01', '4.200000E+01', '42.000000', '42.000000', '42', '42', '42', '52', '2a', '2A', '4200.000000%']
[format(-255, "#" + t) for t in "boxX"]  # => ['-0b11111111', '-0o377', '-0xff', '-0XFF']
[format(10**20, t) for t in (",", "_", "x", "_x", "e", ".3g", "+,", "030,")]  # => ['100,000,000,000,000,000,000', '100_000_000_000_000_000_000', '56bc75e2d63100000', '5_6bc7_5e2d_6310_0000', '1.000000e+20', '1e+20', '+100,000,000,000,000,000,000', '00,100,000,000,000,000,000,000']
f"{1234.5:>12,.2f}|{'mid':^9}|{True:5}|{1+2j:>12}|{None!s:>6}"  # => '    1,234.50|   mid   |    1|      (1+2j)|  None'
