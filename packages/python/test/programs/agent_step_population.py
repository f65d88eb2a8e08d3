cities = [
    {"city": "Tokyo", "population": "37,400,068", "country": "Japan"},
    {"city": "Delhi", "population": "28,514,000", "country": "India"},
    {"city": "Shanghai", "population": "25,582,000", "country": "China"},
    {"city": "Mumbai", "population": "19,980,000", "country": "India"},
    {"city": "Unknown", "population": None, "country": "?"},
]
total = 0
by_country = {}
for row in cities:
    try:
        pop = int(row["population"].replace(",", ""))
    except AttributeError as e:
        print(f"Skipping {row['city']}: {e}")
        continue
    total += pop
    by_country[row["country"]] = by_country.get(row["country"], 0) + pop
print(f"Total: {total:,}")
for country, pop in sorted(by_country.items(), key=lambda x: x[1], reverse=True):
    print(f"{country:10} {pop:>12,} {pop / total:6.1%}")
print(max(by_country, key=by_country.get), list(by_country.values())[-1], sum(by_country.values()) == total)
growth = 0.021
projection = [round(total * (1 + growth) ** year / 1e6, 1) for year in range(0, 11, 5)]
print(projection)
years = 0
pop = total
while pop < 2 * total:
    pop *= 1 + growth
    years += 1
print(f"doubles in {years} years")
print("Ratio: " + round(total / len(cities), 2))
