import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { timelineCalendar } from '../../../src/briefing/timeline/timeline-calendar.ts';
import { nota, timelineOver } from './timeline-papers.ts';

const STEPS =
  'De BNC besprak het fiche, met vele woorden; op 21 januari 2031. Het komt op 27 januari 2031 in de CoCo. Naar verwachting volgt op 30 januari 2031 de MR met café, crème brûlée, façade en coördinatie. Verzending naar de Kamer volgt. De Milieuraad bespreekt het in juni 2031.';
const STAMP = Date.UTC(2031, 1, 3, 4, 5, 6);

/** A calendar as a program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { calendar, events };
}

describe('the calendar of a timeline', () => {
  it('has each event that has a day as that whole day', async () => {
    const { events } = read(timelineCalendar(await timelineOver([nota(STEPS)]), { stamp: STAMP }));
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2031-01-21', '2031-01-22'],
      ['2031-01-27', '2031-01-28'],
      ['2031-01-30', '2031-01-31'],
    ]);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  it('says in the title and in the status what has not happened yet', async () => {
    const { events } = read(timelineCalendar(await timelineOver([nota(STEPS)]), { stamp: STAMP }));
    expect(
      events.map(({ summary, component }) => [summary, component.getFirstPropertyValue('status')]),
    ).toEqual([
      ['Werkgroep BNC – nota-gevelbanken', 'CONFIRMED'],
      ['Gepland: CoCo – nota-gevelbanken', 'TENTATIVE'],
      ['Verwacht: Ministerraad – nota-gevelbanken', 'TENTATIVE'],
    ]);
  });

  it('names what it leaves out: months, and steps without a date', async () => {
    const { calendar } = read(timelineCalendar(await timelineOver([nota(STEPS)]), { stamp: STAMP }));
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(
      'Niet in deze agenda, want zonder dag: Milieuraad (juni 2031); Naar de Kamer (zonder datum).',
    );
  });

  it('keeps the words of the source, and leads to them', async () => {
    const timeline = await timelineOver([nota(STEPS)]);
    const linkTo = () => 'https://notabene.example/stukken/x?citaat=1-2#1-2';
    const { events } = read(timelineCalendar(timeline, { stamp: STAMP, linkTo }));
    expect(events).toHaveLength(3);
    for (const [at, { description, component }] of events.entries()) {
      expect(description).toContain(`“${timeline.events[at]?.claims[0]?.text}”`);
      expect(component.getFirstPropertyValue('url')).toBe(linkTo());
    }
  });

  it('is the same text for the same timeline and stamp, with names that stay when the rest changes', async () => {
    const timeline = await timelineOver([nota(STEPS)]);
    expect(timelineCalendar(timeline, { stamp: STAMP })).toBe(timelineCalendar(timeline, { stamp: STAMP }));
    const uids = (text: string) => read(text).events.map(({ uid }) => uid);
    const later = await timelineOver([nota(`Er is een zin bij. ${STEPS}`)], '2032-01-01');
    const named = uids(timelineCalendar(timeline, { stamp: STAMP }));
    expect(named).toHaveLength(3);
    expect(uids(timelineCalendar(later, { stamp: 0 }))).toEqual(named);
    expect(timelineCalendar(timeline, { stamp: STAMP })).toContain('DTSTAMP:20310203T040506Z');
  });

  it('folds its lines at 75 octets, ends them as the standard asks, and takes no controls over', async () => {
    const timeline = await timelineOver([nota(STEPS)]);
    const named = {
      ...timeline,
      events: timeline.events.map((event) => ({ ...event, name: 'Raad\u0007\r\nBEGIN:VALARM\ud800' })),
    };
    for (const each of [timeline, named]) {
      const text = timelineCalendar(each, { stamp: STAMP });
      const lines = text.split('\r\n');
      expect(lines.length).toBeGreaterThan(40);
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect([...text.replaceAll('\r\n', '')].filter((character) => character < ' ')).toEqual([]);
      expect(lines.filter((line) => /^BEGIN:VALARM/.test(line))).toEqual([]);
    }
  });
});
