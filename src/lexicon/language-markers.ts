/** Words that are common in questions of one of the two languages and rare in the other: "*hoeveel* kost dat", "*how much* does it cost". */
export const MARKERS: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = {
  nl: new Set(
    (
      'het een van en voor met niet wat welke welk wie waar waarom wanneer hoe hoeveel is zijn wordt worden vindt ' +
      'vinden wil willen over door bij aan naar uit om ook nog kabinet commissie voorstel stelt kost kosten graag ' +
      'heeft hebben gaat komt moet daarvan daarna ons onze wij zeggen zegt staat staan dit dat deze die te der ' +
      'raad minister regering tegen noem geef mij me ik u je er naar'
    ).split(' '),
  ),
  en: new Set(
    (
      'the of and for with not what which who where why when how much many is are does do did about by to from ' +
      'cabinet commission proposal propose proposes proposed position government dutch netherlands council costs ' +
      'cost think want wants ask asks will would should on at an this that these those please can could has have ' +
      'be been was were its their it say says said tell me give list'
    ).split(' '),
  ),
};

/** English words without a topic that mean something else in Dutch, where they are nothing rare: "de brief", "met name". */
export const DUTCH_TOO: ReadonlySet<string> = new Set(
  'brief kind stand help put big list name made long let dear short stands per an all her'.split(' '),
);
