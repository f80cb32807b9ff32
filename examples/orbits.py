"""The outer planets around the sun: leapfrog integration, with the energy as a check."""

import math


class Body:
    def __init__(self, name, mass, position, velocity):
        self.name = name
        self.mass = mass
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity


PLANETS = [
    ("jupiter", 9.54e-4, 5.2, 0.02),
    ("saturn", 2.86e-4, 9.58, 0.04),
    ("uranus", 4.37e-5, 19.2, 0.01),
    ("neptune", 5.15e-5, 30.1, 0.03),
]


def system():
    bodies = [Body("sun", 39.47842, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))]
    for name, share, distance, tilt in PLANETS:
        speed = math.sqrt(39.47842 / distance)
        bodies.append(Body(name, 39.47842 * share, (distance, 0.0, distance * tilt), (0.0, speed, 0.0)))
    return bodies


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * math.sqrt(square))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += a.mass * (a.vx**2 + a.vy**2 + a.vz**2) / 2
        for b in bodies[i + 1:]:
            total -= a.mass * b.mass / math.dist((a.x, a.y, a.z), (b.x, b.y, b.z))
    return total


def main():
    bodies = system()
    before = energy(bodies)
    for year in range(1, 121):
        for _ in range(1500):
            advance(bodies, 1 / 1500)
        if year % 24 == 0:
            print(year, "years:", ", ".join(f"{b.name} {math.hypot(b.x, b.y, b.z):.3f}" for b in bodies[1:]))
    print(f"energy {before:.9f}, changed by {abs(energy(bodies) / before - 1):.2e}")


main()
