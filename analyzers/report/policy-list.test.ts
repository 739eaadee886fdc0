import { describe, expect, it } from 'vitest';
import { nothingTold } from '../model/told.ts';
import type { Region } from '../model/values.ts';
import { policy } from '../platforms/linkedin/policy.ts';
import { policyView } from './policy-list.ts';

describe('the sources of a rule', () => {
  const cited = (ruleId: string, region: Region | null): readonly (string | undefined)[] =>
    policyView(policy, ruleId, { ...nothingTold, region })?.sources.map(({ url }) => url) ?? [];
  const notice = 'https://www.linkedin.com/legal/privacy/eu';

  it.each(['eu', 'uk', 'ch'] as const)('are the European notice too in %s', (region) => {
    expect(cited('li.comment', region)).toContain(notice);
    expect(cited('li.comment', region).length).toBeGreaterThan(1);
  });

  it.each([null, 'us', 'ca', 'hk'] as const)('are the texts for the whole world alone in %s', (region) => {
    expect(cited('li.comment', region)).not.toContain(notice);
  });

  it.each([null, 'eu', 'uk', 'ca'] as const)(
    'are there for every rule that names a clause, in %s',
    (region) => {
      for (const { id, sources } of policy.rules) {
        if (sources.length > 0) expect(cited(id, region).length, id).toBeGreaterThan(0);
      }
    },
  );
});
