/** Folded names of the member states and their neighbours, Dutch and English. The Netherlands is not one of the others. */
export const COUNTRY_NAMES: readonly (readonly string[])[] = (
  'belgie/belgium bulgarije/bulgaria cyprus denemarken/denmark duitsland/germany estland/estonia finland frankrijk/france ' +
  'griekenland/greece hongarije/hungary ierland/ireland italie/italy kroatie/croatia letland/latvia litouwen/lithuania ' +
  'luxemburg/luxembourg malta oostenrijk/austria polen/poland portugal roemenie/romania slovenie/slovenia ' +
  'slowakije/slovakia spanje/spain tsjechie/czechia zweden/sweden noorwegen/norway zwitserland/switzerland ' +
  'ijsland/iceland oekraine/ukraine turkije/turkey servie/serbia'
)
  .split(' ')
  .map((names) => names.split('/'));

export const COUNTRIES: readonly string[] = COUNTRY_NAMES.flat();
