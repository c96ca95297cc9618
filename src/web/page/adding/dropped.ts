/** Files that were dropped, those in dropped folders too; what is no file is left out. Begun while the event lasts. */
async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...transfer.files];
  if (entries.every((entry) => entry === null || entry.isFile)) return files;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry))));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  // What a system keeps about a folder is none of its documents.
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile)
    return new Promise((done) =>
      (entry as FileSystemFileEntry).file(
        (file) => done([file]),
        () => done([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // It gives some at a time, and none when there are no more.
    const some = await new Promise<readonly FileSystemEntry[]>((done) =>
      reader.readEntries(done, () => done([])),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}

/** Has the whole page take files that are dropped on it; gives how that ends. */
export function takeDrops(onFiles: (files: Promise<readonly File[]>) => void, hint: string): () => void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const mark = (on: boolean) => {
    if (on) document.body.dataset.drop = hint;
    else delete document.body.dataset.drop;
  };
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) mark(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    mark(false);
    onFiles(droppedFiles(event.dataTransfer));
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
    mark(false);
  };
}
