import { Dictionary } from '@notabene/packed-index';
import type { IndexFiles } from '../../src/search/build.ts';

/** Words stand there without the beginning that they share with the one before. */
const DICTIONARY = /(?:^|\/)(?:terms|words)-[0-9a-f]{16}\.bin$/;
/** Ordinary Dutch words ship with every index, whatever the corpus. */
const ORDINARY = /(?:^|\/)common-[0-9a-f]{16}\.bin$/;

/** All that each file of an index says of its documents, unpacked: texts as they stand, words whole. */
export function contentsOf(files: IndexFiles): Map<string, string> {
  const contents = new Map<string, string>();
  for (const [name, bytes] of files) {
    if (ORDINARY.test(name)) continue;
    const written = new TextDecoder().decode(bytes);
    const words = DICTIONARY.test(name)
      ? [...new Dictionary(bytes).startingWith('')].map(([word]) => word)
      : [];
    contents.set(name, [written, ...words].join('\n'));
  }
  return contents;
}
