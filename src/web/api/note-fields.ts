/** The fields of the form for a paper, as the body of `POST /api/notes`: the same in the browser and on the server. */
export function noteOfForm(fields: FormData): Record<string, unknown> {
  const texts = (name: string) =>
    fields.getAll(name).filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const [about] = texts('over');
  const [form] = texts('vorm');
  const [format] = texts('soort');
  const [part] = texts('deel');
  return {
    ...(about !== undefined && { about }),
    documents: [...new Set(texts('stuk'))],
    questions: texts('vraag'),
    ...(form !== undefined && { form }),
    ...(format !== undefined && { format }),
    ...(part !== undefined && { part }),
  };
}
