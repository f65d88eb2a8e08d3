import math as
from math import (sqrt, pi
print(sqrt(4))
