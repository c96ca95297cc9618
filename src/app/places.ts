import { checkPlaces, type PickedPlace } from '../briefing/places.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import type { Resource } from '../web/api/resource-schemas.ts';

/** How words that were picked before stand in the documents now. */
export async function placesNow(
  index: SearchIndex,
  places: readonly PickedPlace[],
): Promise<Resource<'CheckedPlaces'>> {
  const reading = await readDocuments(
    index,
    places.map(({ documentId }) => documentId),
    { followers: true },
  );
  return {
    places: checkPlaces(reading, places).map(({ place, standing, claim, replacedBy }) => ({
      documentId: place.documentId,
      standing,
      start: claim?.citations[0].start ?? null,
      end: claim?.citations[0].end ?? null,
      voice: claim?.voice ?? null,
      replacedBy: replacedBy === null ? null : { id: replacedBy.id, title: replacedBy.title },
    })),
  };
}
