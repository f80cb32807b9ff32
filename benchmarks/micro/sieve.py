# bench: n=100000
# The sieve of Eratosthenes on a list of flags, odd numbers only.
def main(n):
    half = n // 2
    prime = [True] * half
    count = 1
    for i in range(1, half):
        if prime[i]:
            count += 1
            step = 2 * i + 1
            j = (step * step - 1) // 2
            while j < half:
                prime[j] = False
                j += step
    return count
