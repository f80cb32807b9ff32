from . import value
from .first import number, remember

print("second runs as", __name__, number, value)
remember("from second")
total = number * 2
