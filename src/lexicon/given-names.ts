/**
 * First names in use in the Netherlands and its neighbours, in lower case, written down from general knowledge:
 * "Aïcha Fictief". What is not here may be a name all the same, and what is here is none without a sign beside it.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  aart abdel abdelkader abdi abdul abdullah abeba abel abena abraham achmed ad ada adam ade adil adriaan adriana
  adrianus agnes agnieszka ahmed ahmet aicha aida aisha akke akua albert alberto aldert aleid aleida alejandro
  aleksandra alessandro alex alexander alexandra alexei alfred ali alice alicia alida alina aline alison alma
  almar alwin amadou amal amanda amber amelia amin amina aminata amir amira amy an ana anastasia andre andrea
  andreas andrei andrej andrew andries andrzej andré andy angela angelique anglique anh anil anita anja anjo anke
  ankie ann anna annabel anne anne-marie anne-marijn annechien anneke annelien annelies anneloes annemarie
  annemiek annemieke annet annette annie annika anouk ans antje antoine anton antonia antonio antoon anwar aoife
  arend ariane arianne arie arie-jan ariel arjan arjen arjun arlette armand arno arnold arnoud art arthur artur
  arvid aryan asha ashley asma astrid atie august auke aukje aurelia axel ayla ayoub ayse ayşe ayşegül aziz aïcha
  baldev barbara bart bart-jan bartel bas bastiaan bea beate beatrice beatrix beatriz bella ben benedikt benjamin
  bennie benno bente berber bereket berend bernadette bernard bernardo bert bertil bertus bettina betty bianca
  bilal birgit bjarne bjorn björn bo bob bogdan bola boris boudewijn bouke bram branko brenda brendan brian
  brigitte bruno burak burcu camiel camille carel carin carina carl carla carlijn carlo carlos carmen carola
  carole carolien carolina caroline caspar casper catalina catharina catherine cathy cecile cees celeste celine
  cem cengiz chaima chaimae chantal charles charlotte chen chidi chloe chloé chris christel christiaan christian
  christien christina christine christoph christophe christopher ciarán cindy claire clara clarissa claudia claus
  clemens cobie coen colette colin conny conor conrad constantijn cor cora coralie corine cornelia cornelis corné
  corrie cristian cristina cynthia cyriel cécile céline daan daantje dagmar damian damien dan daniel daniela
  danielle danique daniël danny daphne dario dave david dawit dean debbie deborah declan denis denise dennis derek
  derk desiree diana dick diederik dieter dilan dilara dimitri dimitris dina dirk dominic dominik dominique donald
  donna dora doreen dorien dorine doris dorothea dorus douwe dries duc duncan dylan eamon ed eddy edgar edith
  edmond eduard eduardo edward edwin eefje eelco eelke efua egbert eileen eleftheria elena eleni eleonora elif
  elin eline elisa elisabeth elise eliza elizabeth elke ella elle ellen elly els elsa elsbeth elselien elske
  elvira emel emiel emil emile emilia emily emina emma emmanuel emmy emre enes engin enrico enrique enzo eoin eric
  erica erik erika erin ernst erwin esma esmee esmeralda esmée esra estelle esther ethan etienne eugene eva
  evelien eveline evelyn evert evert-jan evi evy ewa ewoud eylem fabian fabio fadi fadoua famke farah farid fartun
  fatih fatima fatma fatou fatoumata federica federico felicia felix femke fenna ferdi ferdinand ferhat fernanda
  fernando fien filip filippo fiona fleur flip floor floortje flora floris fokke fokko folkert foppe francesca
  francesco francien francis francisca francisco franciska franck francois frank frans franz françois fred freddy
  frederik frederika frederique freek friso frits fritz frouke gabriel gabriela gabrielle gaston geert geertje
  geertruida gemma george georgi georgina gerald geraldine gerard gerarda gerben gerbrand gerda gerhard gerlinde
  germaine gerrit gert gert-jan gertjan gertrude giacomo gideon giel gijs gijsbert gilbert gilles gina giorgio
  giorgos giovanni giulia giuseppe gladys gloria godfried gonda gonzalo goos goran gordon grace greet greetje
  gregor gregory greta grietje guido guillaume guillermo gustaaf gustav guus guy gwen gwendolyn habib hadewych
  haico hakan halil halima hamid hamza hana hanan hanna hannah hanne hanneke hannelore hannes hanny hans
  hans-jürgen hans-peter harald haris harm harmen haroen harold haron harrie harriet harry hasan hassan hatice
  hayat hayo hector hedwig hedy heidi heike heiko heimerik hein heinrich heinz helen helena helene helga helma
  hendrik hendrika hendrikje henk henk-jan henny henri henriette henry henryk herbert herman hermien hermine
  hester hettie hidde hiddo hilda hilde hildegard hilje hill hiske hodan hong hossein hubert hugo huib huong
  huseyin hélène hüseyin ian ibrahim ibtissam ida ien ignace ignacio igor ijsbrand ikram ilham ilias ilona ilse
  iman imane imke imre ina indira ine ineke ines inga inge ingeborg ingmar ingrid inés ioana irena irene irina
  iris irma isa isaac isabel isabella isabelle isaura iskander ismael ismail ivan ivana ivar ivo ivonne iwan iza
  izaak jaap jaco jacob jacoba jacobien jacobus jacqueline jacques jade jakob jakub jamal james jamie jamila jan
  jan-kees jan-peter jan-willem jana jane janet janice janine janna janneke jannie janny janos jantien jantine
  jarno jasmijn jasmin jason jasper javier jay jaïr jean jean-baptiste jean-claude jean-marc jean-paul jean-pierre
  jeanet jeanette jeanine jeanne jeff jeffrey jelena jelle jelmer jennifer jenny jens jeroen jeske jesper jesse
  jessica jet jetske jette jetty jill jim jimmy jing jip jitse jitske joachim joan joana joanna joanne job jochem
  jochen jodie joe joel joep joeri johan johann johanna johannes john jolanda jolande jolanta jolien jolijn jonas
  jonathan jonne joos joost jorden jordy jorge jorgen jorien joris jorrit jos jose josef josefien joseph josephine
  josette joshua josien josine josé jouke joy joyce joël juan judith jules julia julian juliana julie julien
  juliette jun jurgen jurjen jurre jurriaan justin justus justyna jutta jürgen kader kaj karel karen kari karim
  karima karin karina karl karl-heinz karla karlijn karolien karolina karsten kaspar kasper katarina katarzyna
  kate katerina katharina kathleen kathrin kati katja katrien katrin kaveh kay kaya kees kees-jan keesjan keimpe
  kelly kemal ken kenneth kenza kerem kerstin kevin khadija khaled khalid kieran kim kirsten kitty kjell klaartje
  klaas klara klaus koen koenraad koert kofi konrad konstantin koos korneel korrie krijn kristel kristian kristien
  kristin kristina kristof krzysztof kumar kwabena kwame kyra laila lalita lambert lana lara larissa lars latifa
  laura laurens laurent laurette laurie laurien layla lea leah leen leendert leendertje leila lejla len lena lenie
  lennart lennert leo leon leonard leonie leonora leontien leontine leopold lesley leslie lex leyla li lia liam
  lian liane lianne lidewij lidia lidwien lidy lieke lien lies liesbeth lieselot lieselotte liesl lieuwe lieve
  lilian lily lin lina linda lindsay line linette ling linh lisa lisanne lisbeth lise liselot liselotte lisette
  livia liz lizette lodewijk loek loes lonneke lora loraine lorena lorenzo lot lotfi lothar lotta lotte lou louis
  louisa louise lourens luc luca lucas lucia lucie lucien lucienne lucille lucinda lucy ludo ludwig luigi luis
  luisa lukas luke luna lutgarde lutz luuk lydia lynn léon maaike maarten maartje machteld maciej madeleine
  madelief madelon maerten magda magdalena maggie magnus mahdi mahmoud mahmut maja malgorzata malik malika malin
  mamadou manfred manja manoj manon manuel manuela marc marcel marcella marcelle marcia marcin marco marcos marcus
  marga margaret margaretha margarita margit margje margo margot margreet margret margriet maria marian mariana
  marianne marie marie-claire marie-josé marie-louise marieke marielle mariette marije marijke marijn marina mario
  marion marissa marit marita mariëlle mariëtte marja marjan marjolein marjolijn marjon marjorie mark marko markus
  marleen marlene marlies marlijn marloes marlon marlot marnix marrit mart marta martha martijn martin martina
  martine martinus marvin marwan mary maryam masja masud mate mateusz mathias mathieu mathijs mathilde matteo
  matthew matthias matthieu matthijs maud maurice maurits mauro max maxim maxime maximilian mayke mees mehdi
  mehmet mehret meike meindert melanie melika melina melissa mellie melvin menno merel merijn merlijn mert merve
  meryem mia michael michal michaël michel michela michelle michiel mick mieke mien miep mies miguel mihai mikael
  mike mikkel mila milan milena milou mina ming minh minke mira miranda mireille miriam mirjam mirka mirko mirte
  mirthe mitchell mohamed mohammad mohammed mohan moniek monika monique moos morten mounia mounir mourad moussa
  muhammad murat mustafa myra myriam myrna myrte myrthe mélanie naad nabil nadia nadine nadja nahid naima najat
  najib nancy nanda nanette naomi narda nasrin nasser natalia natalie natascha natasja nathalie nathan nazli neal
  neeltje nehir nel nele nelleke nelly nena nerea nette nezha ngoc ngozi nguyen niamh nick nico nicola nicolaas
  nicolas nicole nicolette niek niels nienke nigel nihal nikki niklas nikola nikolai nikos nils nilüfer nina ninke
  noa noah noel noor nora norbert norma noud nourdin noëlle nuria nynke octavia odette odile ojas okan okke olaf
  ole oleg oleksandr olga oliver olivia olivier olumide omar onno orhan orla orlaith oscar oskar osman otto oualid
  oumaima ousmane owen ozan pablo padraig panagiotis paola paolo pascal pascale patricia patrick patrik patty paul
  paula paulette paulien paulina pauline paulo paulus pavel pawel pedro peer peggy pepijn per peter petra
  petronella petros petrus phil philip philippa philippe pia pien pier pierre piet pieter pieter-jan pieterjan
  pieternel pilar pim piotr pjotr poul prem priscilla priya puck quint quinten quintus quirijn rachel rachid
  rachida radka radoslaw rafael rafal rahel rahul raimond rainer raj raja rajesh rajiv ralf ralph ramon ramona
  rana rani ranjit raoul raquel rashid raul raymond razia rebecca reda regina reginald regine reinder reinier
  reinoud reint rekha remco remi remko rena renata renate rene renee renger renske renzo rené renée reza ria rian
  riana rianne ricardo riccardo richard richelle rick rico rieke rien rienk riet rik rika rikkert rinke rins rinse
  rinus rita ritsaert rob robbert robert robert-jan roberta roberto robin rodrigo roel roeland roelf roelof roland
  rolf romain roman romana romy ron ronald ronan ronnie roos roosje rosa rosalie rosalind rosanne rose roselie
  rosemarie rosita rowan roxana roy ruben ruby rudi rudie rudolf rudy ruerd rui rupert rut rutger ruth ruud ryan
  rémy róisín saar sabina sabine sabri sacha sadia safia sahra said saida salih salima salma salome salomé
  salvatore sam samantha sami samir samira samuel sander sandra sanja sanjay sanna sanne santiago sara sarah
  sascha saskia savannah saïd sean sebastiaan sebastian sefa selam selim selin selma semere semra serdar serge
  sergei sergio servaas seval seyma seán shahid shanti sharon sheila shirley sibel sicco siebe siebren siem siemon
  siep sietse sietske sigrid silke silvain silvana silvia silvie silvio simon simona simone sina sinéad siobhán
  sippie siska sjaak sjef sjoerd sjors sjoukje skander slawomir soe sofia sofie sohail solange sonia sonja sophia
  sophie soraya stan stanislav stef stefan stefania stefanie stefano steffen stelios stella stephan stephanie
  stephen sterre steven stien stijn stine sue suleyman sultan sunita susan susana susanna susanne suzan suzanna
  suzanne sven sybille sybren sylvain sylvia sylvie szymon søren süleyman taco tamar tamara tanja tarik tariq
  tatiana tatjana ted tesfay teun teuntje thea theo theodoor theodora theodorus theresa therese thi thierry
  thijmen thijs thom thomas thérèse tibor tieme tim timo timon timothy tina tineke tirza titia tjaard tjalling
  tjeerd tjerk tjitske tobias toine tom tomas tomasz tommaso tommy ton tonia tonnie tonny tony toon toos tracy
  trees trijn trijntje trudie trudy truus truusje tunde tycho tygo ubbo ulla ulrich umar urs ursula ute uwe uğur
  valentijn valentin valentina valerie valérie vanessa vasco vasil vera verena veronica veronika veronique vicky
  victor victoria viggo viktor vincent vincenzo viola violet violette virginia virginie vishal vivian vivianne
  vlad vladimir volkan volkert véronique wael wahid walid walter wanda wander ward warner warsame wei wen wendela
  wendy werner wesley wessel wibe wiebe wiebke wieke wiel wies wietse wietske wijbe wijnand wil wilbert wilco
  wilfred wilhelm wilhelmina wilhelmus wilko willeke willem willem-jan willemien willemijn willemina william willy
  wilma wim wina winfried winnie wobbe wolf wolfgang wolter wopke wouter wytske wytze xander xandra xavier xenia
  xin yamina yan yannick yannis yara yasemin yasin yasmin yasmina yasmine yassin yassine yassir yaw ylva yolanda
  yolande yonas youri yousra youssef yue yuki yuri yusuf yves yvette yvon yvonne zahra zainab zakaria zara zdenka
  zef zehra zeynep ziad zineb zita zlatan zoe zofia zoltan zoë zuzana zwaantje özgür özlem ümit`
    .trim()
    .split(/\s+/),
);
