/**
 * Words too common to tell passages apart. Kept short on purpose: a word that can carry a topic ("meer",
 * "tegen", "derde") stays in the index; questions have their own, longer list of light words.
 */
export const STOP_WORDS: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = {
  nl: new Set(
    (
      'aan al als alle alleen alsmede alsook bij bijvoorbeeld daar daarbij daarin daarmee daarnaast daarom daarop ' +
      'daaronder daartoe daarvan daarvoor dan dat de deze die dit doch door dus echter een eens eerder elk elke en ' +
      'enkel er eraan erbij erin ermee erop ertoe ervan ervoor evenals ge geen had hadden heb hebben hebt heeft het ' +
      'hen hem hier hierbij hierin hiermee hierop hiertoe hiervan hiervoor hij hoe hun ik in indien is ja je jij ' +
      'kan kon konden kunnen kunt maar me men met mij mijn mocht moet moeten na naar nog nu of om omdat onder ons ' +
      'onze ook op over reeds s te ten ter terwijl tevens tijdens toch toe toen tot tussen u uit uw van vanaf veel ' +
      'via voor waar waarbij waarin waarmee waarop waartoe waarvan waarvoor want waren was wat we weer wel welk ' +
      'welke werd werden wie wij wil willen word worden wordt zal ze zelf zich zij zijn zo zoals zodat zou zouden ' +
      'zowel zullen zult'
    ).split(' '),
  ),
  en: new Set(
    (
      'a about above after all also am an and any are as at be because been before being below between both but by ' +
      'can could did do does doing down during each few for from further had has have having he her here hers him ' +
      'his how i if in into is it its itself just me more most my no nor not now of off on once only or other our ' +
      'ours out over own s same she should so some such t than that the their theirs them then there these they ' +
      'this those through to too under until up very was we were what when where which while who whom why will ' +
      'with would you your yours'
    ).split(' '),
  ),
};
