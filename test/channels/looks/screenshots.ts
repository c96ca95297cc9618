import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { SHIPPED_CORPUS } from '../../../cli/places.ts';
import { openCorpus } from '../../../ingest/corpus.ts';
import { ask } from '../../../src/ask.ts';
import { type Reply, replyOf, sourcesReply } from '../../../src/channels/reply.ts';
import { messageOf as slackMessage } from '../../../src/channels/slack/blocks.ts';
import { cardFor, messageOf as teamsMessage } from '../../../src/channels/teams/message/message.ts';
import { launchOptions } from '../../browser/chromium.ts';
import { slackPreview } from './slack-preview.ts';
import { teamsPreview } from './teams-preview.ts';

const USAGE = 'Gebruik: npm run screenshots:channels -- MAP';

const QUESTIONS = {
  answer: 'Wat vindt het kabinet van het actieplan drugshandel?',
  'not-found': 'Wat vindt het kabinet van zeppelins in het actieplan drugshandel?',
  comparison: 'Wat is het verschil tussen de drugsstrategie en het actieplan drugshandel?',
  long: 'Welke acties staan er in het actieplan drugshandel?',
} as const;

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

async function repliesOf(): Promise<Readonly<Record<string, Reply>>> {
  const index = await openCorpus([SHIPPED_CORPUS]);
  const replies: Record<string, Reply> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const answer = await ask(index, { question }, { now: () => 0 });
    replies[name] = replyOf(answer, {
      judged: true,
      turn: '00000000-0000-4000-8000-000000000000',
      thread: [],
      buttons: answer.claims.length > 0 ? ['sources', 'note', 'share'] : [],
      home: 'https://notabene.example',
    });
  }
  const { answer } = replies;
  return answer === undefined ? replies : { ...replies, sources: sourcesReply(answer) };
}

/** The pages of a reply: how it looks on each platform. */
async function pagesOf(reply: Reply, dark: boolean): Promise<Readonly<Record<string, string>>> {
  const { blocks } = slackMessage(reply, { thread: 'draad', parent: undefined, asker: 'U0000000001' });
  const { text, attachments } = teamsMessage(reply, { settings: {}, asker: 'Asker' });
  const [attached] = attachments as readonly { content?: object }[];
  const script = await readFile(renderer, 'utf8');
  const teams = { text, card: attached?.content ?? null, ai: reply.generated };
  return {
    slack: String(await slackPreview(blocks)),
    teams: String(await teamsPreview(teams, dark, script)),
    'teams-card': String(await teamsPreview({ text: null, card: cardFor(reply), ai: false }, dark, script)),
  };
}

async function picture(page: Page, content: string, path: string): Promise<void> {
  await page.setContent(content);
  await page.screenshot({ path, fullPage: true });
  // What a press unfolds, unfolded.
  const toggle = page.getByRole('button', { name: 'Toon bronnen' });
  if ((await toggle.count()) === 0) return;
  await toggle.click();
  await page.screenshot({ path: path.replace(/\.png$/, '-open.png'), fullPage: true });
}

/** Each kind of answer as each platform would show it, in light and dark, as pictures to look at. */
if (import.meta.main) {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || folder.startsWith('-') || more.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
  } else {
    await mkdir(folder, { recursive: true });
    const browser = await chromium.launch(await launchOptions());
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 760, height: 400 } });
      const page = await context.newPage();
      for (const [name, reply] of Object.entries(await repliesOf()))
        for (const [platform, content] of Object.entries(await pagesOf(reply, colorScheme === 'dark')))
          await picture(page, content, join(folder, `${name}-${platform}-${colorScheme}.png`));
    }
    await browser.close();
  }
}
