"""Verbs of speech as plain word lists with computed inflections."""

from __future__ import annotations

from collections.abc import Iterable

from generator.draft.inflection import BASE, PAST, PRESENT
from generator.draft.inflection import forms as inflected

PLAIN = """say tell write announce inform notify argue warn stress emphasise emphasize insist allege acknowledge admit concede think predict comment remark joke declare reaffirm reiterate hint caution complain vow
    assert reply respond quip underscore underline boast lament apologise apologize regret thank reckon testify venture guess retort counter muse recount affirm assure sum tweet mention contend opine confess grumble exclaim
    enthuse protest proclaim reassure signal pledge worry fear foresee clarify refute rebut liken surmise posit aver attest concur gripe moan bemoan blame fume elaborate recollect intimate swear agonise agonize""".split()
"""Speech whatever stands behind: `Acme warned of losses`."""
CLAUSAL_VERBS = """point expect forecast estimate observe reveal confirm report unveil hope indicate believe show note claim state promise suggest express praise welcome criticise criticize disclose
    highlight cite condemn project anticipate hail deem dispute slam blast decry deplore denounce laud applaud commend defend imply downplay outline summarise summarize""".split()
"""Speech only with a clause or a quotation behind: `confirmed the sale`, not `confirmed cases`."""
PARTICIPLES = "saying alleging writing adding noting claiming commenting speaking announcing reporting telling blaming insisting arguing accusing describing warning stressing explaining predicting calling".split()


def forms(bases: Iterable[str]) -> list[str]:
    """Plural, third person and past of each: `say`, `says`, `said`."""
    return [form for base in bases for form, tags in inflected(base).items() if set(tags) & {BASE, PRESENT, PAST}]


NOUN_FORMS = frozenset("comments remarks jokes replies regrets guesses hints mentions tweets thanks counters quips worries fears protests signals assures sums pledges vows notes claims states estimates reports shows hopes calls points".split())
"""Third persons that are more often nouns."""
CLAUSAL = frozenset([*forms(CLAUSAL_VERBS), *(base for base in PLAIN if base != "say"), *NOUN_FORMS]) - frozenset("expects forecasts believes anticipates projects".split())
"""Forms that are nouns or mean other things too: `estimates`, `notes`, `shows`; speech only with CLAUSE behind them."""
BARE_NOUNS = frozenset("call point report note claim state promise show estimate quote highlight project remark comment joke reply counter guess hint tweet mention cite sum signal fear worry blame pledge vow protest hope guide answer recall hail dispute defend brand label term rule talk".split())
"""Plurals of the present that are more often nouns: verbs only right behind a plural."""
