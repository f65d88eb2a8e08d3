# statistics: averages, spread, relations, NormalDist.
import statistics as S

n = S.NormalDist(100, 15)
S.mean([1, 2, 3, 4])  # => 2.5
S.mean([1, 2, 3, 4, 4])  # => 2.8
S.mean([1, 2])  # => 1.5
S.mean([1, 3])  # => 2
S.mean([1.5, 2.5])  # => 2.0
S.mean([])  # raises StatisticsError: mean requires at least one data point
S.mean([0.1] * 10)  # => 0.1
S.mean([1e+30, 1, -1e+30])  # => 0.3333333333333333
S.mean([True, False])  # => 0.5
S.mean(['a'])  # raises TypeError: can't convert type 'str' to numerator/denominator
S.mean(iter([1, 2, 4]))  # => 2.3333333333333335
S.mean([float('nan'), 1])  # => nan
S.mean([float('inf'), 1])  # => inf
S.mean([10 ** 400, 10 ** 400])  # => 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
S.mean(5)  # raises TypeError: 'int' object is not iterable
S.mean([1, 2.0])  # => 1.5
S.mean([1, 2, 'x'])  # raises TypeError: can't convert type 'str' to numerator/denominator
S.mean([None])  # raises TypeError: can't convert type 'NoneType' to numerator/denominator
S.mean('12')  # raises TypeError: can't convert type 'str' to numerator/denominator
S.fmean([1, 2, 3])  # => 2.0
S.fmean([])  # raises StatisticsError: fmean requires at least one data point
S.fmean([1, 2], [1, 3])  # => 1.75
S.fmean([1, 2], weights=[1])  # raises StatisticsError: data and weights must be the same length
S.fmean([1, 2], weights=[0, 0])  # raises StatisticsError: sum of weights must be non-zero
S.fmean(iter([1, 2, 3.5]))  # => 2.1666666666666665
S.fmean(['a'])  # raises TypeError: must be real number, not str
S.geometric_mean([54, 24, 36])  # => 36.000000000000014
S.geometric_mean([1, -1])  # raises StatisticsError: geometric mean requires a non-empty dataset containing positive numbers
S.geometric_mean([])  # raises StatisticsError: geometric mean requires a non-empty dataset containing positive numbers
S.geometric_mean([0, 1])  # raises StatisticsError: geometric mean requires a non-empty dataset containing positive numbers
S.geometric_mean([1.1, 2.2, 3.3])  # => 1.9988326521153539
S.harmonic_mean([40, 60])  # => 48.0
S.harmonic_mean([2.5, 3, 10])  # => 3.6
S.harmonic_mean([0, 1])  # => 0
S.harmonic_mean([])  # raises StatisticsError: harmonic_mean requires at least one data point
S.harmonic_mean([-1, 1])  # raises StatisticsError: harmonic mean does not support negative values
S.harmonic_mean([40, 60], weights=[5, 30])  # => 56.0
S.harmonic_mean([5])  # => 5
S.harmonic_mean([1, 2], [1])  # raises StatisticsError: Number of weights does not match data size
S.harmonic_mean(['a'])  # raises TypeError: unsupported type
S.harmonic_mean([1, 2, 4])  # => 1.7142857142857142
S.harmonic_mean([1, 2], [0, 0])  # raises StatisticsError: Weighted sum must be positive
S.median([1, 3, 5])  # => 3
S.median([1, 3, 5, 7])  # => 4.0
S.median([])  # raises StatisticsError: no median for empty data
S.median([2.5, 1])  # => 1.75
S.median_low([1, 3, 5, 7])  # => 3
S.median_high([1, 3, 5, 7])  # => 5
S.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5])  # => 3.7
S.median_grouped([52, 52, 53, 54])  # => 52.5
S.median_grouped([1, 3, 3, 5, 7], interval=2)  # => 3.5
S.median(['a', 'c', 'b'])  # => 'b'
S.median_low([])  # raises StatisticsError: no median for empty data
S.median_grouped([5])  # => 5.0
S.median(['a', 'b'])  # raises TypeError: unsupported operand type(s) for /: 'str' and 'int'
S.median_grouped([])  # raises StatisticsError: no median for empty data
S.median_grouped([1, 3], interval=0.5)  # => 2.75
S.median_high(['a', 'b', 'c', 'd'])  # => 'c'
S.median_grouped(['a', 'b'])  # raises TypeError: Value cannot be converted to a float
S.mode([1, 1, 2])  # => 1
S.mode('aabbb')  # => 'b'
S.mode([])  # raises StatisticsError: no mode for empty data
S.multimode('aabbbbccddddeeffffgg')  # => ['b', 'd', 'f']
S.multimode([])  # => []
S.mode([1, 2, 2, 1])  # => 1
S.mode([[1]])  # raises TypeError: unhashable type: 'list'
S.variance([1, 2, 3, 4])  # => 1.6666666666666667
S.variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5])  # => 1.3720238095238095
S.variance([1])  # raises StatisticsError: variance requires at least two data points
S.variance([1, 2, 3], 2)  # => 1
S.pvariance([1, 2, 3, 4])  # => 1.25
S.pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25])  # => 1.25
S.pvariance([])  # raises StatisticsError: pvariance requires at least one data point
S.pvariance([1, 3], mu=2)  # => 1
S.stdev([1, 2, 3, 4])  # => 1.2909944487358056
S.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])  # => 1.0810874155219827
S.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])  # => 0.986893273527251
S.stdev([1])  # raises StatisticsError: stdev requires at least two data points
S.pstdev([])  # raises StatisticsError: pstdev requires at least one data point
S.stdev([1, 1, 1])  # => 0.0
S.variance([0.1] * 5)  # => 0.0
S.stdev([10000000000.0, 10000000000.0 + 1, 10000000000.0 + 2])  # => 1.0
S.pvariance([1, 2, 3])  # => 0.6666666666666666
S.variance([1, 2, 3.5])  # => 1.5833333333333333
S.variance([1, 3])  # => 2
S.stdev([600, 470, 170, 430, 300])  # => 164.7118696390761
S.variance([2, 2])  # => 0
S.pstdev([1, 2, 3, 4], 2.5)  # => 1.118033988749895
S.stdev([1, 2, 3], xbar=2)  # => 1.0
S.stdev(['a', 'b'])  # raises TypeError: can't convert type 'str' to numerator/denominator
S.quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9])  # => [2.5, 5.0, 7.5]
S.quantiles([1, 2, 3, 4, 5], n=10)  # => [0.6, 1.2, 1.8, 2.4, 3.0, 3.6, 4.2, 4.8, 5.4]
S.quantiles([1, 2, 3, 4], method='inclusive')  # => [1.75, 2.5, 3.25]
S.quantiles([1])  # raises StatisticsError: must have at least two data points
S.quantiles([1, 2], n=0)  # raises StatisticsError: n must be at least 1
S.quantiles([1, 2], method='x')  # raises ValueError: Unknown method: 'x'
S.quantiles([1.5, 2, 3.7], n=4)  # => [1.5, 2.0, 3.7]
S.quantiles([1, 2], 4)  # raises TypeError: quantiles() takes 1 positional argument but 2 were given
S.quantiles([10, 20, 30, 40, 50], n=4, method='inclusive')  # => [20.0, 30.0, 40.0]
S.covariance([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3])  # => 0.75
S.covariance([1], [1])  # raises StatisticsError: covariance requires at least two data points
S.covariance([1, 2], [1])  # raises StatisticsError: covariance requires that both inputs have same number of data points
S.correlation([1, 2, 3, 4], [2, 4, 6, 9])  # => 0.9943767126843689
S.correlation([1, 1], [1, 2])  # raises StatisticsError: at least one of the inputs is constant
S.linear_regression([1, 2, 3], [2, 4, 7])  # => LinearRegression(slope=2.5, intercept=-0.666666666666667)
S.linear_regression([1, 1], [1, 2])  # raises StatisticsError: x is constant
S.linear_regression([1, 2, 3], [2, 4, 7], proportional=True)  # => LinearRegression(slope=2.2142857142857144, intercept=0.0)
S.linear_regression([1, 2, 3], [2, 4, 7]).slope  # => 2.5
S.correlation([1, 2], [1])  # raises StatisticsError: correlation requires that both inputs have same number of data points
S.linear_regression([1], [1])  # raises StatisticsError: linear regression requires at least two data points
tuple(S.linear_regression([1.5, 2, 3], [2, 4, 7]))  # => (3.285714285714286, -2.7857142857142865)
n  # => NormalDist(mu=100.0, sigma=15.0)
n.mean  # => 100.0
n.stdev  # => 15.0
n.variance  # => 225.0
n.median  # => 100.0
n.mode  # => 100.0
n.pdf(100)  # => 0.02659615202676218
n.cdf(115)  # => 0.8413447460685429
n.inv_cdf(0.95)  # => 124.67280440427207
n.zscore(130)  # => 2.0
n.overlap(S.NormalDist(110, 10))  # => 0.6538769160102378
n.quantiles(4)  # => [89.88265374705878, 100.0, 110.11734625294122]
n + 5  # => NormalDist(mu=105.0, sigma=15.0)
n * 2  # => NormalDist(mu=200.0, sigma=30.0)
n + S.NormalDist(1, 2)  # => NormalDist(mu=101.0, sigma=15.132745950421556)
n - S.NormalDist(1, 2)  # => NormalDist(mu=99.0, sigma=15.132745950421556)
n / 2  # => NormalDist(mu=50.0, sigma=7.5)
-n  # => NormalDist(mu=-100.0, sigma=15.0)
n == S.NormalDist(100, 15)  # => True
S.NormalDist.from_samples([1, 2, 3, 4])  # => NormalDist(mu=2.5, sigma=1.2909944487358056)
S.NormalDist(0, -1)  # raises StatisticsError: sigma must be non-negative
n.inv_cdf(0)  # raises StatisticsError: p must be in the range 0.0 < p < 1.0
S.NormalDist(0, 0).pdf(1)  # raises StatisticsError: pdf() not defined when sigma is zero
S.NormalDist()  # => NormalDist(mu=0.0, sigma=1.0)
n.samples(3, seed=1)  # => [119.32277129733194, 121.74168413049657, 100.99503713407393]
hash(n) == hash(S.NormalDist(100, 15))  # => True
5 - n  # => NormalDist(mu=-95.0, sigma=15.0)
2 * n  # => NormalDist(mu=200.0, sigma=30.0)
S.NormalDist(1, 0).cdf(1)  # raises StatisticsError: cdf() not defined when sigma is zero
n.inv_cdf(0.3)  # => 92.1339923093794
n.inv_cdf(0.0001)  # => 44.2147527181648
+n  # => NormalDist(mu=100.0, sigma=15.0)
n.inv_cdf(1e-30)  # => -71.96037032665424
n.overlap(S.NormalDist(110, 15))  # => 0.7388826803635273
S.mean()  # raises TypeError: mean() missing 1 required positional argument: 'data'
S.mean([1], 2)  # raises TypeError: mean() takes 1 positional argument but 2 were given
mean  # raises NameError: name 'mean' is not defined
fmean  # raises NameError: name 'fmean' is not defined
median  # raises NameError: name 'median' is not defined
median_low  # raises NameError: name 'median_low' is not defined
median_high  # raises NameError: name 'median_high' is not defined
median_grouped  # raises NameError: name 'median_grouped' is not defined
variance  # raises NameError: name 'variance' is not defined
pvariance  # raises NameError: name 'pvariance' is not defined
stdev  # raises NameError: name 'stdev' is not defined
pstdev  # raises NameError: name 'pstdev' is not defined
quantiles  # raises NameError: name 'quantiles' is not defined
multimode  # raises NameError: name 'multimode' is not defined
mode  # raises NameError: name 'mode' is not defined

S.harmonic_mean([7.0, 5e-324])  # => 0.0
S.harmonic_mean([0.0, 1], weights=[1, 1])  # => 0
S.harmonic_mean([{1: 2}])  # raises TypeError: unsupported type
S.harmonic_mean([1j])  # raises TypeError: unsupported type
S.harmonic_mean([None])  # raises TypeError: unsupported type
S.harmonic_mean([True])  # => True
S.harmonic_mean({4})  # raises TypeError: 'set' object is not subscriptable
S.harmonic_mean({0: 3})  # => 3
S.fmean(None, abs)  # raises TypeError: 'builtin_function_or_method' object is not iterable
