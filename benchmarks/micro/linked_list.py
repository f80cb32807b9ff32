# bench: n=25000
# A linked list: pushed, walked, reversed, walked.
class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def main(n):
    head = None
    for k in range(n):
        head = Node(k & 31, head)
    back = None
    while head is not None:
        following = head.following
        head.following = back
        back = head
        head = following
    total = 0
    position = 1
    while back is not None:
        total += back.value * position
        position = position % 7 + 1
        back = back.following
    return total
