# A bank simulation: accounts, transfers, interest, audit trail, errors and rollback.
class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__("%s needs %d more" % (account.owner, needed - account.balance))
        self.account = account
        self.needed = needed


class FrozenAccount(BankError):
    pass


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history = []
        self.frozen = False

    def _record(self, kind, amount):
        self.history.append((kind, amount, self.balance))

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("bad amount: %r" % (amount,))
        if self.frozen:
            raise FrozenAccount(self.owner)
        self.balance += amount
        self._record("deposit", amount)

    def withdraw(self, amount):
        if self.frozen:
            raise FrozenAccount(self.owner)
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self._record("withdraw", amount)

    def available(self):
        return self.balance

    def month_end(self):
        pass

    def __repr__(self):
        return "<%s %d %s: %d>" % (type(self).__name__, self.number, self.owner, self.balance)


class Savings(Account):
    rate = 3

    def month_end(self):
        interest = self.balance * self.rate // 1200
        if interest:
            self.balance += interest
            self._record("interest", interest)


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return super().available() + self.overdraft

    def month_end(self):
        if self.balance < 0:
            fee = min(25, -self.balance)
            self.balance -= fee
            self._record("fee", fee)


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a.balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            for account, (balance, length) in zip(self.accounts, self.saved):
                account.balance = balance
                del account.history[length:]
            print("rolled back:", kind.__name__, value)
        return kind is not None and issubclass(kind, BankError)


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []

    def open(self, kind, owner, *args, **kwargs):
        account = kind(owner, *args, **kwargs)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        with Transaction(source, target):
            source.withdraw(amount)
            target.deposit(amount)
            self.log.append((source.number, target.number, amount))
            return True
        return False

    def total(self):
        return sum(a.balance for a in self.accounts.values())


bank = Bank()
alice = bank.open(Savings, "Alice", 10000)
bob = bank.open(Checking, "Bob", 500, overdraft=200)
carol = bank.open(Account, "Carol")
print(alice, bob, carol, bank.total())
print(bank.transfer(alice, bob, 2500), bank.transfer(bob, carol, 3100), bank.transfer(bob, carol, 500))
print(bank.accounts, bank.total())
carol.frozen = True
print(bank.transfer(alice, carol, 100), alice.balance, alice.history)
carol.frozen = False
try:
    bank.transfer(alice, carol, -5)
except ValueError as error:
    print("escaped:", error)
for month in range(3):
    for account in bank.accounts.values():
        account.month_end()
    print(month, bank.accounts)
seed = 7
ok = 0
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    accounts = list(bank.accounts.values())
    source = accounts[seed % 3]
    target = accounts[seed // 7 % 3]
    amount = seed // 100 % 900 + 1
    try:
        source.withdraw(amount)
        target.deposit(amount)
        ok += 1
    except InsufficientFunds as error:
        if ok % 10 == 0:
            print(error, error.needed, error.account is source)
print(ok, bank.accounts, bank.total())
for account in sorted(bank.accounts.values(), key=lambda a: a.balance):
    print(account.owner, len(account.history), account.history[-2:])
kinds = {}
for account in bank.accounts.values():
    for kind, amount, _ in account.history:
        kinds[kind] = kinds.get(kind, 0) + amount
print(sorted(kinds.items()))
