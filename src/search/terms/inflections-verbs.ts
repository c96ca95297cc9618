import { readTerms } from './group.ts';

/*
 * Forms of one verb that Dutch Snowball stems leave apart: participles, past tenses, and nouns of the verb.
 * To add a line: give the dictionary form and one form for each stem that the Snowball stemmer leaves apart.
 * A word stands in one line only, so that a line may also serve as one term of the index.
 */

const VERBS = `
# Verbs with their participles and nouns
aanbevelen, aanbevolen
aanbieden, aangeboden, aanbod
aandragen, aangedragen
aangeven, aangegeven
aanhouden, aangehouden
aanjagen, aangejaagd
aankondigen, aangekondigd, kondigt aan
aanmoedigen, aangemoedigd, moedigt aan
aannemen, aangenomen
aanpakken, aangepakt
aanpassen, aangepast
aanscherpen, aangescherpt
aansluiten, aangesloten, sluit aan
aansporen, aangespoord
aanstellen, aangesteld
aantonen, aangetoond
aantrekken, aangetrokken
aanvallen, aangevallen, aanval
aanvoeren, aangevoerd
aanvragen, aangevraagd
aanvullen, aangevuld
aanwijzen, aangewezen
afbouwen, afgebouwd
afdwingen, afgedwongen
afhangen, afhankelijk
afnemen, afgenomen, afname
afpakken, afgepakt
afronden, afgerond
afschaffen, afgeschaft
afsluiten, afgesloten
afspreken, afgesproken, afspraak
afstemmen, afgestemd
afwegen, afgewogen
afwijken, afgeweken
afwijzen, afgewezen
beginnen, begonnen, begin
behandelen, behandeld
bekendmaken, bekendgemaakt
belonen, beloond
bemiddelen, bemiddeld
benadrukken, benadrukt, nadruk
benoemen, benoemd
beoordelen, beoordeeld, oordeel
bepalen, bepaald
beperken, beperkt
bereiken, bereikt
beschermen, beschermd, beschermt
beschrijven, beschreven
beslissen, beslist, besloten, besluit
bespreken, besproken
bestrijden, bestreden, strijd
bestuderen, bestudeerd, studie, studies
betalen, betaald
betrekken, betrokken
beveiligen, beveiligd
bevelen, bevolen
bevestigen, bevestigd
bevorderen, bevorderd
bewaken, bewaakt
bewaren, bewaard
bewijzen, bewezen, bewijs
bezuinigen, bezuinigd
bijdragen, bijgedragen, draagt bij
bijhouden, bijgehouden
bijstellen, bijgesteld
binden, gebonden, binding
blokkeren, geblokkeerd, blokkade
bouwen, gebouwd
controleren, gecontroleerd, controle, controles
coördineren, gecoördineerd, coördinatie
crimineel, criminaliteit
deelnemen, deelgenomen, deelname
doorverwijzen, doorverwezen
doorvoeren, doorgevoerd
dwingen, gedwongen, dwang
eisen, geëist
erkennen, erkend
evalueren, geëvalueerd, evaluatie, evaluaties
exporteren, geëxporteerd, export, exporteur
financieren, gefinancierd, financieel, financiële, financiën
formuleren, geformuleerd
garanderen, gegarandeerd, garantie
gebruiken, gebruikt
goedkeuren, goedgekeurd
handhaven, gehandhaafd
helpen, geholpen, hulp, hielp
herstellen, hersteld, herstel
hervormen, hervormd
herzien, herziet
identificeren, geïdentificeerd, identificatie
implementeren, geïmplementeerd, implementatie
importeren, geïmporteerd, import, importeur
indienen, ingediend, dient in
informeren, geïnformeerd, informatie
ingaan, ingegaan, ingang
ingrijpen, ingegrepen, ingreep
inkopen, ingekocht
innoveren, innovatie, innovatief, innovatieve
inperken, ingeperkt
inrichten, ingericht
inschatten, ingeschat
inspelen, ingespeeld
instellen, ingesteld
instemmen, ingestemd, stemt in
integreren, geïntegreerd, integratie
intensiveren, geïntensiveerd
intrekken, ingetrokken
introduceren, geïntroduceerd, introductie
investeren, geïnvesteerd
invoeren, ingevoerd
inwerkingtreding, in werking treden, treedt in werking, in werking getreden
inzetten, ingezet, zet in
kiezen, gekozen, keuze, koos, keuzes, keus
kopen, gekocht, aankoop
leveren, geleverd
moderniseren, gemoderniseerd
monitoren, gemonitord
motiveren, gemotiveerd
nakomen, nagekomen
naleven, nageleefd
nastreven, nagestreefd, streven, streeft
onderbouwen, onderbouwd
onderhandelen, onderhandeld
ondermijnen, ondermijnd
onderschrijven, onderschreven, onderschrijft
ondersteunen, ondersteund
ondertekenen, ondertekend
onderzoeken, onderzocht
ontbreken, ontbroken, ontbreekt
ontnemen, ontnomen
ontstaan, ontstond, ontstaat
ontvangen, ontvangst, ontving
ontwerpen, ontworpen
ontwikkelen, ontwikkeld
opheffen, opgeheven
oplossen, opgelost
opnemen, opgenomen, opname
oprichten, opgericht
oproepen, opgeroepen, roept op
opschorten, opgeschort
opslaan, opgeslagen, opslag
opsporen, opgespoord
opstellen, opgesteld, opsteller
optreden, opgetreden, treedt op
opvangen, opgevangen
opvatten, opgevat
opvolgen, opgevolgd, opvolger
opzetten, opgezet
organiseren, georganiseerd, organisatie, organisaties
overdragen, overgedragen, overdracht
overeenkomen, overeengekomen, overeenkomst
overgaan, overgegaan, overgang
overleggen, overlegd, overleg
overnemen, overgenomen, overname
overstappen, overgestapt, overstap
overtreden, overtrad
overwegen, overwogen
plaatsvinden, plaatsgevonden, vindt plaats
prioriteren, prioriteit
produceren, geproduceerd, productie, producent
publiceren, gepubliceerd, publicatie
raadplegen, geraadpleegd
reageren, gereageerd, reactie, reacties
reguleren, gereguleerd
rekruteren, gerekruteerd
samenwerken, samengewerkt
schatten, geschat, schatting
schenden, geschonden, schending
schrijven, geschreven, schreef
sluiten, gesloten, sluiting
smokkelen, gesmokkeld, smokkelaar
stemmen, gestemd, stemming
steunen, gesteund
stijgen, gestegen, stijging, steeg
stimuleren, gestimuleerd, stimulans
subsidiëren, gesubsidieerd, subsidie, subsidies
tegengaan, tegengegaan
tegenhouden, tegengehouden
tekortschieten, tekortgeschoten
terugdringen, teruggedrongen
terugkeren, teruggekeerd
toekennen, toegekend
toelaten, toegelaten
toelichten, toegelicht
toenemen, toegenomen, toename
toepassen, toegepast
toestaan, toegestaan
toetreden, toegetreden
toetsen, getoetst, toetsing, toets
toewijzen, toegewezen
toezeggen, toegezegd
toezien, toezicht
uitbreiden, uitgebreid
uitdagen, uitgedaagd
uitgeven, uitgegeven, uitgave
uitleggen, uitgelegd, uitleg
uitspreken, uitgesproken, uitspraak
uitstellen, uitgesteld, uitstel
uitstoten, uitgestoten
uitvoeren, uitgevoerd
uitwerken, uitgewerkt
uitwisselen, uitgewisseld
uitzetten, uitgezet
uitzonderen, uitgezonderd
verbeteren, verbeterd
verbieden, verboden, verbiedt
verbinden, verbonden
verbruiken, verbruikt
verdelen, verdeeld
verdenken, verdacht
verdienen, verdiend
verdwijnen, verdwenen
vereenvoudigen, vereenvoudigd
vergelijken, vergeleken
verhogen, verhoogd, verhoogt
verkiezen, verkozen
verkopen, verkocht
verkrijgen, verkregen
verlagen, verlaagd
verlenen, verleend
verlengen, verlengd
verliezen, verloren, verlies
verminderen, verminderd
verschijnen, verschenen
verschillen, verschil
versterken, versterkt
verstrekken, verstrekt
vertragen, vertraagd
vervangen, verving
vervoeren, vervoerd
vervolgen, vervolgd
verwelkomen, verwelkomd, verwelkomt
verwerken, verwerkt
verwerpen, verworpen
verwijderen, verwijderd
verwijzen, verwezen
verzamelen, verzameld
verzekeren, verzekerd
verzenden, verzonden, verstuurd
verzoeken, verzocht
voldoen, voldaan, voldoet, voldeed
voorkomen, voorkomt
voorleggen, voorgelegd
voorstellen, voorgesteld, voorstel, stelt voor, stelde voor
voorzien, voorziet
vragen, gevraagd, vroeg, vraagt
vrijgeven, vrijgegeven, vrijgave
vrijstellen, vrijgesteld
waarschuwen, gewaarschuwd
werven, geworven, werving
wijzigen, gewijzigd
witwassen, witgewassen, witwas
`;

/** Forms of a verb that stemming does not join. */
export const VERB_FORMS = readTerms('inflection', VERBS);
