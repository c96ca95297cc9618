import { WebSocket } from 'undici';

/** Memory of an isolate in bytes, as its inspector tells it. */
export interface Heap {
  /** Objects of the program. */
  readonly used: number;
  /** Array buffers and the like, which are counted apart. */
  readonly buffers: number;
}

interface Reply {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number; readonly backingStorageSize?: number };
}

/** What the isolate behind an inspector on the loopback holds now, garbage included. */
export async function heapOf(inspectorPort: number): Promise<Heap> {
  const targets = (await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()) as {
    readonly webSocketDebuggerUrl: string;
  }[];
  const address = targets[0]?.webSocketDebuggerUrl;
  if (address === undefined) throw new Error('nothing to inspect');
  // The development server answers only those who say that they are local.
  const socket = new WebSocket(address, { headers: { Origin: 'http://localhost' } });
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let last = 0;
  const call = (method: string): Promise<Reply> =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      socket.addEventListener('message', ({ data }) => {
        const reply = JSON.parse(String(data)) as Reply;
        if (reply.id === id) resolve(reply);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  try {
    const { result } = await call('Runtime.getHeapUsage');
    return { used: result?.usedSize ?? Number.NaN, buffers: result?.backingStorageSize ?? Number.NaN };
  } finally {
    socket.close();
  }
}
