/**
 * Words by which a person is told from anything else with a capital. Each row has what it says, its words in lower case,
 * and an example. How much each counts is in `documents/privacy/person-weights.json`, fitted by `eval/fit/persons.ts`.
 */
export interface PersonRow {
  /** What a word of this row says of a name beside it. */
  readonly says: PersonCue;
  readonly words: readonly string[];
  readonly example: string;
  readonly from: string;
}

export type PersonCue =
  | 'honorific'
  | 'title'
  | 'greeting'
  | 'function'
  | 'office'
  | 'label'
  | 'column'
  | 'verb'
  | 'act'
  | 'thing'
  | 'place'
  | 'paraph'
  | 'organisation';

const row = (says: PersonCue, words: string, example: string, from: string): PersonRow => ({
  says,
  words: words.trim().split(/\s*,\s*/),
  example,
  from,
});

const MANUAL = 'Aanwijzingen voor de rijkshuisstijl: aanschrijving en ondertekening';
const PAPERS = 'koppen en bijschriften van nota’s, verslagen en mails van de rijksoverheid';

export const PERSON_ROWS: readonly PersonRow[] = [
  row(
    'honorific',
    'heer, mevrouw, mevr, mw, mevr., mw., dhr, dhr., hr, hr., de hr., mej., mej, meneer, mijnheer, juffrouw, mr., mrs, mrs., ms, ms., miss, sir, madam, madame, monsieur, herr, frau, heren, dames, collega, collegae, collegas, broer, zus, echtgenoot, echtgenote, weduwe, familie',
    'mevrouw Verzonnen',
    MANUAL,
  ),
  row(
    'title',
    'drs, drs., dr, dr., mr, ir, ir., ing, ing., prof, prof., mr.drs., mr.dr., ds, ds., bc., kol., lt., gen., maj., kap., sgt., jhr., jhr, jkvr., baron, barones, graaf, em., phd, msc, ma, ba, bsc, llm, mba, mpa, ra, rc, emba',
    'drs. Verzonnen',
    MANUAL,
  ),
  row(
    'greeting',
    'beste, hoi, hallo, hi, hey, ha, dag, lieve, geachte, dear, hello, groet, groeten, gr, gr., groetjes, mvg, liefs, regards, cheers, best, thanks, dank, bedankt, thx, vriendelijke, hartelijke, grt, grts, grtz, welkom',
    'Beste Verzonnen,',
    PAPERS,
  ),
  row(
    'function',
    `beleidsmedewerker, medewerker, medewerkster, senior, junior, directeur, directrice, adjunct-directeur, directeur-generaal, secretaris-generaal, secretaris, secretaresse, adviseur, beleidsadviseur, hoofd, afdelingshoofd, clusterhoofd, teamleider, teammanager, projectleider, programmamanager, programmaleider, manager, coördinator, eu-coördinator, coördinerend, jurist, inspecteur, inspecteur-generaal, controller, woordvoerder, woordvoerster, persvoorlichter, voorlichter, trainee, stagiair, stagiaire, attaché, attache, ambassadeur, raadadviseur, griffier, analist, econoom, onderzoeker, onderzoekster, docent, architect, ingenieur, archivaris, accountant, consultant, assistent, assistente, bode, chauffeur, notulist, notuliste, voorzitter, vicevoorzitter, penvoerder, plaatsvervangend, plv., plv, waarnemend, wnd., interim, thesaurier-generaal, specialist, expert, deskundige, officier, landsadvocaat, advocaat, notaris, arts, huisarts, projectsecretaris, kwartiermaker, strateeg, redacteur, vertaler, tolk, indiener, aanvrager, bezwaarmaker, klager, melder, appellant, eiser, verzoeker, contactpersoon, dossierhouder, behandelaar, opsteller, steller, opdrachtgever, auteur, auteurs, deelnemer, gesprekspartner, collega, policy, officer, advisor, adviser, director, desk, deputy, head, counsellor, counselor, spokesperson, spokesman, spokeswoman, assistant, secretary, coordinator, lawyer, analyst, researcher, intern, unit`,
    'beleidsmedewerker',
    'Functiegebouw Rijk',
  ),
  row(
    'office',
    `minister, ministers, minister-president, premier, vicepremier, vice-premier, staatssecretaris, staatssecretarissen, bewindspersoon, bewindsman, bewindsvrouw, eurocommissaris, commissaris, commissioner, eurocommissarissen, lid, leden, kamerlid, kamerleden, europarlementariër, europarlementariërs, rapporteur, schaduwrapporteur, co-rapporteur, senator, senatoren, fractievoorzitter, koning, koningin, prins, prinses, keizer, paus, president, vicepresident, vice-president, bondskanselier, kanselier, ombudsman, rechter, rechters, advocaat-generaal, a-g, raadsheer, commissievoorzitter, kamervoorzitter, informateur, formateur, burgemeester, commissaris van de koning, gouverneur, generaal, king, queen, prince, princess, chancellor, mep, ministerpräsident, state secretary, secretary-general, hoge vertegenwoordiger`,
    'minister Verzonnen',
    'Grondwet, Verdrag betreffende de Europese Unie',
  ),
  row(
    'label',
    `behandeld door, behandelaar, behandelend ambtenaar, contact, contactpersoon, contactpersonen, opsteller, opstellers, opgesteld door, steller, stellers, auteur, auteurs, mede-auteur, co-auteur, author, authors, prepared by, drafted by, written by, contact person, dossierhouder, dossierhouders, paraaf, parafen, medeparaaf, geparafeerd, akkoord, akk, gezien, gelezen, medegelezen, meegelezen, meelezers, meelezer, meegelezen door, afgestemd met, afstemming, van, aan, cc, bcc, from, to, sender, recipient, afzender, geadresseerde, ontvanger, verzonden door, afschrift aan, kopie aan, kopie, t.a.v., tav, ter attentie van, attn, aanwezig, aanwezigen, aanw, afwezig, afwezigen, afgemeld, afmelding, afmeldingen, deelnemers, deelnemer, participants, present, attendees, apologies, absent, bij afwezigheid, vervanger, vervanging, waarnemer, achterwacht, backup, notulen, notulist, verslag, verslaglegging, verslaglegger, secretaris, voorzitter, chair, penvoerder, trekker, actiehouder, actienemer, eigenaar, opdrachtgever, opdrachtnemer, projectleider, projectteam, team, teamleden, leden projectgroep, medewerker, medewerkers, collega's, woordvoerder, woordvoering, persvoorlichter, getekend, w.g., was getekend, ondertekend, ondertekend door, signed, signed by, namens, namens de minister, namens deze, voor deze, goedgekeurd door, vastgesteld door, gecontroleerd door, beoordeeld door, gemaakt door, aangemaakt door, gewijzigd door, laatst gewijzigd door, bewerkt door, reviewed by, approved by, created by, modified by, last modified by, bron, vragen, voor vragen, vragen bij, inlichtingen, meer informatie, informatie bij, aanspreekpunt, reply to, t.n.v., tnv, ten name van, naam, namen, name, names, betrokkene, betrokkenen, belanghebbende, aanvrager, indiener, bezwaarmaker, klager, melder, verzoeker, eiser, gemachtigde, rapporteurs, rapporteurs van het advies, redactie, eindredactie, met dank aan, met medewerking van, bijdragen van, aan dit stuk werkten mee, whatsapp, signal, wie, verantwoordelijke, verantwoordelijk, directeur, afdelingshoofd, hoofd, dg, sg, actie, actie door, on, gespreksleider, dagvoorzitter, spreker, sprekers, inleider, speakers, delegatie, delegatieleden, reisgenoten, chauffeur, gast, gasten, bezoekers`,
    'Behandeld door: A. Verzonnen',
    PAPERS,
  ),
  row(
    'column',
    'naam, namen, name, wie, who, persoon, contactpersoon, contact, behandelaar, steller, opsteller, auteur, medewerker, deelnemer, deelnemers, aanwezig, aanwezigen, actiehouder, trekker, eigenaar, eigenaren, paraaf, parafen, initialen, verantwoordelijke, verantwoordelijk, dossierhouder, spreker, projectleider, collega, vervanger, voornaam, achternaam, actie door, door, ambtenaar, e-mail, telefoon, beller, opdrachtgever, lid, secretaris, beoordelaar, lezer, meelezer, woordvoerder',
    '| Naam | Organisatie |',
    PAPERS,
  ),
  row(
    'verb',
    `schreef, schreven, schrijft, schrijven, stelde, belt, bel, bellen, belde, gebeld, sprak, spreekt, gesproken, mailt, mail, mailde, mailen, gemaild, vroeg, vraagt, vragen, zei, zegt, meldt, meldde, gemeld, stuurt, stuurde, stuur, licht, lichtte, kan, neemt, nam, doet, deed, gaat, ging, komt, kwam, werkt, werkte, werkten, gaf, geeft, las, leest, heeft, hebben, had, zal, zullen, wil, is, was, zijn, opende, opent, sluit, sloot, merkt, merkte, antwoordt, antwoordde, bezoekt, bezocht, vervangt, verving, regelt, zorgt, pakt, maakt, maakte, bewaakt, haalt, levert, zoekt, denkt, vindt, wrote, says, said, asked, asks, will, called, calls, replied, noted, explained, joined, attended, benoemd, aangesteld, gevraagd, bereikbaar, overlegt, contact, neem, spreek, zie, geboren, wonende, woont, ondergetekende`,
    'A. Verzonnen schreef deze nota',
    PAPERS,
  ),
  row(
    'act',
    'wet, wetten, lex, arrest, zaak, case, rapport, commissie, motie, amendement, verdrag, akkoord, richtlijn, verordening, besluit, doctrine, plan, pact, prijs, fonds, leerstoel, zienswijze, advies, initiatiefwet, nota, formule, ziekte, syndroom, schaal, model, methode, effect, theorie, curve, coëfficiënt, index, toets, programma, beurs, beurzen, lezing, norm, wetboek, v., tegen, versus, vs.',
    'het arrest Verzonnen',
    'vaste benamingen van wetten, zaken en rapporten',
  ),
  row(
    'thing',
    'bedrijf, firma, bakkerij, slagerij, stichting, vereniging, coöperatie, restaurant, hotel, winkel, merk, concern, fabriek, uitgeverij, boekhandel, garage, apotheek, rederij, brouwerij, zuivel, kwekerij, b.v., bv, n.v., nv, vof, v.o.f., inc., ltd, ltd., gmbh, s.a., company, zonen, zn., groep, group, holding, bank, museum, universiteit, school, college, ziekenhuis, instituut, schip, schepen, tanker, sluis, brug, tunnel, dijk, haven, kanaal, polder, gebouw, zaal, zalencentrum, kazerne, vliegveld, station, park, bos, eiland, kasteel, paleis, huis, fractie, partij, lijst, club, orkest',
    'slagerij Verzonnen',
    'Handelsregister: rechtsvormen en branchewoorden',
  ),
  row(
    'place',
    `straat, laan, plein, weg, gracht, kade, singel, dijk, steeg, hof, dreef, pad, plantsoen, den haag, 's-gravenhage, amsterdam, rotterdam, utrecht, eindhoven, groningen, tilburg, almere, breda, nijmegen, apeldoorn, haarlem, arnhem, enschede, amersfoort, zaandam, zwolle, leiden, leeuwarden, maastricht, dordrecht, ede, alphen, delft, emmen, deventer, sittard, helmond, venlo, roosendaal, assen, middelburg, vlissingen, terneuzen, lelystad, den helder, hoorn, alkmaar, purmerend, gouda, zoetermeer, hilversum, amstelveen, schiedam, vlaardingen, spijkenisse, brussel, luxemburg, straatsburg, parijs, berlijn, londen, rome, madrid, wenen, warschau, praag, boedapest, athene, lissabon, kopenhagen, stockholm, helsinki, dublin, washington, new york, genève, geneve, oslo, bern, boekarest, sofia, zagreb, ljubljana, bratislava, riga, tallinn, vilnius, nicosia, valletta, kyiv, kiev, moskou, peking, brussels, luxembourg, strasbourg, geneva, vienna, paris, berlin, london, lisbon, athens, prague, warsaw, nederland, duitsland, frankrijk, belgië, italië, spanje, portugal, polen, hongarije, tsjechië, slowakije, slovenië, kroatië, oostenrijk, zweden, finland, denemarken, ierland, griekenland, roemenië, bulgarije, estland, letland, litouwen, malta, cyprus, noorwegen, zwitserland, ijsland, turkije, oekraïne, rusland, china, india, japan, brazilië, verenigde staten, verenigd koninkrijk, groningen, friesland, drenthe, overijssel, gelderland, flevoland, zeeland, limburg, brabant, noord-brabant, noord-holland, zuid-holland, europa, afrika, azië, amerika, curaçao, aruba, bonaire, saba, suriname, noordzee, oostzee, wadden, waddenzee, rijn, maas, schelde, westerschelde, schiphol, eemshaven, moerdijk, germany, france, belgium, italy, spain, poland, hungary, austria, sweden, denmark, ireland, greece, norway, turkey, ukraine, russia, netherlands, slovenia, slovakia, croatia, romania, bulgaria, estonia, latvia, lithuania, europe, sint, san, santa`,
    'Den Haag',
    'Basisregistratie Adressen en Gebouwen; landenlijst van de Europese Unie',
  ),
  row(
    'paraph',
    'paraaf, parafen, medeparaaf, geparafeerd, initialen, akk, akk., akkoord, gezien, par., par, steller, opsteller, auteur, behandelaar, gelezen, medegelezen',
    'akk. AvV 12/5',
    PAPERS,
  ),
  row(
    'organisation',
    'ministerie, departement, directie, directoraat, directoraat-generaal, dg, afdeling, eenheid, cluster, team, bureau, dienst, inspectie, agentschap, autoriteit, raad, commissie, parlement, kamer, gemeente, provincie, waterschap, vereniging, federatie, stichting, instituut, unie, verordening, richtlijn, mededeling, aanbeveling, fiche, nota, brief, bijlage, artikel, hoofdstuk, paragraaf, programma, strategie, actieplan, fonds, bank, hof, rekenkamer, planbureau, rijkswaterstaat, ambassade, vertegenwoordiging, secretariaat, kabinet, staten, staten-generaal, zaken, commission, council, parliament, ministry, department, agency, authority, directorate, office, union, court, representation, permanent, regulation, directive, act, committee, european, europese, europees, nederlandse, koninklijke, nationale, rijksdienst, werkgroep, stuurgroep, coreper, ecofin, akademie, universiteit, centrum, center, centre, organisatie, coalitie, overheid, politie, justitie',
    'Directie Europa',
    'Register van Overheidsorganisaties',
  ),
];

/** Parts of surnames that are written small between the others, and those that only stand before such a part. */
export const PARTICLES: readonly string[] =
  'van de der den ten ter te von vom zu zur zum ’t ’s el al ben bin ibn bint abu da das do dos di du del della la le les las los af av of y e het'.split(
    ' ',
  );
export const LEADING_PARTICLES: readonly string[] = 'op in aan bij uit onder over voor aus'.split(' ');

/** First names of many origins; what is not here may be a name all the same. */
export const GIVEN_NAMES: readonly string[] = `
aart abdel abdelkader abdi abdullah abdul abel abraham achmed ad ada adam adil adriaan adriana adrianus agnes agnieszka ahmed ahmet aicha aïcha aida aisha akke albert alberto aldert aleid aleida alejandro aleksandra alessandro alex alexander alexandra alexei alfred ali alice alicia alida alina aline alison alma almar alwin amal amanda amber amelia amin amina amir amira amy an ana anastasia andre andré andrea andreas andrei andrej andrew andries andrzej andy angela angelique anglique anil anita anja anjo anke ankie ann anna annabel anne annechien anneke annelies annelien anneloes annemarie annemiek annemieke annet annette annie annika anouk ans anton antonia antonio antoine antje antoon anwar ariane arianne arend arie ariel arjan arjen arjun arlette armand arno arnold arnoud art arthur artur arvid aryan asha ashley asma astrid atie auke august aukje aurelia axel ayla ayse ayşe ayşegül ayoub aziz
baldev barbara bart bartel bas bastiaan bea beate beatrice beatrix beatriz bella ben benedikt benjamin bennie benno bente berber berend bernadette bernard bernardo bert bertil bertus bettina betty bianca bilal birgit bjarne bjorn björn bo bob bogdan boris boudewijn bouke bram branko brenda brian brigitte bruno burak burcu
camiel camille can carel carin carina carl carla carlijn carlo carlos carmen carola carole carolien carolina caroline caspar casper catalina catharina catherine cathy cecile cécile cees celeste celine céline cem cengiz chaima chaimae chantal charles charlotte chen chloe chloé chris christel christiaan christian christien christina christine christoph christophe christopher cindy claire clara clarissa claudia claus clemens cobie coen colette colin conny conrad constantijn cor cora coralie corine cornelia cornelis corné corrie cristian cristina cynthia cyriel
daan daantje dagmar damian damien dan danielle daniel daniela daniël danique danny daphne dario dave david dean debbie deborah denis denise dennis derek derk desiree diana dick diederik dieter dilan dilara dimitri dina dirk dominic dominik dominique donald donna dora doreen dorien dorine doris dorothea dorus douwe dries duncan dylan
eamon eddy ed edgar edith edmond eduard eduardo edward edwin eefje eelco eelke egbert eileen elena eleni eleonora elif elin eline elisa elisabeth elise eliza elizabeth elke ella elle ellen elly els elsa elsbeth elselien elske elvira emel emiel emil emile emilia emily emina emma emmanuel emmy emre enes engin enrico enrique enzo eric erica erik erika erin ernst erwin esma esmee esmée esmeralda esra estelle esther ethan etienne eugene eva evelien eveline evelyn evert evi evy ewa ewoud eylem
fabian fabio fadi fadoua famke farah farid fatih fatima fatma fatou federica federico felicia felix femke fenna ferdinand ferdi ferhat fernanda fernando fien filip filippo fiona fleur flip floor floortje flora floris fokke fokko folkert foppe francesca francesco francien francis francisca francisco franciska franck francois françois frank frans franz fred freddy frederik frederika frederique freek friso frits fritz frouke
gabriel gabriela gabrielle gaston geert geertje geertruida gemma george georgi georgina gerald geraldine gerard gerarda gerben gerbrand gerda gerhard gerlinde germaine gerrit gert gertjan gertrude giacomo gideon giel gijs gijsbert gilbert gilles gina giorgio giovanni giulia giuseppe gladys gloria godfried goran gonda gonzalo goos gordon grace greet greetje greta gregor gregory grietje guido guillaume guillermo guus gustaaf gustav guy gwen gwendolyn
habib hadewych haico hakan halil halima hamid hamza hana hanan hanna hannah hanne hanneke hannelore hannes hanny hans hans-peter harald haris harm harmen haroen haron harold harriet harrie harry hasan hassan hatice hayat hayo hector hedwig hedy heidi heike heiko heimerik hein heinrich heinz helen helena helene hélène helga helma hendrik hendrika hendrikje henk henny henri henriette henry henryk herbert herman hermien hermine hester hettie hiddo hidde hilda hilde hildegard hill hilje hiske hossein huib hubert hugo huib huseyin hüseyin
ian ibrahim ibtissam ida ien ignacio ignace igor ijsbrand ikram ilham ilias ilona ilse iman imane imke imre ina indira ine ineke ines inés inga inge ingeborg ingmar ingrid ioana iris irena irene irina irma isa isaac isabel isabella isabelle isaura iskander ismael ismail ivan ivana ivar ivo ivonne iwan iza izaak
jaap jaco jacob jacoba jacobien jacobus jacqueline jacques jade jaïr jakob jakub jamal james jamie jamila jan jana jane janet janice janine janna janneke janny jannie janos jantien jantine jarno jasmijn jasmin jason jasper javier jay jean jeanet jeanette jeanine jeanne jeff jeffrey jelena jelle jelmer jennifer jenny jens jeroen jesper jesse jessica jet jeske jette jetske jetty jill jim jimmy jip jitse jitske joachim joan joana joanna joanne job jochem jochen jodie joe joel joël joep joeri johan johann johanna johannes john jolanda jolanta jolande jolien jolijn jonas jonathan jonne joos joost jorden jordy jorge jorgen joris jorien jorrit jos jose josé josef josefien joseph josephine josette joshua josien josine jouke joy joyce juan judith jules julia julian juliana julie julien juliette jun jurgen jürgen jurjen jurre jurriaan justin justus justyna jutta
kader kaj karel karen kari karim karima karin karina karl karla karlijn karolien karolina karsten kaspar kasper katarina katarzyna kate katerina katharina kathleen kathrin kati katja katrien katrin kaveh kay kaya kees keesjan keimpe kelly kemal ken kenneth kenza kerem kerstin kevin khadija khaled khalid kim kirsten kitty kjell klaas klaartje klara klaus koen koenraad koert kofi konrad konstantin koos korneel korrie krijn kristel kristian kristien kristin kristina kristof krzysztof kumar kwame kyra
lalita lambert lana lara laila lars larissa latifa laura laurens laurent laurette laurie laurien layla lea leah leen leendert leendertje leila lejla len lena lenie lennart lennert leo leon léon leonard leonie leonora leontien leontine leopold lesley leslie lex leyla lia liam lian liane lianne lidewij lidia lidwien lidy lien lieke lies liesbeth lieselot lieselotte lieuwe liesl lieve lilian lily lin lina linda lindsay line linette lisa lisanne lisbeth lise liselot liselotte lisette livia liz lizette loek loes lodewijk lonneke lora loraine lorena lorenzo lot lotfi lothar lotta lotte lou louis louisa louise lourens luc luca lucas lucia lucie lucien lucienne lucille lucinda lucy ludo ludwig luigi luis luisa lukas luke luuk luna lutgarde lutz lydia lynn
maaike maarten maartje machteld maciej madelief madeleine madelon maerten magda magdalena maggie magnus mahdi mahmoud mahmut maja malika malgorzata malik malin manfred manja manon manoj manuel manuela marc marcel marcella marcelle marcia marcin marco marcos marcus marga margaret margaretha margarita margit margje margo margot margreet margret margriet maria marian mariana marianne marie mariëlle marielle mariëtte mariette marieke marije marijke marijn marina mario marion marissa marit marita marja marjan marjolein marjolijn marjon marjorie mark marko markus marleen marlene marlies marlijn marloes marlon marlot marnix marrit mart marta martha martijn martin martina martine martinus marvin marwan mary maryam masja masud mate mateusz mathias mathieu mathijs mathilde matteo matthew matthias matthieu matthijs maud maurice maurits mauro max maxim maxime maximilian may mayke mees mehdi mehmet meike meindert mélanie melanie melika melina melissa mellie melvin menno merel merijn merlijn mert merve meryem mia michael michaël michal michel michela michelle michiel mick mieke mien miep mies miguel mihai mikael mike mikkel mila milan milena milou mina minke mira miranda mireille miriam mirjam mirka mirko mirte mirthe mitchell mohamed mohammad mohammed mohan moniek monika monique moos morten mounir mounia mourad moussa muhammad murat mustafa myra myriam myrna myrte myrthe
naad nabil nadia nadine nadja nahid naima najat najib nancy nanda nanette naomi narda nasser nasrin natalia natalie natascha natasja nathalie nathan nazli neal neeltje nehir nel nele nelleke nelly nena nerea nette nezha nick nico nicola nicolaas nicolas nicole nicolette niek niels nienke nienke nigel nihal nikki niklas nikola nikolai nikos nils nilüfer nina ninke noa noah noel noëlle noor nora norbert norma noud nourdin nuria nynke
octavia odette odile ojas okan okke olaf ole oleg oleksandr olga oliver olivia olivier olumide omar onno orhan orla oscar oskar osman otto oualid oumaima owen ozan özlem özgür
pablo paola paolo pascal pascale patricia patrick patrik patty paul paula paulette paulien paulina pauline paulo paulus pavel pawel pedro peer peggy pepijn per peter petra petronella petros petrus phil philip philippe philippa pia pien pier pierre piet pieter pieternel pieterjan pilar pim piotr pjotr poul prem priscilla priya puck
quirijn quinten quintus quint
rachel rachid rachida radka radoslaw rafael rafal rahul raimond rainer raj raja rajesh rajiv ralf ralph ramon ramona rana rani ranjit raoul raquel rashid raul raymond razia rebecca reda regina regine reginald reinder reinier reinoud reint rekha remco remi remko rémy rena renata renate rene rené renée renee renger renske renzo reza rian riana rianne ria ricardo riccardo richard richelle rick rico rieke rien rienk riet rik rika rikkert rinke rins rinse rinus rita ritsaert rob robbert robert roberta roberto robin rodrigo roel roeland roelf roelof roland rolf romain roman romana romy ron ronald ronan ronnie roos roosje rosa rosalie rosalind rosanne rose roselie rosemarie rosita rowan roxana roy ruben ruby rudi rudie rudolf rudy ruerd rui rupert rut ruth rutger ruud ryan
saar sabina sabine sabri sacha sadia safia sahra said saida saïd salih salima salma salome salomé salvatore sam samantha sami samir samira samuel sander sandra sanja sanjay sanna sanne santiago sara sarah sascha saskia savannah sebastiaan sebastian sefa selim selin selma semra serdar serge sergei sergio servaas seval seyma shahid shanti sharon sheila shirley sibel sicco siebe siebren siem siemon siep sietse sietske sigrid silke silvain silvana silvia silvie silvio simon simona simone sina sippie siska sjaak sjef sjoerd sjors sjoukje skander slawomir soe sofia sofie sohail solange sonia sonja sophia sophie soraya søren stan stanislav stef stefan stefania stefanie stefano steffen stella stephan stephanie stephen sterre steven stien stijn stine sue suleyman süleyman sultan sunita susan susana susanna susanne suzan suzanna suzanne sven sybille sybren sylvain sylvia sylvie szymon
taco tamar tamara tanja tarik tariq tatiana tatjana ted teun teuntje thea theo theodoor theodora theodorus theresa therese thérèse thierry thijmen thijs thom thomas tibor tieme tim timo timon timothy tina tineke tirza titia tjaard tjalling tjeerd tjerk tjitske tobias toine tom tomas tomasz tommaso tommy ton tonia tonnie tonny tony toon toos tracy trees trijn trijntje trudie trudy truus truusje tycho tygo
ubbo uğur ulla ulrich umar ümit urs ursula ute uwe
valentijn valentin valentina valerie valérie vanessa vasco vasil vera verena veronica veronika veronique véronique vicky victor victoria viggo viktor vincent vincenzo viola violet violette virginia virginie vishal vivian vivianne vlad vladimir volkert volkan
wael wahid walid walter wander wanda ward warner wei wendela wendy werner wessel wesley wibe wiebe wiebke wiel wietse wieke wies wietske wijbe wijnand wilbert wilco wilfred wilhelm wilhelmina wilhelmus wil wilko willeke willem willemien willemijn willemina william willy wilma wim wina winfried winnie wobbe wolf wolfgang wolter wopke wouter wytske wytze
xander xandra xavier xenia
yamina yan yannick yannis yara yasemin yasin yasmin yasmina yasmine yassin yassine yassir ylva yolanda yolande youri youssef yousra yue yuki yuri yusuf yvette yves yvon yvonne
zahra zainab zakaria zara zdenka zef zehra zeynep ziad zita zineb zlatan zoe zoë zofia zoltan zuzana zwaantje
thi nguyen ngoc minh linh anh duc huong wen ming ling jing xin yan hong li jun olumide chidi ngozi ade bola tunde amadou mamadou fatoumata ousmane aminata kwabena akua efua abena yaw warsame hodan fartun saskia salomé selam dawit tesfay yonas rahel bereket semere abeba mehret giorgos eleftheria dimitris katerina stelios panagiotis sinéad siobhán niamh ciarán aoife padraig declan orlaith sean seán patrick brendan conor liam eoin róisín kieran
jan-willem jan-peter jan-kees kees-jan bart-jan willem-jan anne-marie anne-marijn marie-josé marie-louise marie-claire jean-baptiste jean-pierre jean-paul jean-claude jean-marc hans-jürgen karl-heinz gert-jan pieter-jan henk-jan robert-jan evert-jan arie-jan
`
  .trim()
  .split(/\s+/);
