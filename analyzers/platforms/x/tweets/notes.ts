import type { Source } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';

/** The whole text of a long post. Nothing but time and text ties it to its post (formats/x.md 7.1). */
export interface Note {
  readonly id: string | null;
  readonly text: string;
  readonly createdAt: PartialDate | null;
  readonly deleted: boolean;
  readonly source: Source;
}

/** Notes of a run that wait for their posts. Holds texts of notes only, never those of posts. */
export class Notes {
  readonly #bySecond = new Map<number, { readonly note: Note; joined: boolean }[]>();
  readonly #undated: Note[] = [];

  add(note: Note): void {
    if (note.createdAt === null) {
      this.#undated.push(note);
      return;
    }
    const second = secondOf(note.createdAt);
    const there = this.#bySecond.get(second);
    if (there === undefined) this.#bySecond.set(second, [{ note, joined: false }]);
    else there.push({ note, joined: false });
  }

  /** The whole text of a post, where a note of the same second, give or take one, begins alike. */
  join(postText: string | null, createdAt: PartialDate | null): string | null {
    if (postText === null || createdAt === null || this.#bySecond.size === 0) return null;
    const second = secondOf(createdAt);
    let found: string | null = null;
    for (const near of [second, second - 1, second + 1]) {
      for (const waiting of this.#bySecond.get(near) ?? []) {
        if (!beginsAlike(postText, waiting.note.text)) continue;
        waiting.joined = true;
        found ??= waiting.note.text;
      }
    }
    return found;
  }

  /** Notes whose post is not in the export. */
  unjoined(): readonly Note[] {
    const dated = [...this.#bySecond.values()].flat();
    return [...dated.flatMap(({ note, joined }) => (joined ? [] : [note])), ...this.#undated];
  }
}

function secondOf(date: PartialDate): number {
  return Math.floor(date.at / 1000);
}

const compared = 60;
const leadingMentions = /^(?:@\w+\s+)+/;

/** The post may carry the names of those it answers in front, and is cut near 280 characters. */
function beginsAlike(postText: string, noteText: string): boolean {
  const head = noteText.trim().slice(0, compared);
  if (head === '') return false;
  if (postText.startsWith(head)) return true;
  const bare = noteText.trim().replace(leadingMentions, '').slice(0, compared);
  return bare !== '' && postText.replace(leadingMentions, '').startsWith(bare);
}
