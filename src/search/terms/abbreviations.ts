import { readTerms } from './group.ts';

/*
 * Abbreviations with what they stand for. To add one: a new line, the abbreviation first and with its own
 * capitals, then the Dutch names, ` = `, the English ones. Leave commas out of a name: they part the words.
 * If it is also an ordinary word in Dutch or English (WHO, SER, ETS), put it in CASED_ABBREVIATIONS too.
 */

const GOVERNMENT = `
# Ministries, today's names and the last ones before
JenV, J&V, ministerie van justitie en veiligheid, justitie en veiligheid = ministry of justice and security
VWS, ministerie van volksgezondheid welzijn en sport, ministerie van volksgezondheid, volksgezondheid welzijn en sport = ministry of health welfare and sport, ministry of health, health ministry
BZ, BuZa, ministerie van buitenlandse zaken = ministry of foreign affairs, foreign ministry
EZ, EZK, ministerie van economische zaken = ministry of economic affairs
KGG, ministerie van klimaat en groene groei, klimaat en groene groei = ministry of climate policy and green growth
IenW, I&W, ministerie van infrastructuur en waterstaat, infrastructuur en waterstaat = ministry of infrastructure and water management, ministry of transport
LVVN, LNV, ministerie van landbouw visserij voedselzekerheid en natuur, ministerie van landbouw = ministry of agriculture fisheries food security and nature, ministry of agriculture
OCW, ministerie van onderwijs cultuur en wetenschap, ministerie van onderwijs = ministry of education culture and science, ministry of education
SZW, ministerie van sociale zaken en werkgelegenheid, sociale zaken en werkgelegenheid = ministry of social affairs and employment
BZK, ministerie van binnenlandse zaken en koninkrijksrelaties, ministerie van binnenlandse zaken = ministry of the interior and kingdom relations, ministry of the interior, interior ministry
AenM, A&M, ministerie van asiel en migratie, asiel en migratie = ministry of asylum and migration
VRO, ministerie van volkshuisvesting en ruimtelijke ordening, volkshuisvesting en ruimtelijke ordening = ministry of housing and spatial planning
FIN, ministerie van financiën = ministry of finance, finance ministry
AZ, ministerie van algemene zaken = ministry of general affairs, prime minister's office
DEF, MinDef, ministerie van defensie = ministry of defence, defence ministry
MP, minister-president, premier = prime minister
# How the cabinet prepares its position
MR, ministerraad = council of ministers, cabinet meeting
CoCo, coördinatiecommissie, coördinatiecommissie voor europese integratie- en associatieproblemen = coordination committee for european integration and association problems
BNC, beoordeling nieuwe commissievoorstellen, werkgroep beoordeling nieuwe commissievoorstellen = assessment of new commission proposals
REIA, raad voor europese en internationale aangelegenheden = council for european and international affairs
HACEU, hoge ambtelijke commissie eu-zaken = senior officials committee on eu affairs
PV EU, PVEU, permanente vertegenwoordiging, permanente vertegenwoordiging bij de europese unie = permanent representation, permanent representation to the eu
TK, tweede kamer, tweedekamer = house of representatives, lower house
EK, eerste kamer, senaat = senate, upper house
AO, algemeen overleg, commissiedebat = committee debate
SO, schriftelijk overleg = written consultation
GA, geannoteerde agenda = annotated agenda
MvT, memorie van toelichting = explanatory memorandum
AMvB, algemene maatregel van bestuur = order in council
Gw, grondwet = dutch constitution
Awb, algemene wet bestuursrecht = general administrative law act
Woo, wet open overheid = open government act
RvS, raad van state = council of state
# Public bodies, advisers, and those who stand beside the state
VNG, vereniging van nederlandse gemeenten = association of netherlands municipalities
IPO, interprovinciaal overleg = association of provinces
UvW, unie van waterschappen = association of regional water authorities
KCBR, kenniscentrum voor beleid en regelgeving = knowledge centre for policy and regulation
ATR, adviescollege toetsing regeldruk = advisory board on regulatory burden
CPB, centraal planbureau = netherlands bureau for economic policy analysis
PBL, planbureau voor de leefomgeving = netherlands environmental assessment agency
SCP, sociaal en cultureel planbureau = netherlands institute for social research
CBS, centraal bureau voor de statistiek = statistics netherlands
SER, sociaal-economische raad = social and economic council
WRR, wetenschappelijke raad voor het regeringsbeleid = scientific council for government policy
AIV, adviesraad internationale vraagstukken = advisory council on international affairs
RIVM, rijksinstituut voor volksgezondheid en milieu = national institute for public health and the environment
NVWA, nederlandse voedsel- en warenautoriteit = food and consumer product safety authority
ILT, inspectie leefomgeving en transport = human environment and transport inspectorate
IGJ, inspectie gezondheidszorg en jeugd = health and youth care inspectorate
NLA, nederlandse arbeidsinspectie, arbeidsinspectie = labour authority, labour inspectorate
AP, autoriteit persoonsgegevens = dutch data protection authority
ACM, autoriteit consument en markt = authority for consumers and markets
AFM, autoriteit financiële markten = authority for the financial markets
DNB, de nederlandsche bank = dutch central bank
RDI, rijksinspectie digitale infrastructuur = authority for digital infrastructure
OM, openbaar ministerie = public prosecution service
KMar, koninklijke marechaussee, marechaussee = royal marechaussee, military police
FIOD, fiscale inlichtingen- en opsporingsdienst = fiscal intelligence and investigation service
FIU, financiële inlichtingeneenheid = financial intelligence unit
NCTV, nationaal coördinator terrorismebestrijding en veiligheid = national coordinator for counterterrorism and security
NCSC, nationaal cyber security centrum = national cyber security centre
AIVD, algemene inlichtingen- en veiligheidsdienst = general intelligence and security service
MIVD, militaire inlichtingen- en veiligheidsdienst = military intelligence and security service
IND, immigratie- en naturalisatiedienst = immigration and naturalisation service
COA, centraal orgaan opvang asielzoekers = central agency for the reception of asylum seekers
UWV, uitvoeringsinstituut werknemersverzekeringen = employee insurance agency
SVB, sociale verzekeringsbank = social insurance bank
RVO, rijksdienst voor ondernemend nederland = netherlands enterprise agency
RWS, rijkswaterstaat = directorate-general for public works and water management
VNO-NCW, werkgeversorganisatie = employers' organisation @0.6
FNV, CNV, vakbond, vakbeweging = trade union @0.6
LTO, land- en tuinbouworganisatie = farmers' organisation @0.6
# Ordinary Dutch abbreviations in policy
mkb, midden- en kleinbedrijf = SME, SMEs, small and medium-sized enterprises
zzp, zzp'er, zelfstandige zonder personeel = self-employed without employees
ggz, geestelijke gezondheidszorg = mental health care
ngo, niet-gouvernementele organisatie = non-governmental organisation
btw, belasting over de toegevoegde waarde, omzetbelasting = VAT, value added tax
bbp, bruto binnenlands product = GDP, gross domestic product
bni, bruto nationaal inkomen = GNI, gross national income
r&d, onderzoek en ontwikkeling, speur- en ontwikkelingswerk = research and development
ov, openbaar vervoer = public transport
ict, informatie- en communicatietechnologie = information and communication technology
pps, publiek-private samenwerking = public-private partnership
sdg, duurzame ontwikkelingsdoelen, duurzame ontwikkelingsdoelstellingen = sustainable development goals
ODA, officiële ontwikkelingshulp = official development assistance
OS, ontwikkelingssamenwerking = development cooperation
`;

const UNION = `
# Institutions and their bodies
EU, europese unie = european union
EC, Cie, europese commissie, commissie = european commission, commission
EP, europees parlement = european parliament
ECB, europese centrale bank = european central bank
EIB, europese investeringsbank = european investment bank
EIF, europees investeringsfonds = european investment fund
ERK, ECA, europese rekenkamer = european court of auditors
CvdR, europees comité van de regio's, comité van de regio's = CoR, committee of the regions
EESC, europees economisch en sociaal comité = european economic and social committee
HvJEU, HvJ-EU, hof van justitie, hof van justitie van de europese unie, europees hof van justitie = CJEU, court of justice, court of justice of the european union
EDEO, europese dienst voor extern optreden = EEAS, european external action service
HV, HV/VP, hoge vertegenwoordiger = HR/VP, high representative
DG, directoraat-generaal = directorate-general
RSB, raad voor regelgevingstoetsing = regulatory scrutiny board
IA, effectbeoordeling, impactassessment, impact assessment = impact assessment
SWD, werkdocument van de diensten, werkdocument van de diensten van de commissie = staff working document
# The Council
JBZ, JBZ-Raad, raad justitie en binnenlandse zaken, justitie en binnenlandse zaken = JHA, JHA council, justice and home affairs, justice and home affairs council
ECOFIN, ECOFIN-Raad, raad economische en financiële zaken = economic and financial affairs council
RAZ, raad algemene zaken = GAC, general affairs council
RBZ, raad buitenlandse zaken = FAC, foreign affairs council
VTE-Raad, raad vervoer telecommunicatie en energie, transportraad, energieraad, telecomraad = TTE council, transport telecommunications and energy council
OJCS, OJCS-Raad, raad onderwijs jeugd cultuur en sport = EYCS, education youth culture and sport council
WSBVC, EPSCO, raad werkgelegenheid sociaal beleid volksgezondheid en consumentenzaken = employment social policy health and consumer affairs council
LVR, L&V-raad, landbouw- en visserijraad, landbouwraad = AGRIFISH, agriculture and fisheries council
COMPET, raad voor concurrentievermogen, raad concurrentievermogen = competitiveness council
Milieuraad, raad milieu = environment council
Coreper, comité van permanente vertegenwoordigers = committee of permanent representatives
COSI, permanent comité binnenlandse veiligheid, comité operationele samenwerking binnenlandse veiligheid = standing committee on operational cooperation on internal security
PSC, politiek en veiligheidscomité = political and security committee
HDG, horizontale drugsgroep, horizontale groep drugs = horizontal working party on drugs
QMV, gekwalificeerde meerderheid, gekwalificeerde meerderheid van stemmen = qualified majority, qualified majority voting
OLP, gewone wetgevingsprocedure, medebeslissing, medebeslissingsprocedure = ordinary legislative procedure, codecision, co-decision
# Treaties
VWEU, WVEU, verdrag betreffende de werking van de europese unie, werkingsverdrag = TFEU, treaty on the functioning of the european union
VEU, verdrag betreffende de europese unie = TEU, treaty on european union
EVRM, europees verdrag voor de rechten van de mens = ECHR, european convention on human rights
EHRM, europees hof voor de rechten van de mens = ECtHR, european court of human rights
# Agencies
Europol, europese politiedienst, eu-politieagentschap = european police office
Eurojust, agentschap voor justitiële samenwerking in strafzaken = agency for criminal justice cooperation
Frontex, europees grens- en kustwachtagentschap, europese grens- en kustwacht = european border and coast guard agency, european border and coast guard
EUDA, EMCDDA, EWDD, europees drugsagentschap, drugsagentschap, europees waarnemingscentrum voor drugs en drugsverslaving = european union drugs agency, eu drugs agency, drugs agency, european monitoring centre for drugs and drug addiction
MAOC-N, MAOC, maritiem analyse- en operatiecentrum voor verdovende middelen = maritime analysis and operations centre narcotics
EMPACT, europees multidisciplinair platform tegen criminaliteitsdreiging = european multidisciplinary platform against criminal threats
OLAF, europees bureau voor fraudebestrijding = european anti-fraud office
EOM, europees openbaar ministerie = EPPO, european public prosecutor's office
CEPOL, eu-agentschap voor opleiding op het gebied van rechtshandhaving, europese politieacademie = agency for law enforcement training
EUAA, asielagentschap, asielagentschap van de europese unie = european union agency for asylum, asylum agency
eu-LISA, agentschap voor grootschalige it-systemen = agency for large-scale it systems
FRA, bureau voor de grondrechten, grondrechtenbureau = fundamental rights agency
EIGE, europees instituut voor gendergelijkheid = european institute for gender equality
EMA, europees geneesmiddelenbureau, europees geneesmiddelenagentschap = european medicines agency
ECDC, europees centrum voor ziektepreventie en -bestrijding = european centre for disease prevention and control
EFSA, europese autoriteit voor voedselveiligheid = european food safety authority
ECHA, europees agentschap voor chemische stoffen, chemicaliënagentschap = european chemicals agency
EEA, europees milieuagentschap = european environment agency
ENISA, agentschap voor cyberbeveiliging, cyberagentschap = european union agency for cybersecurity, cybersecurity agency
EASA, europees agentschap voor de veiligheid van de luchtvaart = aviation safety agency
EMSA, europees agentschap voor maritieme veiligheid = european maritime safety agency
ERA, spoorwegbureau, spoorwegbureau van de europese unie = european union agency for railways
EFCA, europees bureau voor visserijcontrole = european fisheries control agency
EUSPA, agentschap voor het ruimtevaartprogramma = agency for the space programme
ESA, europees ruimteagentschap, europese ruimtevaartorganisatie = european space agency
EDA, europees defensieagentschap = european defence agency
ELA, europese arbeidsautoriteit = european labour authority
EU-OSHA, europees agentschap voor veiligheid en gezondheid op het werk = european agency for safety and health at work
ESMA, europese autoriteit voor effecten en markten = european securities and markets authority
EBA, europese bankautoriteit = european banking authority
EIOPA, europese autoriteit voor verzekeringen en bedrijfspensioenen = european insurance and occupational pensions authority
AMLA, antiwitwasautoriteit, antiwitwasautoriteit van de eu = anti-money laundering authority
GAR, gemeenschappelijke afwikkelingsraad = SRB, single resolution board
ACER, agentschap voor samenwerking tussen energieregulators = agency for the cooperation of energy regulators
BEREC, orgaan van europese regulerende instanties voor elektronische communicatie = body of european regulators for electronic communications
EUIPO, bureau voor intellectuele eigendom = intellectual property office
EDPB, europees comité voor gegevensbescherming = european data protection board
EDPS, europese toezichthouder voor gegevensbescherming = european data protection supervisor
HERA, autoriteit voor paraatheid en respons inzake noodsituaties op gezondheidsgebied = health emergency preparedness and response authority
# Other international bodies
VN, verenigde naties = UN, united nations
NAVO, noord-atlantische verdragsorganisatie = NATO, north atlantic treaty organisation
OESO, organisatie voor economische samenwerking en ontwikkeling = OECD
OVSE, organisatie voor veiligheid en samenwerking in europa = OSCE
RvE, raad van europa = CoE, council of europe
WHO, wereldgezondheidsorganisatie = world health organization
WTO, wereldhandelsorganisatie = world trade organization
IMF, internationaal monetair fonds = international monetary fund
ILO, IAO, internationale arbeidsorganisatie = international labour organization
IMO, internationale maritieme organisatie = international maritime organization
ICAO, internationale burgerluchtvaartorganisatie = international civil aviation organization
UNHCR, vluchtelingenorganisatie = un refugee agency
UNODC, bureau voor drugs en criminaliteit = un office on drugs and crime
CND, commissie verdovende middelen = commission on narcotic drugs
IPCC, klimaatpanel = intergovernmental panel on climate change
ICC, internationaal strafhof = international criminal court
VK, verenigd koninkrijk, groot-brittannië = UK, united kingdom
VS, verenigde staten, amerika = USA, united states
C7, coalitie van zeven europese landen, coalitie van europese landen tegen georganiseerde criminaliteit = coalition of european countries against serious and organised crime, coalition of seven
`;

const POLICY = `
# Money
MFK, meerjarig financieel kader, meerjarenbegroting = MFF, multiannual financial framework, long-term budget
NGEU, herstelinstrument, coronaherstelfonds = nextgenerationeu, recovery instrument
HVF, herstel- en veerkrachtfaciliteit = RRF, recovery and resilience facility
EFRO, europees fonds voor regionale ontwikkeling = ERDF, european regional development fund
ESF, europees sociaal fonds = european social fund
JTF, fonds voor een rechtvaardige transitie = just transition fund
CEF, financieringsfaciliteit voor europese verbindingen = connecting europe facility
ISF, fonds voor interne veiligheid = internal security fund
AMIF, fonds voor asiel migratie en integratie = asylum migration and integration fund
EDF, europees defensiefonds = european defence fund
EVF, europese vredesfaciliteit = EPF, european peace facility
EDIP, programma voor de europese defensie-industrie = european defence industry programme
SAFE, leningeninstrument voor defensie = security action for europe
ECF, europees concurrentievermogensfonds, europees fonds voor concurrentievermogen, concurrentievermogensfonds = european competitiveness fund, competitiveness fund
NDICI, instrument voor nabuurschap ontwikkeling en internationale samenwerking = neighbourhood development and international cooperation instrument
IPA, instrument voor pretoetredingssteun = instrument for pre-accession assistance
ELFPO, europees landbouwfonds voor plattelandsontwikkeling = EAFRD, european agricultural fund for rural development
EFMZVA, europees fonds voor maritieme zaken visserij en aquacultuur = EMFAF, european maritime fisheries and aquaculture fund
EMU, economische en monetaire unie = economic and monetary union
ESM, europees stabiliteitsmechanisme = european stability mechanism
CMU, KMU, kapitaalmarktunie = capital markets union
SIU, spaar- en investeringsunie = savings and investments union
EDIS, europees depositogarantiestelsel = european deposit insurance scheme
MiCA, verordening cryptoactiva = markets in crypto-assets regulation
PSD, PSD2, richtlijn betalingsdiensten = payment services directive
DORA, verordening digitale operationele weerbaarheid = digital operational resilience act
AML, antiwitwaspakket, antiwitwasregels, antiwitwaswetgeving = anti-money laundering, anti-money laundering package
FATF, financiële-actiegroep = financial action task force
DAC, richtlijn administratieve samenwerking = directive on administrative cooperation
CSRD, richtlijn duurzaamheidsrapportering, duurzaamheidsrapportage, duurzaamheidsverslaglegging = corporate sustainability reporting directive, sustainability reporting
CSDDD, CS3D, gepaste zorgvuldigheid, richtlijn passende zorgvuldigheid = corporate sustainability due diligence directive, due diligence
imvo, internationaal maatschappelijk verantwoord ondernemen = responsible business conduct
# Climate, energy, nature and food
ETS, emissiehandel, emissiehandelssysteem = emissions trading, emissions trading system
CBAM, koolstofheffing aan de grens, mechanisme voor koolstofgrenscorrectie, koolstofgrensheffing = carbon border adjustment mechanism, carbon border tax
LULUCF, landgebruik en bosbouw = land use and forestry
RED III, richtlijn hernieuwbare energie = renewable energy directive
EED, richtlijn energie-efficiëntie, energie-efficiëntierichtlijn = energy efficiency directive
EPBD, richtlijn energieprestatie van gebouwen = energy performance of buildings directive
NZIA, verordening nettonulindustrie, nettonulindustrie = net-zero industry act
CRMA, verordening kritieke grondstoffen = critical raw materials act
IAA = industrial accelerator act
CCS, koolstofafvang en -opslag, afvang en opslag van koolstof = carbon capture and storage
KRW, kaderrichtlijn water = WFD, water framework directive
KRM, kaderrichtlijn mariene strategie = MSFD, marine strategy framework directive
NHV, natuurherstelverordening, natuurherstelwet = NRL, nature restoration law, nature restoration regulation
VHR, vogel- en habitatrichtlijn, habitatrichtlijn, vogelrichtlijn = birds and habitats directives, habitats directive
RIE, richtlijn industriële emissies = IED, industrial emissions directive
EUDR, ontbossingsverordening = deforestation regulation
PPWR, verpakkingsverordening, verpakkingenverordening = packaging and packaging waste regulation
ESPR, ecodesignverordening, verordening ecologisch ontwerp = ecodesign for sustainable products regulation, ecodesign regulation
REACH, stoffenverordening, verordening chemische stoffen = chemicals regulation
PFAS, forever chemicals = per- and polyfluoroalkyl substances, forever chemicals
ZZS, zeer zorgwekkende stoffen = SVHC, substances of very high concern
GLB, gemeenschappelijk landbouwbeleid = CAP, common agricultural policy
NSP, nationaal strategisch plan = cap strategic plan
GVB, gemeenschappelijk visserijbeleid = CFP, common fisheries policy
NGT, NGTs, nieuwe genomische technieken = new genomic techniques
ggo, genetisch gemodificeerd organisme = GMO, genetically modified organism
# Digital
AVG, algemene verordening gegevensbescherming = GDPR, general data protection regulation
AI, artificiële intelligentie, kunstmatige intelligentie = artificial intelligence
AI-verordening, AI-act = ai act, artificial intelligence act
DSA, digitaledienstenverordening, verordening digitale diensten = digital services act
DMA, digitalemarktenverordening, verordening digitale markten = digital markets act
DGA, datagovernanceverordening = data governance act
CRA, verordening cyberweerbaarheid, cyberweerbaarheidsverordening = cyber resilience act
NIS2, NIS2-richtlijn, netwerk- en informatiebeveiligingsrichtlijn = network and information security directive
CER, richtlijn weerbaarheid van kritieke entiteiten = critical entities resilience directive
EMFA, verordening mediavrijheid = european media freedom act
CADA = cloud and ai development act
eID, eIDAS, europese digitale identiteit, digitale identiteit = european digital identity, digital identity, digital identity wallet
CSAM, materiaal van seksueel kindermisbruik, online seksueel kindermisbruik = child sexual abuse material
# Security, migration and the outside world
GBVB, gemeenschappelijk buitenlands en veiligheidsbeleid = CFSP, common foreign and security policy
GVDB, gemeenschappelijk veiligheids- en defensiebeleid = CSDP, common security and defence policy
GEAS, gemeenschappelijk europees asielstelsel = CEAS, common european asylum system
EES, inreis-uitreissysteem = entry/exit system
ETIAS, europees reisinformatie- en -autorisatiesysteem = european travel information and authorisation system
SIS, schengeninformatiesysteem = schengen information system
VIS, visuminformatiesysteem = visa information system
PNR, passagiersgegevens, persoonsgegevens van passagiers = passenger name record
EAB, europees aanhoudingsbevel = EAW, european arrest warrant
EOB, europees onderzoeksbevel = EIO, european investigation order
JIT, gemeenschappelijk onderzoeksteam = joint investigation team
SOCTA, dreigingsbeeld georganiseerde criminaliteit = serious and organised crime threat assessment
EWS, systeem voor vroegtijdige waarschuwing, vroegtijdigewaarschuwingssysteem = early warning system
NPS, nieuwe psychoactieve stoffen = new psychoactive substances
ACI, antidwanginstrument = anti-coercion instrument
FTA, vrijhandelsakkoord, vrijhandelsverdrag = free trade agreement
APS, algemeen preferentieel stelsel = GSP, generalised scheme of preferences
EPA, economische partnerschapsovereenkomst = economic partnership agreement
FDI, buitenlandse directe investeringen = foreign direct investment
FSR, verordening buitenlandse subsidies = foreign subsidies regulation
# Transport, health and the rest
TEN-T, trans-europees vervoersnetwerk, trans-europees transportnetwerk = trans-european transport network
TEN-E, trans-europees energienetwerk = trans-european energy network
ERTMS, europees beheersysteem voor het spoorverkeer, treinbeveiliging = european rail traffic management system
AFIR, verordening infrastructuur voor alternatieve brandstoffen = alternative fuels infrastructure regulation
SAF, duurzame vliegtuigbrandstof, duurzame luchtvaartbrandstof = sustainable aviation fuel
SES, gemeenschappelijk europees luchtruim = single european sky
AMR, antimicrobiële resistentie, antibioticaresistentie = antimicrobial resistance
EHDS, europese ruimte voor gezondheidsgegevens = european health data space
CMA, verordening kritieke geneesmiddelen = critical medicines act
MDR, verordening medische hulpmiddelen = medical devices regulation
DAEB, dienst van algemeen economisch belang, diensten van algemeen economisch belang = SGEI, services of general economic interest
IPCEI, belangrijk project van gemeenschappelijk europees belang = important project of common european interest
IE, intellectuele eigendom, intellectueel eigendom = IP, intellectual property
`;

/** Names of ministries, institutions, agencies, treaties and laws, with the letters they go by. */
export const ABBREVIATIONS = readTerms('abbreviation', GOVERNMENT + UNION + POLICY);

/** Folded to lower case these are, or come close to, ordinary words; they count only in capitals. */
export const CASED_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'ACER AI AP CAP CEF CER CMA CRA DEF EK ERA ESF ETS FIN FRA GA HERA IA IE IND IP OM OS PSD REACH SAFE SER SES SIS SO SRB UN VIS VS WHO'.split(
    ' ',
  ),
);
