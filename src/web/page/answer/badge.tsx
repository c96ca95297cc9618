import type { Language, Modality, Voice } from '../../../documents/document.ts';
import { firmnessMark, voiceBadge } from '../../words/voices.ts';

/** Who speaks, in words, in shape and in colour. */
export function Badge({ voice, language }: { readonly voice: Voice; readonly language: Language }) {
  const { label, shape } = voiceBadge(voice, language);
  return (
    <span className={`nl-data-badge badge ${voice}`} lang={language}>
      <span aria-hidden="true">{shape}</span>
      {label}
    </span>
  );
}

interface FirmnessProps {
  readonly voice: Voice;
  readonly modality: Modality;
  readonly language: Language;
}

/** How firm it is, where the badge does not say so. */
export function Firmness({ voice, modality, language }: FirmnessProps) {
  const mark = firmnessMark({ voice, modality }, language);
  return mark === null ? null : <span className={`firmness ${modality}`}>{mark}</span>;
}
