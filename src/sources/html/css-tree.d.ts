/** What is used of css-tree's parser, which brings no types: with preludes and values left as they are written. */
declare module 'css-tree/parser' {
  export interface Raw {
    readonly type: 'Raw';
    readonly value: string;
  }
  interface List {
    readonly children: Iterable<CssNode>;
  }
  export type CssNode =
    | Raw
    | { readonly type: 'Declaration'; readonly property: string; readonly value: Raw }
    | { readonly type: 'Rule'; readonly prelude: Raw; readonly block: List }
    | {
        readonly type: 'Atrule';
        readonly name: string;
        readonly prelude: Raw | null;
        readonly block: List | null;
      };
  export default function parse(
    css: string,
    options: {
      readonly context?: 'declarationList';
      readonly parseAtrulePrelude: false;
      readonly parseRulePrelude: false;
      readonly parseValue: false;
      readonly parseCustomProperty: false;
    },
  ): List;
}
