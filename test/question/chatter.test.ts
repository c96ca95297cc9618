import { describe, expect, it } from 'vitest';
import { withoutChatter } from '../../src/question/chatter.ts';
import { isRemark } from '../../src/question/remark.ts';

const ASKED = 'Wat vindt het kabinet van veerponten?';

describe('what is said around a question', () => {
  it.each([
    `Beste Notabene, ${ASKED}`,
    `Geachte heer/mevrouw,\n\n${ASKED}\n\nHoogachtend,\nA. Jansen`,
    `Hoi Notabene ${ASKED}`,
    `Hallo, goedemorgen. ${ASKED}`,
    `Goede middag allemaal! ${ASKED} Alvast bedankt!`,
    `Beste,\n${ASKED}`,
    `${ASKED} Groet, Jan`,
    `${ASKED} groetjes jan`,
    `${ASKED} Dank alvast`,
    `${ASKED} Ik hoor het graag. Bij voorbaat dank, Piet`,
    `${ASKED}\n\nMet vriendelijke groet,\nPieter de Vries\nBeleidsmedewerker Waterwegen`,
    `Dear Notabene, ${ASKED} Kind regards, Alice`,
    `Hi there, ${ASKED} Thanks in advance`,
    `Good morning! Quick question: ${ASKED} Best, Tom`,
    `Kun je me even helpen? ${ASKED} Thx!`,
    `Sorry voor de domme vraag, maar ${ASKED}`,
    `Bedankt! ${ASKED}`,
    `Ha Notabene, snelle vraag: ${ASKED} dankje!`,
    `${ASKED} Hartelijk dank! Met groet, Lotte`,
    `${ASKED} Hoogachtend, mr. A.B. van Dijk, Ministerie van Waterwegen`,
    `Ehhh, ${ASKED}`,
    `${ASKED} @everyone`,
  ])('is no part of it: %j', (message) => {
    expect(withoutChatter(message)).toBe(ASKED);
  });

  it('keeps a paper that stands behind a greeting', () => {
    expect(withoutChatter('Goedemorgen. Veerstrategie: wat vindt het kabinet?')).toContain('Veerstrategie');
    expect(withoutChatter('Goedemorgen Veerstrategie: wat vindt het kabinet?')).toContain('Veerstrategie');
  });

  it('leaves the name of somebody who is mentioned', () => {
    expect(withoutChatter('Wat vindt @pietjansen van veerponten?')).toBe(
      'Wat vindt pietjansen van veerponten?',
    );
  });

  it('ends with its own mark, and has no tags', () => {
    expect(withoutChatter('<b>Wat</b> kost een veerpont. Mvg').replace(/\s+/g, ' ')).toBe(
      'Wat kost een veerpont.',
    );
  });

  it.each([
    'Wat vindt het kabinet van de groet?',
    'Wat vindt het kabinet van een vriendelijke groet',
    'Is een groet verplicht in de brief?',
    'Heeft het kabinet Jan Groet benoemd?',
    'Wat vindt het kabinet van dank',
    'Beste aanpak van lekkende veerponten, wat is dat?',
    'beste praktijken',
    'Beste Commissie, wat vindt u van drones?',
    'Beste Piet Jansen, wat vindt u van drones?',
    'Dear Ferry Agency, where are you located? What is your view?',
    'Wat vindt het kabinet van de btw op veerponten?',
    'Welke landen zijn kritisch: BE, FR, GR',
    'Wat staat er in <https://stukken.example/kst-12345-678.html>?',
    'Noem de pijlers van de veerstrategie. Bedankt.\nNoem ook de acties van het plan.',
    'Dag van inwerkingtreding?',
    'Wat is Notabene?',
    'Well-being: what does it say?',
    'Hoeveel is 2 < 3 en 5 > 4?',
    'Hallo',
    'Bedankt!',
    'Groet, Jan',
  ])('is left where it is a subject or all there is: %s', (question) => {
    expect(withoutChatter(question)).toBe(question);
  });

  it.each([
    `${'Met vriendelijke groet, '.repeat(80)}${'a'.repeat(1000)}`,
    `Beste ${'A '.repeat(1500)}`,
    `${'dank '.repeat(600)}x`,
    `groet, ${'A. '.repeat(1000)}?`,
    `${'? groet\n'.repeat(400)}?`,
    '<a'.repeat(1500),
    `x. Groet, ${'A'.repeat(1900)}?`,
    `x. Groet, ${'A.'.repeat(900)}?`,
    `x. groet ${'\n'.repeat(1950)}?`,
    `Wat is een pont? Dank! ${'VEERPONT-'.repeat(200)} 747, wat is dat?`,
  ])('row 70: is read at once, whatever it holds (%#)', (hostile) => {
    // What blows up does not come back in the time that a test has.
    for (let times = 0; times < 20; times++) expect(typeof withoutChatter(hostile)).toBe('string');
  });
});

describe('a message that is about the answer before it', () => {
  it.each([
    'weet je dat zeker?',
    'Weet u het heel zeker',
    'Klopt dat wel? Ik dacht 20.',
    'Echt?',
    'Echt waar?',
    'Is dat wel juist?',
    'Nee hoor, dat klopt niet, het zijn er volgens mij 250',
    'are you sure?',
    'Is that right? I thought there were 20',
    'Waar staat dat?',
    'hoe weet je dat',
    "What's your source?",
  ])('is a remark when it doubts and has no subject: %s', (message) => {
    expect(isRemark(message)).toBe(true);
  });

  it.each([
    'Klopt het dat een veerpont een bel krijgt?',
    'Is dat waar voor kleine veerponten?',
    'Waar staat de veerpont?',
    'Wat is er niet waar?',
    'Wat klopt er niet?',
    'Is het voorstel juist?',
    'Welke zijn dat?',
    'en wat kost dat?',
    'en het kabinet?',
    'Ik dacht dat het kabinet tegen was',
    'What is right?',
    'Zijn ze het echt eens?',
    'Is dat juist goed?',
    'Mag het echt niet?',
    'Is dat juist meer of minder?',
  ])('is none when it asks something: %s', (message) => {
    expect(isRemark(message)).toBe(false);
  });
});
