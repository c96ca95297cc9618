import { IndexError } from '../index.ts';

/** What an operator does about an index that can't be served. */
export const REFILL = 'Vul OpenSearch opnieuw met notabene fill --engine opensearch.';

/** Of TLS: the names that Node and undici give to a certificate that is not trusted. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL/;

/** What a request that got no answer comes to. */
export function unanswered(error: unknown, addresses: readonly string[]): IndexError {
  const named = addresses.map((address) => new URL(address).host).join(', ');
  const code = codeOf(error);
  if (CERTIFICATE.test(code))
    return new IndexError(
      'refused',
      `Het certificaat van OpenSearch (${named}) is niet te vertrouwen (${code}); zet in NOTABENE_OPENSEARCH_CA het bestand met het certificaat van de uitgever, of laat het certificaat van de server herstellen.`,
    );
  if (error instanceof Error && error.name === 'TimeoutError')
    return new IndexError(
      'unreachable',
      `OpenSearch (${named}) antwoordt niet op tijd; kijk of de nodes overbelast zijn of vastzitten.`,
    );
  return new IndexError(
    'unreachable',
    `OpenSearch (${named}) is niet te bereiken${code === '' ? '' : ` (${code})`}; kijk of het draait en of NOTABENE_OPENSEARCH_URL klopt.`,
  );
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string') return code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
  }
  return '';
}

/** What a refusal comes to, by its status and the name that OpenSearch gives to it. */
export function refusal(status: number, type: string): IndexError {
  if (type === 'cluster_block_exception')
    return new IndexError(
      'refused',
      'OpenSearch neemt niets meer aan, meestal omdat de schijf vol is; maak ruimte en geef de opdracht opnieuw: die gaat verder waar zij was.',
    );
  if (status === 401 || status === 403)
    return new IndexError(
      'refused',
      `OpenSearch laat deze gebruiker niet toe (${status}); kijk NOTABENE_OPENSEARCH_USER en NOTABENE_OPENSEARCH_PASSWORD na, en of de gebruiker de index mag lezen en vullen.`,
    );
  if (status === 404)
    return new IndexError('missing', `OpenSearch heeft de index niet (meer) die gevraagd is. ${REFILL}`);
  if (status === 429)
    return new IndexError('unreachable', 'OpenSearch heeft het te druk; geef het cluster meer ruimte.');
  if (status >= 500) return incomplete();
  return new IndexError(
    'refused',
    `OpenSearch weigert een opdracht (${status}, ${type || 'zonder reden'}); kijk of versie en plug-in k-NN bij elkaar passen.`,
  );
}

/** Half an answer is none: a sentence that is missing could be the one that says otherwise. */
export const incomplete = (): IndexError =>
  new IndexError(
    'incomplete',
    'OpenSearch gaf geen volledig antwoord: een deel van de index is er nu niet of was te laat; kijk met notabene doctor hoe het cluster eraan toe is.',
  );

/** Whether it may be over in a while. */
export const mayPass = (error: unknown): boolean =>
  error instanceof IndexError && (error.code === 'unreachable' || error.code === 'incomplete');
