import { twinsOf } from '../meta/file-names.ts';
import metaText from '../meta/text/en.json' with { type: 'json' };
import type { Platform } from '../platform.ts';
import { readAccount } from './account.ts';
import { accountAudience } from './audience.ts';
import { optOut, policy } from './policy.ts';
import { recognise } from './recognise.ts';
import { start } from './run.ts';
import { mediaFolders, setAside } from './set-aside.ts';
import text from './text/en.json' with { type: 'json' };

/** Facebook's "Download your information". What its archives look like and what was decided about them: FORMAT.md. */
export const facebook: Platform = {
  id: 'facebook',
  name: 'Facebook',
  text: { ...metaText, ...text },
  recognise,
  readAccount,
  start,
  setAside,
  mediaFolders,
  twinsOf,
  accountAudience,
  policy,
  optOut,
};
