"""Checks of what is said in two places.

What a deck gives is gathered from its sentences (`given`; the statements of `prose`) and from its tables and figures
(`shown`). Two values of one thing are looked for: `apart` has what tells two things from each other, `disagreeing`
whether two values cannot both be and the one was meant for the other, `telling` how it is told. Each check is a rule in
these words.
"""
