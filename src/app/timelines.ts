import type { TimelineEvent } from '../briefing/timeline/event.ts';
import { openTimeline } from '../briefing/timeline/timeline.ts';
import { timelinePicture } from '../briefing/timeline/timeline-picture.ts';
import type { Language } from '../documents/document.ts';
import { dutchDay, isIsoDate } from '../documents/identity/dates.ts';
import type { SearchIndex } from '../search/index.ts';
import { timelineResource } from '../web/api/timeline-resource.ts';
import { parametersIn } from '../web/http/collections.ts';
import type { Problem } from '../web/http/problem.ts';
import { readTimelineQuery } from '../web/http/request.ts';
import { timelinePage } from '../web/pages/timeline-page.ts';
import { citationUrl, timelinePath } from '../web/parts/links.ts';
import { TIMELINE_WORDS } from '../web/words/timeline-words.ts';
import type { Ctx, Dependencies } from './world.ts';

/** The ways in which a timeline is shown: as a page, as data, as a calendar and as a picture. */
export function timelinesOf({ now, home }: Pick<Dependencies, 'now' | 'home'>) {
  return { timelineFor, timelineShown };

  /** As a program asked for it. */
  async function timelineFor(c: Ctx, index: SearchIndex): Promise<Response | Problem> {
    const request = readTimelineQuery(parametersIn(c.req.url));
    if (!request.ok) return request.problem;
    const { id = [], on = dutchDay(now()), format = 'json' } = request.value;
    const opened = await openTimeline(index, id, { on });
    if (opened === undefined) return { code: 'not_found', field: 'id' };
    const { timeline } = opened;
    c.set('counts', { events: timeline.events.length });
    if (format === 'svg')
      return file(timelinePicture(timeline, { linkTo: elsewhere }), 'image/svg+xml', 'tijdlijn.svg');
    if (format === 'json') return c.json(timelineResource(timeline));
    // A library of its own, which only who asks for a calendar needs.
    const { timelineCalendar } = await import('../briefing/timeline/timeline-calendar.ts');
    const calendar = timelineCalendar(timeline, { stamp: now(), linkTo: elsewhere });
    return file(calendar, 'text/calendar', 'tijdlijn.ics');
  }

  /** As a page; undefined when a document does not exist. A day in the address is for a link that is kept. */
  async function timelineShown(c: Ctx, index: SearchIndex, language: Language) {
    const chosen = c.req.queries('stuk') ?? [];
    const day = c.req.query('op');
    const on = day !== undefined && isIsoDate(day) ? day : dutchDay(now());
    const opened = await openTimeline(index, chosen, { on });
    if (opened === undefined) return undefined;
    const { timeline, reading } = opened;
    c.set('counts', { events: timeline.events.length });
    const main = timelinePage(timeline, reading, { chosen, language });
    return { title: TIMELINE_WORDS[language].title, main, back: timelinePath(chosen) };
  }

  /** Where an event can be read by somebody who has the file and not this page. */
  function elsewhere({ claims: [claim] }: TimelineEvent): string | null {
    return claim === undefined ? null : citationUrl(claim.citations[0], home);
  }
}

const file = (body: string, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
