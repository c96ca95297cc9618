/** Who sends a request, as the host knows it from the connection; nothing of it is what the client says of itself. */
export interface Client {
  /** Whose budget the request is counted against. There is no sign-in yet, so this is made of the address. */
  readonly id: string;
  /** It comes from this machine itself, under a local name, past no proxy. */
  readonly loopback: boolean;
  /** It may read the counts that are kept for the operator. */
  readonly monitor: boolean;
}

/** A client of which the host says nothing. */
export const UNKNOWN_CLIENT: Client = { id: 'unknown', loopback: false, monitor: false };

/** What a host hands over with each request. */
export interface HostBindings {
  readonly client?: Client;
}
