"""Word lists of the rules: data, no decisions. A chamber adds its own too-general names through
`RulePolicy.extra_general_words`."""

from __future__ import annotations

import re

# 7b: names under which an outsider cannot tell what the goods are …
GENERAL = frozenset(
    "accessory accessories apparatus appliance appliances article articles assembly assemblies assy assys cargo "
    "chemical chemicals "
    "commodity commodities component components consumable consumables device devices equipment equipments food foods "
    "foodstuff foodstuffs "
    "gift gifts good goods instrument instruments item items kit kits machine machinery machineries machines material "
    "materials merchandise "
    "household effects belongings object objects part parts piece pieces product products sample samples set "
    "sets stuff supply supplies thing "
    "things unit units ware "
    "wares".split()
)
# … and words that make such a name no more concrete.
VAGUE = frozenset(
    "a all an and any as assorted attached below by commercial complete consolidated different electric electrical "
    "electronic etc export for "
    "free from general genuine his her in industrial invoice its japan japanese list made mechanical misc "
    "miscellaneous mixed new no of on "
    "original or raw other others our per personal repair replacement same service several spare standard "
    "sundries sundry "
    "the their these this "
    "to used value various with without your no charge commercial nr nos number model type code ref lot order".split()
)

# 7c: names of makers, which are no names of goods (a few that everybody knows; spelt folded)
BRANDS = frozenset(
    "sony toyota honda nissan mazda subaru suzuki mitsubishi hitachi toshiba panasonic canon nikon olympus seiko "
    "casio citizen yamaha kawasaki "
    "komatsu kubota daikin omron keyence fanuc sharp fujitsu nec epson ricoh konica minolta shimano makita denso "
    "bridgestone asics mizuno "
    "shiseido nintendo".split()
)

SHORT_NAMES = frozenset("ic pc tv cd".split())  # two letters that do name goods

# 7d
INTANGIBLE = re.compile(
    r"\b(?:installation|training|commissioning|engineering|technical|consult(?:ing|ation)|licen[cs]e|service|"
    r"handling|packing|freight|insurance|"
    r"inspection|travell?ing|travel|transport(?:ation)?|documentation|shipping|delivery|bank(?:ing)?|development|"
    r"tooling|die|mold|mould)\s+"
    r"(?:fees?|charges?|costs?|expenses?)\b"
    r"|^\W*(?:air\s*|ocean\s*|sea\s*)?(?:freight|insurance|discount|rebate|training|installation|commissioning|"
    r"consultation|commission|royalty|"
    r"postage)\W*$"
    r"|\btechnical (?:consultation|assistance|guidance|services?|support)\b|\bspecial discount\b|\bdiscount\b.*%",
    re.I,
)
SOFTWARE = re.compile(r"(?<!with )(?<!including )(?<!incl\. )\bsoftware\b", re.I)
DATA_CARRIER = re.compile(
    r"\b(?:cd|cd-?rom|cd-?r|dvd|usb|dis[ck]|memory|hard|drive|card|tape|media|controller|computer|unit|board)s?\b", re.I
)

# 7e
JUDGEMENTS = re.compile(
    r"\bsaid to contain\b|\bs\.t\.c\b\.?|\bapprox(?:imate(?:ly)?)?\b\.?|\be\.?\s?&\s?o\.?\s?e\b\.?|"
    r"\b(?:first|1st|top|high|highest)[- ]?class\b"
    r"|\b(?:prime|best|top|high|highest|superior|excellent|finest|good)[- ]quality\b|\b(?:1st|2nd|first|second|"
    r"third|3rd)[- ]grade\b|\bbrand[- ]?new\b"
    r"|\bgood (?:working )?(?:order|condition)\b|\bas[- ]is\b|\bfair market (?:price|value)\b|\bonly\b",
    re.I,
)

# 7f
YEAR = re.compile(
    r"\b(?:19|20)\d{2}\s*(?:crop|harvest|vintage)\b|\b(?:crop|harvest(?:ed)?|vintage|manufactured|produced|model year|"
    r"year of (?:make|manufacture|production)|production year|mfg\.? year)\s*(?:in|of|:)?\s*(?:19|20)\d{2}\b",
    re.I,
)
PRONOUN = re.compile(r"\b(?:your|our|my|ours|yours)\b", re.I)

# 7g
PLEDGES = re.compile(r"\bisrael\w*\b|\bwe hereby\b|\bboycott\b|\bblack[- ]?list(?:ed)?\b", re.I)

# 6b and 7h
PRICE = re.compile(
    r"(?:US\$|HK\$|S\$|A\$|NT\$|[$€£¥¥])\s?\d|\b(?:USD|JPY|EUR|GBP|CNY|RMB|HKD|SGD|THB|KRW|TWD|AUD|CAD|CHF|"
    r"YEN)\s?\d[\d,]*(?:\.\d+)?\b"
    r"|\b\d[\d,]*(?:\.\d+)?\s?(?:USD|JPY|EUR|GBP|CNY|RMB|HKD|SGD|THB|KRW|TWD|YEN)\b|@\s?\d|\bunit price\b",
    re.I,
)

# 6c–6e
SPEAKER = re.compile(r"\b(?:our|ours|your|yours|we(?![-/\d])|my(?![-/\d])|this credit|this l/?c)\b", re.I)
AS_PER = re.compile(r"\bas per\b|\bin accordance with\b|\baccording to\b|\bdetails as\b", re.I)
ASSURANCE = re.compile(
    r"\b(?:certif(?:y|ied|ies)|guarantee[ds]?|warrant(?:y|ed|s)?|hereby|quality|manufactured by|produced by)\b", re.I
)

# 6a: titles of remarks that chambers know
PARTY_TITLE = re.compile(
    r"^(?:manufacturers?|end[- ]?users?|buyers?|(?:cargo|final) consignee|notify(?: party)?)\s*:", re.I
)
REMARK_TITLE = re.compile(
    r"^(?:\*\s*)?(?:manufacturers?|end[- ]?users?|buyers?|cargo consignee|final consignee|notify(?: party)?|"
    r"payment(?: terms?)?|terms? of payment|"
    r"trade terms?|price terms?|terms? of delivery|delivery terms?|l/?c(?: no\.?| number)?|letter of credit(?: "
    r"no\.?)?|indent(?: no\.?)?|"
    r"sales (?:note|contract)(?: no\.?)?|contract(?: no\.?)?|(?:purchase )?order(?: no\.?)?|p/?o(?: no\.?)?|"
    r"import (?:permit|licen[cs]e)(?: no\.?)?|final destination|destination|place of (?:manufacture|farming|"
    r"production)|catching area)"
    r"\s*(?:[:#.]|no\.?\b)|^(?:EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF)\s+\w+",
    re.I,
)
TAIWAN_SENTENCE = (
    "issued by the Chamber of Commerce and Industry in accordance with the Chambers of Commerce and Industry Act"
)
TAIWAN_PLACE = re.compile(r"\b(?:place of manufacture|catching area|place of farming|place of production)\s*:", re.I)

PREFECTURES = (
    "Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa Niigata "
    "Toyama Ishikawa Fukui "
    "Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima "
    "Yamaguchi Tokushima "
    "Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa".split()
)
PREFECTURE = re.compile(r"\b(" + "|".join(PREFECTURES) + r")\b", re.I)
BIG_CITIES = "Nagoya Yokohama Kobe Sapporo Sendai Kawasaki".split()
PLACE_AS_ORIGIN = re.compile(
    r"\b(?:made|produced|product|grown|manufactured|caught|harvested|farmed|origin(?:ating)?)\s*(?:in|of|from|"
    r"at)?\s*:?\s*(" + "|".join(PREFECTURES + BIG_CITIES) + r")\b",
    re.I,
)
MADE_IN = re.compile(
    r"\b(?:made in|product of|produce of|manufactured in|origin\s*[:=]?)\s*([A-Z][A-Za-z.' ]{1,40})", re.I
)
OF_ORIGIN = re.compile(r"\b([A-Z][A-Za-z.]{3,15}) origin\b", re.I)

FOOD = re.compile(
    r"\b(?:rice|sake|miso|soy sauce|noodles?|ramen|udon|soba|sea ?food|fish|tuna|salmon|scallops?|oysters?|"
    r"shrimps?|crabs?|seaweed|nori|meat|beef|pork|"
    r"chicken|vegetables?|fruits?|apples?|pears?|grapes?|strawberr(?:y|ies)|tea|matcha|confectioner(?:y|ies)|"
    r"cand(?:y|ies)|biscuits?|cookies|snacks?|"
    r"beverages?|juice|sauces?|seasonings?|flour|eggs?|milk|cheese|honey|mushrooms?|sweet potato(?:es)?|yam)\b",
    re.I,
)
CRAB = re.compile(r"\bcrabs?\b", re.I)
USED_MACHINE = re.compile(
    r"\b(?:used|second[- ]?hand)\b.*\b(?:machine|machinery|equipment|excavator|forklift|tractor|loader|crane|"
    r"engine)s?\b",
    re.I,
)
NO_CHANGE_OF_ORIGIN = re.compile(
    r"\b(?:roast(?:ed|ing)?\s+coffee|coffee beans?|blended tea|tea blend|repack(?:ed|ing)?|assembl(?:ed|y) from)\b",
    re.I,
)
TOUCHY = re.compile(
    r"\bcrimea\b|\brepublic of china\b(?<!people's republic of china)|\btaiwan,? province of china\b|"
    r"\bpalestine\b|\bwestern sahara\b|\bkosovo\b|"
    r"\bnorthern cyprus\b|\b(?:arabian|persian) gulf\b|\bsea of japan\b|\beast sea\b",
    re.I,
)
UNCONFIRMED = re.compile(
    r"\bt\.?\s?b\.?\s?[adnc]\b\.?|\bto be (?:advised|announced|named|decided|declared|confirmed)\b|\bunknown\b|"
    r"\bany\b.*\bport\b",
    re.I,
)
ALTERNATIVE = re.compile(r"(?<!\bon )(?<!, )\bor\b(?! about)|\band/or\b", re.I)
ON_BEHALF = re.compile(r"\bon behalf of\b|\bo/b\b", re.I)
CONSORTIUM = re.compile(r"\bconsortium\b|\bjoint venture\b", re.I)
NOTIFY = re.compile(r"\bnotify\b", re.I)
_COMPANY = r"(?:ltd|limited|inc|gmbh|llc|corp|corporation|plc|s\.?a|b\.?v|pte|bhd)\b\.?"
TWO_PARTIES = re.compile(rf"\band\s*/\s*or\b|\bc/o\b|{_COMPANY}\s*(?:/|;|\bor\b|\band\b|&)\s*\w[^/;]*{_COMPANY}", re.I)
LETTER_OF_CREDIT = re.compile(r"\bl\s*/\s*c\b|\bletter of credit\b|\bdocumentary credit\b", re.I)
