# What random, statistics, uuid, json, datetime, math, io and textwrap have beside the best known.
import random, statistics, uuid, json, json.encoder, json.decoder, datetime, math, io, textwrap, copy
from decimal import Decimal
from fractions import Fraction
random.BPF, random.RECIP_BPF, random.TWOPI, random.LOG4, random.NV_MAGICCONST, random.SG_MAGICCONST  # => (53, 1.1102230246251565e-16, 6.283185307179586, 1.3862943611198906, 1.7155277699214135, 2.504077396776274)
random.__all__  # => ['Random', 'SystemRandom', 'betavariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']
r = random.Random()
r.seed("nofar", version=1)
r.random(), r.random()  # => (0.7622466465716923, 0.05269716713703021)
r.seed(b"rachel", version=1)
r.random(), r.getrandbits(40)  # => (0.5217994684749044, 520317715873)
r.seed("", version=1)
r.random()  # => 0.8444218515250481
r.seed("\u20acuro", version=1)
r.random()  # => 0.32873472376739044
r.seed("nofar", version=2)
r.random()  # => 0.11456873743980645
r.seed(5, version=1)
r.random()  # => 0.6229016948897019
state = r.getstate()
old = (2, tuple(x - 2**32 if x >= 2**31 else x for x in state[1]), None)
q = random.Random()
q.setstate(old)
q.random() == r.random()  # => True
q.setstate((2, (1, 2, 3), None))  # raises ValueError: state vector is the wrong size
q.setstate((4, (), None))  # raises ValueError: state with version 4 passed to Random.setstate() of version 3
q.setstate((2, (float("nan"),) * 625, None))  # raises TypeError: an integer is required
q.setstate((2, (int(x) for x in [float("nan")]), None))  # raises TypeError
g = random.Random(1)
g.random = lambda: 0.5
g.uniform(1, 10), g.triangular(), g.expovariate(1.5), g.paretovariate(5.0)  # => (5.5, 0.5, 0.46209812037329684, 1.148698354997035)
class Low(random.Random):
    def random(self): return 0.25
class Bits(Low):
    def getrandbits(self, n): return 7
class Top(Bits):
    def random(self): return 0.75
Low().randrange(42), Bits().randrange(42), Top().randrange(42)  # => (8, 7, 24)
statistics.__all__  # => ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']
statistics.mean([1, 2, Decimal("inf")]), statistics.mean([1.0, float("-inf")]), statistics.mean([1, Decimal("nan")])  # => (Decimal('Infinity'), -inf, Decimal('NaN'))
statistics.mean([Fraction(1, 2), Fraction(1, 3)]), statistics.stdev([Decimal(1), Decimal(3)])  # => (Fraction(5, 12), Decimal('1.414213562373095048801688724'))
statistics.NormalDist(0, 1).overlap(None)  # raises TypeError: Expected another NormalDist instance
list(uuid.SafeUUID), uuid.SafeUUID.unknown.value  # => ([<SafeUUID.safe: 0>, <SafeUUID.unsafe: -1>, <SafeUUID.unknown: None>], None)
u = uuid.UUID("d82579ce6642a0de7ddf490a7aec7aa5")
u.is_safe, uuid.UUID(int=5, is_safe=uuid.SafeUUID.safe).is_safe  # => (<SafeUUID.unknown: None>, <SafeUUID.safe: 0>)
copy.copy(u) == u, copy.deepcopy(u).is_safe, u.__getstate__()  # => (True, <SafeUUID.unknown: None>, {'int': 287307832597519156748809049798316161701})
uuid.UUID(fields=(2**32, 0, 0, 0, 0, 0))  # raises ValueError: field 1 out of range (need a 32-bit value)
uuid.UUID(fields=(0, 0, 0, 256, 0, 0))  # raises ValueError: field 4 out of range (need an 8-bit value)
uuid.UUID(fields=(0, 0, 0, 0, 0, -1))  # raises ValueError: field 6 out of range (need a 48-bit value)
uuid.getnode() == uuid.getnode(), len({uuid.uuid1() for i in range(100)}), uuid.uuid1(5).node  # => (True, 100, 5)
json.__all__, json.__version__  # => (['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder'], '2.0.9')
json.encoder.encode_basestring_ascii("\u00e9\"\U0001f600"), json.encoder.encode_basestring("\u00e9\"\n")  # => ('"\\u00e9\\"\\ud83d\\ude00"', '"é\\"\\n"')
json.encoder.encode_basestring(1)  # raises TypeError: first argument must be a string, not int
json.decoder.scanstring('abc"def', 0), json.decoder.scanstring('"z\\u0041"', 1), json.decoder.scanstring("a\nb\"", 0, False)  # => (('abc', 4), ('zA', 9), ('a\nb', 4))
json.decoder.scanstring("a\nb\"", 0)  # raises JSONDecodeError: Invalid control character at: line 1 column 2 (char 1)
json.decoder.scanstring("abc", 0)  # raises JSONDecodeError: Unterminated string starting at: line 1 column 0 (char -1)
json.decoder.scanstring("abc", 9)  # raises ValueError: end is out of bounds
json.detect_encoding(b"{}"), json.detect_encoding("{}".encode("utf-16")), json.detect_encoding(b"\xef\xbb\xbf{}")  # => ('utf-8', 'utf-16', 'utf-8-sig')
datetime.__all__  # => ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
datetime.datetime.fromisoformat("2022W52520"), datetime.datetime.fromisoformat("2025-W01003+00"), datetime.datetime.fromisoformat("2022W527520")  # => (datetime.datetime(2022, 12, 26, 20, 0), datetime.datetime(2024, 12, 30, 3, 0, tzinfo=datetime.timezone.utc), datetime.datetime(2023, 1, 1, 20, 0))
datetime.datetime.fromisoformat("2025-W01-3T12"), datetime.datetime.fromisoformat("2025W013T12"), datetime.datetime.fromisoformat("2025W01T12:30")  # => (datetime.datetime(2025, 1, 1, 12, 0), datetime.datetime(2025, 1, 1, 12, 0), datetime.datetime(2024, 12, 30, 12, 30))
datetime.datetime.fromisoformat("20250102T030405"), datetime.datetime.fromisoformat("2025-01-02 03"), datetime.datetime.fromisoformat("2025W01")  # => (datetime.datetime(2025, 1, 2, 3, 4, 5), datetime.datetime(2025, 1, 2, 3, 0), datetime.datetime(2024, 12, 30, 0, 0))
datetime.datetime.fromisoformat("2025-W01-")  # raises ValueError: Invalid isoformat string: '2025-W01-'
datetime.datetime.fromisoformat("2025-W54-1T00")  # raises ValueError: Invalid isoformat string: '2025-W54-1T00'
datetime.timedelta(999999999, 86399, 999999) - datetime.timedelta(999999999, 86399, 999998), datetime.timedelta(-999999999) - datetime.timedelta(-999999999)  # => (datetime.timedelta(microseconds=1), datetime.timedelta(0))
datetime.timedelta(-999999999) - datetime.timedelta(1)  # raises OverflowError: days=-1000000000; must have magnitude <= 999999999
early = datetime.datetime(1, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=23)))
early.utctimetuple()  # raises OverflowError: date value out of range
[math.gamma(x) for x in (0.5, 1.5, 2.5, 3.3, 5, 10.1, 23, 24, 100.5, 170.6, -0.5, -1.5, -100.5, 1e-5)]  # => [1.7724538509055159, 0.886226925452758, 1.3293403881791372, 2.6834373819557675, 24.0, 454760.7514415857, 1.1240007277776077e+21, 2.585201673888497e+22, 9.320963104082718e+156, 9.295995953500918e+305, -3.544907701811032, 2.3632718012073544, -3.353690819807678e-159, 99999.42279422554]
[math.lgamma(x) for x in (0.5, 1.5, 3, 3.3, 10.1, 100.5, 1e5, 1e300, -0.5, -100.5, 1e-5, 1, 2)]  # => [0.5723649429247004, -0.12078223763524543, 0.693147180559945, 0.9870985778947339, 13.027526738633238, 361.4355404677776, 1051287.7089736566, 6.897755278982137e+302, 1.265512123484645, -364.90096830942736, 11.512919692895824, 0.0, 0.0]
math.gamma(171.7)  # raises OverflowError: math range error
math.gamma(-2)  # raises ValueError: math domain error
math.lgamma(-2)  # raises ValueError: math domain error
t = io.StringIO(newline=None)
t.newlines
t.write("a\n")  # => 2
t.write("b\r\n")  # => 3
t.newlines  # => ('\n', '\r\n')
io.BytesIO(b"1234567890\n" * 10).readlines(15), io.StringIO("ab\ncd\nef").readlines(4)  # => ([b'1234567890\n', b'1234567890\n'], ['ab\n', 'cd\n'])
textwrap.__all__  # => ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']
textwrap.wrap("We used enyzme 2-succinyl-6-hydroxy-2,4-cyclohexadiene-1-carboxylate synthase.", 50)  # => ['We used enyzme 2-succinyl-6-hydroxy-2,4-', 'cyclohexadiene-1-carboxylate synthase.']
textwrap.wrap("We used enyzme 2-succinyl-6-hydroxy-2,4-cyclohexadiene-1-carboxylate synthase.", 10)  # => ['We used', 'enyzme 2-', 'succinyl-', '6-hydroxy-', '2,4-', 'cyclohexad', 'iene-1-', 'carboxylat', 'e', 'synthase.']
textwrap.wrap("e-mail-a-b--c well-known -- so-and-so a-1-b", 8)  # => ['e-mail-', 'a-b--c', 'well-', 'known --', 'so-and-', 'so a-1-b']
