import { MediaFiles } from '../meta/media.ts';
import { itemsOf } from '../new-item.ts';
import type { AccountExports } from '../platform.ts';
import { Person } from './person.ts';
import { PostDesk } from './post-desk.ts';

/** What the readers of one run share: each leaves what later ones need (the order stands in `run.ts`). */
export interface Desk {
  readonly exports: AccountExports;
  readonly files: MediaFiles;
  readonly person: Person;
  readonly posts: PostDesk;
}

export const newItem = itemsOf('instagram');

export function newDesk(exports: AccountExports): Desk {
  const files = new MediaFiles(exports);
  const person = new Person(exports.account);
  return { exports, files, person, posts: new PostDesk(files, person) };
}
