"""What no published table says: the names that papers print, adjectives, and ports and airports that shippers write differently.

Every entry is general knowledge of the trade, put together by hand; `make_places` merges it with the published tables.
"""

from __future__ import annotations

# alpha-2 → the English name as a certificate prints it, where ISO's own short name is unwieldy or not what the trade writes
PRINTED = {
    "BN": "Brunei", "BO": "Bolivia", "BQ": "Bonaire", "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo",
    "CZ": "Czech Republic", "FK": "Falkland Islands", "FM": "Micronesia", "IR": "Iran", "KP": "North Korea", "KR": "Republic of Korea",
    "LA": "Laos", "MD": "Moldova", "MF": "Saint Martin", "MO": "Macao", "PS": "Palestine", "RU": "Russia", "SX": "Sint Maarten",
    "SY": "Syria", "TW": "Taiwan", "TZ": "Tanzania", "US": "United States of America", "VA": "Vatican City", "VE": "Venezuela",
    "VG": "British Virgin Islands", "VI": "U.S. Virgin Islands", "VN": "Vietnam", "TR": "Turkey", "SH": "Saint Helena",
}

# alpha-2 → other names and abbreviations, in any language
ALIASES = {
    "AE": "U.A.E.|UAE|Emirates|Dubai U.A.E.", "BA": "Bosnia|Bosnia & Herzegovina", "BN": "Brunei Darussalam", "BO": "Plurinational State of Bolivia",
    "CD": "DR Congo|D.R. Congo|DRC|Congo (Kinshasa)|Zaire", "CG": "Congo|Congo (Brazzaville)", "CH": "Switzerland|Swiss Confederation|CH Switzerland",
    "CI": "Ivory Coast|Cote d'Ivoire", "CN": "P.R. China|P.R.C.|PRC|P.R. of China|People's Republic of China|PR of China|China P.R.|China PRC|China Mainland|"
          "Mainland China|R.P. China|VR China|中华人民共和国|中華人民共和國|中華人民共和国|中国|中國",
    "CV": "Cape Verde", "CZ": "Czechia|Czech Rep.", "DE": "Federal Republic of Germany|Bundesrepublik Deutschland|F.R. Germany|F.R. of Germany|B.R. Deutschland|"
          "West Germany|BRD",
    "DO": "Dominican Rep.|Republica Dominicana", "EG": "Arab Republic of Egypt|A.R.E.", "ES": "Kingdom of Spain", "FR": "French Republic",
    "GB": "U.K.|UK|Great Britain|England|Scotland|Wales|Northern Ireland|G.B.|United Kingdom of Great Britain and Northern Ireland|Gt. Britain",
    "HK": "Hongkong|Hong Kong SAR|Hong Kong S.A.R.|Hong Kong SAR China|H.K.|Hong Kong, China|香港", "ID": "Republic of Indonesia|Republik Indonesia",
    "IN": "Republic of India|Bharat", "IR": "Islamic Republic of Iran|I.R. Iran|I.R. of Iran|Persia", "IT": "Italian Republic",
    "JP": "JPN|Nippon|Nihon|日本|日本国|Japan (日本)", "KP": "D.P.R.K.|DPRK|D.P.R. Korea|Democratic People's Republic of Korea",
    "KR": "Korea|South Korea|S. Korea|Korea South|Korea (South)|R.O. Korea|R. of Korea|Rep. of Korea|Korea Republic|ROK|Korea, Rep.|Republic of South Korea|"
          "대한민국|한국|韓国|大韓民国",
    "KW": "State of Kuwait", "LA": "Lao P.D.R.|Lao PDR|Lao People's Democratic Republic", "LK": "Democratic Socialist Republic of Sri Lanka",
    "MK": "Macedonia|Republic of North Macedonia|FYROM", "MM": "Burma|Union of Myanmar", "MO": "Macau|Macao SAR|Macau SAR|澳门|澳門",
    "MX": "United Mexican States|Estados Unidos Mexicanos|E.U.M.", "MY": "Federation of Malaysia", "NL": "Holland|The Netherlands|Kingdom of the Netherlands",
    "OM": "Sultanate of Oman", "PH": "Phils.|Republic of the Philippines|Phil.", "PS": "State of Palestine", "QA": "State of Qatar",
    "BH": "Kingdom of Bahrain", "RU": "Russian Federation|Russian Fed.", "SA": "K.S.A.|KSA|Kingdom of Saudi Arabia", "SG": "Republic of Singapore|S'pore",
    "SK": "Slovak Republic", "SZ": "Swaziland", "TL": "East Timor", "TR": "Turkiye|Türkiye|Republic of Turkey|Republic of Turkiye",
    "TW": "Taiwan R.O.C.|R.O.C.|ROC|Taiwan, Republic of China|Republic of China|Chinese Taipei|Taiwan, Province of China|台湾|台灣|臺灣|中華民國",
    "TZ": "United Republic of Tanzania", "US": "U.S.A.|USA|U.S.|United States|U.S. of America|America|米国|アメリカ|アメリカ合衆国|EE.UU.|EEUU|E.U.A.|EUA|États-Unis",
    "VA": "Holy See", "VN": "Viet Nam|Viet-Nam|S.R. Vietnam|S.R. of Vietnam|Socialist Republic of Vietnam|Socialist Republic of Viet Nam",
    "ZA": "Republic of South Africa|R.S.A.|RSA", "GE": "Republic of Georgia", "JO": "Hashemite Kingdom of Jordan", "MA": "Kingdom of Morocco",
    "TH": "Kingdom of Thailand|Siam", "SE": "Kingdom of Sweden", "PL": "Republic of Poland", "AT": "Republic of Austria", "BE": "Kingdom of Belgium",
    "BR": "Federative Republic of Brazil|Brasil", "AR": "Argentine Republic|Republica Argentina", "BD": "People's Republic of Bangladesh",
    "PK": "Islamic Republic of Pakistan", "KH": "Kingdom of Cambodia", "DZ": "People's Democratic Republic of Algeria", "GR": "Hellenic Republic|Hellas",
}

# alpha-2 → what somebody or something from there is called ("Japanese"); only ever matched as a whole, never inside an address
ADJECTIVES = {
    "AE": "Emirati", "AF": "Afghan", "AL": "Albanian", "AM": "Armenian", "AR": "Argentine|Argentinian|Argentinean", "AT": "Austrian", "AU": "Australian",
    "AZ": "Azerbaijani", "BA": "Bosnian", "BD": "Bangladeshi", "BE": "Belgian", "BG": "Bulgarian", "BH": "Bahraini", "BO": "Bolivian",
    "BR": "Brazilian", "BY": "Belarusian|Belarussian", "CA": "Canadian", "CH": "Swiss", "CL": "Chilean", "CM": "Cameroonian", "CN": "Chinese",
    "CO": "Colombian", "CR": "Costa Rican", "CU": "Cuban", "CY": "Cypriot", "CZ": "Czech", "DE": "German", "DK": "Danish", "DZ": "Algerian",
    "EC": "Ecuadorian", "EE": "Estonian", "EG": "Egyptian", "ES": "Spanish", "ET": "Ethiopian", "FI": "Finnish", "FR": "French", "GB": "British|English|Scottish",
    "GE": "Georgian", "GH": "Ghanaian", "GR": "Greek", "GT": "Guatemalan", "HN": "Honduran", "HR": "Croatian", "HU": "Hungarian",
    "ID": "Indonesian", "IE": "Irish", "IL": "Israeli", "IN": "Indian", "IQ": "Iraqi", "IR": "Iranian|Persian", "IS": "Icelandic", "IT": "Italian",
    "JM": "Jamaican", "JO": "Jordanian", "JP": "Japanese", "KE": "Kenyan", "KG": "Kyrgyz", "KH": "Cambodian", "KP": "North Korean",
    "KR": "Korean|South Korean", "KW": "Kuwaiti", "KZ": "Kazakh|Kazakhstani", "LA": "Laotian", "LB": "Lebanese", "LK": "Sri Lankan", "LT": "Lithuanian",
    "LU": "Luxembourgish", "LV": "Latvian", "LY": "Libyan", "MA": "Moroccan", "MD": "Moldovan", "MK": "Macedonian", "MM": "Burmese", "MN": "Mongolian",
    "MT": "Maltese", "MU": "Mauritian", "MX": "Mexican", "MY": "Malaysian", "NG": "Nigerian", "NI": "Nicaraguan", "NL": "Dutch", "NO": "Norwegian",
    "NP": "Nepalese|Nepali", "NZ": "New Zealand", "OM": "Omani", "PA": "Panamanian", "PE": "Peruvian", "PH": "Philippine|Filipino", "PK": "Pakistani",
    "PL": "Polish", "PT": "Portuguese", "PY": "Paraguayan", "QA": "Qatari", "RO": "Romanian", "RS": "Serbian", "RU": "Russian",
    "SA": "Saudi|Saudi Arabian", "SE": "Swedish", "SG": "Singaporean", "SI": "Slovenian|Slovene", "SK": "Slovak", "SN": "Senegalese", "SV": "Salvadoran",
    "SY": "Syrian", "TH": "Thai", "TN": "Tunisian", "TR": "Turkish", "TW": "Taiwanese", "TZ": "Tanzanian", "UA": "Ukrainian", "UG": "Ugandan",
    "US": "American", "UY": "Uruguayan", "UZ": "Uzbek", "VE": "Venezuelan", "VN": "Vietnamese", "YE": "Yemeni", "ZA": "South African",
    "ZM": "Zambian", "ZW": "Zimbabwean",
}

# alpha-2 → the Japanese name, where the official usage differs from CLDR's
JAPANESE = {
    "AE": "アラブ首長国連邦", "CD": "コンゴ民主共和国", "CG": "コンゴ共和国", "CN": "中国", "HK": "香港", "MO": "マカオ", "GB": "英国", "US": "米国",
    "KR": "韓国", "KP": "北朝鮮", "PS": "パレスチナ", "MM": "ミャンマー",
}

# UN/LOCODE → name | further names, where the published table lacks the port or the name that shippers write
PORTS = {
    "JPTYO": "Tokyo|東京", "JPYOK": "Yokohama|横浜", "JPNGO": "Nagoya|名古屋", "JPOSA": "Osaka|大阪", "JPUKB": "Kobe|神戸",
    "JPHKT": "Hakata|Fukuoka|博多", "JPMOJ": "Moji|Kitakyushu|門司", "JPSMZ": "Shimizu|清水", "JPKIJ": "Niigata|新潟", "JPTMK": "Tomakomai|苫小牧",
    "JPYKK": "Yokkaichi|四日市", "JPMIZ": "Mizushima|水島", "JPSHN": "Shin-Kitakyushu", "JPHTC": "Hitachi", "JPHIC": "Hitachinaka|Hitachi-Naka",
    "CNSHA": "Shanghai|上海|Yangshan|Waigaoqiao", "CNNBO": "Ningbo|Ningpo|Ningbo-Zhoushan", "CNNGB": "Beilun", "CNTAO": "Qingdao|Tsingtao|青島",
    "CNTXG": "Xingang|Tianjin Xingang|Tianjin|Tientsin|天津", "CNDLC": "Dalian|Dairen|大連", "CNXMN": "Xiamen|Amoy", "CNYTN": "Yantian",
    "CNSHK": "Shekou", "CNNSA": "Nansha", "CNSZX": "Shenzhen", "CNCAN": "Guangzhou|Canton", "CNHUA": "Huangpu|Whampoa", "CNLYG": "Lianyungang",
    "CNFOC": "Fuzhou|Foochow", "CNTAG": "Taicang", "CNZJG": "Zhangjiagang", "CNNKG": "Nanjing|Nanking", "CNWUH": "Wuhan", "CNCKG": "Chongqing",
    "HKHKG": "Hong Kong|Hongkong|香港", "TWKEL": "Keelung|Chilung|基隆", "TWKHH": "Kaohsiung|高雄", "TWTXG": "Taichung|台中", "TWTPE": "Taipei|台北",
    "KRPUS": "Busan|Pusan|釜山", "KRINC": "Incheon|Inchon|仁川", "KRKAN": "Gwangyang|Kwangyang", "KRUSN": "Ulsan", "KRPTK": "Pyeongtaek",
    "SGSIN": "Singapore|シンガポール", "MYPKG": "Port Klang|Port Kelang|Klang|Port Klang West|Port Klang North|Westport", "MYPEN": "Penang|Pulau Pinang",
    "MYPGU": "Pasir Gudang", "MYTPP": "Tanjung Pelepas", "THLCH": "Laem Chabang|Lam Chabang|Laemchabang", "THBKK": "Bangkok|Bangkok PAT",
    "THLKR": "Lat Krabang", "IDJKT": "Jakarta|Tanjung Priok|Tg. Priok|Tanjung Priok, Jakarta", "IDSUB": "Surabaya|Tanjung Perak",
    "IDSRG": "Semarang", "IDBLW": "Belawan", "VNSGN": "Ho Chi Minh|Ho Chi Minh City|HCMC|Saigon|Hochiminh|Cat Lai|Catlai",
    "VNHPH": "Haiphong|Hai Phong", "VNDAD": "Da Nang|Danang", "VNCMT": "Cai Mep", "VNVUT": "Vung Tau", "PHMNL": "Manila|Manila North Harbour|Manila South Harbour",
    "PHCEB": "Cebu", "PHBTG": "Batangas", "PHSFS": "Subic Bay|Subic", "MMRGN": "Yangon|Rangoon|Thilawa", "KHKOS": "Sihanoukville|Kompong Som", "KHPNH": "Phnom Penh",
    "INNSA": "Nhava Sheva|Jawaharlal Nehru|JNPT|Nhavasheva", "INBOM": "Mumbai|Bombay", "INMAA": "Chennai|Madras", "INCCU": "Kolkata|Calcutta",
    "INCOK": "Cochin|Kochi Cochin", "INMUN": "Mundra", "INPAV": "Pipavav", "INVTZ": "Visakhapatnam|Vizag", "INKAT": "Kattupalli", "INENR": "Ennore",
    "INHAL": "Haldia", "INTUT": "Tuticorin|Thoothukudi", "INHZR": "Hazira", "INIXY": "Kandla", "BDCGP": "Chittagong|Chattogram", "BDMGL": "Mongla",
    "LKCMB": "Colombo", "PKKHI": "Karachi", "PKBQM": "Port Qasim|Muhammad Bin Qasim", "MVMLE": "Male",
    "AEJEA": "Jebel Ali|Jebel Ali, Dubai", "AEDXB": "Dubai|Port Rashid", "AESHJ": "Sharjah", "AEAUH": "Abu Dhabi", "AEKHL": "Khalifa",
    "SADMM": "Dammam", "SAJED": "Jeddah|Jidda|Jeddah Islamic Port", "SAJUB": "Jubail|Al Jubail", "SARUH": "Riyadh|Riyadh Dry Port", "KWSWK": "Shuwaikh",
    "KWSAA": "Shuaiba", "KWKWI": "Kuwait", "QAHMD": "Hamad", "QADOH": "Doha", "BHKBS": "Khalifa Bin Salman", "BHBAH": "Bahrain", "OMSOH": "Sohar",
    "OMSLL": "Salalah", "OMMCT": "Muscat", "IQUQR": "Umm Qasr", "IRBND": "Bandar Abbas", "JOAQJ": "Aqaba", "LBBEY": "Beirut", "ILASH": "Ashdod",
    "ILHFA": "Haifa", "EGALY": "Alexandria|El Iskandariya", "EGPSD": "Port Said", "EGDAM": "Damietta|Dumyat", "EGSOK": "Sokhna|Ain Sokhna", "TRIST": "Istanbul|Ambarli",
    "TRIZM": "Izmir", "TRMER": "Mersin", "TRGEM": "Gemlik", "TRKMX": "Kumport", "GRPIR": "Piraeus", "GRSKG": "Thessaloniki",
    "DEHAM": "Hamburg", "DEBRV": "Bremerhaven", "DEBRE": "Bremen", "DEWVN": "Wilhelmshaven", "NLRTM": "Rotterdam", "NLAMS": "Amsterdam",
    "BEANR": "Antwerp|Antwerpen|Anvers", "BEZEE": "Zeebrugge", "FRLEH": "Le Havre|Havre", "FRFOS": "Fos-sur-Mer|Fos|Fos sur Mer", "FRMRS": "Marseille|Marseilles",
    "FRDKK": "Dunkirk|Dunkerque", "GBFXT": "Felixstowe", "GBSOU": "Southampton", "GBLGP": "London Gateway", "GBLON": "London", "GBLIV": "Liverpool",
    "GBTIL": "Tilbury", "GBGRG": "Grangemouth", "GBTEE": "Teesport", "GBBRS": "Bristol", "IEDUB": "Dublin", "IEORK": "Cork", "ESBCN": "Barcelona",
    "ESVLC": "Valencia", "ESALG": "Algeciras", "ESBIO": "Bilbao", "PTLIS": "Lisbon|Lisboa", "PTLEI": "Leixoes", "PTSIE": "Sines",
    "ITGOA": "Genoa|Genova", "ITSPE": "La Spezia|Spezia", "ITLIV": "Livorno|Leghorn", "ITNAP": "Naples|Napoli", "ITTRS": "Trieste", "ITVCE": "Venice|Venezia",
    "ITGIT": "Gioia Tauro", "ITSAL": "Salerno", "ITRAN": "Ravenna", "SIKOP": "Koper", "HRRJK": "Rijeka", "PLGDN": "Gdansk", "PLGDY": "Gdynia",
    "SEGOT": "Gothenburg|Goteborg|Göteborg", "SESTO": "Stockholm", "SEHEL": "Helsingborg", "NOOSL": "Oslo", "DKCPH": "Copenhagen|Kobenhavn|København",
    "DKAAR": "Aarhus", "FIHEL": "Helsinki", "FIKTK": "Kotka", "LVRIX": "Riga", "LTKLJ": "Klaipeda", "EETLL": "Tallinn", "ROCND": "Constanta|Constantza",
    "BGVAR": "Varna", "UAODS": "Odessa|Odesa", "RULED": "St. Petersburg|Saint Petersburg", "RUVVO": "Vladivostok", "RUVYP": "Vostochny", "RUNVS": "Novorossiysk",
    "GEPTI": "Poti", "MTMLA": "Marsaxlokk", "CYLMS": "Limassol", "USLAX": "Los Angeles", "USLGB": "Long Beach", "USOAK": "Oakland", "USSEA": "Seattle",
    "USTIW": "Tacoma", "USPDX": "Portland, Oregon", "USSFO": "San Francisco", "USNYC": "New York|New York/New Jersey|Newark|Port Newark|Elizabeth",
    "USBAL": "Baltimore", "USORF": "Norfolk", "USSAV": "Savannah", "USCHS": "Charleston", "USHOU": "Houston", "USMSY": "New Orleans", "USMIA": "Miami",
    "USJAX": "Jacksonville", "USBOS": "Boston", "USPHL": "Philadelphia", "USMOB": "Mobile|Mobile, Alabama", "USPEF": "Port Everglades", "USHNL": "Honolulu",
    "CAVAN": "Vancouver|Vancouver, B.C.", "CAPRR": "Prince Rupert", "CAMTR": "Montreal", "CATOR": "Toronto", "CAHAL": "Halifax",
    "MXZLO": "Manzanillo", "MXLZC": "Lazaro Cardenas", "MXVER": "Veracruz", "MXATM": "Altamira", "MXESE": "Ensenada", "GTPRQ": "Puerto Quetzal",
    "CRLIO": "Puerto Limon|Limon", "PABLB": "Balboa", "PAONX": "Colon|Colon Free Zone", "PACTB": "Cristobal", "COCTG": "Cartagena", "COBUN": "Buenaventura", "ECGYE": "Guayaquil",
    "PECLL": "Callao", "CLVAP": "Valparaiso", "CLSAI": "San Antonio", "CLIQQ": "Iquique", "BRSSZ": "Santos", "BRPNG": "Paranagua", "BRRIO": "Rio de Janeiro",
    "BRNVT": "Navegantes", "BRIOA": "Itapoa", "BRITJ": "Itajai", "BRVIX": "Vitoria", "BRMAO": "Manaus", "BRSUA": "Suape", "ARBUE": "Buenos Aires",
    "UYMVD": "Montevideo", "VELAG": "La Guaira", "VEPBL": "Puerto Cabello", "DOCAU": "Caucedo", "JMKIN": "Kingston", "PRSJU": "San Juan",
    "AUSYD": "Sydney|Port Botany", "AUMEL": "Melbourne", "AUBNE": "Brisbane", "AUFRE": "Fremantle", "AUADL": "Adelaide", "NZAKL": "Auckland",
    "NZTRG": "Tauranga", "NZLYT": "Lyttelton", "NZWLG": "Wellington", "PGPOM": "Port Moresby", "FJSUV": "Suva", "GUAPR": "Apra|Guam",
    "ZADUR": "Durban", "ZACPT": "Cape Town", "ZAPLZ": "Port Elizabeth|Gqeberha", "ZAJNB": "Johannesburg|City Deep", "KEMBA": "Mombasa", "TZDAR": "Dar es Salaam",
    "MZMPM": "Maputo", "MZBEW": "Beira", "NGLOS": "Lagos|Lagos, Apapa|Apapa", "NGTIN": "Tin Can Island|Tincan", "NGONN": "Onne", "GHTEM": "Tema",
    "CIABJ": "Abidjan", "SNDKR": "Dakar", "TGLFW": "Lome", "BJCOO": "Cotonou", "CMDLA": "Douala", "AOLAD": "Luanda", "MACAS": "Casablanca", "MAPTM": "Tanger Med|Tangier",
    "DZALG": "Algiers|Alger", "TNTUN": "Tunis|La Goulette", "TNRDS": "Rades", "LYTIP": "Tripoli", "LYMRA": "Misurata", "SDPZU": "Port Sudan", "DJJIB": "Djibouti",
    "CWWIL": "Willemstad", "MUPLU": "Port Louis", "REPDG": "Pointe des Galets", "MGTOA": "Toamasina|Tamatave", "YEADE": "Aden", "YEHOD": "Hodeidah",
}

# IATA → name | further names and the cities that it serves; the first code that names a city is that city's airport
AIRPORTS = {
    "NRT": "Narita|Narita Airport|Tokyo Narita|成田", "HND": "Haneda|Tokyo Haneda|羽田", "KIX": "Kansai|Kansai Airport|Osaka Kansai|関西|関西空港",
    "NGO": "Chubu|Chubu Centrair|Central Japan|Centrair|Tokoname|中部|Nagoya Airport", "FUK": "Fukuoka Airport|福岡空港", "CTS": "Shin-Chitose|New Chitose|Chitose|Sapporo",
    "ITM": "Itami|Osaka Itami", "OKA": "Naha Airport", "KKJ": "Kitakyushu Airport", "FRA": "Frankfurt|Frankfurt am Main|Frankfurt/Main", "MUC": "Munich|München|Muenchen", "DUS": "Dusseldorf|Düsseldorf|Duesseldorf",
    "STR": "Stuttgart", "CGN": "Cologne|Koln|Köln", "LEJ": "Leipzig", "BER": "Berlin", "HHN": "Hahn", "CDG": "Paris|Roissy|Charles de Gaulle", "LYS": "Lyon",
    "TLS": "Toulouse", "LHR": "London Heathrow|Heathrow", "MAN": "Manchester", "EMA": "East Midlands", "LGG": "Liege", "BRU": "Brussels", "LUX": "Luxembourg", "AMS": "Schiphol|Amsterdam Schiphol",
    "ZRH": "Zurich|Zürich|Zuerich", "GVA": "Geneva|Geneve", "BSL": "Basel", "VIE": "Vienna|Wien", "PRG": "Prague|Praha", "BUD": "Budapest", "WAW": "Warsaw|Warszawa", "MXP": "Milan|Malpensa|Milano",
    "FCO": "Rome|Fiumicino|Roma", "MAD": "Madrid", "ARN": "Arlanda", "HEL": "Vantaa", "ATH": "Athens", "BUH": "Bucharest", "OTP": "Bucharest|Otopeni", "SOF": "Sofia", "BEG": "Belgrade", "ZAG": "Zagreb",
    "SVO": "Moscow|Sheremetyevo", "KBP": "Kyiv|Kiev", "ICN": "Seoul|Incheon Airport", "GMP": "Gimpo", "PVG": "Pudong|Shanghai Pudong", "PEK": "Beijing|Peking|北京", "CTU": "Chengdu", "TPE": "Taoyuan|Taiwan Taoyuan",
    "HKG": "Chek Lap Kok|Hong Kong Airport", "SIN": "Changi|Singapore Changi", "KUL": "Kuala Lumpur|KLIA", "BKK": "Suvarnabhumi|Bangkok Airport", "CGK": "Soekarno-Hatta|Soekarno Hatta", "HAN": "Hanoi|Noi Bai",
    "SGN": "Tan Son Nhat", "MNL": "Ninoy Aquino", "DEL": "Delhi|New Delhi", "BLR": "Bangalore|Bengaluru", "HYD": "Rajiv Gandhi", "DAC": "Dhaka|Dacca", "KTM": "Kathmandu", "LHE": "Lahore", "ISB": "Islamabad",
    "ULN": "Ulaanbaatar|Ulan Bator", "ALA": "Almaty", "TAS": "Tashkent", "DWC": "Al Maktoum", "DXB": "Dubai Airport", "DOH": "Doha Airport|Hamad International", "TLV": "Tel Aviv|Ben Gurion", "AMM": "Amman", "CAI": "Cairo",
    "IKA": "Tehran|Teheran", "ADD": "Addis Ababa", "NBO": "Nairobi", "JNB": "O.R. Tambo", "ORD": "Chicago|O'Hare|Chicago O'Hare", "JFK": "John F. Kennedy|New York JFK", "EWR": "Newark Liberty", "ANC": "Anchorage", "DFW": "Dallas|Dallas/Fort Worth",
    "ATL": "Atlanta", "DTW": "Detroit", "CVG": "Cincinnati", "IAH": "Houston Airport", "SJC": "San Jose, California", "IND": "Indianapolis", "MSP": "Minneapolis", "DEN": "Denver", "PHX": "Phoenix", "IAD": "Washington|Washington, D.C.|Dulles",
    "YYZ": "Toronto Pearson|Pearson", "YVR": "Vancouver Airport", "MEX": "Mexico City|Mexico D.F.", "GDL": "Guadalajara", "MTY": "Monterrey", "GRU": "Sao Paulo|São Paulo|Guarulhos", "VCP": "Viracopos|Campinas", "EZE": "Ezeiza",
    "SCL": "Santiago", "BOG": "Bogota", "LIM": "Lima", "UIO": "Quito", "ASU": "Asuncion", "VVI": "Santa Cruz|Viru Viru",
}

# Cities whose name stands in several countries, and the one that a paper means when it says no more
CITIES = {
    "JP": "Tokyo|Osaka|Kyoto|Nagoya|Yokohama|Kobe|Sapporo|Fukuoka|Hiroshima|Sendai|Kawasaki|Saitama|Chiba|Kitakyushu|Sakai|Niigata|Hamamatsu|Shizuoka|Okayama|"
          "Kumamoto|Kanagawa|Hyogo|Aichi|Gifu|Mie|Shiga|Nara|Wakayama|Toyama|Ishikawa|Fukui|Nagano|Yamanashi|Ibaraki|Tochigi|Gunma|Miyagi|Akita|Iwate|"
          "Aomori|Yamagata|Fukushima|Hokkaido|Tottori|Shimane|Yamaguchi|Tokushima|Kagawa|Ehime|Saga|Nagasaki|Oita|Miyazaki|Kagoshima|Okinawa|Tsukuba|Mito|"
          "東京|大阪|京都|神奈川|愛知|兵庫|北海道|福岡|埼玉|千葉|静岡|横浜|名古屋|神戸",
    "GB": "London|Manchester|Glasgow|Edinburgh|Leeds|Sheffield|Coventry|Leicester|Belfast|Cardiff", "FR": "Paris|Lyon|Toulouse|Bordeaux|Strasbourg|Lille|Nantes|Grenoble",
    "DE": "Berlin|Munich|München|Muenchen|Frankfurt|Frankfurt am Main|Hamburg|Cologne|Köln|Koln|Dusseldorf|Düsseldorf|Duesseldorf|Stuttgart|Bremen|Hannover|Hanover|Nuremberg|"
          "Nürnberg|Leipzig|Dresden|Dortmund|Essen|Duisburg|Mannheim|Karlsruhe",
    "IT": "Rome|Roma|Milan|Milano|Turin|Torino|Bologna|Florence|Firenze|Genoa|Genova|Venice|Naples|Napoli|Verona|Brescia|Bergamo|Padova|Modena",
    "ES": "Madrid|Barcelona|Bilbao|Valencia|Zaragoza|Sevilla|Seville", "NL": "Amsterdam|Rotterdam|Eindhoven|Utrecht|The Hague|Den Haag", "BE": "Brussels|Bruxelles|Antwerp|Antwerpen|Ghent|Liege",
    "CH": "Zurich|Zürich|Geneva|Genève|Basel|Bern|Lausanne", "AT": "Vienna|Wien|Graz|Linz|Salzburg", "IE": "Dublin", "GR": "Athens", "RU": "Moscow|St. Petersburg",
    "PL": "Warsaw|Warszawa|Krakow|Gdansk|Wroclaw|Poznan", "CZ": "Prague|Praha|Brno", "HU": "Budapest", "SE": "Stockholm|Gothenburg|Göteborg|Malmö", "DK": "Copenhagen|København", "NO": "Oslo|Bergen",
    "FI": "Helsinki|Espoo|Vantaa", "PT": "Lisbon|Lisboa|Porto", "TR": "Istanbul|Ankara|Izmir|Bursa", "CN": "Shanghai|Beijing|Shenzhen|Guangzhou|Tianjin|Suzhou|Dalian|Qingdao|Ningbo|Hangzhou|Nanjing|Wuhan|"
    "Chongqing|Chengdu|Dongguan|Xiamen|Wuxi|Jiangsu|Zhejiang|Guangdong|Shandong|Fujian|上海|北京|深圳|広州|广州|蘇州|苏州|大連|青島",
    "TW": "Taipei|Kaohsiung|Taichung|Tainan|Hsinchu|Taoyuan|Keelung|New Taipei|台北|高雄", "KR": "Seoul|Busan|Pusan|Incheon|Daegu|Daejeon|Ulsan|Gyeonggi-do|Suwon",
    "HK": "Kowloon|Tsim Sha Tsui|Kwun Tong|Wan Chai|New Territories", "TH": "Bangkok|Chonburi|Rayong|Samutprakarn|Samut Prakan|Ayutthaya|Pathum Thani",
    "VN": "Hanoi|Ha Noi|Ho Chi Minh City|Ho Chi Minh|Haiphong|Hai Phong|Da Nang|Danang|Dong Nai|Binh Duong", "ID": "Jakarta|Surabaya|Bekasi|Bandung|Karawang|Cikarang|Tangerang",
    "MY": "Kuala Lumpur|Penang|Selangor|Shah Alam|Petaling Jaya|Johor Bahru|Johor", "PH": "Manila|Makati|Quezon City|Cebu", "IN": "Mumbai|Bombay|New Delhi|Delhi|Chennai|Bangalore|Bengaluru|Kolkata|Pune|"
    "Ahmedabad|Gurgaon|Gurugram|Noida|Haryana|Gujarat|Maharashtra|Tamil Nadu|Karnataka", "PK": "Karachi|Lahore|Islamabad", "BD": "Dhaka|Chittagong", "LK": "Colombo", "AE": "Dubai|Abu Dhabi|Sharjah|Jebel Ali|Ajman", "SA": "Riyadh|Jeddah|Dammam",
    "QA": "Doha", "OM": "Muscat", "JO": "Amman", "EG": "Cairo|Alexandria|Giza", "IL": "Tel Aviv|Haifa", "ZA": "Johannesburg|Cape Town|Durban|Pretoria", "KE": "Nairobi|Mombasa", "NG": "Lagos|Abuja",
    "US": "New York|Los Angeles|Chicago|Houston|San Francisco|Seattle|Dallas|Atlanta|Detroit|Philadelphia|Miami|Phoenix|San Diego|Minneapolis|Denver|Cincinnati|Indianapolis|Cleveland|Pittsburgh|"
    "Las Vegas|Honolulu|Torrance|Irvine|California|Texas|Illinois|Ohio|Michigan|New Jersey|Pennsylvania|Florida|North Carolina|South Carolina|Massachusetts|Tennessee|Kentucky|Indiana",
    "CA": "Toronto|Vancouver|Montreal|Ontario|Quebec|British Columbia|Calgary|Mississauga|Ottawa", "MX": "Monterrey|Guadalajara|Queretaro|Tijuana", "BR": "Sao Paulo|São Paulo|Rio de Janeiro|Manaus|Curitiba",
    "AR": "Buenos Aires", "PE": "Lima|Callao", "CO": "Bogota|Bogotá", "CL": "", "AU": "Sydney|Melbourne|Brisbane|Perth|Adelaide|New South Wales|Queensland|NSW", "NZ": "Auckland|Wellington|Christchurch",
}

# Names that several countries share or that are also words and persons: never enough for a country on their own
NO_CITY = "Kochi|Laguna|Santiago|San Jose|Georgetown|Victoria|Cordoba|Tripoli|Hyderabad|Birmingham|Richmond|Cambridge|Kingston|Windsor|Newcastle|Santa Cruz|San Antonio|San Juan|Newport|Male|Nice|Bath|Reading|Mobile|Split|Bar|Man|Isa|Port|Colon|Central|Ube|Fos|Hahn"
