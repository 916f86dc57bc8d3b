"""Every closed list of the format: allowed value → what it means. The order is the order in which they are offered."""

from __future__ import annotations

Vocabulary = dict[str, str]

FORMAT: Vocabulary = {"1": "the version of the format described here"}
SHEET_STATUS: Vocabulary = {
    "draft": "checked, but left out of a built site; shown with a banner while editing",
    "published": "part of the site",
}
PUBLISHED_BASIS: Vocabulary = {
    "printed": "the date stands in the article",
    "feed-header": "the date comes from the feed's header",
    "url": "the date stands in the address",
    "inferred": "the editor worked it out",
}
RELIABILITY: Vocabulary = {  # NATO AJP-2.1, "Admiralty" scale
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
CREDIBILITY: Vocabulary = {  # NATO AJP-2.1
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
NOT_FACT: Vocabulary = {
    "boilerplate": "says nothing about the subject",
    "repeats": "repeats another sentence",
    "unusable": "too damaged to be read",
    "off-topic": "about something else",
}
FACT_KIND: Vocabulary = {
    "deal": "agreement or venture between named parties",
    "plan": "what an actor says it will do",
    "investment": "money announced or committed",
    "meeting": "two or more parties meet",
    "visit": "someone goes somewhere",
    "statement": "remark, outlook or opinion",
    "response": "reaction to a question or a request for comment",
    "figure": "a metric",
    "market-move": "a price change",
    "relation": "standing link of two entities",
    "description": "background on one entity",
}
ROLE_KIND = "role"
"""The kind of the facts that a sheet's `roles` become; it cannot be written."""

PARTY_ROLE: Vocabulary = {
    "partner": "partner",
    "investor": "puts money in",
    "investee": "receives the investment",
    "acquirer": "buys",
    "target": "is bought",
    "customer": "uses or buys what is supplied",
    "supplier": "supplies",
    "lender": "lends",
    "borrower": "borrows",
    "licensor": "gives the licence",
    "licensee": "takes the licence",
    "venturer": "takes part in the venture",
    "sponsor": "sponsors",
    "adviser": "advises",
    "seller": "sells",
    "participant": "takes part in another way",
}
RELATION: Vocabulary = {
    "operates": "runs",
    "created": "made",
    "produces": "makes",
    "used-in": "is used in",
    "rival-of": "competes with (both ways)",
    "lags": "is behind",
    "part-of": "belongs to",
    "owns": "owns",
    "supplies": "supplies",
    "invests-in": "has money in",
    "based-in": "has its seat in",
    "party-to": "takes part in",
    "other": "another link, told in the note",
}
STATUS: Vocabulary = {
    "done": "presented as having happened or being so",
    "scheduled": "fixed time, not yet",
    "planned": "intended by the actor",
    "sought": "one side wants it",
    "considering": "under consideration",
    "predicted": "expected to come about",
    "opinion": "a judgement, which cannot happen or fail",
    "denied": "said not to be so",
    "cancelled": "called off",
    "unclear": "the text doesn't settle it",
}
STAGE: Vocabulary = {
    "rumoured": "only talked about",
    "talks": "being negotiated",
    "letter-of-intent": "intent put in writing; not a contract",
    "announced": "made public",
    "signed": "under contract",
    "completed": "carried out",
    "lapsed": "came to nothing by itself",
    "terminated": "ended by a party",
}
VERB: Vocabulary = {
    "said": "said",
    "announced": "announced",
    "reported": "reported",
    "according-to": "according to",
    "told": "told someone",
    "wrote": "wrote",
    "showed": "showed",
}
RESPONSE: Vocabulary = {
    "declined-to-comment": "would not comment; not a denial",
    "declined-to-elaborate": "would say no more",
    "did-not-respond": "no answer came",
    "non-committal": "neither yes nor no",
    "confirmed": "said that it is so",
    "denied": "said that it is not so",
}
AMOUNT_OF: Vocabulary = {
    "equity": "shares",
    "debt": "loans or bonds",
    "purchase-price": "what a buyer pays",
    "contract-value": "what a contract is worth",
    "purchase-commitment": "what a customer undertakes to buy",
    "capital-spending": "spending on plant and equipment",
    "budget": "money set aside for a project",
    "revenue": "sales",
    "cost": "expense",
    "valuation-pre-money": "value of a company before an investment",
    "valuation-post-money": "value of a company after an investment",
    "stake-value": "value of a holding",
    "other": "another meaning, told in the note",
}
SESSION: Vocabulary = {
    "intraday": "during trading",
    "close": "at the close",
    "unknown": "the source does not say",
}
CLARITY: Vocabulary = {
    "clear": "the text says it plainly",
    "ambiguous": "two readings of sound text",
    "garbled": "the text itself is broken",
}
RANK: Vocabulary = {
    "normal": "shown",
    "deprecated": "kept, but no longer relied on",
}
NAME_KIND: Vocabulary = {
    "alias": "another name",
    "short": "short form",
    "former": "earlier name",
    "legal": "registered name",
    "translation": "the name in another language",
    "transliteration": "the name in another script, by sound",
    "weak": "may mean others too; never used for matching",
}
INSTITUTION_KIND: Vocabulary = {
    "public-body": "government, authority or agency",
    "outlet": "news outlet or agency",
    "other": "another institution",
}
DEAL_KIND: Vocabulary = {
    "partnership": "working together under an agreement",
    "venture": "a common project",
    "joint-venture": "a common company",
    "investment": "money for a share or a loan",
    "acquisition": "one buys another",
    "supply": "delivery of goods or services",
    "licence": "use of rights",
    "public-private-project": "a project of the state with companies",
    "investment-programme": "several investments under one heading",
    "merger": "two become one",
    "divestiture": "a part is sold",
    "other": "another kind",
}
TERM_KIND: Vocabulary = {
    "product": "product, technology or brand",
    "place": "country, region or city",
    "unnamed": "a group whose members are not named",
    "document": "filing, release or report",
}
NEW_NAME_KIND: Vocabulary = {
    "company": "a company",
    "person": "a person",
    "public-body": "government, authority or agency",
    "outlet": "news outlet or agency",
    "institution": "another institution",
    **TERM_KIND,
    "drop": "nothing that the site needs; its mentions are taken out",
}
PROJECT_KINDS = ("venture", "joint-venture", "public-private-project")
"""Deals that can be a party to another deal."""

FORWARD_STATUSES = ("scheduled", "planned", "sought", "considering", "predicted")
"""Statuses of what has not happened yet."""

FACT_LINKS: dict[str, str] = {  # link → its inverse, as shown on the older fact
    "confirms": "confirmed by",
    "updates": "updated by",
    "corrects": "corrected by",
    "disputes": "disputed by",
    "repeats": "repeated by",
    "answers": "answered by",
}
