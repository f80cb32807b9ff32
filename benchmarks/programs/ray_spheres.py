# bench: n=70
# A small ray tracer: vector instances with operators, spheres, shadows, reflection.
import math


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y, self.z - o.z)

    def scale(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self.scale(1.0 / math.sqrt(self.dot(self)))


class Sphere:
    def __init__(self, centre, radius, shade, mirror):
        self.centre = centre
        self.radius = radius
        self.shade = shade
        self.mirror = mirror

    def hit(self, origin, direction):
        offset = origin - self.centre
        b = offset.dot(direction)
        c = offset.dot(offset) - self.radius * self.radius
        d = b * b - c
        if d < 0.0:
            return None
        root = math.sqrt(d)
        t = -b - root
        if t > 1e-4:
            return t
        t = -b + root
        return t if t > 1e-4 else None


class Scene:
    def __init__(self):
        self.spheres = [Sphere(Vector(k * 1.4 - 2.0, math.sin(k) * 0.6, 5.0 + k % 2), 0.8, 0.3 + k * 0.15, k % 2 * 0.4) for k in range(4)]
        self.light = Vector(-4.0, 6.0, -2.0)

    def nearest(self, origin, direction):
        best = None
        thing = None
        for sphere in self.spheres:
            t = sphere.hit(origin, direction)
            if t is not None and (best is None or t < best):
                best = t
                thing = sphere
        return best, thing

    def trace(self, origin, direction, depth):
        t, sphere = self.nearest(origin, direction)
        if sphere is None:
            return 0.1 + 0.2 * max(0.0, direction.y)
        point = origin + direction.scale(t)
        normal = (point - sphere.centre).unit()
        to_light = (self.light - point).unit()
        brightness = 0.05
        if self.nearest(point, to_light)[1] is None:
            brightness += max(0.0, normal.dot(to_light)) * sphere.shade
        if sphere.mirror and depth:
            reflected = direction - normal.scale(2.0 * direction.dot(normal))
            brightness += sphere.mirror * self.trace(point, reflected, depth - 1)
        return brightness


def main(n):
    scene = Scene()
    eye = Vector(0.0, 0.0, -3.0)
    total = 0.0
    for row in range(n):
        for column in range(n):
            direction = Vector(column * 2.0 / n - 1.0, 1.0 - row * 2.0 / n, 2.0).unit()
            total += scene.trace(eye, direction, 2)
    return round(total, 6)
