"""Small invented piles, and a command line to read them with."""

from pathlib import Path

ARGUS = """Title: Board rejects call to close pier
Outlet: Morning Argus
Published: 2024-05-14

LORVIK, May 13, 2024 (AFP) - The port authority of Lorvik on Monday rejected a call by the dockers' union to close the old pier.

"The pier is safe for ships of every size," harbour master Ines Dahl told Channel Nine television.

The Lorvik fire brigade said four people were injured when a beam gave way on Saturday.

The union demanded a new inspection before ships land there again.
"""
ECHO = """Outlet: Valley Echo

The port authority of Lorvik on Monday rejected a call by the dockers’ union to close the old pier.

“The pier is safe for ships of every size,” harbour master Ines Dahl told Channel Nine television.

The Lorvik fire brigade said five people were injured when a beam gave way on Saturday.
"""
FRENCH = (
    "Le marché de Lorvik, dans le nord du pays, est resté fermé mercredi. Les habitants de la ville attendent toujours que la route du sud "
    "soit rouverte, et les écoles n'ont pas encore repris les cours.\n\nLa mairie espère que les commerces pourront rouvrir samedi.\n"
)


def write_pile(folder: Path) -> Path:
    """Two outlets and one dispatch, in a folder of their own."""
    pile = folder / "pile"
    pile.mkdir()
    (pile / "argus.txt").write_text(ARGUS, "utf-8")
    (pile / "echo.txt").write_text(ECHO, "utf-8")
    return pile
