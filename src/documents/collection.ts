/** The collection of a document of which nobody says in which it belongs. */
export const GENERAL = 'algemeen';

/** Characters of the name of a collection. */
const MOST = 40;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the name of a collection must be, for a message. */
export const COLLECTION_FORM = `kleine letters, cijfers en streepjes, hooguit ${MOST} tekens, zoals ${GENERAL} of eu-raad`;

/** Collections of one index: their numbers have this much room in a database. */
export const MOST_COLLECTIONS = 64;

/** Where additions land until they are shared, as long as nobody signs in. */
export const OWN_COLLECTION = 'eigen';
const OF_ONE = new RegExp(`^${OWN_COLLECTION}-[0-9a-f]{16}$`);

/** Whether a collection is somebody's own: what one person added and did not share. */
export const isOfOne = (name: string): boolean => OF_ONE.test(name);

/** Whether a text can be the name of a collection. */
export const isCollection = (name: string): boolean => name.length <= MOST && NAME.test(name);
