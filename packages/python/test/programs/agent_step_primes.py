# Thought: I will compute the answer step by step.
limit = 100
primes = []
for candidate in range(2, limit + 1):
    is_prime = True
    for p in primes:
        if p * p > candidate:
            break
        if candidate % p == 0:
            is_prime = False
            break
    if is_prime:
        primes.append(candidate)
print(f"Found {len(primes)} primes below {limit}")
print(primes[:10], "...", primes[-3:])
twin_primes = [(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2]
print("Twin primes:", twin_primes)
goldbach = {n: next((p, n - p) for p in primes if n - p in primes) for n in range(4, 31, 2)}
for n, (a, b) in goldbach.items():
    print(f"{n:2d} = {a:2d} + {b:2d}")
gaps = [b - a for a, b in zip(primes, primes[1:])]
largest = max(range(len(gaps)), key=lambda i: gaps[i])
print(f"largest gap {gaps[largest]} between {primes[largest]} and {primes[largest + 1]}")
answer = sum(primes)
assert answer == 1060
final = {"sum": answer, "product_mod": __import__("math").prod(primes) % 1_000_007}
print(final)
result = primes[25]
