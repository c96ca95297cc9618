import { describe, expect, it } from 'vitest';
import { blocksOf, kamerstuk, suspicionsOf, xml } from './reading.ts';

const read = async (content: string): Promise<string[]> => blocksOf(await xml(kamerstuk(content)));

describe('the text of a Kamerstuk', () => {
  it('gives the heads of the dossier and of the paper as headings, and the running head as furniture', async () => {
    const given = await xml(`<officiele-publicatie><kamerstuk>
      <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2098–2099</tekstregel></kamerstukkop>
      <dossier><dossiernummer><dossiernr>36 999</dossiernr> <begrotingshoofdstuk>XX</begrotingshoofdstuk></dossiernummer>
        <titel>Regels voor pleinen (fictief)</titel></dossier>
      <stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
        <datumtekst>Ontvangen <datum isodatum="2099-03-08">8 maart 2099</datum></datumtekst>
        <algemeen><vrije-tekst><tekst><al>Tekst.</al></tekst></vrije-tekst></algemeen></stuk>
      </kamerstuk></officiele-publicatie>`);
    expect(blocksOf(given)).toEqual([
      'heading 1: 36 999 XX Regels voor pleinen (fictief)',
      'heading 1: Nr. 12 BRIEF VAN DE MINISTER',
      'paragraph: Ontvangen 8 maart 2099',
      'paragraph: Tekst.',
    ]);
    expect(given.source.furniture).toEqual(['Vergaderjaar 2098–2099']);
  });

  it('joins inline elements as they stand, also one that is not known', async () => {
    expect(
      await read(
        '<al>Het <nadruk type="vet">EU</nadruk>-plan over CO<inf>2</inf> en <extref soort="URL" doc="https://plein.example/">het <zeldzaam>plein</zeldzaam></extref>.</al>',
      ),
    ).toEqual(['paragraph: Het EU-plan over CO2 en het plein.']);
  });

  it('loses no text of elements that are not known', async () => {
    expect(
      await read(
        '<al>een</al>los<nieuw>twee</nieuw><doos><x>drie</x><y>vier <nadruk>vijf</nadruk></y></doos>',
      ),
    ).toEqual([
      'paragraph: een',
      'paragraph: los',
      'paragraph: twee',
      'paragraph: drie',
      'paragraph: vier vijf',
    ]);
  });

  it('gives divisions their number and title, as deep as they are nested, and small headings below them', async () => {
    expect(
      await read(
        '<divisie><kop><nr>1.</nr><titel>Pleinen</titel></kop><al>a</al><divisie><kop><label>Deel</label> <nr>b</nr><titel>Banken</titel></kop><tussenkop kopopmaak="cur">Hout</tussenkop><al>b</al></divisie></divisie><tussenkop>Slot</tussenkop>',
      ),
    ).toEqual([
      'heading 2: 1. Pleinen',
      'paragraph: a',
      'heading 3: Deel b Banken',
      'heading 4: Hout',
      'paragraph: b',
      'heading 2: Slot',
    ]);
  });

  it('gives items the number that they have, nested ones deeper, and what follows in an item after it', async () => {
    expect(
      await read(
        '<lijst type="expliciet"><li><li.nr>a)</li.nr><al>een</al><al>vervolg</al><lijst type="ndash"><li><al>streep</al></li></lijst></li><li><li.nr>b)</li.nr><lijst type="expliciet"><li><li.nr>1°.</li.nr><al>diep</al></li></lijst></li></lijst><lijst type="bullet"><li><al>punt</al></li></lijst><lijst type="ongemarkeerd"><li><al>kaal</al></li></lijst>',
      ),
    ).toEqual([
      'item 1: a) een',
      'paragraph: vervolg',
      'item 2: – streep',
      'item 2: b) 1°. diep',
      'item 1: • punt',
      'paragraph: kaal',
    ]);
  });

  it('takes notes out of the sentence and gives them last, with what stands in a title or a table', async () => {
    expect(
      await read(
        '<tussenkop>Kop<noot id="a" type="voet"><noot.nr>1</noot.nr><noot.al>Bij de kop.</noot.al></noot></tussenkop><al>Banken <noot id="b" type="voet"><noot.nr>2</noot.nr><noot.al>Van <nadruk>hout</nadruk>.</noot.al><noot.al>En steen.</noot.al></noot>, en bomen<nootref refid="b"/>. Verder.</al><table><tgroup cols="1"><tbody><row><entry><al>x<noot type="tabel"><noot.nr>*</noot.nr><noot.al>In de tabel.</noot.al></noot></al></entry><entry>y</entry></row></tbody></tgroup></table>',
      ),
    ).toEqual([
      'heading 2: Kop',
      'paragraph: Banken, en bomen. Verder.',
      'row: x | y',
      'note: 1. Bij de kop.',
      'note: 2. Van hout. En steen.',
      'note: *. In de tabel.',
    ]);
  });

  it('gives tables as rows, with an empty cell for every further column that a cell takes', async () => {
    expect(
      await read(
        '<table><title>Kosten</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/><thead><row><entry namest="c1" nameend="c2"><al>Post</al></entry><entry><al>Bedrag</al></entry></row></thead><tbody><row><entry><al>een</al><al>twee</al></entry><entry/><entry>€ 3</entry></row></tbody></tgroup></table>',
      ),
    ).toEqual(['paragraph: Kosten', 'row: Post |  | Bedrag', 'row: een twee |  | € 3']);
  });

  it('gives who signs as the office and, on a line of its own, the name', async () => {
    expect(
      await read(
        '<tekst-sluiting><ondertekening><functie>De Minister</functie> van Pleinen,<naam><voornaam>V.</voornaam><achternaam>Zonnebloem</achternaam></naam></ondertekening></tekst-sluiting>',
      ),
    ).toEqual(['paragraph: De Minister van Pleinen,', 'paragraph: V. Zonnebloem']);
  });

  it('reads questions with their answers, and the parts of a bill', async () => {
    expect(
      await read(
        '<vraag><nr>Vraag 1</nr><al>Klopt dit?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord><artikel><kop><label>Artikel</label><nr>2</nr></kop><lid><lidnr>1.</lidnr><al>Een lid.</al></lid></artikel><definitielijst><definitie-item><term>plein:</term><definitie><al>open plek</al></definitie></definitie-item></definitielijst>',
      ),
    ).toEqual([
      'heading 2: Vraag 1',
      'paragraph: Klopt dit?',
      'heading 2: Antwoord 1',
      'paragraph: Ja.',
      'heading 2: Artikel 2',
      'item 1: 1. Een lid.',
      'row: plein: | open plek',
    ]);
  });

  it('leaves out the table of contents, which says the headings again, and pictures', async () => {
    expect(
      await read(
        '<officiele-inhoudsopgave><al>1. Pleinen 3</al></officiele-inhoudsopgave><plaatje><illustratie naam="x.png"/><bijschrift>Een plein</bijschrift></plaatje>',
      ),
    ).toEqual(['paragraph: Een plein']);
  });

  it('leaves out deleted text and comments, and says that they were there', async () => {
    const given = await xml(
      kamerstuk(
        '<!-- alinea --><al>Tekst.<!-- Dit standpunt is nog niet vastgesteld --></al><verwijderd>Kanarie</verwijderd>',
      ),
    );
    expect(blocksOf(given)).toEqual(['paragraph: Tekst.']);
    expect(suspicionsOf(given)).toEqual(['comments 1', 'tracked_changes 1']);
    expect(JSON.stringify(given)).not.toMatch(/Kanarie|vastgesteld/);
  });

  it('is not stopped by a processing instruction in a word', async () => {
    expect(await read('<al>server<?xpp afbreken?>ruimte <![CDATA[a < b]]></al>')).toEqual([
      'paragraph: serverruimte a < b',
    ]);
  });
});
