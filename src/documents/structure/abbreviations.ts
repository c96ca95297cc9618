/**
 * Abbreviations with a full stop, by whether a sentence may end on one. To add one: write it as it stands, without
 * its last stop and in lower case, in the list that fits, beside those of its kind. The examples are of papers.
 */
const LISTS = {
  /** A sentence never ends here, whatever follows: "artt. 3 en 4", "o.a. Nederland", "d.d. 3 maart". */
  never: `
    aanw afb afd alg approx art artt b.g.g bijl bijv bl bldz blz bv ca cf circa c.q d.d d.i d.m.v
    d.w.z e.g eg evt excl fig gem hfdst hfst i.c i.c.m i.e i.g.v i.h.a i.h.b i.h.k.v incl inz i.o.m i.p.v i.s.m i.t.t
    i.v.m jo m.a.w max m.b.t m.b.v m.i m.i.v m.n m.u.v n.a.v n.o.m nos no nr nrs o.a o.b.v o.g.v o.l.v o.v.v p p.a
    par pb pbeu pp q.q resp st stb stcrt sub t.a.p t.a.v t.b.v t.g.v t.h.v t.l.v t.n.v t.o.v
    trb tel fax mob vb v.d v.d.h vgl v.l.n.r vs v.w.b w.o zgn zgh
    a.h.v dhr dr drs ing ir mej mevr mr mrs ms mw prof`,
  /** Before a capital a sentence ends here, or else it goes on: "boter, kaas enz. De …", "5 mln. euro". */
  capital: `
    a.i a.s a.u.b c.s d.d.o e.a e.d e.o e.v ed enz etc inc i.o jl j.l jr ll ltd m.m min mld mln n.v.t nv o.i.d
    p.m plc s.v.p sr t.z.t z.s.m`,
  /** A name may follow: only a word that opens a sentence ends it: "generaal-majoor b.d. Jansen", "Chr. Jansen". */
  name: `
    b.d a.d r.b.d chr corn gen jac joh kap kol lt ltz maj ph th wilh wnd`,
} as const;

type Ends = keyof typeof LISTS;

const TABLE: ReadonlyMap<string, Ends> = new Map(
  (Object.entries(LISTS) as [Ends, string][]).flatMap(([ends, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, ends] as const),
  ),
);

/** Small letters with stops between them, as nearly every other abbreviation is written: "z.i.", "p.p.m.". */
const DOTTED = /^(?:\p{Ll}{1,2}\.){1,6}\p{Ll}{1,2}$/u;

/**
 * Whether a sentence may end on a word with a full stop behind it: never, before a capital, or only before a word
 * that opens a sentence. Null for a word that is no abbreviation. Case does not count.
 */
export function endsOn(word: string): Ends | null {
  const folded = word.toLowerCase();
  return TABLE.get(folded) ?? (DOTTED.test(word) ? 'name' : null);
}
