import { readTerms } from './group.ts';

/*
 * Forms of one noun or adjective that Dutch Snowball stems leave apart: plurals, and words made from it.
 * To add a line: give the dictionary form and one form for each stem that the Snowball stemmer leaves apart.
 * A word stands in one line only, so that a line may also serve as one term of the index.
 */

const NOUNS = `
# Nouns with plurals of another stem, and adjectives beside nouns
advies, adviezen, adviseren, geadviseerd
agentschap, agentschappen
analyse, analyses, analyseren, geanalyseerd
auto, auto's
bedrijf, bedrijven
bos, bossen, bosbouw
brandstof, brandstoffen
brief, brieven
chemie, chemisch, chemicaliën
commissie, commissies
crisis, crises
criterium, criteria
democratie, democratisch, democratieën
dief, dieven, diefstal
douane, douanier
drone, drones
drug, druggerelateerd, drugsgerelateerd
economie, economisch, economieën
ei, eieren
europa, europees
fiche, fiches
fraude, frauduleus, frauderen
gemeente, gemeentes
geweld, gewelddadig
gezin, gezinnen
glas, glazen
grens, grenzen, begrenzen
haven, havens
historie, historisch
huis, huizen
illegaal, illegaliteit
industrie, industrieel, industriële, industrieën
initiatief, initiatieven
jong, jongere
justitie, justitieel, justitiële
kalf, kalveren
kind, kinderen
koe, koeien
legaal, legaliseren
lening, lenen
lid, leden
lobby, lobbyen
maatschappij, maatschappelijk
mens, mensen, menselijk
milieu, milieus
motie, moties
museum, musea
nederland, nederlander
nota, nota's
parlement, parlementair
partnerschap, partnerschappen
politie, politieel, politiële
politiek, politici, politicus
prijs, prijzen
proces, processen
proportioneel, proportionaliteit
regio, regio's, regionaal
relatie, relaties
risico, risico's
schade, schadelijk
schijf, schijven
schip, schepen, scheepvaart
sociaal, sociale
solidair, solidariteit
stad, steden, stedelijk
stof, stoffen
strategie, strategieën, strategisch
subsidiair, subsidiariteit
techniek, technisch
technologie, technologieën, technologisch
terrorisme, terrorist, terroristisch
thema, thema's, thematisch
transparant, transparantie
universiteit, universitair
wapen, wapens, bewapening
wet, wettelijk, wetgeving
zee, zeeën
ziek, ziekte
ziekenhuis, ziekenhuizen
# Plurals in -s after -e or -en, f and s that become v and z, vowels parted by a diaeresis
aandacht, aandachtspunt
actie, acties
actief, actieve
administratief, administratieve
afvangen, afgevangen
alternatief, alternatieven
ambitieus, ambitieuze, ambitie
archief, archieven
basis, gebaseerd
boete, boetes
categorie, categorieën
centrale, centrales
certificeren, gecertificeerd, certificaat
coalitie, coalities
commercieel, commerciële
conclusie, conclusies
digitaliseren, gedigitaliseerd, digitaal
effectief, effectiviteit, effectieve
emissie, emissies
essentieel, essentiële
examen, examens
functie, functies
fusie, fusies
gegeven, gegevens
harmoniseren, geharmoniseerd
ideeën, idee
inspannen, ingespannen
inspecteur, inspecteren
instantie, instanties
interventie, interventies
jeugd, jeugdig
keten, ketens
klimaat, klimatologisch
kritisch, kritiek
liberaliseren, geliberaliseerd
locatie, locaties
materieel, materiële
methode, methodes
meting, gemeten
ministerieel, ministeriële
missie, missies
motief, motieven
negatief, negatieve
officieel, officiële
ontbossing, ontbost
oorzaak, veroorzaken, veroorzaakt
operatie, operaties
optie, opties
periode, periodes
perspectief, perspectieven
plannen, plan
planning, gepland
positie, posities
positief, positieve
potentieel, potentiële
praktijk, praktisch
premie, premies
prestatie, prestaties
preventief, preventieve
procedure, procedures
proef, proeven
provincie, provincies
rapporteren, gerapporteerd, rapportage
registreren, geregistreerd
reis, reizen, reiziger
religieus, religieuze
route, routes
sanctie, sancties
situatie, situaties
tarief, tarieven
teken, tekens
transactie, transacties
varken, varkens
verduurzamen, verduurzaamd
vergunning, vergund
verslaving, verslaafd
wagen, wagens
wolf, wolven
`;

/** Forms of a noun or adjective that stemming does not join. */
export const NOUN_FORMS = readTerms('inflection', NOUNS);
