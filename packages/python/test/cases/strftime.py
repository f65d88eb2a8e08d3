# Flags, widths, modifiers and zones of strftime, of `time` and of `datetime`: what the C library makes of them, and what CPython puts in their place.
import datetime as D, time, zoneinfo
t = (2024, 2, 29, 13, 5, 9, 3, 60, 0)
when = D.datetime(2024, 2, 29, 13, 5, 9, 120)
berlin = D.datetime(2024, 7, 29, tzinfo=zoneinfo.ZoneInfo('Europe/Berlin'))
class Asked(D.tzinfo):
    def utcoffset(self, moment): print('offset', end=' '); return D.timedelta(hours=1)
    def tzname(self, moment): print('name', end=' '); return 'A%dB%%'
    def dst(self, moment): print('dst', end=' '); return D.timedelta(hours=1)
summer = time.struct_time(t[:8] + (1, 'Xx', -3661))

[time.strftime(f, t) for f in ('%10s', '%_10s', '%010s', '%-10s')]  # => ['1709211909', '1709211909', '1709211909', '1709211909']
[time.strftime(f, t) for f in ('%10z', '%_10z', '%010z', '%-z', '%_z')]  # => ['         +0000000000', '         +         0', '000000000+0000000000', '+0', '+   0']
[time.strftime(f, t) for f in ('%5n', '%05t', '%10%', '%E%', '%05C', '%_5C', '%_j', '%-5j')]  # => ['    \n', '0000\t', '         %', '%', '00020', '   20', ' 60', '   60']
[time.strftime(f, t) for f in ('%^10c', '%030c', '%-30c', '%_30c', '%30c')]  # => ['THU FEB 29 13:05:09 2024', '000000Thu Feb 29 13:05:09 2024', '      Thu Feb 29 13:05:09 2024', '      Thu Feb 29 13:05:09 2024', '      Thu Feb 29 13:05:09 2024']
[time.strftime(f, t) for f in ('%_d', '%_5d', '%-_5d', '%_-5d', '%0_5d', '%-5d', '%0e', '%-e', '%05e')]  # => ['29', '   29', '   29', '   29', '   29', '   29', '29', '29', '00029']
[time.strftime(f, t) for f in ('%^5a', '%#5p', '%#P', '%^P', '%#Z', '%^#a', '%#r', '%#c', '%020Z')]  # => ['  THU', '   pm', 'pm', 'pm', 'utc', 'THU', '01:05:09 PM', 'Thu Feb 29 13:05:09 2024', '00000000000000000UTC']
[time.strftime(f, t) for f in ('%^q', '%10q', '%^f', '%E', '%EE', '%Q', '%5', '%^30q', '%:z', '%+')]  # => ['%^Q', '      %10q', '%^F', '%E', '%EE', '%Q', '   %5', '                         %^30Q', '%:z', '%+']
[time.strftime(f, t) for f in ('%Ec', '%Oc', '%Ed', '%Od', '%EY', '%OY', '%Ep', '%Op', '%OB', '%EB', '%Es')]  # => ['Thu Feb 29 13:05:09 2024', '%Oc', '%Ed', '29', '2024', '%OY', 'PM', 'PM', 'February', '%EB', '1709211909']
[len(time.strftime(f, t)) for f in ('%2000d', '%5000d', '%5000d' + 'x' * 30, '%99999999999d', '')]  # => [2000, 0, 5030, 0, 0]
[time.strftime('%Y %C %y %05Y %_5Y %-5Y %x', (year, 3, 4, 5, 6, 7, 1, 63, -1)) for year in (-999, -1, 0, 9, 999, 12345)]  # => ['-999 -10 01 -0999  -999  -999 03/04/01', '-1 -1 99 -0001    -1    -1 03/04/99', '0 0 00 00000     0     0 03/04/00', '9 0 09 00009     9     9 03/04/09', '999 9 99 00999   999   999 03/04/99', '12345 123 45 12345 12345 12345 03/04/45']
[time.strftime('%G %g %V %U %W', (2024, 3, 4, 5, 6, 7, weekday, day, 0)) for weekday, day in ((0, 1), (6, 3), (4, 366), (1, 365), (3, 4))]  # => ['2024 24 01 00 01', '2023 23 53 01 00', '2024 24 53 52 52', '2025 25 01 52 52', '2024 24 01 00 01']
[time.strftime(f, t[:8] + (-1,)) for f in ('%z', '%Z', '%10z', '%10Z')]  # => ['', '', '', '          ']
[time.strftime(f, summer) for f in ('%z', '%Z', '%10z', '%_z', '%#Z', '%^Z')]  # => ['-0101', 'Xx', '         -0000000101', '- 101', 'xx', 'XX']
time.strftime('%z|%Z', time.strptime('2020 +0130 UTC', '%Y %z %Z'))  # => '+0130|UTC'
time.strftime('%z|%Z', when.timetuple())  # => '|'
time.strftime('%Z', time.struct_time(t + (5, 0)))  # raises TypeError: bad argument type for built-in operation
time.strftime('%z', time.struct_time(t + ('A', 'x')))  # raises TypeError: 'str' object cannot be interpreted as an integer
time.strftime('%z', time.struct_time(t + ('A', 2**70)))  # raises OverflowError: Python int too large to convert to C long
ascii(time.strftime('%\ud800', t))  # => "'%\\ud800'"
when.strftime('%\ud800')  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
[when.strftime(f) for f in ('%f%f%%f', '%-f', '%Z%z', '%10z', '%10Z', '%EZ', 'a\0%d')]  # => ['000120000120%f', '%-f', '', '', '          ', '', 'a']
[berlin.strftime(f) for f in ('%z', '%Z', '%10z', '%_z', '%^Z', '%Ez')]  # => ['+0200', 'CEST', '         +0000000000', '+   0', 'UTC', '+0000']
[D.date(33, 3, 3).strftime(f) for f in ('%Y', '%04Y', '%-5Y', '%10G', '%C', '%y')]  # => ['33', '0033', '   33', '0000000033', '0', '33']
print(D.datetime(2024, 1, 29, tzinfo=Asked()).strftime('%Y'))  # => dst 2024
print(D.datetime(2024, 1, 29, tzinfo=Asked()).strftime('%Z%z %z%Z'))  # => dst name offset A%dB%%+0100 +0100A%dB%%
print(D.time(1, tzinfo=Asked()).strftime('%z%Z%%z%-z'))  # => offset name +0100A%dB%%%z
format(D.time(13, 5, 59, 7), '%H%-M%f%')  # => '135000007%'
