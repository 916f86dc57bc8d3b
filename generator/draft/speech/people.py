"""People who speak without a name and without an office that speaks for a body."""

from __future__ import annotations

_NOUNS = """adviser advisor agent aide activist baker banker broker builder bystander campaigner candidate caller carer client colleague commuter competitor consultant contractor customer dealer delegate diplomat director doctor driver economist employee engineer
    executive expert exporter farmer father fisherman foreman grower guard guest holder bondholder noteholder importer insider investor lawmaker lawyer lender local manager mechanic member merchant mother nurse observer official onlooker owner parent participant
    passenger passer-by patient pensioner person pilot planner resident rival scientist seller shareholder shopkeeper shopper source staffer striker student subscriber supplier supporter teacher technician tenant trader traveller trucker user villager visitor
    volunteer voter waiter widow witness woman man worker neighbour neighbor friend relative analyst strategist""".split()
_IRREGULAR = {"man": "men", "woman": "women", "fisherman": "fishermen", "foreman": "foremen", "person": "people", "passer-by": "passers-by"}


def _plural(noun: str) -> str:
    """`workers`, `women`, `witnesses`."""
    return _IRREGULAR.get(noun) or noun + ("es" if noun.endswith("s") else "s")


ONE_OF_THEM = "|".join(_NOUNS)
SOME_OF_THEM = "|".join([*map(_plural, _NOUNS), ONE_OF_THEM])
"""Alternatives of a pattern: someone without a name, and several: `one resident`, `two bankers`; not `a spokesman`, `a judge`."""
