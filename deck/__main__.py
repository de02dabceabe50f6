"""`python -m deck`: the same as `deck`, also where the command is not on the path."""

from deck.cli import main

main()
