import type { GivenClaim } from '../../src/answer/model/material.ts';
import type { Writer } from '../../src/answer/model/supplier.ts';
import { echoOf, type GivenMaterial } from '../model/fake-server.ts';

/** A model without a network: what it gives is made of what it was given. */
function modelThat(makes: (material: GivenMaterial) => readonly GivenClaim[]): Writer {
  let keys = 0;
  return {
    random: () => `sleutel-${++keys}`,
    write: async ({ material }, { onText }) => {
      onText(JSON.stringify({ claims: makes(JSON.parse(material) as GivenMaterial) }));
      return { ok: true };
    },
  };
}

/** Says every sentence that was found, as it stands. */
export const FAITHFUL = modelThat(echoOf);

/** What a hostile model makes of a sentence; where there is nothing to change it adds something of its own. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\d+/g, (number) => String(Number(number) + 1)),
  (text) => text.replace(/(?<![\p{L}])(?:niet|geen|not|no) /giu, ''),
  (text) => text.replace(/(?<![\p{L}])(?:naar verwachting|mogelijk|waarschijnlijk|expected|likely) ?/giu, ''),
  (text) =>
    text.replace(/de (?:europese )?commissie/gi, 'het kabinet').replace(/the commission/gi, 'the cabinet'),
  (text) => text.replace(/het kabinet/gi, 'de Commissie').replace(/the cabinet/gi, 'the Commission'),
  (text) => text.replace(/stelt voor|wil|vraagt|pleit voor|proposes/gi, 'besluit'),
  (text) => text.replace(/nederland/gi, 'Frankrijk'),
  (text) => text.split(' ').toReversed().join(' '),
  (text) => `${text} [lees meer](https://evil.example/)`,
];

/** The sentence changed, or with something more where there is nothing to change. */
function changed(claim: GivenClaim, change: (text: string) => string): GivenClaim {
  const text = change(claim.text);
  return { ...claim, text: text === claim.text ? `${text} Dat staat vast.` : text };
}

/** Changes every sentence that was found, in every way it knows, and cites it as it stands. */
export const HOSTILE = modelThat((material) =>
  echoOf(material)
    .slice(0, 4)
    .flatMap((claim) => CHANGES.map((change) => changed(claim, change))),
);

let turn = 0;
/** Honest in every second sentence, so that it is heard to the end; the others are changed, each time in another way. */
export const SLY = modelThat((material) =>
  echoOf(material).map((claim, at) => {
    const change = CHANGES[turn++ % CHANGES.length];
    return at % 2 === 1 && change ? changed(claim, change) : claim;
  }),
);
