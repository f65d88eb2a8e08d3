# datetime: dates, times, zones and differences; arithmetic, texts and what each error says.
import datetime as D
from datetime import *
import json

class Zone(D.tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return 'ZZ'

class Bad(D.tzinfo):
    def utcoffset(self, dt):
        return 5

class Far(D.tzinfo):
    def utcoffset(self, dt):
        return timedelta(2)

class MyD(date):
    def hi(self):
        return self.year

class MyDT(datetime):
    pass

class MyTD(timedelta):
    pass

z = datetime(2024, 1, 1, tzinfo=Zone())
m = MyD(2024, 1, 1)
timedelta()  # => datetime.timedelta(0)
timedelta(1)  # => datetime.timedelta(days=1)
timedelta(days=1,hours=25,seconds=-5)  # => datetime.timedelta(days=2, seconds=3595)
timedelta(0.5)  # => datetime.timedelta(seconds=43200)
timedelta(microseconds=1.5)  # => datetime.timedelta(microseconds=2)
timedelta(microseconds=2.5)  # => datetime.timedelta(microseconds=2)
timedelta(seconds=1e-7*5)  # => datetime.timedelta(0)
timedelta(weeks=1,milliseconds=1500)  # => datetime.timedelta(days=7, seconds=1, microseconds=500000)
timedelta('a')  # raises TypeError: unsupported type for timedelta days component: str
timedelta(None)  # raises TypeError: unsupported type for timedelta days component: NoneType
timedelta(10**10)  # raises OverflowError: Python int too large to convert to C int
timedelta(999999999,86399,999999)  # => datetime.timedelta(days=999999999, seconds=86399, microseconds=999999)
timedelta(-999999999)  # => datetime.timedelta(days=-999999999)
timedelta(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for __new__()
timedelta(hours=1.1)  # => datetime.timedelta(seconds=3960)
timedelta(minutes=.1,hours=.3)  # => datetime.timedelta(seconds=1086)
str(timedelta(1,5))  # => '1 day, 0:00:05'
str(timedelta(-1,5))  # => '-1 day, 0:00:05'
str(timedelta(2,5,7))  # => '2 days, 0:00:05.000007'
str(timedelta(0))  # => '0:00:00'
str(timedelta(microseconds=1))  # => '0:00:00.000001'
timedelta(1).total_seconds()  # => 86400.0
timedelta(1,2,3).total_seconds()  # => 86402.000003
timedelta(1)+timedelta(hours=1)  # => datetime.timedelta(days=1, seconds=3600)
timedelta(1)-timedelta(2)  # => datetime.timedelta(days=-1)
-timedelta(1,1)  # => datetime.timedelta(days=-2, seconds=86399)
+timedelta(1)  # => datetime.timedelta(days=1)
abs(timedelta(-1))  # => datetime.timedelta(days=1)
timedelta(1)*2  # => datetime.timedelta(days=2)
2*timedelta(1)  # => datetime.timedelta(days=2)
timedelta(1)*1.5  # => datetime.timedelta(days=1, seconds=43200)
timedelta(1)*'a'  # raises TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
timedelta(1)/2  # => datetime.timedelta(seconds=43200)
timedelta(1)/0.7  # => datetime.timedelta(days=1, seconds=37028, microseconds=571429)
timedelta(1)/timedelta(2)  # => 0.5
timedelta(1)//2  # => datetime.timedelta(seconds=43200)
timedelta(5)//timedelta(2)  # => 2
timedelta(5)%timedelta(2)  # => datetime.timedelta(days=1)
divmod(timedelta(5),timedelta(hours=7))  # => (17, datetime.timedelta(seconds=3600))
timedelta(1)//0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1)/0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1)/0.0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1)%timedelta(0)  # raises ZeroDivisionError: integer modulo by zero
timedelta(1)/timedelta(0)  # raises ZeroDivisionError: division by zero
1/timedelta(1)  # raises TypeError: unsupported operand type(s) for /: 'int' and 'datetime.timedelta'
timedelta(1)<timedelta(2)  # => True
timedelta(1)==timedelta(hours=24)  # => True
timedelta(1)==1  # => False
timedelta(1)<1  # raises TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
hash(timedelta(1))==hash(timedelta(hours=24))  # => True
bool(timedelta(0))  # => False
timedelta(1).days  # => 1
timedelta(-1,0,5).seconds  # => 0
timedelta.min  # => datetime.timedelta(days=-999999999)
timedelta.max  # => datetime.timedelta(days=999999999, seconds=86399, microseconds=999999)
timedelta.resolution  # => datetime.timedelta(microseconds=1)
timedelta(1)+1  # raises TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
timedelta.max+timedelta(1)  # raises OverflowError: days=1000000000; must have magnitude <= 999999999
timedelta(1).foo  # raises AttributeError: 'datetime.timedelta' object has no attribute 'foo'
timedelta(1)*float('nan')  # raises ValueError: cannot convert NaN to integer ratio
timedelta(1)*1e20  # raises OverflowError: Python int too large to convert to C int
sum([timedelta(1),timedelta(2)],timedelta())  # => datetime.timedelta(days=3)
timedelta(days=1.5,seconds=2.25)  # => datetime.timedelta(days=1, seconds=43202, microseconds=250000)
timedelta(7)//timedelta(days=2)*1  # => 3
timedelta(3)/7  # => datetime.timedelta(seconds=37028, microseconds=571429)
timedelta(-1)/7  # => datetime.timedelta(days=-1, seconds=74057, microseconds=142857)
timedelta(microseconds=3)/2  # => datetime.timedelta(microseconds=2)
timedelta(microseconds=5)/2  # => datetime.timedelta(microseconds=2)
timedelta(microseconds=-3)/2  # => datetime.timedelta(days=-1, seconds=86399, microseconds=999998)
timedelta(microseconds=1)*0.5  # => datetime.timedelta(0)
timedelta(microseconds=3)*0.5  # => datetime.timedelta(microseconds=2)
date(2024,2,29)  # => datetime.date(2024, 2, 29)
date(2024,2,30)  # raises ValueError: day is out of range for month
date(2023,2,29)  # raises ValueError: day is out of range for month
date(0,1,1)  # raises ValueError: year 0 is out of range
date(10000,1,1)  # raises ValueError: year 10000 is out of range
date(2024,13,1)  # raises ValueError: month must be in 1..12
date(2024,0,1)  # raises ValueError: month must be in 1..12
date(2024,1,0)  # raises ValueError: day is out of range for month
date('a',1,1)  # raises TypeError: 'str' object cannot be interpreted as an integer
date(2024.0,1,1)  # raises TypeError: 'float' object cannot be interpreted as an integer
date(2024)  # raises TypeError: function missing required argument 'month' (pos 2)
date(2024,1)  # raises TypeError: function missing required argument 'day' (pos 3)
date(1,2,3,4)  # raises TypeError: function takes at most 3 arguments (4 given)
date(year=2024,month=1,day=2)  # => datetime.date(2024, 1, 2)
date(2024,1,1,foo=1)  # raises TypeError: function takes at most 3 arguments (4 given)
str(date(2024,1,5))  # => '2024-01-05'
date(5,1,1).isoformat()  # => '0005-01-01'
date(2024,1,1).weekday()  # => 0
date(2024,1,7).isoweekday()  # => 7
date(2024,1,1).isocalendar()  # => datetime.IsoCalendarDate(year=2024, week=1, weekday=1)
date(2020,12,31).isocalendar()  # => datetime.IsoCalendarDate(year=2020, week=53, weekday=4)
date(2021,1,3).isocalendar().week  # => 53
tuple(date(2021,1,3).isocalendar())  # => (2020, 53, 7)
date(2021,1,3).isocalendar()==(2020,53,7)  # => True
date(2024,1,1).toordinal()  # => 738886
date.fromordinal(738886)  # => datetime.date(2024, 1, 1)
date.fromordinal(0)  # raises ValueError: ordinal must be >= 1
date.fromordinal(10**7)  # raises ValueError: year 27380 is out of range
date.fromordinal('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
date.fromisoformat('2024-02-29')  # => datetime.date(2024, 2, 29)
date.fromisoformat('20240229')  # => datetime.date(2024, 2, 29)
date.fromisoformat('2024-W09-4')  # => datetime.date(2024, 2, 29)
date.fromisoformat('2024W094')  # => datetime.date(2024, 2, 29)
date.fromisoformat('2024-W09')  # => datetime.date(2024, 2, 26)
date.fromisoformat('2024-2-9')  # raises ValueError: Invalid isoformat string: '2024-2-9'
date.fromisoformat('x')  # raises ValueError: Invalid isoformat string: 'x'
date.fromisoformat(5)  # raises TypeError: fromisoformat: argument must be str
date.fromisoformat('2024-02-30')  # raises ValueError: day is out of range for month
date.fromisoformat('2024-W54-1')  # raises ValueError: Invalid isoformat string: '2024-W54-1'
date.fromisoformat('2024-02-29T00:00')  # raises ValueError: Invalid isoformat string: '2024-02-29T00:00'
date.fromisocalendar(2024,9,4)  # => datetime.date(2024, 2, 29)
date.fromisocalendar(2024,54,1)  # raises ValueError: Invalid week: 54
date.fromisocalendar(2024,9,8)  # raises ValueError: Invalid day: 8 (range is [1, 7])
date.fromisocalendar(0,9,1)  # raises ValueError: Year is out of range: 0
date(2024,1,31)+timedelta(1)  # => datetime.date(2024, 2, 1)
date(2024,1,31)-timedelta(31)  # => datetime.date(2023, 12, 31)
date(2024,3,1)-date(2024,2,1)  # => datetime.timedelta(days=29)
timedelta(1)+date(2024,1,1)  # => datetime.date(2024, 1, 2)
date(2024,1,1)+1  # raises TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
date.max+timedelta(1)  # raises OverflowError: date value out of range
date.min-timedelta(1)  # raises OverflowError: date value out of range
date(2024,1,1)-5  # raises TypeError: unsupported operand type(s) for -: 'datetime.date' and 'int'
date(2024,1,1)+timedelta(hours=23)  # => datetime.date(2024, 1, 1)
date(2024,1,1)<date(2024,1,2)  # => True
date(2024,1,1)==date(2024,1,1)  # => True
date(2024,1,1)<5  # raises TypeError: '<' not supported between instances of 'datetime.date' and 'int'
date(2024,1,1)==5  # => False
date(2024,1,1)==datetime(2024,1,1)  # => False
date(2024,1,1)<datetime(2024,1,1)  # raises TypeError: can't compare datetime.datetime to datetime.date
hash(date(2024,1,1))==hash(date(2024,1,1))  # => True
date(2024,1,1).replace(day=5)  # => datetime.date(2024, 1, 5)
date(2024,1,31).replace(month=2)  # raises ValueError: day is out of range for month
date(2024,1,1).replace(2023,5)  # => datetime.date(2023, 5, 1)
date(2024,1,1).replace(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for replace()
date(2024,1,5).strftime('%d/%m/%y %A %B %j')  # => '05/01/24 Friday January 005'
date(2024,1,5).strftime(5)  # raises TypeError: strftime() argument 1 must be str, not int
date(2024,1,5).strftime('')  # => ''
f'{date(2024,1,5):%Y}'  # => '2024'
f'{date(2024,1,5)}'  # => '2024-01-05'
format(date(2024,1,5),'')  # => '2024-01-05'
date(2024,1,5).ctime()  # => 'Fri Jan  5 00:00:00 2024'
date(2024,1,5).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
date.min  # => datetime.date(1, 1, 1)
date.max  # => datetime.date(9999, 12, 31)
date.resolution  # => datetime.timedelta(days=1)
date.fromtimestamp(0)  # => datetime.date(1970, 1, 1)
date.fromtimestamp(1e20)  # raises OverflowError: timestamp out of range for platform time_t
date(2024,1,1).year  # => 2024
date(2024,1,1).hour  # raises AttributeError: 'datetime.date' object has no attribute 'hour'
date(2024,1,5).strftime('%H:%M %f %z|%Z|')  # => '00:00 000000 ||'
date(2024,1,1)-datetime(2024,1,1)  # raises TypeError: unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
sorted([date(2024,2,1),date(2023,1,1)])  # => [datetime.date(2023, 1, 1), datetime.date(2024, 2, 1)]
{date(2024,1,1):1}[date(2024,1,1)]  # => 1
time(1,2,3,4)  # => datetime.time(1, 2, 3, 4)
time()  # => datetime.time(0, 0)
time(24)  # raises ValueError: hour must be in 0..23
time(1,60)  # raises ValueError: minute must be in 0..59
time(1,1,60)  # raises ValueError: second must be in 0..59
time(1,1,1,10**6)  # raises ValueError: microsecond must be in 0..999999
time('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
time(1,tzinfo=5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
time(1,fold=2)  # raises ValueError: fold must be either 0 or 1
time(1,fold=1)  # => datetime.time(1, 0, fold=1)
str(time(1,2))  # => '01:02:00'
str(time(1,2,3))  # => '01:02:03'
str(time(1,2,3,4))  # => '01:02:03.000004'
time(1,2,tzinfo=timezone.utc)  # => datetime.time(1, 2, tzinfo=datetime.timezone.utc)
str(time(1,2,tzinfo=timezone.utc))  # => '01:02:00+00:00'
time(1,2).isoformat('seconds')  # => '01:02:00'
time(1,2).isoformat(timespec='hours')  # => '01'
time(1,2,3,456789).isoformat('milliseconds')  # => '01:02:03.456'
time(1,2).isoformat('minutes')  # => '01:02'
time(1,2).isoformat('microseconds')  # => '01:02:00.000000'
time(1,2).isoformat('foo')  # raises ValueError: Unknown timespec value
time.fromisoformat('01:02:03.004')  # => datetime.time(1, 2, 3, 4000)
time.fromisoformat('T01:02')  # => datetime.time(1, 2)
time.fromisoformat('0102')  # => datetime.time(1, 2)
time.fromisoformat('01')  # => datetime.time(1, 0)
time.fromisoformat('01:02:03.1234567')  # => datetime.time(1, 2, 3, 123456)
time.fromisoformat('01:02:03,5')  # => datetime.time(1, 2, 3, 500000)
time.fromisoformat('01:02+05:30')  # => datetime.time(1, 2, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
time.fromisoformat('01:02Z')  # => datetime.time(1, 2, tzinfo=datetime.timezone.utc)
time.fromisoformat('25:00')  # raises ValueError: hour must be in 0..23
time.fromisoformat('1:2')  # raises ValueError: Invalid isoformat string: '1:2'
time.fromisoformat('')  # raises ValueError: Invalid isoformat string: ''
time.fromisoformat('01:02:03+00:00:30.5')  # => datetime.time(1, 2, 3, tzinfo=datetime.timezone(datetime.timedelta(seconds=30, microseconds=500000)))
time.fromisoformat(5)  # raises TypeError: fromisoformat: argument must be str
time(1,2).replace(hour=5)  # => datetime.time(5, 2)
time(1)<time(2)  # => True
time(1)==time(1,0)  # => True
time(1)<time(2,tzinfo=timezone.utc)  # raises TypeError: can't compare offset-naive and offset-aware times
time(1)==time(1,tzinfo=timezone.utc)  # => False
time(5,tzinfo=timezone(timedelta(hours=5)))==time(0,tzinfo=timezone.utc)  # => True
time(1)<5  # raises TypeError: '<' not supported between instances of 'datetime.time' and 'int'
hash(time(1))==hash(time(1))  # => True
time(13,5).strftime('%I:%M %p %Y-%m-%d')  # => '01:05 PM 1900-01-01'
time(1,tzinfo=timezone.utc).utcoffset()  # => datetime.timedelta(0)
time(1).tzname()  # => None
time(1,tzinfo=timezone.utc).tzname()  # => 'UTC'
time(1,tzinfo=timezone.utc).dst()  # => None
time.min  # => datetime.time(0, 0)
time.max  # => datetime.time(23, 59, 59, 999999)
time.resolution  # => datetime.timedelta(microseconds=1)
bool(time(0))  # => True
time(1)+timedelta(1)  # raises TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
format(time(1,2),'%H')  # => '01'
time(1,2,3,4,None,fold=1)  # => datetime.time(1, 2, 3, 4, fold=1)
time(1,2,3,4).microsecond  # => 4
f'{time(9,30):%I:%M %p}'  # => '09:30 AM'
datetime(2024,1,1)  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime(2024,1,1,12,30)  # => datetime.datetime(2024, 1, 1, 12, 30)
datetime(2024,1,1,12,30,15,123456)  # => datetime.datetime(2024, 1, 1, 12, 30, 15, 123456)
datetime(2024,1,1,tzinfo=timezone.utc)  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime(2024,1,1,tzinfo=timezone(timedelta(hours=5,minutes=30)))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime(2024,1,1,tzinfo=timezone(timedelta(hours=-3),'X'))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=75600), 'X'))
datetime(2024,1)  # raises TypeError: function missing required argument 'day' (pos 3)
datetime(2024,1,1,25)  # raises ValueError: hour must be in 0..23
datetime(2024,1,32)  # raises ValueError: day is out of range for month
datetime(2024,1,1,fold=1)  # => datetime.datetime(2024, 1, 1, 0, 0, fold=1)
datetime(2024,1,1,1,1,1,1,None,fold=0)  # => datetime.datetime(2024, 1, 1, 1, 1, 1, 1)
datetime(2024,1,1,0,0,0,0,5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime('a',1,1)  # raises TypeError: 'str' object cannot be interpreted as an integer
str(datetime(2024,1,1))  # => '2024-01-01 00:00:00'
str(datetime(2024,1,1,1,2,3,4))  # => '2024-01-01 01:02:03.000004'
str(datetime(2024,1,1,tzinfo=timezone.utc))  # => '2024-01-01 00:00:00+00:00'
datetime(2024,1,1).isoformat()  # => '2024-01-01T00:00:00'
datetime(2024,1,1,1,2,3,4).isoformat(' ')  # => '2024-01-01 01:02:03.000004'
datetime(2024,1,1,1,2,3,4).isoformat(sep='_',timespec='milliseconds')  # => '2024-01-01_01:02:03.000'
datetime(2024,1,1).isoformat(timespec='x')  # raises ValueError: Unknown timespec value
datetime(2024,1,1).isoformat('ab')  # raises TypeError: isoformat() argument 1 must be a unicode character, not str
datetime(2024,1,1).isoformat(5)  # raises TypeError: isoformat() argument 1 must be a unicode character, not int
datetime.fromisoformat('2024-01-01')  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.fromisoformat('2024-01-01T12:30:45.123456+05:30')  # => datetime.datetime(2024, 1, 1, 12, 30, 45, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.fromisoformat('2024-01-01 12:30')  # => datetime.datetime(2024, 1, 1, 12, 30)
datetime.fromisoformat('2024-01-01T12:30:45Z')  # => datetime.datetime(2024, 1, 1, 12, 30, 45, tzinfo=datetime.timezone.utc)
datetime.fromisoformat('20240101T123045')  # => datetime.datetime(2024, 1, 1, 12, 30, 45)
datetime.fromisoformat('2024-W01-1T12')  # => datetime.datetime(2024, 1, 1, 12, 0)
datetime.fromisoformat('2024-01-01x12:30')  # => datetime.datetime(2024, 1, 1, 12, 30)
datetime.fromisoformat('2024-01-01T')  # raises ValueError: Invalid isoformat string: '2024-01-01T'
datetime.fromisoformat('2024-01-01T25:00')  # raises ValueError: hour must be in 0..23
datetime.fromisoformat('bad')  # raises ValueError: Invalid isoformat string: 'bad'
datetime.fromisoformat(None)  # raises TypeError: fromisoformat: argument must be str
datetime.fromisoformat('2024-13-01')  # raises ValueError: month must be in 1..12
datetime.fromisoformat('2024-01-01T12:30:45.12')  # => datetime.datetime(2024, 1, 1, 12, 30, 45, 120000)
datetime.fromisoformat('2024-01-01T12:30:45.1234567')  # => datetime.datetime(2024, 1, 1, 12, 30, 45, 123456)
datetime.fromisoformat('2024-01-01T12:30:45.')  # raises ValueError: Invalid isoformat string: '2024-01-01T12:30:45.'
datetime.fromisoformat('2024-01-01T12:3')  # raises ValueError: Invalid isoformat string: '2024-01-01T12:3'
datetime.fromisoformat('2024-01-01T123')  # raises ValueError: Invalid isoformat string: '2024-01-01T123'
datetime.fromisoformat('2024-01-01T12:30-00:00')  # => datetime.datetime(2024, 1, 1, 12, 30, tzinfo=datetime.timezone.utc)
datetime.fromisoformat('2024-01-01T12:30+0530')  # => datetime.datetime(2024, 1, 1, 12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.fromisoformat('2024-01-01T12:30+05')  # => datetime.datetime(2024, 1, 1, 12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=18000)))
datetime.fromisoformat('2024-01-01T12:30+24:00')  # raises ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
datetime.fromisoformat('2024W011T10')  # => datetime.datetime(2024, 1, 1, 10, 0)
datetime.fromisoformat('2024-01-0112:30')  # raises ValueError: Invalid isoformat string: '2024-01-0112:30'
datetime.strptime('2024-01-15 10:20:30','%Y-%m-%d %H:%M:%S')  # => datetime.datetime(2024, 1, 15, 10, 20, 30)
datetime.strptime('15/Jan/2024:10:20:30 +0530','%d/%b/%Y:%H:%M:%S %z')  # => datetime.datetime(2024, 1, 15, 10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.strptime('10:20:30.123','%H:%M:%S.%f')  # => datetime.datetime(1900, 1, 1, 10, 20, 30, 123000)
datetime.strptime('x','%Y')  # raises ValueError: time data 'x' does not match format '%Y'
datetime.strptime('2024-01-01 UTC','%Y-%m-%d %Z')  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.strptime('2024-01-01 Z','%Y-%m-%d %z')  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime.strptime('2024-01-01 -03:30:15','%Y-%m-%d %z')  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=73785)))
datetime.strptime(5,'a')  # raises TypeError: strptime() argument 1 must be str, not int
datetime.strptime('2024-02-30','%Y-%m-%d')  # raises ValueError: day is out of range for month
datetime.strptime('Jan 5, 2024','%b %d, %Y')  # => datetime.datetime(2024, 1, 5, 0, 0)
datetime.strptime('January 5, 2024 3:05 PM','%B %d, %Y %I:%M %p')  # => datetime.datetime(2024, 1, 5, 15, 5)
datetime.strptime('29 Feb','%d %b')  # raises ValueError: day is out of range for month
datetime.strptime('2024 1','%Y %w')  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.strptime('2024-060','%Y-%j')  # => datetime.datetime(2024, 2, 29, 0, 0)
datetime(2024,1,15,10,20,30,123456).strftime('%Y-%m-%d %H:%M:%S.%f %z|%Z|%a %p %I %j %U %c %x %X %%')  # => '2024-01-15 10:20:30.123456 ||Mon AM 10 015 02 Mon Jan 15 10:20:30 2024 01/15/24 10:20:30 %'
datetime(2024,1,15,10,20,tzinfo=timezone(timedelta(hours=-5))).strftime('%z %Z %:z')  # => '-0500 UTC-05:00 %:z'
datetime(2024,1,15,tzinfo=timezone(timedelta(hours=5,minutes=30,seconds=15))).strftime('%z')  # => '+053015'
datetime(2024,1,15).strftime('%q %')  # => '%q %'
datetime(999,1,15).strftime('%Y')  # => '999'
f'{datetime(2024,1,15,10):%H:%M}'  # => '10:00'
format(datetime(2024,1,15))  # => '2024-01-15 00:00:00'
datetime(2024,1,31)+timedelta(days=1,hours=5)  # => datetime.datetime(2024, 2, 1, 5, 0)
datetime(2024,1,1)-timedelta(microseconds=1)  # => datetime.datetime(2023, 12, 31, 23, 59, 59, 999999)
datetime(2024,3,1)-datetime(2024,2,1,12)  # => datetime.timedelta(days=28, seconds=43200)
datetime(2024,3,1,tzinfo=timezone.utc)-datetime(2024,3,1,tzinfo=timezone(timedelta(hours=2)))  # => datetime.timedelta(seconds=7200)
datetime(2024,3,1,tzinfo=timezone.utc)-datetime(2024,3,1)  # raises TypeError: can't subtract offset-naive and offset-aware datetimes
datetime(2024,3,1)-date(2024,3,1)  # raises TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
datetime(2024,1,1)+1  # raises TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'int'
datetime(2024,1,1)-1  # raises TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'int'
timedelta(1)+datetime(2024,1,1)  # => datetime.datetime(2024, 1, 2, 0, 0)
datetime(2024,1,1)+datetime(2024,1,1)  # raises TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
datetime.max+timedelta(1)  # raises OverflowError: date value out of range
datetime(2024,1,1)<datetime(2024,1,2)  # => True
datetime(2024,1,1)==datetime(2024,1,1)  # => True
datetime(2024,1,1)<datetime(2024,1,2,tzinfo=timezone.utc)  # raises TypeError: can't compare offset-naive and offset-aware datetimes
datetime(2024,1,1)==datetime(2024,1,1,tzinfo=timezone.utc)  # => False
datetime(2024,1,1,5,tzinfo=timezone(timedelta(hours=5)))==datetime(2024,1,1,tzinfo=timezone.utc)  # => True
hash(datetime(2024,1,1,5,tzinfo=timezone(timedelta(hours=5))))==hash(datetime(2024,1,1,tzinfo=timezone.utc))  # => True
datetime(2024,1,1)<date(2024,1,1)  # raises TypeError: can't compare datetime.datetime to datetime.date
datetime(2024,1,1)==date(2024,1,1)  # => False
datetime(2024,1,1)<5  # raises TypeError: '<' not supported between instances of 'datetime.datetime' and 'int'
datetime(2024,1,1)>=None  # raises TypeError: '>=' not supported between instances of 'datetime.datetime' and 'NoneType'
datetime(2024,1,1).replace(year=2020,hour=3)  # => datetime.datetime(2020, 1, 1, 3, 0)
datetime(2024,1,1).replace(tzinfo=timezone.utc)  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime(2024,1,1,tzinfo=timezone.utc).replace(tzinfo=None)  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime(2024,2,29).replace(year=2023)  # raises ValueError: day is out of range for month
datetime(2024,1,1).replace(fold=1)  # => datetime.datetime(2024, 1, 1, 0, 0, fold=1)
datetime(2024,1,1,5,6).date()  # => datetime.date(2024, 1, 1)
datetime(2024,1,1,5,6).time()  # => datetime.time(5, 6)
datetime(2024,1,1,5,6,tzinfo=timezone.utc).timetz()  # => datetime.time(5, 6, tzinfo=datetime.timezone.utc)
datetime(2024,1,1,5,6,tzinfo=timezone.utc).time()  # => datetime.time(5, 6)
datetime(2024,1,1,5).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=5, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
datetime(2024,1,1,5,tzinfo=timezone(timedelta(hours=2))).utctimetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=3, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=0)
datetime(2024,1,1,5,tzinfo=timezone.utc).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=5, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
datetime(2024,1,1).timestamp()  # => 1704067200.0
datetime(2024,1,1,0,0,0,500000).timestamp()  # => 1704067200.5
datetime(2024,1,1,tzinfo=timezone(timedelta(hours=1))).timestamp()  # => 1704063600.0
datetime(1960,1,1).timestamp()  # => -315619200.0
datetime.fromtimestamp(1700000000)  # => datetime.datetime(2023, 11, 14, 22, 13, 20)
datetime.fromtimestamp(1700000000.123456)  # => datetime.datetime(2023, 11, 14, 22, 13, 20, 123456)
datetime.fromtimestamp(1700000000,timezone.utc)  # => datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.timezone.utc)
datetime.fromtimestamp(1700000000,tz=timezone(timedelta(hours=5.5)))  # => datetime.datetime(2023, 11, 15, 3, 43, 20, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.utcfromtimestamp(0)  # => datetime.datetime(1970, 1, 1, 0, 0)
datetime.fromtimestamp(-1.5)  # => datetime.datetime(1969, 12, 31, 23, 59, 58, 500000)
datetime.fromtimestamp('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
datetime.fromtimestamp(0.1234565)  # => datetime.datetime(1970, 1, 1, 0, 0, 0, 123456)
datetime.fromtimestamp(float('nan'))  # raises ValueError: Invalid value NaN (not a number)
datetime.fromtimestamp(1,5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime.combine(date(2024,1,1),time(5,6))  # => datetime.datetime(2024, 1, 1, 5, 6)
datetime.combine(date(2024,1,1),time(5,6,tzinfo=timezone.utc))  # => datetime.datetime(2024, 1, 1, 5, 6, tzinfo=datetime.timezone.utc)
datetime.combine(date(2024,1,1),time(5,6),timezone.utc)  # => datetime.datetime(2024, 1, 1, 5, 6, tzinfo=datetime.timezone.utc)
datetime.combine(datetime(2024,1,1,9),time(5))  # => datetime.datetime(2024, 1, 1, 5, 0)
datetime.combine(1,2)  # raises TypeError: combine() argument 1 must be datetime.date, not int
datetime(2024,1,1,12,tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=9)))  # => datetime.datetime(2024, 1, 1, 21, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=32400)))
datetime(2024,1,1,12).astimezone(timezone.utc)  # => datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)
datetime(2024,1,1,12,tzinfo=timezone.utc).astimezone()  # => datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC'))
datetime(2024,1,1).astimezone(5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime(2024,1,1).weekday()  # => 0
datetime(2024,1,1).isocalendar()  # => datetime.IsoCalendarDate(year=2024, week=1, weekday=1)
datetime(2024,1,1).toordinal()  # => 738886
datetime.fromordinal(738886)  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.fromisocalendar(2024,9,4)  # => datetime.datetime(2024, 2, 29, 0, 0)
datetime(2024,1,1,5).ctime()  # => 'Mon Jan  1 05:00:00 2024'
datetime.min  # => datetime.datetime(1, 1, 1, 0, 0)
datetime.max  # => datetime.datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution  # => datetime.timedelta(microseconds=1)
datetime(2024,1,1,tzinfo=timezone.utc).utcoffset()  # => datetime.timedelta(0)
datetime(2024,1,1).utcoffset()  # => None
datetime(2024,1,1,tzinfo=timezone.utc).tzname()  # => 'UTC'
datetime(2024,1,1,tzinfo=timezone.utc).dst()  # => None
datetime.now(timezone.utc).tzinfo  # => datetime.timezone.utc
datetime.now(5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
isinstance(datetime(2024,1,1),date)  # => True
datetime(2024,1,1).tzinfo  # => None
datetime(2024,1,1).foo  # raises AttributeError: 'datetime.datetime' object has no attribute 'foo'
datetime(2024,1,1).year  # => 2024
(datetime(2024,1,2)-datetime(2024,1,1)).days  # => 1
abs(datetime(2024,1,1)-datetime(2024,1,3))  # => datetime.timedelta(days=2)
max(datetime(2024,1,1),datetime(2024,1,3))  # => datetime.datetime(2024, 1, 3, 0, 0)
datetime(2024,1,1).__class__  # => <class 'datetime.datetime'>
datetime(2024,1,1,12,0,tzinfo=timezone.utc).isoformat()  # => '2024-01-01T12:00:00+00:00'
datetime(2024,1,1,1,2,3).isoformat(timespec='hours')  # => '2024-01-01T01'
datetime.fromisoformat('2024-01-01T12:30:45+05:30').utcoffset()  # => datetime.timedelta(seconds=19800)
timezone.utc  # => datetime.timezone.utc
timezone(timedelta(0))  # => datetime.timezone.utc
timezone(timedelta(0)) is timezone.utc  # => True
timezone(timedelta(hours=5))  # => datetime.timezone(datetime.timedelta(seconds=18000))
str(timezone(timedelta(hours=5)))  # => 'UTC+05:00'
str(timezone.utc)  # => 'UTC'
timezone(timedelta(hours=-5,minutes=-30)).tzname(None)  # => 'UTC-05:30'
timezone(timedelta(hours=24))  # raises ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
timezone(5)  # raises TypeError: timezone() argument 1 must be datetime.timedelta, not int
timezone(timedelta(hours=1),5)  # raises TypeError: timezone() argument 2 must be str, not int
timezone(timedelta(hours=1),'CET')  # => datetime.timezone(datetime.timedelta(seconds=3600), 'CET')
str(timezone(timedelta(hours=1),'CET'))  # => 'CET'
timezone(timedelta(hours=1))==timezone(timedelta(hours=1),'CET')  # => True
hash(timezone(timedelta(hours=1)))==hash(timezone(timedelta(hours=1),'CET'))  # => True
timezone.min  # => datetime.timezone(datetime.timedelta(days=-1, seconds=60))
timezone.max  # => datetime.timezone(datetime.timedelta(seconds=86340))
timezone.utc.utcoffset(None)  # => datetime.timedelta(0)
timezone.utc.dst(None)  # => None
timezone.utc.utcoffset(5)  # raises TypeError: utcoffset(dt) argument must be a datetime instance or None, not int
timezone.utc.fromutc(datetime(2024,1,1,tzinfo=timezone.utc))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
timezone.utc.fromutc(datetime(2024,1,1))  # raises ValueError: fromutc: dt.tzinfo is not self
timezone(timedelta(seconds=30)).tzname(None)  # => 'UTC+00:00:30'
timezone(timedelta(hours=1,microseconds=5)).tzname(None)  # => 'UTC+01:00:00.000005'
timezone(timedelta(0),'UTC')  # => datetime.timezone(datetime.timedelta(0), 'UTC')
D.UTC  # => datetime.timezone.utc
D.MINYEAR  # => 1
D.MAXYEAR  # => 9999
D.tzinfo().utcoffset(None)  # raises NotImplementedError: a tzinfo subclass must implement utcoffset()
D.tzinfo().tzname(None)  # raises NotImplementedError: a tzinfo subclass must implement tzname()
D.date  # => <class 'datetime.date'>
D.datetime  # => <class 'datetime.datetime'>
D.timedelta  # => <class 'datetime.timedelta'>
D.timezone  # => <class 'datetime.timezone'>
D.time  # => <class 'datetime.time'>
timezone()  # raises TypeError: timezone() missing required argument 'offset' (pos 1)
type(timezone.utc)  # => <class 'datetime.timezone'>
repr(D.datetime.now)[:20]  # => '<built-in method now'
timedelta(days=1, hours=25, seconds=-5)  # => datetime.timedelta(days=2, seconds=3595)
timedelta(seconds=1e-07 * 5)  # => datetime.timedelta(0)
timedelta(weeks=1, milliseconds=1500)  # => datetime.timedelta(days=7, seconds=1, microseconds=500000)
timedelta(10 ** 10)  # raises OverflowError: Python int too large to convert to C int
timedelta(999999999, 86399, 999999)  # => datetime.timedelta(days=999999999, seconds=86399, microseconds=999999)
timedelta(minutes=0.1, hours=0.3)  # => datetime.timedelta(seconds=1086)
str(timedelta(1, 5))  # => '1 day, 0:00:05'
str(timedelta(-1, 5))  # => '-1 day, 0:00:05'
str(timedelta(2, 5, 7))  # => '2 days, 0:00:05.000007'
timedelta(1, 2, 3).total_seconds()  # => 86402.000003
timedelta(1) + timedelta(hours=1)  # => datetime.timedelta(days=1, seconds=3600)
timedelta(1) - timedelta(2)  # => datetime.timedelta(days=-1)
-timedelta(1, 1)  # => datetime.timedelta(days=-2, seconds=86399)
timedelta(1) * 2  # => datetime.timedelta(days=2)
2 * timedelta(1)  # => datetime.timedelta(days=2)
timedelta(1) * 1.5  # => datetime.timedelta(days=1, seconds=43200)
timedelta(1) * 'a'  # raises TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
timedelta(1) / 2  # => datetime.timedelta(seconds=43200)
timedelta(1) / 0.7  # => datetime.timedelta(days=1, seconds=37028, microseconds=571429)
timedelta(1) / timedelta(2)  # => 0.5
timedelta(1) // 2  # => datetime.timedelta(seconds=43200)
timedelta(5) // timedelta(2)  # => 2
timedelta(5) % timedelta(2)  # => datetime.timedelta(days=1)
divmod(timedelta(5), timedelta(hours=7))  # => (17, datetime.timedelta(seconds=3600))
timedelta(1) // 0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1) / 0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1) / 0.0  # raises ZeroDivisionError: integer division or modulo by zero
timedelta(1) % timedelta(0)  # raises ZeroDivisionError: integer modulo by zero
timedelta(1) / timedelta(0)  # raises ZeroDivisionError: division by zero
1 / timedelta(1)  # raises TypeError: unsupported operand type(s) for /: 'int' and 'datetime.timedelta'
timedelta(1) < timedelta(2)  # => True
timedelta(1) == timedelta(hours=24)  # => True
timedelta(1) == 1  # => False
timedelta(1) < 1  # raises TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
hash(timedelta(1)) == hash(timedelta(hours=24))  # => True
timedelta(-1, 0, 5).seconds  # => 0
timedelta(1) + 1  # raises TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
timedelta.max + timedelta(1)  # raises OverflowError: days=1000000000; must have magnitude <= 999999999
timedelta(1) * float('nan')  # raises ValueError: cannot convert NaN to integer ratio
timedelta(1) * 1e+20  # raises OverflowError: Python int too large to convert to C int
sum([timedelta(1), timedelta(2)], timedelta())  # => datetime.timedelta(days=3)
timedelta(days=1.5, seconds=2.25)  # => datetime.timedelta(days=1, seconds=43202, microseconds=250000)
timedelta(7) // timedelta(days=2) * 1  # => 3
timedelta(3) / 7  # => datetime.timedelta(seconds=37028, microseconds=571429)
timedelta(-1) / 7  # => datetime.timedelta(days=-1, seconds=74057, microseconds=142857)
timedelta(microseconds=3) / 2  # => datetime.timedelta(microseconds=2)
timedelta(microseconds=5) / 2  # => datetime.timedelta(microseconds=2)
timedelta(microseconds=-3) / 2  # => datetime.timedelta(days=-1, seconds=86399, microseconds=999998)
timedelta(microseconds=1) * 0.5  # => datetime.timedelta(0)
timedelta(microseconds=3) * 0.5  # => datetime.timedelta(microseconds=2)
date(2024, 2, 29)  # => datetime.date(2024, 2, 29)
date(2024, 2, 30)  # raises ValueError: day is out of range for month
date(2023, 2, 29)  # raises ValueError: day is out of range for month
date(0, 1, 1)  # raises ValueError: year 0 is out of range
date(10000, 1, 1)  # raises ValueError: year 10000 is out of range
date(2024, 13, 1)  # raises ValueError: month must be in 1..12
date(2024, 0, 1)  # raises ValueError: month must be in 1..12
date(2024, 1, 0)  # raises ValueError: day is out of range for month
date('a', 1, 1)  # raises TypeError: 'str' object cannot be interpreted as an integer
date(2024.0, 1, 1)  # raises TypeError: 'float' object cannot be interpreted as an integer
date(2024, 1)  # raises TypeError: function missing required argument 'day' (pos 3)
date(1, 2, 3, 4)  # raises TypeError: function takes at most 3 arguments (4 given)
date(year=2024, month=1, day=2)  # => datetime.date(2024, 1, 2)
date(2024, 1, 1, foo=1)  # raises TypeError: function takes at most 3 arguments (4 given)
str(date(2024, 1, 5))  # => '2024-01-05'
date(5, 1, 1).isoformat()  # => '0005-01-01'
date(2024, 1, 1).weekday()  # => 0
date(2024, 1, 7).isoweekday()  # => 7
date(2024, 1, 1).isocalendar()  # => datetime.IsoCalendarDate(year=2024, week=1, weekday=1)
date(2020, 12, 31).isocalendar()  # => datetime.IsoCalendarDate(year=2020, week=53, weekday=4)
date(2021, 1, 3).isocalendar().week  # => 53
tuple(date(2021, 1, 3).isocalendar())  # => (2020, 53, 7)
date(2021, 1, 3).isocalendar() == (2020, 53, 7)  # => True
date(2024, 1, 1).toordinal()  # => 738886
date.fromordinal(10 ** 7)  # raises ValueError: year 27380 is out of range
date.fromisocalendar(2024, 9, 4)  # => datetime.date(2024, 2, 29)
date.fromisocalendar(2024, 54, 1)  # raises ValueError: Invalid week: 54
date.fromisocalendar(2024, 9, 8)  # raises ValueError: Invalid day: 8 (range is [1, 7])
date.fromisocalendar(0, 9, 1)  # raises ValueError: Year is out of range: 0
date(2024, 1, 31) + timedelta(1)  # => datetime.date(2024, 2, 1)
date(2024, 1, 31) - timedelta(31)  # => datetime.date(2023, 12, 31)
date(2024, 3, 1) - date(2024, 2, 1)  # => datetime.timedelta(days=29)
timedelta(1) + date(2024, 1, 1)  # => datetime.date(2024, 1, 2)
date(2024, 1, 1) + 1  # raises TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
date.max + timedelta(1)  # raises OverflowError: date value out of range
date.min - timedelta(1)  # raises OverflowError: date value out of range
date(2024, 1, 1) - 5  # raises TypeError: unsupported operand type(s) for -: 'datetime.date' and 'int'
date(2024, 1, 1) + timedelta(hours=23)  # => datetime.date(2024, 1, 1)
date(2024, 1, 1) < date(2024, 1, 2)  # => True
date(2024, 1, 1) == date(2024, 1, 1)  # => True
date(2024, 1, 1) < 5  # raises TypeError: '<' not supported between instances of 'datetime.date' and 'int'
date(2024, 1, 1) == 5  # => False
date(2024, 1, 1) == datetime(2024, 1, 1)  # => False
date(2024, 1, 1) < datetime(2024, 1, 1)  # raises TypeError: can't compare datetime.datetime to datetime.date
hash(date(2024, 1, 1)) == hash(date(2024, 1, 1))  # => True
date(2024, 1, 1).replace(day=5)  # => datetime.date(2024, 1, 5)
date(2024, 1, 31).replace(month=2)  # raises ValueError: day is out of range for month
date(2024, 1, 1).replace(2023, 5)  # => datetime.date(2023, 5, 1)
date(2024, 1, 1).replace(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for replace()
date(2024, 1, 5).strftime('%d/%m/%y %A %B %j')  # => '05/01/24 Friday January 005'
date(2024, 1, 5).strftime(5)  # raises TypeError: strftime() argument 1 must be str, not int
date(2024, 1, 5).strftime('')  # => ''
f'{date(2024, 1, 5):%Y}'  # => '2024'
f'{date(2024, 1, 5)}'  # => '2024-01-05'
format(date(2024, 1, 5), '')  # => '2024-01-05'
date(2024, 1, 5).ctime()  # => 'Fri Jan  5 00:00:00 2024'
date(2024, 1, 5).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
date.fromtimestamp(1e+20)  # raises OverflowError: timestamp out of range for platform time_t
date(2024, 1, 1).year  # => 2024
date(2024, 1, 1).hour  # raises AttributeError: 'datetime.date' object has no attribute 'hour'
date(2024, 1, 5).strftime('%H:%M %f %z|%Z|')  # => '00:00 000000 ||'
date(2024, 1, 1) - datetime(2024, 1, 1)  # raises TypeError: unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
sorted([date(2024, 2, 1), date(2023, 1, 1)])  # => [datetime.date(2023, 1, 1), datetime.date(2024, 2, 1)]
{date(2024, 1, 1): 1}[date(2024, 1, 1)]  # => 1
time(1, 2, 3, 4)  # => datetime.time(1, 2, 3, 4)
time(1, 60)  # raises ValueError: minute must be in 0..59
time(1, 1, 60)  # raises ValueError: second must be in 0..59
time(1, 1, 1, 10 ** 6)  # raises ValueError: microsecond must be in 0..999999
time(1, tzinfo=5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
time(1, fold=2)  # raises ValueError: fold must be either 0 or 1
time(1, fold=1)  # => datetime.time(1, 0, fold=1)
str(time(1, 2))  # => '01:02:00'
str(time(1, 2, 3))  # => '01:02:03'
str(time(1, 2, 3, 4))  # => '01:02:03.000004'
time(1, 2, tzinfo=timezone.utc)  # => datetime.time(1, 2, tzinfo=datetime.timezone.utc)
str(time(1, 2, tzinfo=timezone.utc))  # => '01:02:00+00:00'
time(1, 2).isoformat('seconds')  # => '01:02:00'
time(1, 2).isoformat(timespec='hours')  # => '01'
time(1, 2, 3, 456789).isoformat('milliseconds')  # => '01:02:03.456'
time(1, 2).isoformat('minutes')  # => '01:02'
time(1, 2).isoformat('microseconds')  # => '01:02:00.000000'
time(1, 2).isoformat('foo')  # raises ValueError: Unknown timespec value
time(1, 2).replace(hour=5)  # => datetime.time(5, 2)
time(1) < time(2)  # => True
time(1) == time(1, 0)  # => True
time(1) < time(2, tzinfo=timezone.utc)  # raises TypeError: can't compare offset-naive and offset-aware times
time(1) == time(1, tzinfo=timezone.utc)  # => False
time(5, tzinfo=timezone(timedelta(hours=5))) == time(0, tzinfo=timezone.utc)  # => True
time(1) < 5  # raises TypeError: '<' not supported between instances of 'datetime.time' and 'int'
hash(time(1)) == hash(time(1))  # => True
time(13, 5).strftime('%I:%M %p %Y-%m-%d')  # => '01:05 PM 1900-01-01'
time(1, tzinfo=timezone.utc).utcoffset()  # => datetime.timedelta(0)
time(1, tzinfo=timezone.utc).tzname()  # => 'UTC'
time(1, tzinfo=timezone.utc).dst()  # => None
time(1) + timedelta(1)  # raises TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
format(time(1, 2), '%H')  # => '01'
time(1, 2, 3, 4, None, fold=1)  # => datetime.time(1, 2, 3, 4, fold=1)
time(1, 2, 3, 4).microsecond  # => 4
f'{time(9, 30):%I:%M %p}'  # => '09:30 AM'
datetime(2024, 1, 1)  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime(2024, 1, 1, 12, 30)  # => datetime.datetime(2024, 1, 1, 12, 30)
datetime(2024, 1, 1, 12, 30, 15, 123456)  # => datetime.datetime(2024, 1, 1, 12, 30, 15, 123456)
datetime(2024, 1, 1, tzinfo=timezone.utc)  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30)))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-3), 'X'))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=75600), 'X'))
datetime(2024, 1)  # raises TypeError: function missing required argument 'day' (pos 3)
datetime(2024, 1, 1, 25)  # raises ValueError: hour must be in 0..23
datetime(2024, 1, 32)  # raises ValueError: day is out of range for month
datetime(2024, 1, 1, fold=1)  # => datetime.datetime(2024, 1, 1, 0, 0, fold=1)
datetime(2024, 1, 1, 1, 1, 1, 1, None, fold=0)  # => datetime.datetime(2024, 1, 1, 1, 1, 1, 1)
datetime(2024, 1, 1, 0, 0, 0, 0, 5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime('a', 1, 1)  # raises TypeError: 'str' object cannot be interpreted as an integer
str(datetime(2024, 1, 1))  # => '2024-01-01 00:00:00'
str(datetime(2024, 1, 1, 1, 2, 3, 4))  # => '2024-01-01 01:02:03.000004'
str(datetime(2024, 1, 1, tzinfo=timezone.utc))  # => '2024-01-01 00:00:00+00:00'
datetime(2024, 1, 1).isoformat()  # => '2024-01-01T00:00:00'
datetime(2024, 1, 1, 1, 2, 3, 4).isoformat(' ')  # => '2024-01-01 01:02:03.000004'
datetime(2024, 1, 1, 1, 2, 3, 4).isoformat(sep='_', timespec='milliseconds')  # => '2024-01-01_01:02:03.000'
datetime(2024, 1, 1).isoformat(timespec='x')  # raises ValueError: Unknown timespec value
datetime(2024, 1, 1).isoformat('ab')  # raises TypeError: isoformat() argument 1 must be a unicode character, not str
datetime(2024, 1, 1).isoformat(5)  # raises TypeError: isoformat() argument 1 must be a unicode character, not int
datetime.strptime('2024-01-15 10:20:30', '%Y-%m-%d %H:%M:%S')  # => datetime.datetime(2024, 1, 15, 10, 20, 30)
datetime.strptime('15/Jan/2024:10:20:30 +0530', '%d/%b/%Y:%H:%M:%S %z')  # => datetime.datetime(2024, 1, 15, 10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.strptime('10:20:30.123', '%H:%M:%S.%f')  # => datetime.datetime(1900, 1, 1, 10, 20, 30, 123000)
datetime.strptime('x', '%Y')  # raises ValueError: time data 'x' does not match format '%Y'
datetime.strptime('2024-01-01 UTC', '%Y-%m-%d %Z')  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.strptime('2024-01-01 Z', '%Y-%m-%d %z')  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime.strptime('2024-01-01 -03:30:15', '%Y-%m-%d %z')  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=73785)))
datetime.strptime(5, 'a')  # raises TypeError: strptime() argument 1 must be str, not int
datetime.strptime('2024-02-30', '%Y-%m-%d')  # raises ValueError: day is out of range for month
datetime.strptime('Jan 5, 2024', '%b %d, %Y')  # => datetime.datetime(2024, 1, 5, 0, 0)
datetime.strptime('January 5, 2024 3:05 PM', '%B %d, %Y %I:%M %p')  # => datetime.datetime(2024, 1, 5, 15, 5)
datetime.strptime('29 Feb', '%d %b')  # raises ValueError: day is out of range for month
datetime.strptime('2024 1', '%Y %w')  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime.strptime('2024-060', '%Y-%j')  # => datetime.datetime(2024, 2, 29, 0, 0)
datetime(2024, 1, 15, 10, 20, 30, 123456).strftime('%Y-%m-%d %H:%M:%S.%f %z|%Z|%a %p %I %j %U %c %x %X %%')  # => '2024-01-15 10:20:30.123456 ||Mon AM 10 015 02 Mon Jan 15 10:20:30 2024 01/15/24 10:20:30 %'
datetime(2024, 1, 15, 10, 20, tzinfo=timezone(timedelta(hours=-5))).strftime('%z %Z %:z')  # => '-0500 UTC-05:00 %:z'
datetime(2024, 1, 15, tzinfo=timezone(timedelta(hours=5, minutes=30, seconds=15))).strftime('%z')  # => '+053015'
datetime(2024, 1, 15).strftime('%q %')  # => '%q %'
datetime(999, 1, 15).strftime('%Y')  # => '999'
f'{datetime(2024, 1, 15, 10):%H:%M}'  # => '10:00'
format(datetime(2024, 1, 15))  # => '2024-01-15 00:00:00'
datetime(2024, 1, 31) + timedelta(days=1, hours=5)  # => datetime.datetime(2024, 2, 1, 5, 0)
datetime(2024, 1, 1) - timedelta(microseconds=1)  # => datetime.datetime(2023, 12, 31, 23, 59, 59, 999999)
datetime(2024, 3, 1) - datetime(2024, 2, 1, 12)  # => datetime.timedelta(days=28, seconds=43200)
datetime(2024, 3, 1, tzinfo=timezone.utc) - datetime(2024, 3, 1, tzinfo=timezone(timedelta(hours=2)))  # => datetime.timedelta(seconds=7200)
datetime(2024, 3, 1, tzinfo=timezone.utc) - datetime(2024, 3, 1)  # raises TypeError: can't subtract offset-naive and offset-aware datetimes
datetime(2024, 3, 1) - date(2024, 3, 1)  # raises TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
datetime(2024, 1, 1) + 1  # raises TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'int'
datetime(2024, 1, 1) - 1  # raises TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'int'
timedelta(1) + datetime(2024, 1, 1)  # => datetime.datetime(2024, 1, 2, 0, 0)
datetime(2024, 1, 1) + datetime(2024, 1, 1)  # raises TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
datetime.max + timedelta(1)  # raises OverflowError: date value out of range
datetime(2024, 1, 1) < datetime(2024, 1, 2)  # => True
datetime(2024, 1, 1) == datetime(2024, 1, 1)  # => True
datetime(2024, 1, 1) < datetime(2024, 1, 2, tzinfo=timezone.utc)  # raises TypeError: can't compare offset-naive and offset-aware datetimes
datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=timezone.utc)  # => False
datetime(2024, 1, 1, 5, tzinfo=timezone(timedelta(hours=5))) == datetime(2024, 1, 1, tzinfo=timezone.utc)  # => True
hash(datetime(2024, 1, 1, 5, tzinfo=timezone(timedelta(hours=5)))) == hash(datetime(2024, 1, 1, tzinfo=timezone.utc))  # => True
datetime(2024, 1, 1) < date(2024, 1, 1)  # raises TypeError: can't compare datetime.datetime to datetime.date
datetime(2024, 1, 1) == date(2024, 1, 1)  # => False
datetime(2024, 1, 1) < 5  # raises TypeError: '<' not supported between instances of 'datetime.datetime' and 'int'
datetime(2024, 1, 1) >= None  # raises TypeError: '>=' not supported between instances of 'datetime.datetime' and 'NoneType'
datetime(2024, 1, 1).replace(year=2020, hour=3)  # => datetime.datetime(2020, 1, 1, 3, 0)
datetime(2024, 1, 1).replace(tzinfo=timezone.utc)  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
datetime(2024, 1, 1, tzinfo=timezone.utc).replace(tzinfo=None)  # => datetime.datetime(2024, 1, 1, 0, 0)
datetime(2024, 2, 29).replace(year=2023)  # raises ValueError: day is out of range for month
datetime(2024, 1, 1).replace(fold=1)  # => datetime.datetime(2024, 1, 1, 0, 0, fold=1)
datetime(2024, 1, 1, 5, 6).date()  # => datetime.date(2024, 1, 1)
datetime(2024, 1, 1, 5, 6).time()  # => datetime.time(5, 6)
datetime(2024, 1, 1, 5, 6, tzinfo=timezone.utc).timetz()  # => datetime.time(5, 6, tzinfo=datetime.timezone.utc)
datetime(2024, 1, 1, 5, 6, tzinfo=timezone.utc).time()  # => datetime.time(5, 6)
datetime(2024, 1, 1, 5).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=5, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
datetime(2024, 1, 1, 5, tzinfo=timezone(timedelta(hours=2))).utctimetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=3, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=0)
datetime(2024, 1, 1, 5, tzinfo=timezone.utc).timetuple()  # => time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=5, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
datetime(2024, 1, 1).timestamp()  # => 1704067200.0
datetime(2024, 1, 1, 0, 0, 0, 500000).timestamp()  # => 1704067200.5
datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1))).timestamp()  # => 1704063600.0
datetime(1960, 1, 1).timestamp()  # => -315619200.0
datetime.fromtimestamp(1700000000, timezone.utc)  # => datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.timezone.utc)
datetime.fromtimestamp(1700000000, tz=timezone(timedelta(hours=5.5)))  # => datetime.datetime(2023, 11, 15, 3, 43, 20, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
datetime.fromtimestamp(1e+18)  # raises OSError: [Errno 75] Value too large for defined data type
datetime.fromtimestamp(1, 5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime.combine(date(2024, 1, 1), time(5, 6))  # => datetime.datetime(2024, 1, 1, 5, 6)
datetime.combine(date(2024, 1, 1), time(5, 6, tzinfo=timezone.utc))  # => datetime.datetime(2024, 1, 1, 5, 6, tzinfo=datetime.timezone.utc)
datetime.combine(date(2024, 1, 1), time(5, 6), timezone.utc)  # => datetime.datetime(2024, 1, 1, 5, 6, tzinfo=datetime.timezone.utc)
datetime.combine(datetime(2024, 1, 1, 9), time(5))  # => datetime.datetime(2024, 1, 1, 5, 0)
datetime.combine(1, 2)  # raises TypeError: combine() argument 1 must be datetime.date, not int
datetime(2024, 1, 1, 12, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=9)))  # => datetime.datetime(2024, 1, 1, 21, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=32400)))
datetime(2024, 1, 1, 12).astimezone(timezone.utc)  # => datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)
datetime(2024, 1, 1, 12, tzinfo=timezone.utc).astimezone()  # => datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC'))
datetime(2024, 1, 1).astimezone(5)  # raises TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
datetime(2024, 1, 1).weekday()  # => 0
datetime(2024, 1, 1).isocalendar()  # => datetime.IsoCalendarDate(year=2024, week=1, weekday=1)
datetime(2024, 1, 1).toordinal()  # => 738886
datetime.fromisocalendar(2024, 9, 4)  # => datetime.datetime(2024, 2, 29, 0, 0)
datetime(2024, 1, 1, 5).ctime()  # => 'Mon Jan  1 05:00:00 2024'
datetime(2024, 1, 1, tzinfo=timezone.utc).utcoffset()  # => datetime.timedelta(0)
datetime(2024, 1, 1).utcoffset()  # => None
datetime(2024, 1, 1, tzinfo=timezone.utc).tzname()  # => 'UTC'
datetime(2024, 1, 1, tzinfo=timezone.utc).dst()  # => None
isinstance(datetime(2024, 1, 1), date)  # => True
datetime(2024, 1, 1).tzinfo  # => None
datetime(2024, 1, 1).foo  # raises AttributeError: 'datetime.datetime' object has no attribute 'foo'
datetime(2024, 1, 1).year  # => 2024
(datetime(2024, 1, 2) - datetime(2024, 1, 1)).days  # => 1
abs(datetime(2024, 1, 1) - datetime(2024, 1, 3))  # => datetime.timedelta(days=2)
max(datetime(2024, 1, 1), datetime(2024, 1, 3))  # => datetime.datetime(2024, 1, 3, 0, 0)
datetime(2024, 1, 1).__class__  # => <class 'datetime.datetime'>
datetime(2024, 1, 1, 12, 0, tzinfo=timezone.utc).isoformat()  # => '2024-01-01T12:00:00+00:00'
datetime(2024, 1, 1, 1, 2, 3).isoformat(timespec='hours')  # => '2024-01-01T01'
timezone(timedelta(hours=-5, minutes=-30)).tzname(None)  # => 'UTC-05:30'
timezone(timedelta(hours=1), 5)  # raises TypeError: timezone() argument 2 must be str, not int
timezone(timedelta(hours=1), 'CET')  # => datetime.timezone(datetime.timedelta(seconds=3600), 'CET')
str(timezone(timedelta(hours=1), 'CET'))  # => 'CET'
timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), 'CET')  # => True
hash(timezone(timedelta(hours=1))) == hash(timezone(timedelta(hours=1), 'CET'))  # => True
timezone.utc.fromutc(datetime(2024, 1, 1, tzinfo=timezone.utc))  # => datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
timezone.utc.fromutc(datetime(2024, 1, 1))  # raises ValueError: fromutc: dt.tzinfo is not self
timezone(timedelta(hours=1, microseconds=5)).tzname(None)  # => 'UTC+01:00:00.000005'
timezone(timedelta(0), 'UTC')  # => datetime.timezone(datetime.timedelta(0), 'UTC')
z.isoformat()  # => '2024-01-01T00:00:00+02:00'
z.utcoffset()  # => datetime.timedelta(seconds=7200)
z.astimezone(timezone.utc)  # => datetime.datetime(2023, 12, 31, 22, 0, tzinfo=datetime.timezone.utc)
datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(Zone()).hour  # => 2
z.strftime('%z %Z')  # => '+0200 ZZ'
z.timestamp()  # => 1704060000.0
z == datetime(2023, 12, 31, 22, tzinfo=timezone.utc)  # => True
datetime(2024, 1, 1, tzinfo=Bad()).utcoffset()  # raises TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'
datetime(2024, 1, 1, tzinfo=Bad()).dst()  # raises NotImplementedError: a tzinfo subclass must implement dst()
datetime(2024, 1, 1, tzinfo=Far()).utcoffset()  # raises ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).
m  # => MyD(2024, 1, 1)
m.hi()  # => 2024
m == date(2024, 1, 1)  # => True
MyDT(2024, 1, 1)  # => MyDT(2024, 1, 1, 0, 0)
MyTD(1)  # => MyTD(days=1)
json.dumps({'a': datetime(2024, 1, 1)}, default=str)  # => '{"a": "2024-01-01 00:00:00"}'
json.dumps(datetime(2024, 1, 1))  # raises TypeError: Object of type datetime is not JSON serializable
y  # raises NameError: name 'y' is not defined
from zoneinfo import ZoneInfo
new_york = ZoneInfo('America/New_York')
first = datetime(2024, 11, 3, 1, 30, tzinfo=new_york)
second = first.replace(fold=1)
repr(second), repr(second.timetz())  # => ("datetime.datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=zoneinfo.ZoneInfo(key='America/New_York'))", "datetime.time(1, 30, tzinfo=zoneinfo.ZoneInfo(key='America/New_York'), fold=1)")
first == second, hash(first) == hash(second), first - second  # => (True, True, datetime.timedelta(0))
first == first.astimezone(timezone.utc), second != second.astimezone(timezone.utc), first - first.astimezone(timezone.utc)  # => (False, True, datetime.timedelta(0))
datetime(2024, 3, 10, 2, 30, tzinfo=new_york) == datetime(2024, 3, 10, 7, 30, tzinfo=timezone.utc)  # => False
(first + timedelta(hours=1)) == (first + timedelta(hours=1)).astimezone(timezone.utc)  # => True
