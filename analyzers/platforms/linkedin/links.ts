/** What a link of LinkedIn leads to: `urn:li:share:7445500000000000001`. */
export interface Target {
  /** `share`, `ugcPost`, `groupPost`, `activity`, `article` ... */
  readonly kind: string;
  /** As in the URN: of a group post `<group>-<post>`. */
  readonly id: string;
  /** Number of the group, null outside groups. */
  readonly group: string | null;
  /** Number of the post itself. */
  readonly post: string;
}

const urn = /urn:li:([A-Za-z]+):(?:\()?([\w-]+)/;

/** Links have the URN encoded or plain. Null where there is none. */
export function targetOf(link: string): Target | null {
  const match = urn.exec(link.replace(/%3A/gi, ':').replace(/%28/gi, '('));
  if (match === null) return null;
  const [, kind = '', id = ''] = match;
  const grouped = kind === 'groupPost' ? /^(\d+)-(\d+)$/.exec(id) : null;
  return { kind, id, group: grouped?.[1] ?? null, post: grouped?.[2] ?? id };
}

/** The same for the same post, however the link is written. */
export function targetKey(link: string): string {
  const target = targetOf(link);
  return target === null ? link.trim() : `${target.kind}:${target.id}`;
}

/** Only addresses of the web become links on screen. */
export function webLink(link: string): string | null {
  return /^https?:\/\/\S+$/.test(link.trim()) ? link.trim() : null;
}
