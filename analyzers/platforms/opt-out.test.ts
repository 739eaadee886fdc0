import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regions } from '../model/values.ts';
import { loadOptOutGuide, loadPolicy } from '../policy/load.ts';
import type { OptOutGuide, PolicyRules } from '../policy/policy.ts';
import { type MetaPlatform, metaPolicy } from './meta/policy.ts';

const folder = import.meta.dirname;
const data = (platform: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, platform, name), 'utf8'));
const isMeta = (platform: string): platform is MetaPlatform =>
  platform === 'facebook' || platform === 'instagram' || platform === 'threads';

const guides = readdirSync(folder)
  .filter((platform) => existsSync(join(folder, platform, 'opt-out.json')))
  .map((platform): readonly [string, OptOutGuide, PolicyRules] => [
    platform,
    loadOptOutGuide(data(platform, 'opt-out.json')),
    isMeta(platform) ? metaPolicy(platform) : loadPolicy(data(platform, 'policy.json')),
  ]);

describe.each(guides)('the opt-out guide of %s', (platform, guide, policy) => {
  it('is for this platform, and its steps have names of their own', () => {
    expect([guide.platform, policy.platform]).toEqual([platform, platform]);
    const ids = guide.actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${platform}-`));
  });

  it('ticks off switches of the policy only, and offers them where they exist', () => {
    for (const action of guide.actions) {
      if (action.switch === null) continue;
      const of = policy.switches.find(({ id }) => id === action.switch);
      expect(of, action.id).toBeDefined();
      expect(action.regions ?? regions, action.id).toEqual(of?.regions ?? regions);
    }
  });

  it('begins with the main switch', () => {
    expect(guide.actions[0]?.switch).toBe(policy.switches[0]?.id);
  });

  it.each(regions)('has something to do in %s', (region) => {
    const here = guide.actions.filter((action) => action.regions?.includes(region) ?? true);
    expect(here.length).toBeGreaterThan(0);
  });
});
