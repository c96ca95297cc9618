import type { ChannelDefinition } from '../../../src/channels/definition.ts';
import { type ReadSetting, type ReadVariable, settingsOf, wanted } from '../../../src/channels/variables.ts';

interface Loft {
  readonly ring: string;
}

const VARIABLES = ['POSTDUIF_RING'] as const;

function read(of: ReadVariable<(typeof VARIABLES)[number]>): ReadSetting<Loft> {
  const ring = of('POSTDUIF_RING');
  if (ring === '') return { kind: 'none' };
  return settingsOf({ ring }, [
    wanted('POSTDUIF_RING', [ring], 'het nummer van de ring', {
      form: 'zes cijfers',
      fits: (value) => /^\d{6}$/.test(value),
    }),
  ]);
}

/** Pigeons, which nobody has: a channel that tests add. */
export const postduif = {
  name: 'postduif',
  label: 'postduif',
  called: { name: 'Duif, ', alone: null },
  variables: VARIABLES,
  secrets: ['POSTDUIF_RING'],
  read,
  open: async ({ ring }) => ({
    name: 'postduif',
    receive: async ({ headers, body }) => {
      if (headers.get('x-ring') !== ring) return { kind: 'refused', status: 401, code: 'ring' };
      return {
        kind: 'inline',
        text: new TextDecoder().decode(body),
        place: { channel: 'postduif', tenant: 'til', room: 'til', thread: 'til', direct: true },
        respond: (reply) => new Response(reply.summary),
      };
    },
    reopen: () => null,
  }),
  checks: async () => ({
    subject: 'De postduif',
    whom: ({ ring }) => ` met ring ${ring}`,
    tips: () => [],
    ask: async () => [{ ok: true, message: 'De duif is thuis' }],
  }),
  news: {
    secret: false,
    write: async () => (news) => ({
      body: news.items.map(({ title }) => title).join('\n'),
      headers: { 'X-Duif': news.follower },
    }),
  },
  app: async () => ({
    what: 'het briefje voor de duif',
    extension: '.json',
    usage: '--kleur KLEUR',
    options: { kleur: { value: 'KLEUR', help: 'de kleur van de duif' } },
    make: ({ home, option }) => {
      const color = option('kleur');
      return color === undefined
        ? { kind: 'wrong', message: 'Geef bij --kleur de kleur van de duif.' }
        : { kind: 'made', manifest: { home, color }, doubts: [] };
    },
  }),
} as const satisfies ChannelDefinition<Loft>;
