import { describe, expect, it } from 'vitest';
import { names, plainTextOf } from '../../../src/channels/slack/plain-text.ts';

describe('what somebody said in Slack', () => {
  it.each([
    ['<@U0NOTABENE> wat kost het?', 'wat kost het?'],
    ['wat kost het, <@U0NOTABENE|notabene>?', 'wat kost het, ?'],
    ['<!channel> <!subteam^S0X|@ploeg> wat kost het?', 'wat kost het?'],
    ['zie <#C0KAMER|drugs>: wat kost het?', 'zie #drugs: wat kost het?'],
    ['lees <https://eur-lex.example/a?b=1&amp;c=2> eerst', 'lees https://eur-lex.example/a?b=1&c=2 eerst'],
    ['lees <https://eur-lex.example|het voorstel> eerst', 'lees het voorstel eerst'],
    ['schrijf <mailto:a@b.example|a@b.example>', 'schrijf a@b.example'],
    ['*wat* _kost_ ~het~ `nu`?', 'wat kost het nu?'],
    ['*_wat kost het?_*', 'wat kost het?'],
    ['2 * 3 * 4 en COM_2025_743 en a*b*c', '2 * 3 * 4 en COM_2025_743 en a*b*c'],
    ['R&amp;D &lt;5% &amp;lt;', 'R&D <5% &lt;'],
    ['&lt;!channel&gt;', '<!channel>'],
    ['een  \t twee\n\ndrie', 'een twee\n\ndrie'],
    ['', ''],
  ])('%j is in plain words %j', (said, plain) => {
    expect(plainTextOf(said)).toBe(plain);
  });

  it.each([
    ['stars', '*a '.repeat(60_000)],
    ['brackets', '<@'.repeat(80_000)],
    ['quotes', '`'.repeat(200_000)],
  ])('of many %s is read, and does not take forever', (_name, said) => {
    expect(plainTextOf(said).length).toBeLessThanOrEqual(said.length);
  });

  it('names Notabene, or anybody when it is not known who that is', () => {
    expect(names('zeg <@U0NOTABENE>', 'U0NOTABENE')).toBe(true);
    expect(names('zeg <@U0NOTABENE|notabene>', 'U0NOTABENE')).toBe(true);
    expect(names('zeg <@U0NOTABENE2>', 'U0NOTABENE')).toBe(false);
    expect(names('zeg <@U0IEMAND>', null)).toBe(true);
    expect(names('zeg iemand', null)).toBe(false);
  });
});
