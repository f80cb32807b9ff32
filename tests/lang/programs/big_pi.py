# Digits of pi by three methods over big integers, e by a spigot, square roots to many digits.
def pi_gibbons(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            nr = 10 * (r - n * t)
            n = (10 * (3 * q + r)) // t - 10 * n
            q *= 10
            r = nr
        else:
            nr = (2 * q + r) * l
            nn = (q * (7 * k) + 2 + r * l) // (t * l)
            q *= k
            t *= l
            l += 2
            k += 1
            n = nn
            r = nr
    return "".join(map(str, digits))


def arctan_inverse(x, unity):
    total = term = unity // x
    n = 3
    sign = -1
    while term:
        term //= x * x
        total += sign * (term // n)
        sign = -sign
        n += 2
    return total


def pi_machin(digits):
    unity = 10 ** (digits + 10)
    pi = 4 * (4 * arctan_inverse(5, unity) - arctan_inverse(239, unity))
    return pi // 10 ** 10


def pi_chudnovsky(digits):
    def binary_split(a, b):
        if b == a + 1:
            if a == 0:
                pab = qab = 1
            else:
                pab = (6 * a - 5) * (2 * a - 1) * (6 * a - 1)
                qab = a * a * a * 10939058860032000
            tab = pab * (13591409 + 545140134 * a)
            return pab, qab, -tab if a & 1 else tab
        m = (a + b) // 2
        pam, qam, tam = binary_split(a, m)
        pmb, qmb, tmb = binary_split(m, b)
        return pam * pmb, qam * qmb, qmb * tam + pam * tmb

    terms = digits // 14 + 2
    _, q, t = binary_split(0, terms)
    root = isqrt(10005 * 10 ** (2 * digits))
    return (q * 426880 * root) // t


def isqrt(n):
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def e_spigot(count):
    remainders = [1] * (count + 5)
    out = "2."
    for _ in range(count):
        carry = 0
        for i in range(len(remainders) - 1, -1, -1):
            value = remainders[i] * 10 + carry
            carry, remainders[i] = divmod(value, i + 2)
        out += str(carry)
    return out


a = pi_gibbons(200)
print(a)
m = str(pi_machin(600))
c = str(pi_chudnovsky(600))
print(m[:60], m[-20:], c[:60], m[:598] == c[:598], m.startswith(a))
print(e_spigot(60))
root2 = isqrt(2 * 10 ** 400)
print(root2, root2 ** 2 <= 2 * 10 ** 400 < (root2 + 1) ** 2)
counts = [m.count(str(d)) for d in range(10)]
print(counts, sum(counts))
h_num, h_den = 0, 1
for k in range(1, 60):
    h_num, h_den = h_num * k + h_den, h_den * k
g, b = h_num, h_den
while b:
    g, b = b, g % b
print(h_num // g, h_den // g, h_num / h_den)
mersenne = [p for p in range(3, 200, 2) if all(p % d for d in range(3, int(p ** 0.5) + 1, 2))]


def lucas_lehmer(p):
    s, m = 4, (1 << p) - 1
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


print([p for p in mersenne if lucas_lehmer(p)], (2 ** 127 - 1))
