/*
 * Words that carry no topic in a question: they say how something is asked, not what about. They count
 * little when a question is searched, and they are still indexed: the index has its own, shorter list of
 * stop words. To add one, make sure that it never names a field of policy (so not houding, inzet or steun).
 */

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Per language, the words of a question that carry no topic, in every form; lower case, not stemmed. */
export const LIGHT_WORDS: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = {
  nl: set(
    'wat wie waar wanneer waarom hoe welk welke wiens hoeveel hoever hoelang hoezo waarover waarvan waarvoor waarop',
    'waarin waarmee waaraan waarbij waardoor waarheen waartoe waaruit waartegen vanwaar sinds',
    'vinden vindt vind vond vonden denken denkt denk dacht dachten zeggen zegt zeg zei zeiden gezegd vertellen vertelt',
    'vertel verteld noemen noemt noem genoemd weten weet wist begrijpen begrijp lezen lees',
    'staan staat stond stonden gestaan doen doet deed deden gedaan gaan gaat ga ging gingen gegaan komen komt kom kwam',
    'kwamen gekomen krijgen krijgt kreeg kregen houden houdt hield hielden hebben heeft heb had hadden gehad',
    'zijn is ben bent was waren geweest worden wordt word werd werden geworden kunnen kan kun kunt kon konden',
    'willen wil wilt wilde wilden wou moeten moet moest moesten mogen mag mocht mochten zullen zal zult zou zouden',
    'hoeven hoeft laten laat liet maken maakt maak gemaakt geven geeft geef gaf nemen neemt nam zien ziet zie zag',
    'gebeuren gebeurt gebeurde gebeurd blijven blijft bleef lijken lijkt blijken blijkt zitten zit zat liggen ligt lag',
    'gelden geldt heten heet hangt bestaan bestaat bestond spreken spreekt sprak klopt kloppen zoeken zoek',
    'bedoelen bedoelt bedoeld betekenen betekent inhouden betreft betreffen',
    'ik mij me mijn jij je jou jouw u uw hij hem zij ze haar het hun hen zich zichzelf men iemand iets niemand niets',
    'de een dit dat deze die daar er hier hierin hiervan hierover hiervoor daarvan daarover daarvoor daarin daarop',
    'daarmee daarbij daarna daarnaast ervan erover ervoor erin erop ermee eraan erbij erna erachter erdoor ernaar eronder ertegen ertegenover ertoe ertussen eruit eromheen',
    'daaraan daarachter daardoor daarnaar daaronder daartegen daartegenover daartoe daaruit hieraan hierdoor hiermee hierna hieronder hierop hiertegen hiertoe hieruit',
    'van in op aan bij met voor over door uit naar om te tot tegen tussen onder boven binnen buiten zonder volgens',
    'per vanaf vanuit tijdens rond rondom omtrent betreffende inzake ten ter qua via na naast richting behalve',
    'en of maar want dus als dan toch noch omdat doordat terwijl hoewel zodat indien wel niet geen geenszins',
    'eigenlijk nou ook precies even eens ongeveer nog al alweer weer zo zoal zoveel heel erg zeer veel weinig meer meest',
    'eigen zelfde dezelfde hetzelfde klaar meteen direct snel goed beter best groot grote klein kleine lang lange kort hoog hoge laag',
    'ver nergens ergens overal ok oke okay joh hoor uberhaupt allebei leg trouwens overigens alvast genoeg voldoende mogelijk gewoon echt heus toevallig hierbij helemaal bijna vrijwel zowat pas sowieso kwijt samen mee voordat nadat zodra totdat',
    'minder alle allemaal alles elk elke ieder iedere enkele enige sommige beide ander andere overige zulke zelf',
    'eerst daarnet straks nu toen ooit nooit altijd soms vaak meestal misschien wellicht inderdaad gewoon graag',
    'alsjeblieft alstublieft aub svb svp bedankt dank dankjewel hallo hoi goedemorgen goedemiddag beste geachte mevrouw',
    'meneer vraag vraagje antwoord overzicht lijst lijstje korte kort kortweg concreet concrete samengevat eventjes',
    'soort dingen ding manier welnu verder vooral bovendien namelijk bijvoorbeeld zoals etc enz oftewel ofwel',
  ),
  en: set(
    'small large big great what who whom whose where when why how which whatever whether',
    'think thinks thought thinking say says said saying tell tells told explain explains explained mention mentions',
    'mentioned know knows knew known see sees saw seen find finds found mean means meant describe show shows list name',
    'do does did doing done go goes went going gone come comes came coming get gets got getting give gives gave given',
    'take takes took taken make makes made making have has had having be is am are was were been being become becomes',
    'can could may might must shall should will would ought need needs want wants wanted let lets happen happens',
    'happened happening stand stands keep keeps put puts seem seems look looks looking help',
    'i me my you your yours he him his she her hers it its they them their theirs one someone something anyone',
    'anything nobody nothing everyone everything myself itself themselves',
    'the a an this that these those there here of in on at by with for about from to into onto over under between',
    'against towards toward regarding concerning within without through during before after since until per as than according accordingly',
    'and or but so because although though while if then not no nor yes',
    'straight away far directly exactly actually currently',
    'please kindly thanks thank hello hi dear just also even still already yet again very much many more most less few',
    'some any all each every both other others another same such only own too quite rather exactly actually really',
    'currently now ever never always often usually maybe perhaps approximately briefly short brief overview question',
    'answer thing things kind sort way ways etc like further especially example',
  ),
};
