import { describe, expect, it } from 'vitest';
import { blocksOf, html, page } from '../xml/reading.ts';

const read = async (content: string): Promise<string[]> => blocksOf(await html(page(content)));

describe('notes on a page', () => {
  it.each([
    [
      'officielebekendmakingen.nl',
      `<p>Pleinen <sup><a class="nootnum" href="#ID-1">1</a></sup>, en bomen.</p><div class="voetnoten"><h2>Noten</h2>
       <div class="voet noot" id="supernote-ID-1"><h5 class="note-close"><a href="#x">X</a> Noot</h5><sup><span class="nootnum" id="ID-1">1</span></sup><p>Zie de brief.</p></div></div>`,
    ],
    [
      'officielebekendmakingen.nl in boxes over the text',
      `<p>Pleinen<a class="nootnum supernote-click-1" href="#supernote-note-1"><sup>1</sup></a>, en bomen.</p>
       <div class="voet noot" id="supernote-note-1"><h5 class="note-close"><a class="note-close" href="#close-1">X</a> Noot</h5><sup><span class="nootnum"><a name="x1">1</a></span></sup><p>Zie de brief.</p></div>`,
    ],
    [
      'the Official Journal',
      `<p class="oj-normal">Pleinen <a id="ntc1" href="#ntr1">(<span class="oj-super oj-note-tag">1</span>)</a>, en bomen.</p><hr class="oj-note">
       <p class="oj-note"><a id="ntr1" href="#ntc1">(<span class="oj-super">1</span>)</a>  Zie de brief.</p>`,
    ],
    [
      'the Commission',
      `<p><span>Pleinen</span><span class="FootnoteReference"> <a class="footnoteRef" id="footnoteref2" href="#footnote2">1</a> </span><span>, en bomen.</span></p>
       <dl class="footnote"><dt>(1)</dt><dd id="footnote2"><p class="FootnoteText"><a href="#footnoteref2">1</a> Zie de brief.</p></dd></dl>`,
    ],
    [
      'LibreOffice',
      `<p>Pleinen<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>, en bomen.</p>
       <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Zie de brief.</p></div>`,
    ],
    [
      'Word',
      `<p class=MsoNormal>Pleinen<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>, en bomen.</p>
       <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Zie de brief.</p></div>`,
    ],
    [
      'a list of notes with a way back',
      `<p>Pleinen<sup id="fnref1"><a href="#fn1">1</a></sup>, en bomen.</p><section class="footnotes"><ol><li id="fn1"><p>Zie de brief. <a href="#fnref1">↩</a></p></li></ol></section>`,
    ],
    ['marks without links', '<p>Pleinen<sup>1</sup>, en bomen.</p><p class="footnote">1 Zie de brief.</p>'],
  ])('are taken out of the sentence and given last, as %s writes them', async (_, content) => {
    expect(await read(content)).toEqual(['paragraph: Pleinen, en bomen.', 'note: 1. Zie de brief.']);
  });

  it('leave raised figures that refer to nothing, and units', async () => {
    expect(
      await read(
        '<p>Een plein van 5 m<sup>2</sup> met 10<sup>2</sup> bomen<sup>2</sup>.</p><p class="footnote">2 Zie de brief.</p>',
      ),
    ).toEqual(['paragraph: Een plein van 5 m2 met 102 bomen.', 'note: 2. Zie de brief.']);
  });

  it('are not seen in a table of contents or in links between parts of the text', async () => {
    expect(
      await read(
        '<p><a href="#d1">1</a> tot <a href="#d2">deel 2</a></p><h2 id="d1">1 Pleinen</h2><p id="d2">Banken</p>',
      ),
    ).toEqual(['paragraph: 1 tot deel 2', 'heading 2: 1 Pleinen', 'paragraph: Banken']);
  });

  it('lose nothing when a whole text is called a note', async () => {
    expect(await read('<div class="footnote"><p>Een alinea.</p><p>Nog een.</p></div>')).toEqual([
      'paragraph: Een alinea.',
      'paragraph: Nog een.',
    ]);
  });
});

describe('where a note belongs', () => {
  it('is the block that refers to it', async () => {
    const { source } = await html(
      page(
        '<h1>Kop</h1><p>Een<br>Twee<sup><a href="#n1">1</a></sup>.</p><ul><li>Drie<sup><a href="#n2">2</a></sup></li></ul><p class="footnote" id="n1">1 Eerste.</p><p class="footnote" id="n2">2 Tweede.</p><p class="footnote">3 Van niemand.</p>',
      ),
    );
    const text = ({ start, end }: { start: number; end: number }): string => source.body.slice(start, end);
    const notes = (source.blocks ?? []).filter(({ type }) => type === 'note');
    expect(notes.map((note) => [text(note), note.refers === undefined ? null : text(note.refers)])).toEqual([
      ['1. Eerste.', 'Twee.'],
      ['2. Tweede.', '• Drie'],
      ['3. Van niemand.', null],
    ]);
  });

  it('is nowhere when the page does not have it, and its mark is no text either way', async () => {
    expect(await read('<p>Pleinen<a class="nootnum" href="#weg"><sup>1</sup></a>.</p>')).toEqual([
      'paragraph: Pleinen.',
    ]);
  });
});
