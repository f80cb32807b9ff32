# bench: n=25000
# Properties with setters, computed ones, and a property of a base class.
class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError(value)
        self._degrees = value

    @property
    def fahrenheit(self):
        return self.degrees * 9 // 5 + 32


class Room(Celsius):
    @property
    def warm(self):
        return self.degrees > 20


def main(n):
    room = Room(15)
    total = 0
    for k in range(n):
        room.degrees = k % 40
        if room.warm:
            total += room.fahrenheit
    return total
