/** Words beside a name that say whose or what it is; in lower case, as a word or, with `ends`, as the end of one. */
export interface NameContext {
  readonly name:
    | 'public'
    | 'thing'
    | 'leads'
    | 'speaks'
    | 'closing'
    | 'label'
    | 'place-end'
    | 'firm'
    | 'case';
  readonly words: string;
  readonly example: string;
  readonly from: string;
}

const LANGUAGE = 'Algemene Nederlandse Spraakkunst; taal van nota’s, verslagen en mails';

export const NAME_CONTEXTS: readonly NameContext[] = [
  {
    name: 'public',
    words:
      'minister ministers minister-president staatssecretaris staatssecretarissen premier president eurocommissaris commissaris commissievoorzitter voorzitter lid leden kamerlid kamerleden senator europarlementariër europarlementariërs rapporteur koning koningin prins prinses bondskanselier kanselier bewindspersoon ambtsgenoot collega mep commissioner rapporteurs member members king queen chancellor motie moties amendement amendementen fractievoorzitter advocaat-generaal rechter',
    example: 'Eurocommissaris Lindström presenteerde het pakket',
    from: 'Grondwet, Reglement van Orde, VEU: politieke en rechterlijke ambten',
  },
  {
    name: 'thing',
    words:
      'wet commissie arrest zaak rapport richtlijn verordening verdrag prijs fonds stichting instituut universiteit hogeschool bedrijf firma concern fabriek museum school ziekenhuis station haven brug tunnel sluis kanaal plein straat laan weg gebouw zaal ziekte syndroom methode model schaal stelling index akkoord plan programma project protocol toets norm lijst doctrine effect act report directive committee prize award bridge street building plan case',
    example: 'De Wet Mulder maakt een bestuurlijke boete mogelijk',
    from: LANGUAGE,
  },
  {
    name: 'leads',
    words:
      'van door met aan bij via namens voor tussen met en of and by with from to for aldus volgens bel mail vraag spreek sprak gesproken belt mailt collega collega’s woordvoerder contact contactpersoon steller auteur ondergetekende',
    example: 'Dit gebeurde door Bart-Jan Fictief',
    from: LANGUAGE,
  },
  {
    name: 'speaks',
    words:
      'zei zegt vroeg vraagt meldt meldde belt belde mailt mailde schrijft schreef schreven stuurt stuurde stelt geeft gaf heeft hebben had kan kon zal zou wil wilde gaat ging neemt nam nemen licht lichtte doet deed maakt maakte pakt pakte werkt werkte bereidt checkt controleert vult vulde verwerkt opent sluit antwoordt antwoordde is was zijn wordt werd spreekt sprak denkt dacht vindt vond ziet zag wrote said asks asked says will has was is works worked agreed explained noted raised drafted',
    example: 'Nathalie kan dit doen',
    from: LANGUAGE,
  },
  {
    name: 'closing',
    words:
      'groet groeten groetjes hoogachtend gr mvg regards sincerely wishes hoi beste dear geachte hallo dag hi hello',
    example: 'Met vriendelijke groet, Sander Fictief',
    from: 'briefformules',
  },
  {
    name: 'label',
    words:
      'actie actiehouder acties wie naam namen eigenaar trekker door penvoerder contact contactpersoon opsteller auteur steller aanwezig afwezig deelnemers spreker sprekers namens getekend ondertekend paraaf parafen akkoord gezien owner action author name contact-person verslag van aan cc whatsapp tel telefoon secretaris voorzitter rapporteurs medewerker projectleider collega geparafeerd',
    example: 'Actie: Joris Fictief',
    from: 'koppen en actielijsten van nota’s en verslagen',
  },
  {
    name: 'place-end',
    words:
      'straat laan plein weg gracht kade kanaal brug sluis dijk polder park haven dam burg stad dorp dam huis gebouw zaal tunnel singel dreef hof rapport beurs beurzen lens prijs fonds programma belasting heffing wet norm toets schaal arrest akkoord plan raad instituut college',
    example: 'aan het Jan van Nassauplein',
    from: 'straatnamen en samenstellingen met een eigennaam',
  },
  {
    name: 'firm',
    words: 'n.v. b.v. nv bv inc ltd gmbh ag s.a. sa & groep group holding c.s. plc',
    example: 'het bedrijf Van Doorn Logistiek N.V.',
    from: 'rechtsvormen, Burgerlijk Wetboek Boek 2',
  },
  {
    name: 'case',
    words: 'tegen /commissie v. vs versus',
    example: 'Jansen tegen Staat der Nederlanden',
    from: 'aanhaling van arresten',
  },
];
