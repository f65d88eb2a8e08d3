# time: clocks by number, what is known of them, years out of range.
import time
T = (2024, 2, 3, 4, 5, 6, 5, 34, 0)
def y(n): return (n,) + T[1:]
time.asctime(y(2**31))  # raises OverflowError: signed integer is greater than maximum
time.asctime(y(-2**31-1))  # raises OverflowError: signed integer is less than minimum
time.asctime(y(2**31-1))  # => 'Sat Feb  3 04:05:06 2147483647'
time.asctime(y(2**70))  # raises OverflowError: Python int too large to convert to C long
time.strftime('%Y',y(2**31))  # raises OverflowError: signed integer is greater than maximum
time.strftime('%Y',y(2**70))  # raises OverflowError: Python int too large to convert to C long
time.strftime('%Y',y(2**31-1))  # => '2147483647'
time.strftime('%Y',y(-2**31+1899))  # raises OverflowError: year out of range
time.strftime('%Y',y(-2**31))  # raises OverflowError: year out of range
time.get_clock_info('time')  # => namespace(implementation='clock_gettime(CLOCK_REALTIME)', monotonic=False, adjustable=True, resolution=1e-09)
time.get_clock_info('monotonic')  # => namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
time.get_clock_info('perf_counter')  # => namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
time.get_clock_info('process_time')  # => namespace(implementation='clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', monotonic=True, adjustable=False, resolution=1e-09)
time.get_clock_info('thread_time')  # => namespace(implementation='clock_gettime(CLOCK_THREAD_CPUTIME_ID)', monotonic=True, adjustable=False, resolution=1e-09)
time.get_clock_info('x')  # raises ValueError: unknown clock
time.get_clock_info(1)  # raises TypeError: get_clock_info() argument 1 must be str, not int
time._STRUCT_TM_ITEMS  # => 11
time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_THREAD_CPUTIME_ID, time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI  # => (0, 1, 2, 3, 4, 7, 11)
time.clock_getres(0)  # => 1e-09
time.clock_getres(99)  # raises OSError: [Errno 22] Invalid argument
time.clock_gettime('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
time.clock_gettime(99)  # raises OSError: [Errno 22] Invalid argument
time.tzset()
time.mktime(T)  # => 1706933106.0
time.mktime(y(2**70))  # raises OverflowError: Python int too large to convert to C long
time.mktime(y(2**31))  # raises OverflowError: signed integer is greater than maximum
time.mktime((1,)*8)  # raises TypeError: mktime(): illegal time tuple argument
time.mktime(1)  # raises TypeError: Tuple or struct_time argument required
time.mktime(y(10**9))  # => 3.1556889835646704e+16
time.mktime((1969,12,31,23,59,59,0,0,0))  # => -1.0
time.gmtime(2**70)  # raises OverflowError: timestamp out of range for platform time_t
time.gmtime(1e30)  # raises OverflowError: timestamp out of range for platform time_t
time.gmtime('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
time.gmtime(-1)  # => time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0)
time.localtime(1.9)  # => time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=1, tm_wday=3, tm_yday=1, tm_isdst=0)
time.ctime(0)  # => 'Thu Jan  1 00:00:00 1970'
time.asctime((1,)*9)  # => 'Tue Jan  1 01:01:01 1'
time.asctime((2024,13)+(0,)*7)  # raises ValueError: month out of range
time.asctime('a')  # raises TypeError: Tuple or struct_time argument required
time.strptime('a','%Y')  # raises ValueError: time data 'a' does not match format '%Y'
time.strptime('2024','%Q')  # raises ValueError: 'Q' is a bad directive in format '%Q'
time.strptime('2024','%')  # raises ValueError: stray % in format '%'
time.strptime('2024 5','%Y')  # raises ValueError: unconverted data remains:  5
time.struct_time(T).tm_zone
time.struct_time((1,2))  # raises TypeError: time.struct_time() takes an at least 9-sequence (2-sequence given)
time.struct_time(T)  # => time.struct_time(tm_year=2024, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=5, tm_yday=34, tm_isdst=0)
time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields  # => (11, 9, 0)
time.sleep(-1)  # raises ValueError: sleep length must be non-negative
time.sleep('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
repr(time.gmtime(0))  # => 'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)'
time.gmtime(0)[:6], time.gmtime(0) == tuple(time.gmtime(0))  # => ((1970, 1, 1, 0, 0, 0), True)
