import { loadOptOutGuide } from '../../policy/load.ts';
import { twinsOf } from '../meta/file-names.ts';
import { metaPolicy } from '../meta/policy.ts';
import metaText from '../meta/text/en.json' with { type: 'json' };
import type { Platform } from '../platform.ts';
import { readAccount } from './account.ts';
import { accountAudience } from './audience.ts';
import optOutData from './opt-out.json' with { type: 'json' };
import { recognise } from './recognise.ts';
import { start } from './run.ts';
import { mediaFolders, setAside } from './set-aside.ts';
import text from './text/en.json' with { type: 'json' };

/** Instagram. What its exports look like and what was decided about them: FORMAT.md. */
export const instagram: Platform = {
  id: 'instagram',
  name: 'Instagram',
  text: { ...metaText, ...text },
  recognise,
  readAccount,
  start,
  setAside,
  twinsOf,
  mediaFolders,
  accountAudience,
  policy: metaPolicy('instagram'),
  optOut: loadOptOutGuide(optOutData),
};
