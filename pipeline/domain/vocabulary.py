"""The trade's own short words: currencies, trade terms, modes of transport."""

from __future__ import annotations

from pipeline.errors import Text

# ISO 4217, the currencies that people pay in (list of 2026; pycountry 26.2.16)
CURRENCIES = frozenset(
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY "
    "COP CRC CUP CVE CZK DJF DKK "
    "DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD "
    "JPY KES KGS KHR KMF KPW KRW "
    "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR "
    "NZD OMR PAB PEN PGK PHP PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD UYU "
    "UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG".split()
)
# Signs that mean one currency only; "¥" (yen or yuan) and "$" alone are not among them.
CURRENCY_SIGNS = {
    "US$": "USD",
    "USDOLLAR": "USD",
    "USDOLLARS": "USD",
    "U.S.$": "USD",
    "€": "EUR",
    "EURO": "EUR",
    "EUROS": "EUR",
    "£": "GBP",
    "円": "JPY",
    "YEN": "JPY",
    "JAPANESEYEN": "JPY",
    "J.YEN": "JPY",
    "元": "CNY",
    "RMB": "CNY",
    "人民元": "CNY",
    "HK$": "HKD",
    "S$": "SGD",
    "A$": "AUD",
    "NT$": "TWD",
    "C$": "CAD",
    "CA$": "CAD",
    "₩": "KRW",
    "₹": "INR",
    "฿": "THB",
    "米ドル": "USD",
    "ユーロ": "EUR",
}

INCOTERMS = frozenset("EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF".split())  # Incoterms 2020
OLD_INCOTERMS = {
    "C&F": "CFR",
    "CNF": "CFR",
    "CANDF": "CFR",
    "C+F": "CFR",
    "DDU": "DDU",
    "DAF": "DAF",
    "DAT": "DAT",
    "DES": "DES",
    "DEQ": "DEQ",
}

MODE_NAMES: dict[str, Text] = {
    "sea": Text("sea", "海上"),
    "air": Text("air", "航空"),
    "courier": Text("courier", "クーリエ"),
    "rail": Text("rail", "鉄道"),
    "road": Text("road", "トラック"),
    "post": Text("post", "郵便"),
}
MODE_WORDS = {
    "ship": "sea",
    "vessel": "sea",
    "ocean": "sea",
    "sea freight": "sea",
    "ocean freight": "sea",
    "seafreight": "sea",
    "船": "sea",
    "船便": "sea",
    "海上輸送": "sea",
    "flight": "air",
    "air freight": "air",
    "airfreight": "air",
    "air cargo": "air",
    "plane": "air",
    "航空便": "air",
    "航空輸送": "air",
    "express": "courier",
    "dhl": "courier",
    "fedex": "courier",
    "ups": "courier",
    "ocs": "courier",
    "tnt": "courier",
    "宅配便": "courier",
    "train": "rail",
    "railway": "rail",
    "truck": "road",
    "lorry": "road",
    "陸送": "road",
    "陸上": "road",
    "mail": "post",
    "air mail": "post",
    "airmail": "post",
    "ems": "post",
    "parcel post": "post",
    "国際郵便": "post",
} | {name.ja: mode for mode, name in MODE_NAMES.items()}
