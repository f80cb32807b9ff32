"""A package that the import tests use."""

print("helpers package runs")
value = "package value"
