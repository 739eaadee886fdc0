import { expect, it } from 'vitest';
import { linkedinArchive } from '../fixtures/linkedin/archive.ts';
import { readTogether } from '../fixtures/several/read-together.ts';
import { xArchive } from '../fixtures/x/archive.ts';

it('an X and a LinkedIn archive at once give the report that was looked through by hand', async () => {
  const { json } = await readTogether(
    {
      name: 'twitter-synthetic.zip',
      files: xArchive({ tweets: 12, likes: 2, messages: 3, grokTurns: 2, protectedHistory: 'empty' }).files,
    },
    { name: 'Complete_LinkedInDataExport_01-20-2026.zip', files: linkedinArchive().files },
  );
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('x-and-linkedin.report.snap');
});
