/** Folded names of the member states and their neighbours, Dutch and English. The Netherlands is not one of the others. */
export const COUNTRIES: readonly string[] = (
  'belgie bulgarije cyprus denemarken duitsland estland finland frankrijk griekenland hongarije ierland italie kroatie letland ' +
  'litouwen luxemburg malta oostenrijk polen portugal roemenie slovenie slowakije spanje tsjechie zweden ' +
  'noorwegen zwitserland ijsland oekraine turkije servie ' +
  'belgium bulgaria croatia czechia denmark estonia finland france germany greece hungary ireland italy latvia lithuania ' +
  'luxembourg austria poland romania slovakia slovenia spain sweden norway switzerland iceland ukraine turkey serbia'
).split(' ');
