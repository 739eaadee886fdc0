import type { ItemFacts } from '../../model/item.ts';
import { MediaFiles } from '../meta/media.ts';
import { itemsOf, type NewItem } from '../new-item.ts';
import type { AccountExports } from '../platform.ts';
import { FieldAudiences } from './field-audiences.ts';
import { Groups } from './groups.ts';
import { Zones } from './pages/page-clock.ts';
import { Person } from './person.ts';
import { Pictures } from './pictures.ts';
import { Repeats } from './repeats.ts';

/** What the readers of one run share: each leaves what later ones need (the order stands in `run.ts`). */
export interface Desk {
  readonly exports: AccountExports;
  readonly newItem: NewItem;
  readonly files: MediaFiles;
  readonly person: Person;
  readonly fieldAudiences: FieldAudiences;
  readonly pictures: Pictures;
  readonly groups: Groups;
  readonly repeats: Repeats;
  readonly zones: Zones;
  /** Posts by second and input: what a shared memory is told by. */
  readonly postsByTime: Map<string, ItemFacts>;
}

export function newDesk(exports: AccountExports): Desk {
  return {
    exports,
    newItem: itemsOf('facebook'),
    files: new MediaFiles(exports),
    person: new Person(),
    fieldAudiences: new FieldAudiences(),
    pictures: new Pictures(),
    groups: new Groups(),
    repeats: new Repeats(),
    zones: new Zones(),
    postsByTime: new Map(),
  };
}
