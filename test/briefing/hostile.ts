import fc from 'fast-check';

/** Texts that a document may hold, and that mean something to one of the files it ends in. */
export const HOSTILE: Readonly<Record<string, string>> = {
  controls: 'voor\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085na',
  'lone surrogates': 'voor\ud800midden\udc00na',
  'no characters': 'voor\ufffe\uffffna',
  'Word in the text': '</w:t></w:r></w:p><w:p><w:r><w:t>eigen alinea</w:t></w:r></w:p>',
  'the end of a section of text': 'x]]>y<![CDATA[z',
  entities: '&lt;b&gt; &amp; &#0; &nbsp; "\'',
  'directions turned': '\u202eneetsmegnu\u2066x',
  'right to left': 'voor \u200fשלום\u200e na',
  'a heading': '# Besluit van het kabinet',
  'a heading below': '=== Besluit',
  'a list': '- eerste',
  'a numbered list': '1. eerste',
  'a line': '---',
  'a quote': '> gezegd',
  'a table': 'a | b\n| --- | --- |',
  'a link': '[klik](https://evil.example/?d=1) https://evil.example www.evil.example a@evil.example',
  'a link by reference': '[klik][1]\n\n[1]: https://evil.example',
  'an image': '![x](https://evil.example/x.png)',
  'a footnote': 'x[^1] [^2]: y',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>',
  'a style': '"; } body { background: url(https://evil.example) } </style><script>',
  code: '```js\nalert(1)\n``` `x` ~~weg~~ *sterk* _nadruk_ \\*',
  'a template': '{titel} {pagina} {paginas} %s {{x}} $&',
};

/** Any code units, also those that make no character, and often those that mean something somewhere. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...'<>&"\'[](){}|*_#`~!\\:/.-+=1 \n\t\u0000\ud83d\ude00\ufffe'.split('')),
      fc.constantFrom('<w:t>', ']]>', '</style>', '[^1]', '](https://evil.example)', '{pagina}', 'www.'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
