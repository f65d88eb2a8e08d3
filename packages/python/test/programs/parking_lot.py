from enum import Enum
from dataclasses import dataclass, field


class Size(Enum):
    MOTORCYCLE, CAR, TRUCK = 1, 2, 4


@dataclass
class Spot:
    number: int
    capacity: int
    taken_by: str | None = None


@dataclass
class Lot:
    spots: list[Spot] = field(default_factory=list)
    ledger: dict[str, tuple[int, int]] = field(default_factory=dict)

    def park(self, plate: str, size: Size, hour: int) -> int:
        if plate in self.ledger:
            raise ValueError(f"{plate} is already parked in spot {self.ledger[plate][0]}")
        fitting = [s for s in self.spots if s.taken_by is None and s.capacity >= size.value]
        if not fitting:
            raise LookupError(f"no spot for a {size.name.lower()}")
        spot = min(fitting, key=lambda s: (s.capacity, s.number))
        spot.taken_by = plate
        self.ledger[plate] = (spot.number, hour)
        return spot.number

    def leave(self, plate, hour, rate=2.5):
        number, since = self.ledger.pop(plate)
        self.spots[number].taken_by = None
        return round(max(1, hour - since) * rate, 2)


lot = Lot([Spot(i, c) for i, c in enumerate([1, 2, 2, 4])])
for plate, size, hour in [("M-1", Size.MOTORCYCLE, 8), ("C-1", Size.CAR, 8), ("M-2", Size.MOTORCYCLE, 9), ("C-2", Size.CAR, 9), ("T-1", Size.TRUCK, 10), ("C-1", Size.CAR, 11)]:
    try:
        print(plate, "->", lot.park(plate, size, hour))
    except (ValueError, LookupError) as e:
        print(plate, "!!", e)
print(lot.leave("C-1", 12), lot.leave("M-1", 8), lot.ledger)
print(lot)
lot.leave("C-9", 20)
