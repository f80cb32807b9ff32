# Placeholders while the types are under way.

