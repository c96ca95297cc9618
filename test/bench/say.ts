/** The bench prints as it goes: some of its rows take minutes. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
