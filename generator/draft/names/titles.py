"""Personal titles: what stands before or behind a person's name and tells who it is."""

from __future__ import annotations

import re

HONORIFIC = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Shri|Smt|Sri|Datuk Seri|Dato['’]? Seri|Datuk|Dato['’]?|Tan Sri|Sheikh|Sheikha|(?:Most|Right|Rt|Very) Rev|(?:Right|Rt) Hon|Rev|Oba|Capt|Captain|Col|Colonel|Gen|General|Lt|Sgt|Judge|Justice|Rep|Sen|Gov|Prince|Princess|King|Queen|Pope|Maître|Herr|Frau|Monsieur|Madame|Mme|Señora?|Signora?|Engr|Alhaji|Alhaja|Otunba|Pastor|Imam|Rabbi|Puan|Tun|Encik|Khun|Brig|Maj|Adm|Cmdr)"

_HEAD = r"""(?:CEO|CFO|COO|FD|CTO|CIO|CMO|CHRO|MD|EVP|SVP|VP|chairman|chairwoman|chairperson|chair|president|director|governor|minister|premier|secretary|mayor|senator|congressman|congresswoman|representative|commissioner|chancellor|
    ambassador|spokesman|spokeswoman|spokesperson|founder|cofounder|co-founder|partner|executive|officer|manager|head|chief|boss|analyst|economist|strategist|lawyer|attorney|professor|researcher|scientist|engineer|
    treasurer|leader|owner|editor|author|trader|banker|investor|billionaire|entrepreneur|tycoon|co-chair|co-chairman|co-CEO|co-CEOs|deputy|regulator|prosecutor|judge|adviser|advisor|consultant|trustee|dean|
    vice-chairman|vice-president|vice-chair|administrator|envoy|controller|lawmaker|MP|MSP|MEP|MLA|councillor|alderman|sheriff|admiral|bishop|archbishop|coach|undersecretary|superintendent|inspector|general\ manager|whistleblower|activist|campaigner|investigator|inventor|Gov|Sen|Rep|designer|developer|architect|correspondent|columnist|promoter|solicitor|advocate|barrister|auditor|registrar|lecturer|historian|surgeon|negotiator|organi[sz]er|mediator|counsel|administrator|liquidator|receiver)"""
_MODIFIER = r"""(?:vice|deputy|special|staff|senior|junior|executive|managing|general|chief|global|acting|interim|former|ex|co|prime|first|foreign|finance|trade|energy|defen[cs]e|interior|home|health|technology|tech|marketing|operating|financial|
    information|product|revenue|people|legal|commercial|strategy|investment|market|markets|portfolio|research|policy|non-executive|founding|honorary|assistant|associate|regional|country|business|external|affairs|union|
    petroleum|commerce|industry|agriculture|labou?r|justice|transport|education|environment|science|press|cabinet|state|treasury|digital|creative|design|data|AI|medical|sustainability|communications|security|risk|credit|equity|
    economic|political|national|principal|lead|leading|group|sales|operations|supply|chain|human|resources|corporate|development|innovation|media|investor|relations|brand|customer|experience|content|software|hardware|accounting|
    administrative|compliance|privacy|procurement|sports|aviation|railway|railways|power|coal|steel|oil|gas|mining|telecom|shipping|tourism|culture|housing|immigration|climate|infrastructure|planning|water|fisheries|family|
    emeritus|outgoing|representative|independent|branch|incoming|newly|appointed|additional|then|current|longtime|veteran|star|opposition|party|majority|minority|house|senate|federal|district|county|city|provincial|vice-)"""
TITLE = re.compile(
    rf"(?<![\w-])(?:(?:{_MODIFIER})(?:\ and\ (?={_MODIFIER}\b)|,?[ -]))*(?:{_HEAD})(?:[\ -](?:emeritus|general|elect|designate))?(?:(?:\ (?:and|&)\ |/)(?:(?:{_MODIFIER})[ -])*(?:{_HEAD}))*(?![\w-])".replace("\n", "").replace("    ", ""),
    re.IGNORECASE,
)
"""A title in any case: `Chief Executive`, `Union finance minister`, `Chairman and CEO`, `vice president`."""

_CHIEF = re.compile(r"(?<![\w-])[Cc]hief (?:\w+ ){1,3}?[Oo]fficer(?![\w-])")


def title_at(text: str) -> re.Match[str] | None:
    """The title with which `text` begins."""
    return _CHIEF.match(text) or TITLE.match(text)


def titles_in(text: str) -> list[tuple[int, int]]:
    """Where titles stand in a text, longest at each place."""
    found, at = [], 0
    while match := min(filter(None, (_CHIEF.search(text, at), TITLE.search(text, at))), key=lambda m: (m.start(), -m.end()), default=None):
        found.append(match.span())
        at = match.end()
    return found


OFFICE_OF = r"\b(?:[Hh]ead|[Dd]irector|[Mm]inister|[Ss]ecretary|[Mm]anager|[Oo]fficer|VP|[Cc]ommissioner|[Ll]ead|[Mm]ayor|[Gg]overnor|[Pp]resident|[Pp]remier|[Bb]ishop) (?:of|for) (?:the )?"
"""An office whose matter stands before its holder: `Minister of Energy Jane Roe`, `Mayor of London Jane Roe`."""

VAGUE = frozenset("partner investor executive general leader owner regulator chief officer deputy head house party state".split())
"""Words that are titles only beside a person: never cut out of an organisation's name by themselves."""

ALSO_COMPANIES = frozenset("developer owner investor partner trader regulator manager adviser advisor consultant auditor designer promoter administrator editor".split())
"""What companies are too: `developer Crowley Meade` is a person only by a first name."""

PLURAL = re.compile(r"\b(?:executives|officials|analysts|economists|ministers|lawmakers|spokespeople|founders|bosses|heads|leaders|officers|managers)\b", re.IGNORECASE)
