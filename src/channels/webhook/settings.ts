import {
  isLoopback,
  type ReadSetting,
  type ReadVariable,
  secretFault,
  settingsOf,
  wanted,
} from '../variables.ts';

/** What an operator sets. */
export const VARIABLES = ['WEBHOOK_SECRET', 'WEBHOOK_URL'] as const;

/** A program of one's own: it signs what it sends to `POST /channels/webhook`, and gets signed answers at its address. */
export interface WebhookSettings {
  /** Shared by both sides; at least 32 characters. */
  readonly secret: string;
  /** Where answers go. */
  readonly url: string;
}

export function readWebhook(of: ReadVariable<(typeof VARIABLES)[number]>): ReadSetting<WebhookSettings> {
  const secret = of('WEBHOOK_SECRET');
  const url = of('WEBHOOK_URL');
  if (secret === '' && url === '') return { kind: 'none' };
  return settingsOf({ secret, url }, [
    secretFault('WEBHOOK_SECRET', secret, 'het geheim dat uw programma ook heeft'),
    wanted('WEBHOOK_URL', [url], 'het adres waar antwoorden heen gaan', {
      form: 'met https://, of http:// alleen op deze machine, en zonder naam of wachtwoord',
      fits: (value) => {
        const { protocol, hostname, username, password } = URL.parse(value) ?? {};
        const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname ?? ''));
        return safe && username === '' && password === '';
      },
      nearly: (value) => {
        const { protocol, username, password } = URL.parse(value) ?? {};
        if (`${username ?? ''}${password ?? ''}` !== '')
          return 'heeft een naam of wachtwoord in het adres; laat die weg';
        return protocol === 'http:'
          ? 'begint met http://, wat alleen naar deze machine zelf mag; neem een adres met https://'
          : null;
      },
    }),
  ]);
}
