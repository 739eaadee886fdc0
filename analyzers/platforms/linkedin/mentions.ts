const name = /(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;

/**
 * Names behind an `@`. LinkedIn writes the people who are tagged as plain names, which nothing tells from other words, so
 * there are at least as many.
 */
export function namesIn(text: string | null): readonly string[] {
  if (text === null || !text.includes('@')) return [];
  return [...text.matchAll(name)].flatMap(([, found]) => found ?? []);
}
