import { readTerms } from './group.ts';

/*
 * Dutch and English for one thing, of the fields named below. To add a line: the Dutch words, ` = `, the
 * English ones, as EU documents use them. Give an English word only its meaning in EU policy ("council" is
 * the Council, "advice" is not), and prefer a phrase to a word that means more than one thing.
 */

const TERMS = `
# Health
gezondheid = health
volksgezondheid = public health
gezondheidszorg, zorg = healthcare, health care
mentale gezondheid, mentale gezondheidszorg = mental health, mental health care
preventie = prevention
behandeling = treatment
patiënt, patiënten = patient, patients
arts, artsen, zorgpersoneel = doctor, health workers, health professionals
ziekenhuis, ziekenhuizen = hospital, hospitals
geneesmiddel, geneesmiddelen = medicine, medicines, medicinal products
farmaceutische wetgeving, farmacie, farmaceutische industrie = pharmaceutical legislation, pharmaceuticals, pharmaceutical industry
geneesmiddelentekort, geneesmiddelentekorten = medicine shortages, shortages of medicines
kritieke geneesmiddelen = critical medicines
medische hulpmiddelen = medical devices
vaccin, vaccins, vaccinatie = vaccine, vaccines, vaccination
pandemie, grensoverschrijdende gezondheidsbedreiging = pandemic, cross-border health threat
kanker, kankerbestrijding = cancer, beating cancer
hart- en vaatziekten, cardiovasculaire gezondheid = cardiovascular disease, cardiovascular health
zeldzame ziekten, weesgeneesmiddelen = rare diseases, orphan medicines
antibiotica, antimicrobiële resistentie = antibiotics, antimicrobial resistance
gezondheidsgegevens = health data
tabak, tabaksproducten, roken = tobacco, smoking
vapen, e-sigaret, nicotine = vaping, e-cigarette, nicotine
alcohol = alcohol
lichaamsmateriaal, bloed weefsels en cellen = substances of human origin
gezonde leefstijl, overgewicht, obesitas = healthy lifestyle, obesity
cosmetica = cosmetics
speelgoed = toys
langdurige zorg, ouderenzorg = long-term care, elderly care
handicap, mensen met een beperking = disability, persons with disabilities
toegankelijkheid = accessibility
# Work and social affairs
sociaal beleid = social policy
europese pijler van sociale rechten, sociale pijler = european pillar of social rights
arbeidsmarkt = labour market
werkgelegenheid, banen = employment, jobs
kwaliteitsbanen, hoogwaardige banen = quality jobs
werknemer, werknemers = worker, workers, employee
werkgever, werkgevers = employer, employers
arbeidsomstandigheden, arbeidsvoorwaarden = working conditions
veiligheid en gezondheid op het werk, arbo = occupational safety and health
minimumloon, toereikende minimumlonen = minimum wage, adequate minimum wages
loontransparantie, beloningstransparantie = pay transparency
detachering, gedetacheerde werknemers = posting of workers, posted workers
platformwerk, platformwerkers = platform work, platform workers
stage, stages, stagiair = traineeship, traineeships, trainee
telewerken, recht om onbereikbaar te zijn = telework, right to disconnect
ondernemingsraad, europese ondernemingsraden = works council, european works councils
sociale dialoog = social dialogue
collectieve onderhandelingen, cao = collective bargaining, collective agreement
sociale zekerheid, coördinatie van de sociale zekerheid = social security, social security coordination
werkloosheid, werkloosheidsuitkering = unemployment, unemployment benefit
uitkering, uitkeringen = social benefit, benefits
pensioen, pensioenen = pension, pensions
aanvullend pensioen, bedrijfspensioen = supplementary pension, occupational pension
armoede, armoedebestrijding = poverty, anti-poverty
dakloosheid, daklozen = homelessness
kindgarantie, kinderarmoede = child guarantee, child poverty
gelijke kansen = equal opportunities
arbeidsmobiliteit = labour mobility
kinderopvang = childcare
vergrijzing, demografie = ageing, demography, demographic change
vrijwilliger, vrijwilligers = volunteers, volunteering
# Housing, cities and regions
wonen, huisvesting, volkshuisvesting = housing
betaalbare huisvesting, betaalbaar wonen = affordable housing
plan voor betaalbare huisvesting = affordable housing plan
sociale huur, woningcorporatie, sociale huisvesting = social housing, housing association
vakantieverhuur, kortetermijnverhuur, toeristische verhuur = short-term rentals
bouw, bouwsector, bouwproducten = construction, construction sector, construction products
stad, steden = city, cities
eu-agenda voor steden, stedelijke agenda, agenda stad = eu agenda for cities, urban agenda
regio, regio's = region, regions
regionaal beleid = regional policy
grensregio, grensregio's, grensoverschrijdende samenwerking = border region, cross-border region, cross-border cooperation
intergenerationele rechtvaardigheid, intergenerationele eerlijkheid = intergenerational fairness
# Education, youth, culture, media and sport
onderwijs, opleiding = education, training
beroepsonderwijs, mbo = vocational education and training, vocational education
hoger onderwijs, universiteit, universiteiten = higher education, university, universities
school, scholen, leraar, leraren = school, schools, teacher, teachers
vaardigheden, unie van vaardigheden = skills, union of skills
basisvaardigheden = basic skills
om- en bijscholing, omscholing, bijscholing, leven lang leren = reskilling, upskilling, lifelong learning
microcredentials = micro-credentials
uitwisselingsprogramma, erasmus = exchange programme, erasmus
erkenning van diploma's, diploma = recognition of diplomas, degree
jongeren, jeugd, jeugdbeleid = youth, young people, youth policy
kind, kinderen = child, children
studenten, student = students, student
cultuur, cultuurbeleid = culture, cultural policy
cultuurkompas = culture compass
cultureel erfgoed, erfgoed = cultural heritage, heritage
creatieve sector, culturele en creatieve sector = creative sector, cultural and creative sectors
media, mediavrijheid, persvrijheid = media, media freedom, press freedom
audiovisuele media, audiovisuele mediadiensten, omroep = audiovisual media services, broadcasting
journalist, journalisten, journalistiek = journalist, journalists, journalism
film, bioscoop = film, cinema
boeken, uitgeverij = books, publishing
sport, sportmodel = sport, european sport model
bibliotheek, bibliotheken = library, libraries
religie, geloof, godsdienstvrijheid = religion, freedom of religion
minderheden, roma = minorities, roma
`;

/** Health, work, education, housing, culture and media. */
export const SOCIETY_TERMS = readTerms('translation', TERMS);
