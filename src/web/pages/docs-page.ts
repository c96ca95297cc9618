import { html } from 'hono/html';
import type { JsonSchema } from '../api/json-schema.ts';
import { parametersOf, problemsOf, SCHEMA_PATH, SCHEMAS } from '../api/openapi.ts';
import { OPERATIONS, type Operation } from '../api/operations.ts';
import { PROBLEMS } from '../http/problem.ts';
import type { Html } from '../parts/layout.ts';

/** The reference of the API for a reader, from what `/openapi.json` is made of. */
export function docsPage(): Html {
  const groups = Map.groupBy(OPERATIONS, ({ group }) => group);
  return html`<h1>De API van Notabene</h1>
<p class="intro">Alles wat de pagina kan, kan een programma ook. Er is geen sleutel nodig. Voor programma’s staat hetzelfde in <a href="/openapi.json">openapi.json</a>.</p>
<h2>Afspraken</h2>
<ul>
<li>Wat u stuurt en wat u krijgt is JSON in UTF-8. Een onbekend veld wordt geweigerd, behalve onder ${code('/v1')}.</li>
<li>Een weigering heeft een ${code('code')}, een uitleg in het Nederlands en een kenmerk (${link('Problem')}); onder ${code('/v1')} de vorm van OpenAI (${link('OpenAiError')}) en bij ${code('/mcp')} die van JSON-RPC.</li>
<li>Plaatsen in een tekst tellen UTF-16-eenheden: ${code('text.slice(start, end)')} is het citaat.</li>
<li>Vragen worden niet bewaard, behalve een die een lezer met zijn feedback meestuurt. Antwoorden mogen nergens onderweg bewaard worden.</li>
</ul>
<nav aria-labelledby="inhoudsopgave">
<h2 id="inhoudsopgave">Inhoud</h2>
<ul class="outline">${OPERATIONS.map(
    (operation) => html`<li><a href="#${operation.id}">${operation.summary}: ${call(operation)}</a></li>`,
  )}<li><a href="#gegevens">Gegevens</a></li></ul>
</nav>
${[...groups].map(
  ([group, operations]) => html`<h2>${group}</h2>
${operations.map(operationPart)}`,
)}
<h2 id="gegevens">Gegevens</h2>
${Object.entries(SCHEMAS).map(([name, schema]) => schemaPart(name, schema))}`;
}

const code = (text: string): Html => html`<code translate="no">${text}</code>`;
const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;
const call = (operation: Operation): Html => code(nameOf(operation));
const link = (name: string): Html => html`<a href="#gegeven-${name}">${code(name)}</a>`;

function operationPart(operation: Operation): Html {
  const { id, summary, description, body, replies } = operation;
  const named = nameOf(operation);
  const parameters = parametersOf(operation);
  const answers = Object.entries(replies).map(([status, reply]) => [
    code(status),
    html`${reply.description} ${Object.entries(reply.content).map(([type, name]) =>
      name === null ? html`${code(type)} ` : html`${link(name)} als ${code(type)} `,
    )}`,
  ]);
  const refusals = [...problemsOf(operation)]
    .filter(([status]) => replies[status] === undefined)
    .map(([status, codes]) => [
      code(String(status)),
      html`${codes.map((each, at) => html`${at === 0 ? '' : '; '}${PROBLEMS[each].title} (${code(each)})`)}`,
    ]);
  return html`<h3 id="${id}">${summary}</h3>
<p>${call(operation)}</p>
<p>${description}</p>
${body ? html`<p>Stuur ${link(body)}.</p>` : null}
${
  parameters.length === 0
    ? null
    : table(
        `Parameters van ${named}`,
        ['Naam', 'Soort', 'Uitleg'],
        parameters.map(({ name, required, description: words, schema }) => [
          html`${code(name)}${required ? '' : ' (mag weg)'}`,
          kindOf(schema),
          words,
        ]),
      )
}
${table(`Antwoorden op ${named}`, ['Status', 'Betekenis'], [...answers, ...refusals])}`;
}

function schemaPart(name: string, { properties = {}, required = [] }: JsonSchema): Html {
  return html`<h3 id="gegeven-${name}">${code(name)}</h3>
${table(
  `Velden van ${name}`,
  ['Veld', 'Soort', 'Uitleg'],
  Object.entries(properties).map(([field, schema]) => [
    html`${code(field)}${required.includes(field) ? '' : ' (mag weg)'}`,
    kindOf(schema),
    schema.description ?? '',
  ]),
)}`;
}

type Cell = Html | string;

/** Rows of which the first cell is the name; it scrolls by itself where the page is narrow. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'true of false',
  object: 'object',
  null: 'null',
};

/** What kind of value a schema takes, in words. */
function kindOf(schema: JsonSchema): Html {
  const { $ref, type, items, anyOf, properties, additionalProperties } = schema;
  if ($ref !== undefined) return link($ref.slice(SCHEMA_PATH.length));
  if (schema.enum !== undefined) return joined(schema.enum.map((value) => code(value)));
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (anyOf !== undefined) return joined(anyOf.map(kindOf));
  if (items !== undefined) return html`lijst van ${kindOf(items)}`;
  if (properties !== undefined)
    return html`object met ${Object.entries(properties).map(
      ([name, value], at) => html`${at === 0 ? '' : ', '}${code(name)}: ${kindOf(value)}`,
    )}`;
  if (typeof additionalProperties === 'object' && additionalProperties.type !== undefined)
    return html`object, per sleutel ${kindOf(additionalProperties)}`;
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return joined(types.map((each) => html`${KINDS[each] ?? each}`));
}

/** Alternatives: "a, b of c". */
const joined = (parts: readonly Html[]): Html =>
  html`${parts.map((part, at) => html`${at === 0 ? '' : at === parts.length - 1 ? ' of ' : ', '}${part}`)}`;
