import { readTerms } from './group.ts';

/*
 * How one says in speech, in the papers and in officialese what is done in each field of policy.
 * A line gives each verb with its participle, and with a past tense or a noun where the stemmer leaves those
 * apart, since what a word brings in is not looked up again. To add a line: ask whether who asks for the one is
 * served by a sentence with the other. Opposites never share a line, and verbs that mean ten things (zetten,
 * staan, lopen) stand in phrases only.
 */

const TERMS = `
# Security, crime, justice
oppakken, aanhouden, arresteren, in de kraag vatten, arrestatie, in hechtenis nemen, opgepakt, aangehouden, gearresteerd, in hechtenis genomen, aanhield = arrest, detain, apprehend @0.8
vastzetten, opsluiten, detineren, gevangenzetten, detentie, hechtenis, achter de tralies, vastgezet, opgesloten, gedetineerd, gevangengezet = detain, imprison, lock up, detention @0.8
vrijlaten, in vrijheid stellen, op vrije voeten stellen, vrijgelaten, in vrijheid gesteld, op vrije voeten gesteld, vrijliet = release, set free
vervolgen, voor de rechter brengen, strafrechtelijk aanpakken, strafvervolging, vervolgd, voor de rechter gebracht = prosecute, prosecution, bring to justice @0.8
uitleveren, overleveren, overdragen van verdachten, uitgeleverd, overgeleverd = extradite, extradition, surrender @0.8
verhoren, ondervragen, horen van getuigen, verhoord, ondervraagd, ondervroeg = interrogate, interview
getuigen, een verklaring afleggen, getuigenis, getuigenverklaring, getuigd = testify, witness, testimony
bewaken, beveiligen, surveilleren, patrouilleren, in de gaten houden, beveiligd, gesurveilleerd, gepatrouilleerd, in de gaten gehouden = guard, patrol, secure, surveillance @0.7
beveiligen, beschermen, afschermen, veilig maken, beveiligd, beschermd, afgeschermd, veilig gemaakt = secure, protect, security @0.7
beschermen, behoeden, verdedigen, afschermen, vrijwaren, in bescherming nemen, beschermd, verdedigd, afgeschermd, gevrijwaard = protect, safeguard, shield, protection @0.7
bedreigen, intimideren, dreigen, intimidatie, onder druk zetten, bedreigd, geïntimideerd, gedreigd, onder druk gezet = threaten, intimidate, threat @0.7
afpersen, chanteren, chantage, losgeld eisen, afgeperst, gechanteerd = extort, blackmail, extortion, ransom
aanvallen, een aanval doen, agressie plegen, belagen, aangevallen, een aanval gedaan, belaagd, aanviel = attack, assault
overvallen, beroven, roven, roof, beroofd, geroofd, overviel = rob, robbery, raid
ontvreemden, jatten, diefstal, wegnemen van goederen, gestolen, gejat = steal, theft
inbreken, binnendringen, inbraak, insluipen, kraken, ingebroken, binnengedrongen, ingeslopen, gekraakt, binnendrong, insloop = break in, burglary, intrude
hacken, inbreken in systemen, binnendringen in computers, digitale inbraak, kraken van systemen, gehackt = hack, break into systems, intrusion
smokkelen, binnensmokkelen, het land in brengen, sluiken, gesmokkeld, binnengesmokkeld, het land in gebracht, gesluikt = smuggle, smuggling, traffic
onderscheppen, tegenhouden, in beslag nemen, uit de handel halen, tegengehouden, in beslag genomen, uit de handel gehaald, tegenhield = intercept, seize, interception @0.7
afluisteren, tappen, onderscheppen van berichten, meeluisteren, interceptie, afgeluisterd, getapt, meegeluisterd = wiretap, eavesdrop, intercept communications
bespioneren, spioneren, spionage, in de gaten houden, heimelijk volgen, bespioneerd, gespioneerd, in de gaten gehouden = spy, espionage, surveillance
infiltreren, binnendringen, heimelijk doordringen, infiltratie, undercover, geïnfiltreerd, binnengedrongen, binnendrong = infiltrate, infiltration
ronselen, rekruteren, inlijven, werven van jongeren, geronseld, gerekruteerd, ingelijfd = recruit, groom, recruitment @0.8
radicaliseren, extreem worden, extremisme, geradicaliseerd = radicalise, radicalisation, extremism
ophitsen, aanzetten tot haat, opruien, haatzaaien, haat zaaien, opgehitst, opgeruid, haat gezaaid = incite, incitement, hate speech @0.8
vechten, strijden, strijd leveren, gevecht, gevochten, gestreden, vocht, streed = fight, battle, struggle
doden, ombrengen, vermoorden, liquideren, moord, liquidatie, gedood, omgebracht, geliquideerd, ombracht = kill, murder, assassinate
verwonden, letsel toebrengen, gewond raken, letsel = injure, wound, injury
mishandelen, geweld gebruiken tegen, molesteren, mishandeld, gemolesteerd = abuse, assault, ill-treatment
verkrachten, aanranden, seksueel geweld, aangerand = rape, sexual assault, sexual violence @0.7
ontvoeren, kidnappen, gijzelen, ontvoerd, gekidnapt, gegijzeld = kidnap, abduct, hostage
verhandelen van mensen, mensenhandel, mensensmokkel, uitbuiten van mensen = human trafficking, traffic in persons
ontmantelen, oprollen, opdoeken, neerhalen, uiteen laten vallen, ontmanteld, opgerold, opgedoekt, neergehaald = dismantle, break up, take down
verstoren van criminele processen, dwarsbomen, frustreren, een stok in het wiel steken, gedwarsboomd, gefrustreerd = disrupt, thwart, frustrate
afpakken van crimineel geld, ontnemen van voordeel, plukken, voordeelsontneming, confisqueren, geplukt, geconfisqueerd = confiscate criminal assets, asset recovery, deprive
vluchten, ontsnappen, de wijk nemen, ontvluchten, gevlucht, de wijk genomen = flee, escape
vermissen, kwijtraken, vermist, kwijtgeraakt = be missing, lose, missing
vervalsen, namaken, nabootsen, nepproducten maken, vervalst, nagemaakt, nagebootst, nepproducten gemaakt = counterfeit, forge, falsify, forgery @0.8
namaken, kopiëren, nabootsen, imiteren, imitatie, nagemaakt, gekopieerd, nagebootst, geïmiteerd = copy, imitate, counterfeit
# Borders, asylum, migration
toelaten tot het land, binnenlaten, opnemen van vluchtelingen, toelating, binnengelaten, binnenliet = admit, let in, admission
opvangen, huisvesten, onderdak bieden, onderbrengen, opgevangen, gehuisvest, ondergebracht, opving, onderbracht = receive, shelter, accommodate, reception @0.7
terugsturen, uitzetten, het land uitzetten, terugkeer, deporteren, verwijderen uit het land, teruggestuurd, uitgezet, gedeporteerd = return, deport, expel, deportation @0.8
terugkeren, teruggaan, remigreren, naar huis gaan, teruggekeerd, teruggegaan, geremigreerd, terugging = return, go back
hervestigen, overbrengen van vluchtelingen, herplaatsen, hervestigd, herplaatst = resettle, resettlement, relocate
spreiden van asielzoekers, herverdelen van asielzoekers, herplaatsing, spreidingswet, relocatie = relocate, relocation
screenen, controleren aan de grens, doorlichten, nagaan wie iemand is, gescreend, doorgelicht = screen, vet, screening
pushback, terugduwen, onrechtmatig terugsturen, teruggeduwd = pushback, push back
migreren, emigreren, immigreren, migratie, verhuizen naar een ander land, gemigreerd, geëmigreerd, geïmmigreerd = migrate, emigrate, migration
vestigen, zich vestigen, gaan wonen, verblijven, gevestigd, verbleven = settle, establish, reside
verblijven, wonen, woonachtig zijn, woonachtig, verbleven, gewoond = reside, stay, residence
naturaliseren, nationaliteit verlenen, naturalisatie, staatsburgerschap krijgen, genaturaliseerd, staatsburgerschap gekregen = naturalise, citizenship
integreren, inburgeren, meedoen in de samenleving, integratie, geïntegreerd, ingeburgeerd = integrate, integration
reizen, op reis gaan, zich verplaatsen, verplaatsing, gereisd = travel, move, trip
oversteken, de grens overgaan, grensoverschrijding, over de grens gaan, passeren, overgestoken, gepasseerd, overstak = cross, border crossing
# Climate, environment, energy
vervuilen, verontreinigen, besmeuren, vies maken, vervuild, verontreinigd, besmeurd, vies gemaakt = pollute, contaminate, pollution @0.8
uitstoten, emitteren, vrijkomen, in de lucht brengen, lozen in de lucht, uitgestoten, geëmitteerd, vrijgekomen, in de lucht gebracht, vrijkwam = emit, emission, release, discharge @0.8
lozen, in het water lozen, dumpen in zee, lozing, wegspoelen, afvalwater lozen, geloosd, weggespoeld = discharge, dump, discharge into water @0.7
verduurzamen, vergroenen, duurzamer maken, groener maken, verduurzaamd, vergroend, duurzamer gemaakt, groener gemaakt = make sustainable, green, greening @0.8
decarboniseren, koolstofvrij maken, verduurzamen, decarbonisatie, minder co2 uitstoten, gedecarboniseerd, koolstofvrij gemaakt, verduurzaamd = decarbonise, decarbonisation
elektrificeren, elektrisch maken, overstappen op stroom, elektrificatie, van het gas af, geëlektrificeerd, elektrisch gemaakt = electrify, electrification
opwekken, produceren van stroom, stroom maken, stroomproductie, opgewekt, stroom gemaakt = generate, generation of electricity
verbranden, stoken, verstoken, opstoken, gestookt, opgestookt = burn, combust, incinerate, combustion
verwarmen, stoken, warm houden, verwarmd, gestookt, warm gehouden = heat, heating
koelen, afkoelen, koud houden, gekoeld, afgekoeld, koud gehouden = cool, cooling, refrigerate
isoleren, isolatie, woningen isoleren, warmte vasthouden, geïsoleerd = insulate, insulation
renoveren, verbouwen, opknappen, renovatie, gebouwen verbeteren, gerenoveerd, verbouwd, opgeknapt = renovate, refurbish, renovation @0.8
slopen, afbreken, neerhalen, tegen de vlakte gooien, gesloopt, afgebroken, neergehaald, afbrak = demolish, tear down, demolition
bouwen, construeren, neerzetten, gebouwd, geconstrueerd, neergezet = build, construct, construction
aanleggen, bouwen van infrastructuur, kabels trekken, aangelegd, kabels getrokken = construct, lay, build infrastructure
onderhouden, in stand houden, instandhouding, op peil houden, in stand gehouden, op peil gehouden, onderhield = maintain, maintenance, upkeep @0.7
behouden, in stand houden, bewaren, instandhouding, conserveren, in stand gehouden, bewaard, geconserveerd, behield = preserve, conserve, retain, conservation @0.8
herstellen van natuur, natuurherstel, natuur terugbrengen, hernaturaliseren, hernaturaliseerd = restore nature, nature restoration
ontbossen, bomen kappen, bossen kappen, kaalkap, houtkap, ontbost = deforest, cut down trees, deforestation, logging @0.8
herbebossen, bomen planten, bebossing, bosaanplant, herbebost = reforest, afforestation, plant trees
uitsterven, verdwijnen van soorten, met uitsterven bedreigd, uitgestorven, uitstierf = extinct, die out, endangered
opwarmen, warmer worden, temperatuurstijging, opgewarmd = warm, heat up, warming
uitdrogen, verdrogen, droogte, watertekort, uitgedroogd, verdroogd = dry out, drought, water shortage
overstromen, onder water lopen, wateroverlast, overstromen van rivieren, overgestroomd = flood, flooding @0.8
vergroenen, meer groen aanleggen, groen maken, vergroend, groen gemaakt = green, greening
afvangen, co2 opslaan, opslag van co2, ondergronds opslaan, afgevangen, afving = capture, carbon capture, store carbon
winnen van grondstoffen, ontginnen, mijnbouw, winning, grondstofwinning, gedelfd, ontgonnen = extract, mine, mining, extraction
boren, boringen doen, gaswinning, olie winnen, proefboring, geboord, boringen gedaan = drill, drilling, gas extraction
recyclen, hergebruiken, kringloop, opnieuw verwerken, gerecycld = recycle, recycling, circular
weggooien, afdanken, wegdoen, bij het afval gooien, in de prullenbak, afvalverwijdering, weggegooid, afgedankt, weggedaan, wegdeed = throw away, discard, dispose of @0.8
op de vuilstort brengen, dumpen, stortplaats, stort van afval, vuilstort, gestort, op de vuilstort gebracht, gedumpt = landfill, dump
scheiden, gescheiden inzamelen, uitsplitsen, afvalscheiding, gescheiden, uitgesplitst = separate, separation
verpakken, inpakken, emballage, ingepakt = pack, package, packaging
besparen op energie, energie besparen, zuinig zijn met energie, energiebesparing = save energy, energy saving, energy efficiency
verbruiken, gebruik van energie, opmaken, energieverbruik, opgemaakt = consume, consumption, use of energy
afkoppelen van russisch gas, afhankelijkheid afbouwen, afbouw van russisch gas = phase out russian gas, end dependence on russia
aansluiten op het net, netaansluiting, aansluiting op het stroomnet = connect to the grid, grid connection
opladen, bijladen, laden van auto's, laadpalen, oplaadpunt, laadpunt, opgeladen, bijgeladen = charge, recharge, charging point @0.8
tanken, bijtanken, brandstof innemen, tankstation, getankt, bijgetankt = refuel, fill up, filling station
# Farming, food, fisheries, animals
verbouwen, kweken, telen van gewassen, landbouwgewassen, verbouwd, gekweekt = grow, cultivate, cultivation @0.7
fokken, kweken van dieren, fokkerij, houden van dieren, gefokt = breed, breeding, rear
slachten, doden van dieren, ruimen, slachthuis, geslacht, geruimd = slaughter, cull, slaughterhouse
bemesten, mest uitrijden, mest, kunstmest strooien = fertilise, fertilisation, manure
spuiten met gif, bestrijdingsmiddelen gebruiken, gewasbeschermingsmiddelen toepassen, pesticiden gebruiken = spray pesticides, use pesticides @0.7
oogsten, binnenhalen van gewassen, plukken, geoogst, geplukt = harvest, crop
vissen, visvangst, vis vangen, bevissen, visserij, gevist, bevist = fish, fishing, catch
overbevissen, leegvissen, te veel vissen, leegvissen van zeeën, overbevist, leeggevist = overfish, overfishing, deplete
aanlanden, aan land brengen, aanlandplicht, aanvoeren van vis, aangeland, aan land gebracht = land catches, landing obligation
jagen, afschieten, bejagen, jacht, schieten van dieren, afschot, gejaagd, afgeschoten, bejaagd = hunt, shoot, hunting
eten, consumeren, voeden, voedselconsumptie, gegeten, geconsumeerd, gevoed = eat, consume, food
vaccineren, prikken, vaccinatie, vaccins toedienen, gevaccineerd, ingeënt, geprikt = vaccinate, inoculate, vaccination @0.8
besmetten, infecteren, aansteken, infectie, geïnfecteerd, aangestoken, aanstak = infect, contaminate, infection @0.8
fokverbod, fokken verbieden, houdverbod, verbod op houden van dieren = ban on breeding, breeding ban
# Transport, building, space
vervoeren, transporteren, overbrengen, verplaatsen, transport, vervoerd, getransporteerd, overgebracht, verplaatst, overbracht = transport, carry, convey @0.8
rijden, autorijden, achter het stuur zitten, gereden, geautorijd, reed = drive, driving
vliegen, het vliegtuig nemen, vlucht, luchtreis, gevlogen, het vliegtuig genomen, vloog = fly, flight, air travel
parkeren, stallen, parkeerplaats, geparkeerd, gestald = park, parking
landen op de luchthaven, opstijgen, start en landing, opgestegen, opsteeg = land, take off
verbinden, aansluiten, ontsluiten, een verbinding leggen, verbonden, aangesloten, ontsloten, een verbinding gelegd, aansloot = connect, link, connection
bereikbaar maken, ontsluiten, bereikbaarheid, toegankelijk maken, bereikbaar gemaakt, ontsloten, toegankelijk gemaakt = make accessible, accessibility
ontsluiten, toegankelijk maken, openbaar beschikbaar maken, ontsloten, toegankelijk gemaakt, openbaar beschikbaar gemaakt = open up, make accessible, unlock
omleiden, verleggen, een omweg nemen, omgeleid, verlegd, een omweg genomen = divert, reroute, diversion
inschepen, laden en lossen, overslaan van goederen, overslag, overladen, ingescheept = load, unload, transship, transshipment
verhuizen, overplaatsen, verplaatsen van bedrijven, vestigen elders, verhuisd, overgeplaatst = move, relocate, relocation
bewonen, wonen in, huisvesten, bewoond, gehuisvest = inhabit, live in, occupy
# Health and care
genezen, herstel van patiënten, genas = cure, heal, recover
behandelen van patiënten, verzorgen, verplegen, medische behandeling, verpleegd = treat, care for, treatment
verzorgen, zorgen voor mensen, verplegen, mantelzorg, verpleegd = care for, look after, nurse
diagnosticeren, diagnose stellen, diagnose, vaststellen van ziekte, gediagnosticeerd, diagnose gesteld = diagnose, diagnosis
voorschrijven van medicijnen, recept geven, voorschrift van arts, recept, recept gegeven = prescribe, prescription
roken, roker, tabaksgebruik, sigaretten, gerookt = smoke, smoking, tobacco use @0.7
vapen, elektronisch roken, e-sigaret, dampen, gevaapt, gedampt = vape, e-cigarette, vaping
drinken van alcohol, alcoholgebruik, alcoholconsumptie = drink alcohol, alcohol consumption
verslaafd raken, afhankelijk raken, verslaving, verslaafd zijn = become addicted, addiction
afkicken, stoppen met gebruik, ontwenning, verslavingsbehandeling, afgekickt = detox, quit, rehabilitation
overlijden, sterven, omkomen, doodgaan, overleden, gestorven, omgekomen, doodgegaan, stierf, omkwam, doodging = die, death, mortality @0.8
gebruiken van drugs, drugs nemen, middelengebruik, slikken en snuiven, drugs genomen = use drugs, drug use
overdosis, te veel innemen, drugsdoden, overlijden door drugs = overdose, drug-related death
uitbreken, opduiken, uitbraak, epidemie, de kop opsteken, uitgebroken, opgedoken, opdook = break out, outbreak
isoleren van patiënten, in quarantaine gaan, afzonderen, quarantaine, afgezonderd = isolate, quarantine
toedienen, verstrekken van medicijnen, geven van medicijnen, toegediend = administer, give medicine
# Digital, data, media
digitaliseren, op de computer zetten, digitaal maken, automatiseren, online brengen, gedigitaliseerd, op de computer gezet, digitaal gemaakt, geautomatiseerd, online gebracht = digitise, digitalise, automate, digitalisation
automatiseren, door computers laten doen, geautomatiseerd, robotiseren, door computers laten gedaan, gerobotiseerd = automate, automation
programmeren, software schrijven, coderen, programmatuur maken, geprogrammeerd, gecodeerd, programmatuur gemaakt = program, code
versleutelen, coderen, encrypten, encryptie, versleuteld, gecodeerd, geëncrypt = encrypt, encryption @0.9
ontsleutelen, decoderen, leesbaar maken, decryptie, achterdeurtje, ontsleuteld, gedecodeerd, leesbaar gemaakt = decrypt, backdoor
anonimiseren, onherleidbaar maken, weglakken, pseudonimiseren, geanonimiseerd, onherleidbaar gemaakt, weggelakt, gepseudonimiseerd = anonymise, redact, pseudonymise
weglakken, zwartmaken, onleesbaar maken, gelakt, lakken van documenten, weggelakt, zwartgemaakt, onleesbaar gemaakt = redact, black out
scannen, doorzoeken, aftasten van berichten, chatcontrole, meelezen, gescand, doorzocht, meegelezen, meelas = scan, chat control, scan messages
doorzoeken, fouilleren, huiszoeking doen, huiszoeking, doorzocht, gefouilleerd, huiszoeking gedaan = search, search premises
verwijderen, wissen, weghalen, offline halen, deleten, verwijderd, gewist, weggehaald, offline gehaald, gedeleet = remove, delete, erase, take down @0.8
downloaden, binnenhalen van bestanden, ophalen van bestanden, gedownload = download
uploaden, online zetten, plaatsen op internet, posten, geüpload, online gezet, gepost = upload, post
modereren, berichten verwijderen, inhoud verwijderen, moderatie, contentmoderatie, gemodereerd = moderate, content moderation
censureren, monddood maken, censuur, vrije meningsuiting inperken, muilkorven, gecensureerd, monddood gemaakt, gemuilkorfd = censor, censorship
verspreiden van nepnieuws, desinformeren, desinformatie verspreiden, misleiden, gedesinformeerd = spread disinformation, disinform, mislead
streamen, uitzenden, kijken op internet, gestreamd, uitgezonden, uitzond = stream, broadcast
gamen, computerspelletjes spelen, videospellen, spelletjes, gegaamd = game, play video games
gokken, kansspelen spelen, wedden, gokspelen, kansspel, gegokt, gewed = gamble, gambling, betting
inloggen, identificeren online, aanmelden met een account, digitale identiteit, ingelogd = log in, authenticate, digital identity
verifiëren, nagaan, controleren of het klopt, verificatie, authenticeren, geverifieerd, nagegaan, geauthenticeerd, naging = verify, authenticate, verification
profileren, profielen maken, gebruikers volgen, tracken, geprofileerd, profielen gemaakt, getrackt = profile, profiling, track users
volgen op internet, tracken, gericht adverteren, cookies plaatsen, getrackt = track, targeted advertising, cookies
# Work, education, society
werken, arbeiden, arbeid verrichten, werkzaam zijn, gewerkt, gearbeid = work, labour, be employed
in dienst nemen, aannemen van personeel, werven, aanwerven, rekruteren, personeel zoeken, in dienst genomen, geworven, aangeworven, gerekruteerd, wierf = hire, recruit, employ @0.8
detacheren, uitzenden van werknemers, uitlenen van personeel, gedetacheerd = post workers, secondment, posting
omscholen, bijscholen, scholen, herscholing, omgeschoold, bijgeschoold, geschoold = retrain, reskill, upskill, training @0.8
opleiden, scholen, trainen, bijbrengen, opgeleid, geschoold, getraind, bijgebracht, bijbracht = train, educate, training
onderwijzen, lesgeven, les geven, doceren, onderwezen, lesgegeven, les gegeven, gedoceerd, onderwees, lesgaf = teach, education, teaching
leren, studeren, zich bekwamen, kennis opdoen, geleerd, gestudeerd = learn, study, acquire knowledge
afstuderen, een diploma halen, slagen voor examen, diploma, afgestudeerd, een diploma gehaald = graduate, diploma, graduation
studeren in het buitenland, uitwisselen van studenten, erasmus, uitwisselingsprogramma = study abroad, student exchange
staken, het werk neerleggen, werkstaking, gestaakt = strike, industrial action @0.8
demonstreren, betogen, protesteren, de straat op gaan, demonstratie, protest, gedemonstreerd, betoogd, geprotesteerd = demonstrate, protest, demonstration @0.8
met pensioen gaan, stoppen met werken, pensioneren, pensioen, gepensioneerd = retire, retirement, pension
ondernemen, een bedrijf beginnen, ondernemerschap, voor zichzelf beginnen, start-up, ondernomen, ondernam = start a business, entrepreneurship
thuiswerken, op afstand werken, telewerken, werken vanuit huis, thuisgewerkt, getelewerkt = telework, work from home, remote work @0.8
emanciperen, gelijkstellen, gelijke rechten geven, emancipatie, gelijkberechtiging, geëmancipeerd, gelijkgesteld, gelijke rechten gegeven = emancipate, equal rights, emancipation
gelijkstellen, gelijk behandelen, op gelijke voet, gelijkgesteld = treat equally, equal treatment, put on an equal footing
echtscheiding, uit elkaar gaan, scheiding = divorce, separate
trouwen, huwen, huwelijk, in het huwelijk treden, getrouwd, gehuwd = marry, marriage
opvoeden, grootbrengen, opgroeien, opgevoed, grootgebracht, opgegroeid, grootbracht = bring up, raise, upbringing, grow up
adopteren van kinderen, adoptie, kind aannemen, interlandelijke adoptie = adopt a child, adoption of children
erven, nalaten, erfenis, nalatenschap, vererven, geërfd, nagelaten, vererfd, naliet = inherit, inheritance
pesten, lastigvallen, treiteren, pesterij, intimidatie, gepest, lastiggevallen, getreiteerd, lastigviel = bully, harass, harassment
wegpesten, discrimineren op het werk, ongewenst gedrag, grensoverschrijdend gedrag, weggepest = harassment at work, misconduct
verhongeren, honger lijden, honger, hongersnood, ondervoeding, verhongeerd = starve, hunger, famine
verarmen, in armoede raken, arm worden, rondkomen, verarmd, rondgekomen, rondkwam = impoverish, fall into poverty, make ends meet
# Defence and foreign affairs
verdedigen, zich weren, beschermen tegen aanvallen, defensie, verdedigd = defend, defence, protect
bewapenen, wapens geven, herbewapenen, wapens leveren, bewapend, wapens gegeven, herbewapend = arm, rearm, rearmament, supply weapons @0.8
ontwapenen, wapens inleveren, wapenbeheersing, ontwapend = disarm, disarmament
afschrikken, ontmoedigen van vijanden, afschrikkingsmacht, afgeschrokken, afschrok = deter, deterrence
binnenvallen, invallen, innemen, invasie, bezetten, binnengevallen, ingevallen, ingenomen, binnenviel, inviel, innam = invade, occupy, invasion @0.8
bezetten, innemen van gebied, annexeren, annexatie, geannexeerd = occupy, annex, occupation, annexation
bombarderen, beschieten, bombardement, raketten afvuren, gebombardeerd, beschoten = bomb, shell, bombardment
terugtrekken van troepen, troepen weghalen, terugtrekking, aftocht = withdraw troops, troop withdrawal
uitzenden van militairen, troepen sturen, inzet van militairen, militaire missie, stationeren, gestationeerd = deploy troops, send troops, deployment
wederopbouwen, heropbouwen, weer opbouwen, wederopgebouwd, heropbouwd = rebuild, reconstruct, reconstruction @0.8
boycotten, mijden van producten, embargo, geboycot = boycott, embargo
samenspannen, complotteren, een front vormen, samenzwering, samengespannen, gecomplotteerd = conspire, plot
verbreken, opzeggen van banden, banden verbreken, relaties verbreken, verbroken, verbrak = sever ties, break off
aanhalen van banden, betrekkingen verbeteren, toenadering zoeken, banden aanhalen, relaties verbeteren = strengthen ties, rapprochement, improve relations
bevrijden, vrijmaken, ontzetten, vrijgemaakt = liberate, free, liberation
`;

/** Verbs of the fields of policy, in every register. */
export const REGISTER_VERBS_FIELDS = readTerms('synonym', TERMS);
