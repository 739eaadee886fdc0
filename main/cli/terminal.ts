/** Invisible characters that could steer a terminal or turn the reading direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text that may hold names out of an archive, made safe to print. Line feeds stay. */
export function printable(text: string): string {
  return text.replace(steering, '');
}

/** One sentence on standard error, on a line of its own. */
export function complain(sentence: string): void {
  process.stderr.write(`${printable(sentence).replaceAll('\n', ' ')}\n`);
}
