import { readTerms } from './group.ts';

/*
 * Dutch words that say nearly the same, in the trade of EU policy and in ordinary language. To add a line:
 * ask whether a reader who asked for the one is served by a sentence with the other. If not always, give it
 * a weight under 0.6; if seldom, leave it out, since a wrong bridge costs more than a missing one. Never
 * join those who speak (kabinet, Commissie, Kamer, lidstaten) or kinds of document.
 */

const TRADE = `
# Who speaks
kabinet, regering, nederlandse regering, nederland, wij, we, ons land = cabinet, dutch cabinet, government, dutch government, the netherlands @0.7
onze, ons, nederlandse = our, us, dutch @0.4
kabinet, den haag, de bewindslieden = the hague @0.4
europese commissie, commissie, brussel = brussels @0.5
ministerraad, vergadering van de ministerraad, kabinetsberaad
tweede kamer, kamer, parlement, volksvertegenwoordiging, kamerleden = house of representatives, dutch parliament, parliament
staten-generaal, beide kamers, eerste en tweede kamer = states general, both houses
minister, bewindspersoon, bewindsman, bewindsvrouw @0.7
staatssecretaris, bewindspersoon = state secretary @0.7
ministerie, departement, vakdepartement = ministry, department
lidstaat, eu-land, eu-lidstaat = member state, eu country @0.8
andere lidstaten, overige lidstaten, andere landen, krachtenveld = other member states, other countries
europarlementariër, lid van het europees parlement, europarlementslid = MEP, member of the european parliament @0.9
eurocommissaris, europees commissaris, lid van de commissie = european commissioner, commissioner @0.9
ambtelijk, ambtenaren, ambtelijke = civil servants, officials
medeoverheid, decentrale overheid, gemeenten en provincies, lagere overheid = local and regional authorities, subnational authorities
gemeente, gemeentelijk = municipality, local authority
bedrijfsleven, bedrijf, onderneming, ondernemer = businesses, business, company, enterprise @0.7
burger, inwoner, mensen = citizen, people @0.5
belanghebbende, stakeholder, betrokken partij = stakeholder, interested party
maatschappelijk middenveld, maatschappelijke organisatie, civil society = civil society, civil society organisation @0.8
sociale partners, werkgevers en werknemers, vakbonden en werkgevers = social partners
penvoerder, opsteller, eerstverantwoordelijk = in the lead, lead author @0.5
# What they think and want
standpunt, positie, inzet, kabinetsinzet, kabinetsstandpunt, opvatting, onderhandelingsinzet = position, stance, view, standpoint
standpunt, oordeel, appreciatie, beoordeling, mening = assessment, opinion, judgement
grondhouding, houding, standpunt, kabinetsappreciatie = basic attitude, general attitude, attitude
positief, voorstander, welwillend, steunen, verwelkomen = positive, in favour, favourable @0.5
negatief, kritisch, tegenstander, afwijzend = negative, critical @0.5
steunen, ondersteunen, onderschrijven, zich scharen achter, instemmen = support, endorse
verwelkomen, toejuichen = welcome
bezwaar, kanttekening, kritiek, bezorgdheid, bedenking = concern, objection, reservation, criticism
twijfel, vraagteken, betwijfelen = doubt
behandelvoorbehoud, parlementair behandelvoorbehoud, parlementair voorbehoud = parliamentary scrutiny reserve, scrutiny reservation
voorbehoud, studievoorbehoud = reservation, scrutiny reserve
aandacht vragen, meer aandacht, aandacht besteden, aandachtspunt, benadrukken = ask attention, attention, ask for more attention, emphasise
hecht aan, van belang, belangrijk, belang hechten = attaches importance, important @0.5
prioriteit, speerpunt, zwaartepunt = priority
inzetten op, zich inzetten, streven naar, nastreven = aim for, strive for, pursue
pleiten voor, bepleiten, aandringen op, oproepen tot = advocate, call for, urge
beogen, ten doel hebben, tot doel hebben = intend, aim @0.4
doel, doelstelling, oogmerk, streefcijfer = objective, goal, aim, target
rode lijn, ondergrens = red line @0.4
in lijn met, strookt met, sluit aan bij, komt overeen met, past bij = in line with, consistent with
nationaal beleid, nederlands beleid, bestaand beleid = national policy, dutch policy
# Documents and steps
fiche, bnc-fiche, bncfiche = fiche, bnc fiche, assessment sheet @0.9
nota, beslisnota, adviesnota = decision note, internal memo
kamerbrief, brief aan de kamer, brief aan de tweede kamer = letter to parliament @0.8
mededeling, commissiemededeling = communication @0.9
voorstel, commissievoorstel, plan, initiatief = proposal, plan @0.5
voorstel, mededeling @0.3
wetsvoorstel, wetgevingsvoorstel, wetgevend voorstel = legislative proposal, bill @0.8
regelgeving, wetgeving, wet- en regelgeving, regels = legislation, regulation, rules
herziening, wijziging, aanpassing, hervorming = revision, review, amendment, reform
opvolging, opvolger, vervolg = successor, follow-up @0.5
bijlage, annex, aanhangsel = annex, attachment, appendix @0.8
kernpunt, hoofdpunt, hoofdlijn, essentie, samenvatting = key point, main point, main points, essence, summary
aanleiding, achtergrond, reden = background, reason @0.5
toelichting, uitleg, verduidelijking = explanation
motivering, onderbouwing, rechtvaardiging = justification, substantiation, reasoning
pijler, pilaar, thema, thematisch gebied, gebied, prioritair gebied = pillar, area, thematic area, priority area @0.7
actie, maatregel, actiepunt, stap = action, measure @0.7
instrument, toolbox, gereedschapskist, hulpmiddel = toolbox, tool, instrument
aanpak, benadering, werkwijze = approach
uitwerking, nadere uitwerking, uitgewerkt, vervolgstap = further elaboration, elaboration
proces, procedure, behandeling, behandelingstraject, traject, verloop = process, procedure, handling @0.5
voorportaal, ambtelijk voorportaal, ambtelijk overleg, ambtelijke afstemming = official preparatory bodies
afstemming, coördinatie, overleg = coordination, consultation @0.5
besluitvorming, beslissing, besluit = decision-making, decision
geadviseerd besluit, gevraagd besluit, advies aan de minister = advised decision, recommended decision
akkoord, instemming, goedkeuring, fiat = agreement, approval, consent
advies, aanbeveling, raadgeving = advice, recommendation @0.5
stemming, stemverhouding, stemprocedure = vote, voting
onderhandeling, triloog, onderhandelingen = negotiation, trilogue @0.6
vergadering, bijeenkomst, zitting = meeting, session
publicatie, gepubliceerd, uitgebracht, verschenen, bekendgemaakt, gepresenteerd = publication, published, presented, released
ontvangen, ontvangst, datum ontvangst = received, date of receipt
termijn, deadline, uiterste datum, tijdpad, planning = deadline, time limit, timeline
inwerkingtreding, ingangsdatum, in werking treden, van kracht worden = entry into force, date of application
implementatie, omzetting, tenuitvoerlegging, invoering = implementation, transposition
looptijd, periode, tijdvak, geldigheidsduur = period, duration @0.6
openbaar, openbaarmaking, publiek = public, disclosure @0.5
niet openbaar, vertrouwelijk, geheim, geheimhouding = not public, confidential
nederland, nederlandse, nationaal, nationale, binnenlands = the netherlands, dutch, national @0.6
lidstaten, landen, eu-landen = member states, countries @0.7
ongeval, ongevallen, ongeluk, ongelukken = accident, accidents @0.9
afnemen, dalen, daling, daalt, verminderen, vermindering, teruglopen = decrease, fall @0.8
levensduur, langer meegaan, houdbaarheid = lifespan, durability @0.7
voldoen aan, eisen, verplicht, gelden voor = comply with @0.5
vervallen, vervalt, intrekken, intrekking, ingetrokken, verdwijnt, verdwijnen, afschaffen = repeal, repealed, withdraw @0.8
schelen, besparen, besparing, bespaart @0.7
plastic, kunststof, kunststoffen = plastic, plastics
hergebruikt, gerecycled, gerecyclede, hergebruik, recycling = recycled, reused @0.7
keuring, inspectie, controle = inspection @0.7
bemoeienis, inmenging, optreden, ingrijpen @0.6
namen van ambtenaren, persoonsgegevens van de ambtenaren, persoonsgegevens, namen = names of officials @0.7
regio, landen, gebied = regions, countries @0.7
bijzonder, bijzondere, specifiek, specifieke, speciaal, speciale @0.8
in de plaats komen van, in de plaats gekomen van, vervangen, vervangt, opvolgen, opvolger = replaced, replace, succeed @0.8
gevestigd, zetel, zit in, standplaats = based, located, seat, headquartered @0.8
medeoverheden, decentrale koepels, koepels, koepelorganisaties, decentrale overheden @0.7
koepels, decentrale koepels, VNG, unie van waterschappen @0.6
instantie, organisatie, dienst, autoriteit, agentschap = body, agency, authority @0.5
ministeriële raad, ministerraad @0.8
vorige, eerdere, voorgaande, vorig, voorganger = previous, former, predecessor, preceding @0.8
persoonsgegevens, persoonlijke gegevens, privégegevens = personal data
privacy, persoonlijke levenssfeer, bescherming van persoonsgegevens, gegevensbescherming = privacy, data protection
# Money, burden and effects
kosten, financiële gevolgen, financiële consequenties, budgettaire gevolgen, geld, uitgaven = costs, cost, financial implications, financial consequences
begroting, budget, middelen = budget, funds @0.7
financiering, bekostiging, geld = funding, financing
subsidie, financiële steun, bijdrage = subsidy, grant @0.6
dekking, inpassing, budgetdiscipline, regels budgetdiscipline = budgetary cover
regeldruk, administratieve lasten, lastendruk, bureaucratie, papierwerk, nalevingskosten = regulatory burden, administrative burden, red tape, bureaucracy, burden, compliance costs
vereenvoudiging, lastenverlichting, lastenvermindering, omnibus, versimpeling = simplification, burden reduction, omnibus
gevolg, effect, impact, consequentie, implicatie = consequence, effect, impact, implication
voordeel, baten, meerwaarde, toegevoegde waarde, nut = benefit, added value, advantage
nadeel, risico, keerzijde = disadvantage, downside @0.5
concurrentiekracht, concurrentievermogen, concurrentiepositie, mededingingspositie = competitiveness, competitive position
uitvoerbaarheid, uitvoering, werkbaar, praktisch haalbaar = feasibility, practicability, implementation
handhaafbaarheid, handhaving, toezicht = enforceability, enforcement @0.7
haalbaar, realistisch, uitvoerbaar = feasible, realistic @0.6
doeltreffend, effectief, doelmatig, efficiënt = effective, efficient
bevoegdheid, competentie, zeggenschap = competence, power @0.6
rechtsbasis, rechtsgrond, rechtsgrondslag, juridische grondslag, wettelijke basis = legal basis
`;

const FIELDS = `
# Drugs and crime
drugshandel, drugssmokkel, handel in drugs, smokkel van drugs, illegale drugshandel, narcoticahandel, drugstrafiek = drug trafficking, drugs trafficking, drug trade, drug smuggling @0.9
smokkel, smokkelen, illegale handel, trafiek = smuggling, trafficking
smokkelroute, handelsroute, drugsroute, aanvoerroute, route = trafficking route, smuggling route @0.7
drugs, verdovende middelen, narcotica, illegale middelen, drug = drugs, narcotics, illicit drugs @0.8
drugsgebruik, middelengebruik, druggebruik = drug use, substance use @0.9
drugsverslaving, verslaving, afhankelijkheid = addiction, drug dependence @0.6
drugsbeleid, drugsaanpak, aanpak van drugs = drug policy, drugs policy
drugscriminaliteit, drugsgerelateerde criminaliteit, drugsmisdaad = drug crime, drug-related crime @0.8
drugsgeweld, drugsgerelateerd geweld, druggerelateerd geweld = drug violence, drug-related violence @0.9
schadebeperking, harm reduction, harm-reduction, beperking van schade, schadevermindering = harm reduction @0.9
preventie, voorkomen, voorkoming = prevention, prevent
vroegsignalering, vroegtijdige waarschuwing, vroegtijdige opsporing = early warning, early detection
paraatheid, voorbereidheid, voorbereiding, weerbaarheid = preparedness, readiness @0.7
dreiging, gevaar, bedreiging, dreigingsanalyse = threat
precursor, drugsprecursor, grondstof voor drugs, chemische grondstof, precursoren = drug precursor, precursor @0.8
synthetische drugs, designerdrugs, nieuwe psychoactieve stoffen = synthetic drugs, designer drugs @0.7
cocaïne, coke = cocaine @0.9
cannabis, wiet, hennep, softdrugs = cannabis @0.7
xtc, mdma, ecstasy = ecstasy @0.9
witwassen, criminele geldstromen, geldwitwassen, crimineel geld = money laundering, criminal money flows, criminal finances, illicit financial flows, dirty money @0.8
geldstroom, financiële stroom, geldstromen = money flow, financial flow
crimineel vermogen, afpakken, ontneming, confiscatie, misdaadgeld = criminal assets, confiscation, asset recovery
georganiseerde misdaad, georganiseerde criminaliteit, ondermijning, ondermijnende criminaliteit = organised crime, organized crime, serious and organised crime @0.8
criminaliteit, misdaad, misdrijf, strafbaar feit = crime, offence @0.7
crimineel netwerk, criminele organisatie, misdaadorganisatie, bende, maffia = criminal network, criminal organisation, gang
ronselen, rekruteren, werven, rekrutering, ronseling = recruit, recruitment @0.8
jongeren, jeugd, jeugdigen, minderjarigen, jongere = young people, youth, minors
kinderen, minderjarigen, kind = children, child
opsporing, rechtshandhaving, politie, rechtshandhavingsinstantie = law enforcement, police, investigation
naleven, naleving, nakoming = comply, compliance
douane, douanecontrole, douaneautoriteit = customs
grens, buitengrens, grensbewaking, grenscontrole, grensbeheer = border, external border, border control
haven, zeehaven, havensector = port, seaport
veiligheid, interne veiligheid, binnenlandse veiligheid = security, internal security @0.7
informatie-uitwisseling, informatiedeling, gegevensuitwisseling, informatie delen = information exchange, information sharing, data sharing
internationale samenwerking, samenwerking met derde landen, partnerschap = international cooperation, cooperation with third countries, partnership @0.7
derde land, niet-eu-land, land buiten de eu = third country, non-eu country @0.9
westelijke balkan, balkan, westbalkan = western balkans @0.9
latijns-amerika, zuid-amerika = latin america, south america @0.8
civiel-militair, civiel-militaire samenwerking = civil-military
opkomende trend, ontwikkeling, nieuwe ontwikkeling = emerging trend, development @0.4
strafbaar stellen, strafbaarstelling, strafbaar, sanctionering = criminalise, criminalisation
straf, sanctie, boete, bestraffing = penalty, sanction, fine @0.6
slachtoffer, gedupeerde, benadeelde = victim @0.7
# Other fields
zorg, gezondheidszorg, zorgverlening, curatieve zorg = healthcare, health care, care
gezondheid, volksgezondheid, publieke gezondheid = health, public health
mentale gezondheid, geestelijke gezondheid, psychische gezondheid, mentale gezondheidszorg, geestelijke gezondheidszorg = mental health
geneesmiddel, medicijn, medicatie = medicine, medicinal product, drug product
klimaatverandering, opwarming van de aarde, klimaatcrisis, klimaat = climate change, global warming
uitstoot, emissie, co2-uitstoot, broeikasgasemissies, broeikasgas = emissions, greenhouse gas, greenhouse gas emissions
duurzaam, duurzaamheid, groen, verduurzaming = sustainable, sustainability, green
groene stroom, hernieuwbare energie, duurzame energie, zonne- en windenergie = renewable energy, renewables, green power
elektriciteitsnet, stroomnet, energienet, energienetwerk, hoogspanningsnet = electricity grid, power grid, energy grid, grid
netcongestie, vol stroomnet, overbelasting van het net = grid congestion
boer, landbouwer, agrariër, agrarisch ondernemer = farmer
landbouw, agrarische sector, agrosector = agriculture, farming
vee, veehouderij, veeteelt, dieren in de landbouw = livestock, livestock farming
visserij, visvangst, vissers = fisheries, fishing
afval, afvalstoffen, vuilnis = waste
auto, personenauto, wagen = car, passenger car @0.7
vrachtwagen, vrachtauto, zwaar bedrijfsvoertuig, zware bedrijfsvoertuigen, truck = truck, lorry, heavy-duty vehicle @0.8
trein, spoor, spoorvervoer, spoorweg, treinverkeer = train, rail, railway
vliegtuig, luchtvaart, vliegverkeer, vliegen = aviation, aircraft, flying @0.6
schip, scheepvaart, zeevaart, binnenvaart = ship, shipping @0.7
vervoer, transport, mobiliteit = transport, mobility
wonen, huisvesting, woning, woningmarkt, woningbouw = housing
woningtekort, woningnood, wooncrisis, betaalbare woningen = housing shortage, housing crisis, affordable housing
werk, arbeid, baan, werkgelegenheid = work, employment, job, jobs
werknemer, arbeidskracht, personeel, arbeider = worker, employee, workforce
loon, salaris, beloning, inkomen = wage, pay, salary
arbeidsmarkttekort, personeelstekort, krappe arbeidsmarkt = labour shortage
armoede, bestaansonzekerheid, sociale uitsluiting = poverty, social exclusion
asielzoeker, vluchteling, asielaanvrager = asylum seeker, refugee
migrant, vreemdeling, nieuwkomer = migrant
terugkeer, uitzetting, terugkeerbeleid = return, deportation
leger, krijgsmacht, strijdkrachten, defensie = army, armed forces, defence
wapens, bewapening, wapentuig, munitie = weapons, arms, ammunition
oorlog, conflict, agressieoorlog, inval = war, invasion, conflict
rusland, russisch, russische federatie, moskou = russia, russian
oekraïne, oekraïens, kiev = ukraine, ukrainian
china, chinees, peking = china, chinese
school, onderwijs, scholing = school, education
wetenschap, onderzoek, wetenschappelijk onderzoek = science, research
vernieuwing, innovatie, innovatief = innovation, innovative
computer, digitaal, digitalisering, ict = digital, digitalisation
cyberaanval, hack, hacken, digitale aanval = cyberattack, hacking
nepnieuws, desinformatie, misleidende informatie, buitenlandse beïnvloeding = disinformation, fake news
sociale media, onlineplatform, internetplatform, online platform = social media, online platform
belasting, fiscaal, heffing, fiscaliteit = tax, taxation, levy
bank, kredietinstelling, financiële instelling = bank, credit institution
prijs, tarief, vergoeding = price @0.4
handel, buitenlandse handel, handelsbeleid, export = trade, trade policy
invoerrecht, importheffing, douanetarief, handelstarief = tariff, import duty
afhankelijkheid, strategische afhankelijkheid, afhankelijk = dependency, strategic dependency
leveringszekerheid, voorzieningszekerheid, bevoorradingszekerheid = security of supply
tekort, schaarste, krapte = shortage
consument, klant, koper = consumer
aanbesteding, overheidsopdracht, inkoop door de overheid = public procurement, procurement, tender
vergunning, vergunningverlening, toestemming = permit, permitting, authorisation, licence
toezicht, controle, inspectie, toezichthouder = supervision, oversight, monitoring, inspection
monitoring, toezien, monitoren, volgen = monitoring, monitor
verslag, rapportage, rapport = report, reporting
`;

/** Dutch words near in meaning, with their English beside them. */
export const SYNONYMS = readTerms('synonym', TRADE + FIELDS);
