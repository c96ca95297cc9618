import { describe, expect, it, vi } from 'vitest';
import { foundIn } from '../../../src/briefing/timeline/found.ts';
import { readable } from '../../../src/briefing/timeline/readable.ts';
import { lines, nota, readingOf, timelineOver } from './timeline-papers.ts';

/** Sentences under "Proces", with the events that they give. */
const PROCESS: readonly (readonly [string, readonly string[]])[] = [
  // A date that is named, a hedge, and what is done.
  ['Het fiche wordt op 21 januari 2031 besproken in de BNC.', ['bnc 2031-01-21 gepland bron']],
  ['Het fiche is op 21 januari 2031 besproken in de BNC.', ['bnc 2031-01-21 gebeurd bron']],
  [
    'Het fiche wordt naar verwachting op 21 januari 2031 besproken in de werkgroep BNC.',
    ['bnc 2031-01-21 verwacht bron'],
  ],
  ['Het fiche zal op 27 januari 2031 in de CoCo worden besproken.', ['coco 2031-01-27 verwacht bron']],
  ['De CoCo besprak het fiche op 27 januari 2031.', ['coco 2031-01-27 gebeurd bron']],
  [
    'De Coördinatiecommissie (CoCo) behandelt het fiche op 27 januari 2031.',
    ['coco 2031-01-27 gepland bron'],
  ],
  ['Behandeling in de MR is voorzien op 30 januari 2031.', ['ministerraad 2031-01-30 verwacht bron']],
  ['Behandeling in de ministerraad is gepland op 30 januari 2031.', ['ministerraad 2031-01-30 gepland bron']],
  ['De ministerraad stemde op 30 januari 2031 in met het fiche.', ['ministerraad 2031-01-30 gebeurd bron']],
  [
    'De Rijksministerraad heeft het fiche op 30 januari 2031 vastgesteld.',
    ['ministerraad 2031-01-30 gebeurd bron'],
  ],
  ['De beoogde datum voor de MR is 30 januari 2031.', ['ministerraad 2031-01-30 verwacht bron']],
  ['Ministerraad (MR): 30 januari 2031', ['ministerraad 2031-01-30 gepland bron']],
  ['BNC: 21 januari 2031', ['bnc 2031-01-21 gepland bron']],
  ['Het ligt waarschijnlijk op 30-01-2031 voor in de RMR.', ['ministerraad 2031-01-30 verwacht bron']],
  ['Op 2031-01-30 staat het fiche op de agenda van de MR.', ['ministerraad 2031-01-30 gepland bron']],
  [
    'Het fiche wordt onder voorbehoud van instemming op 30 januari 2031 in de MR besproken.',
    ['ministerraad 2031-01-30 verwacht bron'],
  ],
  // Several steps in one sentence.
  [
    'Na bespreking in de ambtelijke voorportalen (de BNC op 21 januari en de CoCo op 27 januari), wordt het fiche naar verwachting ter instemming aangeboden aan de MR van 30 januari 2031 en daarna naar de Kamer verzonden.',
    [
      'bnc 2031-01-21 gepland context',
      'coco 2031-01-27 gepland context',
      'ministerraad 2031-01-30 verwacht bron',
      'kamer - verwacht',
    ],
  ],
  [
    'Na bespreking in de BNC op 21 januari en in de CoCo op 27 januari is het fiche op 30 januari 2031 in de MR vastgesteld.',
    [
      'bnc 2031-01-21 gebeurd context',
      'coco 2031-01-27 gebeurd context',
      'ministerraad 2031-01-30 gebeurd bron',
    ],
  ],
  [
    'Op 21 januari 2031 is het fiche besproken in de BNC en op 27 januari 2031 in de CoCo.',
    ['bnc 2031-01-21 gebeurd bron', 'coco 2031-01-27 gebeurd bron'],
  ],
  [
    'De BNC besprak het fiche op 21 januari 2031, de CoCo op 27 januari 2031.',
    ['bnc 2031-01-21 gebeurd bron', 'coco 2031-01-27 gebeurd bron'],
  ],
  [
    'Het fiche is besproken in de BNC op 21 januari 2031 en wordt naar verwachting op 30 januari 2031 behandeld in de MR.',
    ['bnc 2031-01-21 gebeurd bron', 'ministerraad 2031-01-30 verwacht bron'],
  ],
  [
    'De BNC is op 21 januari 2031, de CoCo op 27 januari 2031 en de MR naar verwachting op 30 januari 2031.',
    ['bnc 2031-01-21 gepland bron', 'coco 2031-01-27 gepland bron', 'ministerraad 2031-01-30 verwacht bron'],
  ],
  [
    'Het fiche is ambtelijk besproken (BNC op 21 januari 2031, CoCo op 27 januari 2031).',
    ['bnc 2031-01-21 gebeurd bron', 'coco 2031-01-27 gebeurd bron'],
  ],
  [
    'Het fiche is eerst ambtelijk besproken: in de BNC op 21 januari 2031 en in de CoCo op 27 januari 2031.',
    ['bnc 2031-01-21 gebeurd bron', 'coco 2031-01-27 gebeurd bron'],
  ],
  [
    'De BNC en de CoCo op 21 januari 2031 bespreken het fiche.',
    ['bnc 2031-01-21 gepland bron', 'coco 2031-01-21 gepland bron'],
  ],
  [
    'Het fiche is op 30 januari 2031 vastgesteld in de MR, waarna het naar verwachting op 3 februari 2031 naar beide Kamers wordt gestuurd.',
    ['ministerraad 2031-01-30 gebeurd bron', 'kamer 2031-02-03 verwacht bron'],
  ],
  [
    'Nadat het fiche op 21 januari 2031 in de BNC is besproken, wordt het op 30 januari 2031 in de MR behandeld.',
    ['bnc 2031-01-21 gepland bron', 'ministerraad 2031-01-30 gepland bron'],
  ],
  [
    'Na de MR van 30 januari 2031 wordt het fiche naar de Tweede Kamer gestuurd.',
    ['ministerraad 2031-01-30 gepland bron', 'kamer - gepland'],
  ],
  [
    'Het fiche gaat naar verwachting op 23 januari 2031 naar de MR. De Milieuraad bespreekt het in juni 2031.',
    ['ministerraad 2031-01-23 verwacht bron', 'raad 2031-06 gepland bron'],
  ],
  ['De Kamer ontvangt het fiche naar verwachting op 3 juni 2031.', ['kamer 2031-06-03 verwacht bron']],
  ['Het fiche zal op 23 januari 2031 naar de Kamer gaan.', ['kamer 2031-01-23 verwacht bron']],
  ['De Kamer gaat op 23 januari 2031 in debat.', []],
  ['Het wordt in de week van 28 juli 2031 besproken in de Milieuraad.', ['raad - gepland']],
  [
    'Het wordt verder behandeld in de Raad voor Concurrentievermogen. Daar staat het op 30 mei 2031 op de agenda.',
    ['raad 2031-05-30 gepland bron'],
  ],
  // Years.
  [
    'De BNC is op 17 december, de CoCo op 6 januari en de MR op 16 januari 2031.',
    [
      'bnc 2030-12-17 gepland context',
      'coco 2031-01-06 gepland context',
      'ministerraad 2031-01-16 gepland bron',
    ],
  ],
  [
    'Bespreking is voorzien in de BNC op 17 december 2030 en in de CoCo op 7 januari.',
    ['bnc 2030-12-17 verwacht bron', 'coco 2031-01-07 verwacht context'],
  ],
  ['De BNC is op 21 januari.', ['bnc - gepland']],
  ['Het fiche komt op 31 februari 2031 in de MR.', ['ministerraad - gepland']],
  // To parliament.
  ['Het fiche is op 30 januari 2031 naar de Kamer verzonden.', ['kamer 2031-01-30 gebeurd bron']],
  ['Verzending aan de Tweede Kamer volgt op 30 januari 2031.', ['kamer 2031-01-30 gepland bron']],
  [
    'Het fiche wordt uiterlijk 30 januari 2031 aan de Staten-Generaal aangeboden.',
    ['kamer uiterlijk 2031-01-30 gepland bron'],
  ],
  [
    'Het fiche gaat naar verwachting vóór 30 januari 2031 naar het parlement; verzending gebeurt door de minister.',
    ['kamer uiterlijk 2031-01-30 verwacht bron'],
  ],
  ['Daarna volgt verzending aan de Kamer.', ['kamer - gepland']],
  ['De Kamer vroeg op 30 januari 2031 om een debat.', []],
  ['De Kamer heeft in de motie van 12 december 2030 verzocht om aandacht voor schaduw.', []],
  ['De Eerste Kamer ontving het fiche op 30 januari 2031.', ['kamer 2031-01-30 gebeurd bron']],
  // The Council and the European Parliament.
  [
    'De Raad Justitie en Binnenlandse Zaken (JBZ-Raad) behandelt het voorstel op 5 maart 2031.',
    ['raad 2031-03-05 gepland bron'],
  ],
  ['Verdere behandeling van het voorstel verloopt via de Raad Milieu.', ['raad - gepland']],
  ['Bespreking in de Ecofin-Raad wordt verwacht in juni 2031.', ['raad 2031-06 verwacht bron']],
  [
    'De Landbouw- en Visserijraad van 12 en 13 februari 2031 bespreekt het.',
    ['raad 2031-02-12 gepland bron'],
  ],
  ['De JBZ-Raad heeft het op 12-13 februari 2031 besproken.', ['raad 2031-02-12 gebeurd bron']],
  [
    'Een algemene oriëntatie in de Transportraad is eind juni 2031 voorzien.',
    ['raad eind 2031-06 verwacht bron'],
  ],
  ['Het wordt in de week van 10 maart 2031 besproken in de Milieuraad.', ['raad 2031-03 gepland bron']],
  ['Het Europees Parlement stemt naar verwachting op 9 april 2031.', ['ep 2031-04-09 verwacht bron']],
  ['De plenaire stemming in het EP was op 9 april 2031.', ['ep 2031-04-09 gepland bron']],
  ['Het Europees Parlement heeft op 9 april 2031 zijn positie vastgesteld.', ['ep 2031-04-09 gebeurd bron']],
  ['De Europese Raad van 20 maart 2031 besprak dit.', []],
  ['Coreper bespreekt het voorstel op 4 maart 2031.', []],
  ['De Raad van State bracht op 4 maart 2031 advies uit.', []],
  ['De gemeenteraad behandelt dit op 4 maart 2031.', []],
  // What did not come.
  ['Het fiche is nog niet besproken in de BNC.', []],
  ['Het fiche is op 21 januari 2031 niet in de BNC besproken.', []],
  [
    'Het fiche wordt niet op 30 januari 2031 maar op 6 februari 2031 in de MR besproken.',
    ['ministerraad 2031-02-06 gepland bron'],
  ],
  // Put off, called off, or not come to.
  [
    'Behandeling in de MR van 30 januari 2031 is uitgesteld tot 6 februari 2031.',
    ['ministerraad 2031-02-06 gepland bron'],
  ],
  [
    'De bespreking in de MR is van 30 januari naar 6 februari 2031 verplaatst.',
    ['ministerraad 2031-02-06 gepland bron'],
  ],
  [
    'De MR van 30 januari 2031 is mogelijk verschoven naar vrijdag 6 februari 2031.',
    ['ministerraad 2031-02-06 verwacht bron'],
  ],
  [
    'De MR van 30 januari 2031 wordt naar verwachting verschoven naar februari 2031.',
    ['ministerraad 2031-02 verwacht bron'],
  ],
  [
    'De BNC besprak het fiche op 21 januari 2031; de MR is uitgesteld tot 6 februari 2031.',
    ['bnc 2031-01-21 gebeurd bron', 'ministerraad 2031-02-06 gepland bron'],
  ],
  [
    'De BNC van 21 januari 2031 en de CoCo van 27 januari 2031 zijn uitgesteld tot 3 februari 2031.',
    ['coco 2031-02-03 gepland bron'],
  ],
  ['De behandeling in de MR van 30 januari 2031 is uitgesteld.', []],
  ['De behandeling in de MR van 30 januari 2031 is uitgesteld tot nader order.', []],
  ['De bespreking in de BNC op 21 januari 2031 is niet uitgesteld.', ['bnc 2031-01-21 gepland bron']],
  ['De MR van 30 januari 2031 wordt mogelijk uitgesteld.', ['ministerraad 2031-01-30 verwacht bron']],
  ['De bespreking in de BNC op 21 januari 2031 is afgelast.', []],
  ['De CoCo van 27 januari 2031 is vervallen.', []],
  ['De bespreking in de MR op 30 januari 2031 is geannuleerd.', []],
  ['Het fiche kon op 30 januari 2031 niet worden besproken in de MR.', []],
  ['Het fiche is van de agenda gehaald van de MR van 30 januari 2031.', []],
  ['The meeting of the Environment Council on 16 June 2031 was cancelled.', []],
  ['De behandeling in de MR op 30 januari 2031 gaat niet door.', []],
  [
    'De MR van 30 januari 2031 is afgelast; het fiche wordt op 6 februari 2031 in de MR besproken.',
    ['ministerraad 2031-02-06 gepland bron'],
  ],
  [
    'De JBZ-Raad heeft op 3 maart 2031 ingestemd met regels waardoor oude afspraken vervallen.',
    ['raad 2031-03-03 gebeurd bron'],
  ],
  // On a condition, in doubt, asked for, or taken back.
  [
    'Als de ministerraad op 30 januari 2031 heeft ingestemd, wordt het fiche naar de Kamer gestuurd.',
    ['ministerraad 2031-01-30 gepland bron', 'kamer - gepland'],
  ],
  [
    'Het fiche wordt naar de Kamer gestuurd, mits de ministerraad op 30 januari 2031 heeft ingestemd.',
    ['ministerraad 2031-01-30 gepland bron', 'kamer - gepland'],
  ],
  [
    'Zodra de ministerraad op 30 januari 2031 heeft ingestemd, is het fiche verzonden naar de Kamer.',
    ['ministerraad 2031-01-30 gepland bron', 'kamer - gebeurd'],
  ],
  ['Het is onzeker of de JBZ-Raad op 5 maart 2031 een akkoord heeft bereikt.', []],
  ['Of de ministerraad op 30 januari 2031 heeft ingestemd, is niet bekend.', []],
  [
    'Het is nog onzeker of de MR het fiche op 30 januari 2031 bespreekt.',
    ['ministerraad 2031-01-30 verwacht bron'],
  ],
  ['Voorheen was gemeld dat de MR op 30 januari 2031 had ingestemd; dat bleek onjuist.', []],
  ['Voorheen was gemeld dat de MR op 30 januari 2031 had ingestemd.', []],
  [
    'Aanvankelijk was bespreking in de MR voorzien op 30 januari 2031, maar de MR besprak het op 6 februari 2031.',
    ['ministerraad 2031-02-06 gebeurd bron'],
  ],
  [
    'Zoals eerder gemeld is het fiche op 30 januari 2031 in de MR vastgesteld.',
    ['ministerraad 2031-01-30 gebeurd bron'],
  ],
  ['De Kamer heeft verzocht het fiche uiterlijk 1 februari 2031 te ontvangen.', []],
  [
    'De MR is verzocht op 30 januari 2031 in te stemmen met het fiche.',
    ['ministerraad 2031-01-30 gepland bron'],
  ],
  ['Zoals gevraagd is het fiche op 21 januari 2031 in de BNC besproken.', ['bnc 2031-01-21 gebeurd bron']],
  // Parts of a month.
  ['De Milieuraad bespreekt het eind april 2032.', ['raad eind 2032-04 gepland bron']],
  ['De Milieuraad bespreekt het medio april 2032.', ['raad half 2032-04 gepland bron']],
  ['The Environment Council will discuss it in early April 2032.', ['raad begin 2032-04 verwacht bron']],
  ['Het fiche gaat uiterlijk eind april 2032 naar de Kamer.', ['kamer uiterlijk eind 2032-04 gepland bron']],
  ['De Milieuraad bespreekt het vanaf begin april 2032.', ['raad - gepland']],
  // No step at all.
  ['Lidstaten worden aangemoedigd om voor 1 juli 2032 een plan op te stellen.', []],
  ['Lidstaten moeten uiterlijk 1 juli 2033 aan de Raad en het Europees Parlement rapporteren.', []],
  ['De verordening is van toepassing vanaf 1 januari 2033, na vaststelling door de Raad.', []],
  ['De Commissie brengt in juli 2034 verslag uit aan het Europees Parlement en de Raad.', []],
  ['De richtlijn moet op 1 juli 2033 zijn omgezet; de Kamer krijgt het wetsvoorstel toegezonden.', []],
  ['Zie Richtlijn (EU) 2029/12 van het Europees Parlement en de Raad van 14 juni 2029.', []],
  ['Dit sluit aan bij de conclusies van de Raad van 11 november 2029.', []],
  ['De BNC-fiches zijn opgesteld voor de periode 2026-2030.', []],
  ['Zie “Verslag van de MR van 3 maart 2030” voor meer.', []],
  ['Het programma loopt van 2026 tot 2030.', []],
  // English.
  [
    'The proposal will be discussed in the Council of Ministers on 30 January 2031.',
    ['ministerraad 2031-01-30 verwacht bron'],
  ],
  [
    'The fiche was sent to the House of Representatives on 30 January 2031.',
    ['kamer 2031-01-30 gebeurd bron'],
  ],
  ['The Environment Council is expected to discuss it on June 16, 2031.', ['raad 2031-06-16 verwacht bron']],
  ['The European Parliament adopted its position on 9 April 2031.', ['ep 2031-04-09 gebeurd bron']],
];

describe('a sentence on how a file goes on', () => {
  it.each(PROCESS)('%s', async (sentence, expected) => {
    expect(lines(await timelineOver([nota(sentence)]))).toEqual(expected);
  });
});

describe('a sentence without end', () => {
  const far = ' '.repeat(100_000);
  it('is read as one with a single space wherever it has white space', async () => {
    const sentence = 'Het fiche is op 21 januari 2031 waarna besproken in de BNC.';
    for (const white of ['\u00a0', '\u00a0'.repeat(20_000), `${'\t'}${far}`])
      expect(readable(sentence.replaceAll(' ', white))).toBe(sentence);
  });

  it('is read up to a number of letters, after its white space was made one space', () => {
    expect(readable(`a${far}b`)).toBe('a b');
    expect(readable('woord, '.repeat(100_000)).length).toBeLessThanOrEqual(1200);
  });

  it('is met by no pattern but the one that makes its white space one space', async () => {
    const document = nota(
      `De volgende stappen${'\u00a0'.repeat(20_000)}zijn${' en meer'.repeat(5_000)}:\n\n- de BNC van 21 januari${'\u00a0'.repeat(20_000)}2031;\n- de CoCo${', met meer'.repeat(5_000)}.`,
      `De Commissie${'\u00a0'.repeat(20_000)}publiceerde het voorstel${' en meer'.repeat(5_000)} op 4 december 2030.`,
    );
    const reading = await readingOf([document]);
    const long = new Map<string, number>();
    const { exec } = RegExp.prototype;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
      if (text.length > 1200) long.set(this.source, (long.get(this.source) ?? 0) + 1);
      return exec.call(this, text);
    });
    const found = foundIn(reading, document);
    spy.mockRestore();
    expect(found.map(({ step, date }) => `${step} ${date}`)).toEqual(['bnc 2031-01-21', 'coco null']);
    expect([...long.keys()]).toEqual(['\\s+']);
  });

  it('as what a list hangs from is cut, and one in the text gives what stands before the cut', async () => {
    const lead = `De volgende stappen zijn voorzien${' en meer'.repeat(20_000)}:`;
    const list = `${lead}\n\n- bespreking in de Raad Algemene Zaken van 24 april 2031;\n- een gesprek.`;
    expect(lines(await timelineOver([nota(list)]))).toEqual(['raad 2031-04-24 verwacht bron']);
    const long = `De BNC besprak het op 21 januari 2031${', met meer'.repeat(20_000)}, en de CoCo op 27 januari 2031.`;
    expect(lines(await timelineOver([nota(long)]))).toEqual(['bnc 2031-01-21 gebeurd bron']);
  });
});

/** Sentences on why there is a nota. */
const OCCASION: readonly (readonly [string, readonly string[]])[] = [
  [
    'Op 4 december 2030 heeft de Europese Commissie de mededelingen over de strategie 2031–2035 en het bijbehorende actieplan tegen losse stoeptegels gepubliceerd.',
    ['commissie 2030-12-04 gebeurd bron'],
  ],
  [
    'De Europese Commissie maakte op 4 december 2030 twee mededelingen openbaar.',
    ['commissie 2030-12-04 gebeurd bron'],
  ],
  ['De Commissie presenteerde het voorstel op 4 december 2030.', ['commissie 2030-12-04 gebeurd bron']],
  ['Het voorstel is op 4 december 2030 ontvangen.', ['commissie 2030-12-04 gebeurd bron']],
  [
    'De Europese Commissie heeft op 4 december 2030 twee voorstellen gedaan.',
    ['commissie 2030-12-04 gebeurd bron'],
  ],
  ['The Commission published the proposal on 4 December 2030.', ['commissie 2030-12-04 gebeurd bron']],
  ['Op 24 juli 2025 heeft de Commissie de vorige strategie gepubliceerd.', []],
  ['De Commissie zal in juni 2031 een voorstel presenteren.', []],
  ['De Commissie heeft het voorstel nog niet gepubliceerd op 4 december 2030.', []],
  ['De Raad heeft het besluit op 4 december 2030 aangenomen.', ['raad 2030-12-04 gebeurd bron']],
  ['De strategieën golden voor de periode 2021–2025.', []],
  // Another committee than the Commission, and what is of it.
  ['De vaste commissie voor Financiën heeft op 4 december 2030 een brief gepubliceerd.', []],
  ['De commissie voor de Rijksuitgaven heeft het voorstel op 4 december 2030 gepubliceerd.', []],
  ['De adviescommissie heeft op 4 december 2030 een actieplan gepresenteerd.', []],
  [
    'De Commissie heeft op 4 december 2030 de strategie gepubliceerd, ook aan de vaste commissie voor Financiën.',
    ['commissie 2030-12-04 gebeurd bron'],
  ],
  // A date of something else makes no meeting of the Council.
  [
    'De vaste commissie voor Financiën heeft op 4 december 2030 vragen voorgelegd over de agenda van de Milieuraad.',
    [],
  ],
  ['U wordt gevraagd in te stemmen met verzending van het fiche naar de Kamer.', []],
];

describe('a sentence on what brought the file about', () => {
  it.each(OCCASION)('%s', async (sentence, expected) => {
    expect(lines(await timelineOver([nota('Er is meer overleg.', sentence)]))).toEqual(expected);
  });
});
