"""Where a guide goes: each engine is a module that takes a `guide.Guide` and writes it."""
