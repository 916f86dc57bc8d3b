"""Whether a text is English, told by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "English": "the of and to in a is that for it with on as was at by be from are this an have has said will its not which or but he they their were been",
    "German": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "French": "le la les de des du et en un une que qui dans pour au sur par plus ne pas ce il est avec son sa se aux été mais cette ont l'on nous",
    "Spanish": "el la los las de del y en un una que por con para se su al lo como más pero sus ha le o este sí porque entre cuando muy sin sobre también",
    "Italian": "il lo la gli le di del della e in un una che per con non si da al dal nel sono come più anche ha è questo i ma",
    "Portuguese": "o os as de do da dos das e em um uma que para com não por se na no mais foi como ao é são à",
    "Dutch": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij naar maar uit door over wordt",
    "Indonesian": "yang dan di dengan untuk dari ini itu pada dalam akan tidak ke juga telah oleh adalah sebagai karena",
    "Turkish": "ve bir bu için ile de da olarak daha çok olan gibi sonra kadar ise ancak dedi",
    "Vietnamese": "và của là có cho không được trong người với các một này đã những",
    "Polish": "w i na z do się nie że o jest to po za jak od przez dla oraz przy ale",
    "Swedish": "och i att det som en på är av för med till den har de inte om ett men",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = (
    ("Korean", "\uac00-\ud7a3"), ("Japanese", "\u3040-\u30ff"), ("Chinese", "\u4e00-\u9fff"), ("Russian", "\u0400-\u04ff"), ("Arabic", "\u0600-\u06ff"), ("Hindi", "\u0900-\u097f"),
    ("Bengali", "\u0980-\u09ff"), ("Tamil", "\u0b80-\u0bff"), ("Telugu", "\u0c00-\u0c7f"), ("Thai", "\u0e00-\u0e7f"), ("Hebrew", "\u0590-\u05ff"), ("Greek", "\u0370-\u03ff"),
)  # fmt: skip
_SAMPLE = 20_000
_FEWEST = 12


def language_of(text: str) -> str:
    """The English name of the language that a text looks like; empty where it is too short or like none that is known here."""
    text = text[:_SAMPLE]
    letters = max(sum(char.isalpha() for char in text), 1)
    for name, letters_of in _SCRIPTS:
        if len(re.findall(f"[{letters_of}]", text)) > 0.3 * letters:
            return name
    words = Counter(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower()))
    total = sum(words.values())
    if total < _FEWEST:
        return ""
    share = {language: sum(words[word] for word in known) / total for language, known in _WORDS.items()}
    best = max(sorted(share), key=lambda language: (share[language], language == "English"))
    return best if share[best] >= 0.12 else ""
