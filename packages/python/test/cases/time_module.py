# time: the parts that need no clock, in UTC.
import time

g = time.gmtime(1700000000.5)
g  # => time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
tuple(g)  # => (2023, 11, 14, 22, 13, 20, 1, 318, 0)
g.tm_year  # => 2023
g[0]  # => 2023
g.tm_zone  # => 'GMT'
g.tm_gmtoff  # => 0
len(g)  # => 9
g == time.gmtime(1700000000)  # => True
g[:3]  # => (2023, 11, 14)
time.gmtime(-1)  # => time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0)
time.gmtime(0)  # => time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
time.gmtime(1e+20)  # raises OverflowError: timestamp out of range for platform time_t
time.gmtime('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
time.gmtime(float('nan'))  # raises ValueError: Invalid value NaN (not a number)
time.asctime(g)  # => 'Tue Nov 14 22:13:20 2023'
time.strftime('%Y', (2023, 13, 1, 0, 0, 0, 0, 1, 0))  # raises ValueError: month out of range
time.strftime('%Y', (2023, 1, 1))  # raises TypeError: strftime(): illegal time tuple argument
time.strftime('%H', (2023, 1, 1, 25, 0, 0, 0, 1, 0))  # raises ValueError: hour out of range
time.strftime('%H', (2023, 0, 0, 23, 0, 0, 0, 0, 0))  # => '23'
time.strftime(5)  # raises TypeError: strftime() argument 1 must be str, not int
time.strftime('%a', (2023, 1, 1, 0, 0, 0, 7, 1, 0))  # => 'Mon'
time.strftime('%a', (2023, 1, 1, 0, 0, 0, -1, 1, 0))  # => 'Sun'
time.strftime('%M', (2023, 1, 1, 0, 60, 0, 0, 1, 0))  # raises ValueError: minute out of range
time.strftime('%S', (2023, 1, 1, 0, 0, 62, 0, 1, 0))  # raises ValueError: seconds out of range
time.strftime('%d', (2023, 1, 32, 0, 0, 0, 0, 1, 0))  # raises ValueError: day of month out of range
time.strftime('%d', (2023, 1, 31, 0, 0, 0, 0, 367, 0))  # raises ValueError: day of year out of range
time.strftime('%d', 'a')  # raises TypeError: Tuple or struct_time argument required
time.strptime('2024-03-05 01:02:03', '%Y-%m-%d %H:%M:%S')  # => time.struct_time(tm_year=2024, tm_mon=3, tm_mday=5, tm_hour=1, tm_min=2, tm_sec=3, tm_wday=1, tm_yday=65, tm_isdst=-1)
time.strptime('5 Mar 24', '%d %b %y')  # => time.struct_time(tm_year=2024, tm_mon=3, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=1, tm_yday=65, tm_isdst=-1)
time.strptime('x', '%Y')  # raises ValueError: time data 'x' does not match format '%Y'
time.strptime('2024x', '%Y')  # raises ValueError: unconverted data remains: x
time.strptime('2024', '%Q')  # raises ValueError: 'Q' is a bad directive in format '%Q'
time.strptime('2024', '%Y%')  # raises ValueError: stray % in format '%Y%'
time.strptime('60 2024', '%j %Y')  # => time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
time.strptime('Mon Jan  1 00:00:00 2024')  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('12 PM', '%I %p')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=12, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('12 am', '%I %p')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('2024 10 1', '%Y %U %w')  # => time.struct_time(tm_year=2024, tm_mon=3, tm_mday=11, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=71, tm_isdst=-1)
time.strptime('2024 10 1', '%G %V %u')  # => time.struct_time(tm_year=2024, tm_mon=3, tm_mday=4, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=64, tm_isdst=-1)
time.strptime('2024-02-30', '%Y-%m-%d')  # raises ValueError: day is out of range for month
time.strptime('2024 5', '%G %V')  # raises ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
time.strptime('5', '%V')  # raises ValueError: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
time.strptime('2024 53 1', '%G %V %u')  # => time.struct_time(tm_year=2024, tm_mon=12, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=365, tm_isdst=-1)
time.strptime('69', '%y')  # => time.struct_time(tm_year=1969, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=2, tm_yday=1, tm_isdst=-1)
time.strptime('68', '%y')  # => time.struct_time(tm_year=2068, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=6, tm_yday=1, tm_isdst=-1)
time.strptime('Monday', '%A')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime(' 5', ' %d')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
time.strptime('5', '%d %m')  # raises ValueError: time data '5' does not match format '%d %m'
time.strptime('1.5', '%S.%f')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=1, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('100%', '100%%')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('29 Feb', '%d %b')  # => time.struct_time(tm_year=1900, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=60, tm_isdst=-1)
time.strptime('11:22', '%H%M')  # raises ValueError: unconverted data remains: :22
time.strptime('03/05/24 01:02:03', '%x %X')  # => time.struct_time(tm_year=2024, tm_mon=3, tm_mday=5, tm_hour=1, tm_min=2, tm_sec=3, tm_wday=1, tm_yday=65, tm_isdst=-1)
time.strptime('5', '%d%d')  # raises error: redefinition of group name 'd' as group 2; was group 1 at position 45
time.strptime(5, 'a')  # raises TypeError: strptime() argument 0 must be str, not <class 'int'>
time.strptime('2024 1', '%Y %w')  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('61', '%S')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=61, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('60 5', '%S %d')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=60, tm_wday=4, tm_yday=5, tm_isdst=-1)
time.strptime('a.b', 'a.b')  # => time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('2024  1', '%Y %m')  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
time.strptime('0 2024', '%j %Y')  # raises ValueError: time data '0 2024' does not match format '%j %Y'
time.strptime('366 2023', '%j %Y')  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=366, tm_isdst=-1)
time.sleep(-1)  # raises ValueError: sleep length must be non-negative
time.sleep('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
time.sleep(0)  # => None
time.sleep(0.001)  # => None
type(time.time())  # => <class 'float'>
type(time.time_ns())  # => <class 'int'>
type(time.perf_counter())  # => <class 'float'>
time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9))  # => time.struct_time(tm_year=1, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=7, tm_yday=8, tm_isdst=9)
time.struct_time((1, 2))  # raises TypeError: time.struct_time() takes an at least 9-sequence (2-sequence given)
time.struct_time(5)  # raises TypeError: constructor requires a sequence
time.struct_time  # => <class 'time.struct_time'>
g.tm_foo  # raises AttributeError: 'time.struct_time' object has no attribute 'tm_foo'
time.struct_time.n_fields  # => 11
type(g)  # => <class 'time.struct_time'>
isinstance(g, tuple)  # => True
time.struct_time(range(11))  # => time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
time.struct_time(range(11)).tm_zone  # => 9
time.sleep(1, 2)  # raises TypeError: time.sleep() takes exactly one argument (2 given)
time.time(1)  # raises TypeError: time.time() takes no arguments (1 given)
hash(g) == hash(tuple(g))  # => True
sorted([time.gmtime(5), time.gmtime(3)])[0].tm_sec  # => 3
(lambda a, *b: b)(*g)  # => (11, 14, 22, 13, 20, 1, 318, 0)
time.sleep(float('nan'))  # raises ValueError: Invalid value NaN (not a number)
time.sleep(1e+30)  # raises OverflowError: timestamp out of range for platform time_t
time.process_time() >= 0  # => True
time.monotonic_ns() > 0  # => True
time.strftime('%Y-é %H', g)  # => '2023-é 22'
time.strftime('\x00', g)  # raises ValueError: embedded null character
time.strftime('%a %A %b %B %c', g)  # => 'Tue Tuesday Nov November Tue Nov 14 22:13:20 2023'
time.strftime('%C %d %D %e %F', g)  # => '20 14 11/14/23 14 2023-11-14'
time.strftime('%g %G %h %H %I', g)  # => '23 2023 Nov 22 10'
time.strftime('%j %k %l %m %M', g)  # => '318 22 10 11 13'
time.strftime('%p%P%r', g)  # => 'PMpm10:13:20 PM'
time.strftime('%u %U %V %w %W', g)  # => '2 46 46 2 46'
time.strftime('%x %X %y %Y %%', g)  # => '11/14/23 22:13:20 23 2023 %'
time.strftime('%-d %_d %-m %05d %^a %E %Q %', g)  # => '14 14 11 00014 TUE %E %Q %'
