"""Countries and ports are recognised however papers write them, and never where something else bears their name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain import data, places
from pipeline.domain.places import PortKind, city_country, country_code, country_in, find_port

CODES = sorted(places.countries())


@pytest.mark.parametrize("code", CODES)
def test_every_printed_and_japanese_name_leads_back_to_its_country(code: str) -> None:
    assert country_code(places.country_name(code)) == code
    assert country_code(places.official_name(code)) == code
    assert country_code(places.country_name(code, "ja")) == code
    assert country_in(f"1 Some Street, Some Town, {places.official_name(code)}") == code
    assert places.official_name(code).isascii()


@given(code=st.sampled_from(CODES), case=st.sampled_from([str.upper, str.lower, str.title]))
def test_case_does_not_matter(code: str, case: object) -> None:
    assert callable(case)
    assert country_code(case(places.country_name(code))) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("JAPANESE", "JP"),
        ("U. S. A.", "US"),
        ("United States", "US"),
        ("P.R. China", "CN"),
        ("People's Republic of China", "CN"),
        ("Japan (JP)", "JP"),
        ("JAPAN / 日本", "JP"),
        ("Côte d'Ivoire", "CI"),
        ("Korea, Republic of", "KR"),
        ("KOREA", "KR"),
        ("D.P.R. Korea", "KP"),
        ("Deutschland", "DE"),
        ("The Netherlands", "NL"),
        ("Türkiye", "TR"),
        ("TURKEY", "TR"),
        ("TAIWAN, R.O.C.", "TW"),
        ("Viet Nam", "VN"),
        ("ドイツ", "DE"),
        ("中國", "CN"),
        ("UK", "GB"),
        ("DEU", "DE"),
    ],
)
def test_names_abbreviations_and_adjectives(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "No", "jp", "is", "Japan and China", "Made", "Tokyo", "Atlantis", "Japan Tobacco", "and"]
)
def test_what_names_no_single_country(text: str) -> None:
    assert country_code(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1-2-3 Ginza, Chuo-ku, Tokyo 104-0061, Japan", "JP"),
        ("Bank of China Tower, 1 Garden Road, Hong Kong", "HK"),
        ("1 Canada Square, London E14 5AB, UNITED KINGDOM", "GB"),
        ("c/o ABC Japan, 5 Moo 3, Chonburi 20000 Thailand", "TH"),
        ("Shanghai 200000, P. R. China", "CN"),
        ("Seoul, Korea (South)", "KR"),
        ("Port Moresby, Papua New Guinea", "PG"),
        ("1 Queen St, Auckland 1010 New Zealand", "NZ"),
        ("Tbilisi 0108, Georgia", "GE"),
        ("80331 München, DE", "DE"),
        ("D-80331 München", "DE"),
        ("CH-8001 Zürich", "CH"),
        ("大阪市北区, 日本", "JP"),
        ("TAIWAN (R.O.C.)", "TW"),
        ("Osaka, JP", "JP"),
        ("Atlanta, Georgia 30303, U.S.A.", "US"),
    ],
)
def test_the_country_of_an_address(text: str, code: str) -> None:
    assert country_in(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "123 Main St, Atlanta, Georgia 30303",
        "12 Jordan Road, Kowloon",
        "Newark, New Jersey 07101",
        "Albuquerque, New Mexico",
        "101 Main Street, Peru, IL 61354",
        "Wilmington, DE",
        "ABC (Thailand) Co., Ltd., 5 Moo 3",
        "India House, Mumbai",
        "contact us",
    ],
)
def test_false_friends_name_no_country(text: str) -> None:
    assert country_in(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12 Jordan Road, Kowloon", "HK"),
        ("Wilmington, DE 19801", "US"),
        ("80331 München", "DE"),
        ("東京都千代田区", "JP"),
        ("Tokyo Building, Bangkok", "TH"),
        ("Springfield", None),
        ("Santiago", None),
    ],
)
def test_the_country_of_a_city(text: str, code: str | None) -> None:
    assert city_country(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TOKYO", "JPTYO"),
        ("Port of Tokyo, Japan", "JPTYO"),
        ("KOBE JAPAN", "JPUKB"),
        ("横浜", "JPYOK"),
        ("JPYOK", "JPYOK"),
        ("YOKOHAMA CY", "JPYOK"),
        ("HAKATA", "JPHKT"),
        ("NARITA AIRPORT", "NRT"),
        ("Kansai International Airport, Japan", "KIX"),
        ("Frankfurt (FRA)", "FRA"),
        ("MUNICH, GERMANY", "MUC"),
        ("London Heathrow Airport", "LHR"),
        ("SHANGHAI, P.R. CHINA", "CNSHA"),
        ("Laem Chabang, Thailand", "THLCH"),
        ("PORT KELANG, MALAYSIA", "MYPKG"),
        ("LOS ANGELES, CA, U.S.A.", "USLAX"),
        ("VANCOUVER, BC, CANADA", "CAVAN"),
        ("SINGAPORE", "SGSIN"),
        ("Hong Kong", "HKHKG"),
        ("Manzanillo, Panama", "PAMIT"),
        ("Manzanillo, Mexico", "MXZLO"),
        ("Rotterdam, The Netherlands", "NLRTM"),
        ("Tanjung Priok, Jakarta, Indonesia", "IDJKT"),
    ],
)
def test_ports_as_papers_write_them(text: str, code: str) -> None:
    port = find_port(text)
    assert port is not None
    assert port.code == code


@pytest.mark.parametrize(
    "text", ["Manzanillo", "TOKYO, CHINA", "TOKYO / YOKOHAMA", "ANY JAPANESE PORT", "T.B.A.", "", "Springfield"]
)
def test_no_port_where_it_is_not_certain(text: str) -> None:
    assert find_port(text) is None


def test_a_city_with_both_is_the_sea_port_unless_air_is_said() -> None:
    by_default, asked, said = find_port("OSAKA"), find_port("OSAKA", PortKind.AIR), find_port("Osaka Airport")
    assert by_default is not None and by_default.kind is PortKind.SEA  # noqa: PT018
    assert asked is not None and asked.kind is PortKind.AIR  # noqa: PT018
    assert said is not None and said.kind is PortKind.AIR  # noqa: PT018


def test_interchange_groups_and_landlocked_countries() -> None:
    assert places.interchangeable("DE", "NL")
    assert places.interchangeable("CH", "IT")
    assert places.interchangeable("CN", "HK")
    assert not places.interchangeable("CN", "TW")
    assert not places.interchangeable("GB", "FR")
    assert set(CODES) >= places.LANDLOCKED
    assert set(CODES) >= places.EUROPEAN_UNION


def test_the_tables_are_small_and_their_sources_named() -> None:
    folder = Path(data.__file__).parent
    tables = sorted(folder.glob("*.json"))
    assert sum(path.stat().st_size for path in tables) < 400_000
    sources = (folder / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in tables if path.name not in sources] == []
