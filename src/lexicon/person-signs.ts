/** Words that say that a name beside them is that of somebody who is no politician. */
export interface PersonSign {
  /** Where the word stands: before a name with a colon, or behind it. */
  readonly says: 'label' | 'function' | 'unit' | 'public' | 'party';
  /** In lower case. */
  readonly words: readonly string[];
  readonly example: string;
  readonly from: string;
}

const PAPERS = 'koppen en ondertekening van nota’s, verslagen en mails van de rijksoverheid';

export const PERSON_SIGNS: readonly PersonSign[] = [
  {
    says: 'label',
    words:
      'from|to|cc|bcc|prepared by|drafted by|written by|aanw.|aanwezig|aanwezigen|afwezig|afwezigen|afgemeld|deelnemers|participants|present|apologies|notulist|notulen|verslag|bij afwezigheid|vervanging|vervanger|meelezers|opdrachtgever|penvoerder|t.n.v.|geparafeerd'.split(
        '|',
      ),
    example: 'Aanwezig: Jan Fictief (BZ), Mila Verzonnen',
    from: PAPERS,
  },
  {
    says: 'function',
    words:
      'plv.|plaatsvervangend|wnd.|waarnemend|senior|junior|hoofd|afdelingshoofd|clusterhoofd|directeur|directeur-generaal|beleidsmedewerker|beleidsadviseur|adviseur|medewerker|coördinator|projectleider|programmamanager|manager|jurist|inspecteur|teamleider|trainee|woordvoerder|griffier|controller|secretaris-directeur|secretaresse|policy officer|legal adviser|head of unit'.split(
        '|',
      ),
    example: 'Jan Fictief, afdelingshoofd',
    from: 'Functiegebouw Rijk',
  },
  {
    says: 'unit',
    words: 'directie|dg|directoraat-generaal|afdeling|dienst|cluster|eenheid|team|bureau|ministerie'.split(
      '|',
    ),
    example: 'De heer Fictief van Directie Europa',
    from: 'Register van Overheidsorganisaties',
  },
  {
    says: 'public',
    words:
      'minister|staatssecretaris|minister-president|kamerlid|senator|europarlementariër|eurocommissaris|commissaris|fractie|mep'.split(
        '|',
      ),
    example: 'Jan Fictief, kamerlid',
    from: 'Grondwet, Reglement van Orde, VEU: politieke ambten',
  },
  {
    says: 'party',
    words:
      'vvd|pvda|d66|cda|pvv|sp|groenlinks|groenlinks-pvda|christenunie|sgp|pvdd|nsc|bbb|denk|volt|fvd|ja21|epp|s&d|renew|ecr'.split(
        '|',
      ),
    example: 'Jan Fictief (VVD)',
    from: 'Kiesraad, aanduidingen van politieke groeperingen; fracties van het Europees Parlement',
  },
];
