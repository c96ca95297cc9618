import { theEncoder } from '../../ingest/encoding/encoder.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { exportDossiers } from '../corpora.ts';
import { type Dossier, dossierNames, readDossier } from '../dossier.ts';
import { DEVELOPMENT, foldOf, SPLIT } from '../split.ts';
import { RecordedEncoder } from './recorded.ts';

/** A dossier that is fitted on. */
export interface Fitted {
  readonly dossier: Dossier;
  readonly fold: number;
  /** One that never saw it: that of its fold, and for dossiers of one's own the one that ships. */
  readonly encoder: Encoder;
}

/**
 * The dossiers that may be fitted on, and those in a folder of one's own, which go round the folds in the order of their
 * names; with all their documents in `folder`, for an index of each.
 */
export async function dossiersToFit(folder: string, own: string | undefined): Promise<readonly Fitted[]> {
  const names = own === undefined ? [] : dossierNames(own);
  const taken = names.find((name) => dossierNames().includes(name));
  if (taken !== undefined) throw new Error(`There is a dossier ${taken} already; give yours another name.`);
  await exportDossiers(DEVELOPMENT, folder);
  const ours = DEVELOPMENT.map((name) => ({
    dossier: readDossier(name),
    fold: foldOf(name) ?? 0,
    encoder: new RecordedEncoder(name),
  }));
  if (own === undefined) return ours;
  const encoder = await theEncoder();
  if (encoder === null) throw new Error('Dossiers of your own need an encoder; leave NOTABENE_ENCODER out.');
  await exportDossiers(names, folder, own);
  const theirs = names.map((name, at) => ({
    dossier: readDossier(name, own),
    fold: at % SPLIT.folds.length,
    encoder,
  }));
  return [...ours, ...theirs];
}
