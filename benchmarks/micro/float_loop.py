# bench: n=90000
# Float arithmetic: a damped oscillation by small steps.
def main(n):
    position = 1.0
    speed = 0.0
    k = 0
    while k < n:
        speed = speed * 0.99999 - position * 0.001
        position = position + speed * 0.5
        k += 1
    return position + speed
