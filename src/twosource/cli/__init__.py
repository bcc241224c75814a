"""The command line: one file per command. Nothing heavy is imported before a command runs."""

from twosource.cli.app import main, run

__all__ = ["main", "run"]
