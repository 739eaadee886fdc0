import * as v from 'valibot';
import { type Day, parseDay } from '../model/time.ts';
import { audienceValues, itemKinds, platformIds, regions, scopes, trainingValues } from '../model/values.ts';
import type {
  ClauseInterval,
  ClauseIntervals,
  OptOutGuide,
  OptOutRule,
  PolicyRules,
  PolicySource,
  Rule,
  RuleSelector,
  Switch,
} from './policy.ts';

const clauseRegions = ['row', ...regions] as const;
const certainties = ['exact', 'at-latest', 'at-earliest', 'about'] as const;
const strengths = ['primary', 'secondary', 'weak'] as const;

const text = v.pipe(v.string(), v.minLength(1));
const day = v.pipe(
  v.string(),
  v.transform((value): Day | null => parseDay(value)),
  v.check((value) => value !== null, 'a day that exists, YYYY-MM-DD'),
  v.transform((value): Day => {
    if (value === null) throw new Error('checked above');
    return value;
  }),
);
const url = v.pipe(v.string(), v.regex(/^https:\/\//));
const value = v.picklist(trainingValues);
const region = v.picklist(clauseRegions);

const intervals = v.record(
  region,
  v.array(
    v.strictObject({
      from: day,
      certainty: v.picklist(certainties),
      to: v.optional(day),
      atMost: v.optional(value),
    }),
  ),
);

const selector = {
  subjects: v.optional(v.array(text)),
  kinds: v.optional(v.array(v.picklist(itemKinds))),
  audience: v.optional(v.array(v.picklist(audienceValues))),
  regions: v.optional(v.array(region)),
  minor: v.optional(v.boolean()),
  firstExposedBefore: v.optional(v.record(region, day)),
};

const statement = {
  statement: text,
  about: v.optional(text),
  unconfirmed: v.optional(v.boolean(), false),
  sources: v.array(text),
};

const rule = v.strictObject({
  id: text,
  ...selector,
  value: v.union([value, v.strictObject({ public: value, limited: value, private: value, unknown: value })]),
  scope: v.optional(v.picklist(scopes)),
  ...statement,
  /** Replaces the platform's intervals. */
  intervals: v.optional(intervals),
  /** A later start than the platform's intervals: they are clipped to it. */
  starts: v.optional(v.strictObject({ day, certainty: v.picklist(certainties) })),
  firstExposedFrom: v.optional(v.strictObject({ day, earlierAtMost: value })),
});

const optOutRule = v.strictObject({
  id: text,
  ...selector,
  value,
  valueBySwitch: v.optional(v.record(v.string(), value), {}),
  scope: v.optional(v.picklist(scopes)),
  ...statement,
});

const policy = v.strictObject({
  platform: v.picklist(platformIds),
  lastReviewed: text,
  namedRegions: v.array(v.picklist(regions)),
  scope: v.picklist(scopes),
  sources: v.record(
    v.string(),
    v.strictObject({
      title: text,
      url,
      date: text,
      strength: v.picklist(strengths),
      regions: v.optional(v.array(region)),
    }),
  ),
  intervals,
  rules: v.array(rule),
  also: v.array(rule),
  optOutRules: v.array(optOutRule),
  switches: v.array(
    v.strictObject({
      id: text,
      title: text,
      firstKnownDay: v.nullable(day),
      regions: v.optional(v.array(v.picklist(regions))),
      effect: v.picklist(['all-later-training', 'later-items', 'disputed']),
      /** Rule ids; `x.post.*` stands for all that begin so. */
      rules: v.array(text),
      onlyOptOutRows: v.optional(v.boolean(), false),
    }),
  ),
});

type PolicyData = v.InferOutput<typeof policy>;

/**
 * Policy data of one platform, checked against its schema. The data is part of the product: anything wrong in
 * it is a bug, so this throws, and a test loads every platform.
 */
export function loadPolicy(data: unknown): PolicyRules {
  const parsed = v.parse(policy, data);
  const ids = [...parsed.rules, ...parsed.also].map((entry) => entry.id);
  return {
    platform: parsed.platform,
    lastReviewed: parsed.lastReviewed,
    namedRegions: parsed.namedRegions,
    rules: parsed.rules.map((entry) => loadRule(entry, parsed)),
    also: parsed.also.map((entry) => loadRule(entry, parsed)),
    optOutRules: parsed.optOutRules.map(
      (entry): OptOutRule => ({
        id: entry.id,
        ...loadSelector(entry),
        value: entry.value,
        valueBySwitch: definedValues(entry.valueBySwitch),
        scope: entry.scope ?? parsed.scope,
        statement: entry.statement,
        unconfirmed: entry.unconfirmed,
        sources: loadSources(entry.sources, parsed),
      }),
    ),
    switches: parsed.switches.map(
      (entry): Switch => ({
        id: entry.id,
        title: entry.title,
        firstKnownDay: entry.firstKnownDay,
        ...(entry.regions === undefined ? {} : { regions: entry.regions }),
        effect: entry.effect,
        rules: entry.rules.flatMap((pattern) => matchingIds(pattern, ids)),
        onlyOptOutRows: entry.onlyOptOutRows,
      }),
    ),
  };
}

function matchingIds(pattern: string, ids: readonly string[]): string[] {
  const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : null;
  const found = ids.filter((id) => (prefix === null ? id === pattern : id.startsWith(prefix)));
  if (found.length === 0) throw new Error(`policy data: no rule is called ${pattern}`);
  return found;
}

function loadRule(entry: PolicyData['rules'][number], parsed: PolicyData): Rule {
  const own = toIntervals(entry.intervals ?? parsed.intervals);
  return {
    id: entry.id,
    ...loadSelector(entry),
    value: entry.value,
    scope: entry.scope ?? parsed.scope,
    statement: entry.statement,
    about: entry.about ?? null,
    intervals: entry.starts === undefined ? own : clip(own, entry.starts),
    unconfirmed: entry.unconfirmed,
    sources: loadSources(entry.sources, parsed),
    ...(entry.firstExposedFrom === undefined ? {} : { firstExposedFrom: entry.firstExposedFrom }),
  };
}

function loadSelector(entry: v.InferOutput<typeof rule> | v.InferOutput<typeof optOutRule>): RuleSelector {
  return {
    ...(entry.subjects === undefined ? {} : { subjects: entry.subjects }),
    ...(entry.kinds === undefined ? {} : { kinds: entry.kinds }),
    ...(entry.audience === undefined ? {} : { audience: entry.audience }),
    ...(entry.regions === undefined ? {} : { regions: entry.regions }),
    ...(entry.minor === undefined ? {} : { minor: entry.minor }),
    ...(entry.firstExposedBefore === undefined
      ? {}
      : { firstExposedBefore: definedValues(entry.firstExposedBefore) }),
  };
}

function definedValues<K extends string, T>(
  record: Partial<Record<K, T | undefined>>,
): Partial<Record<K, T>> {
  const kept: Partial<Record<K, T>> = {};
  for (const key in record) {
    const entry = record[key];
    if (entry !== undefined) kept[key] = entry;
  }
  return kept;
}

function toIntervals(data: v.InferOutput<typeof intervals>): ClauseIntervals {
  const made: { -readonly [R in keyof ClauseIntervals]: readonly ClauseInterval[] } = {};
  for (const name of clauseRegions) {
    const list = data[name];
    if (list !== undefined)
      made[name] = list.map(({ from, certainty, to, atMost }) => ({
        from,
        certainty,
        to: to ?? null,
        ...(atMost === undefined ? {} : { atMost }),
      }));
  }
  return made;
}

/** A row's later start: intervals that ended before it fall away, the one it falls into begins with it. */
function clip(
  all: ClauseIntervals,
  start: { day: Day; certainty: ClauseInterval['certainty'] },
): ClauseIntervals {
  const clipped: { -readonly [R in keyof ClauseIntervals]: readonly ClauseInterval[] } = {};
  for (const name of clauseRegions) {
    const list = all[name];
    if (list === undefined) continue;
    clipped[name] = list
      .filter((entry) => entry.to === null || entry.to >= start.day)
      .map((entry) =>
        entry.from >= start.day ? entry : { ...entry, from: start.day, certainty: start.certainty },
      );
  }
  return clipped;
}

function loadSources(ids: readonly string[], parsed: PolicyData): readonly PolicySource[] {
  return ids.map((id) => {
    const source = parsed.sources[id];
    if (source === undefined) throw new Error(`policy data: no source is called ${id}`);
    const { regions: where, ...rest } = source;
    return { id, ...rest, ...(where === undefined ? {} : { regions: where }) };
  });
}

const guide = v.strictObject({
  platform: v.picklist(platformIds),
  lastReviewed: text,
  actions: v.array(
    v.strictObject({
      id: text,
      switch: v.nullable(text),
      title: text,
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
      steps: v.array(text),
      url: v.nullable(url),
      does: text,
      doesNot: text,
      regions: v.optional(v.array(v.picklist(regions))),
    }),
  ),
  archive: v.strictObject({
    steps: v.array(text),
    url: v.nullable(url),
    choose: text,
    takes: text,
    arrivesAs: text,
  }),
});

/** The opt-out guide of one platform, checked as `loadPolicy` does. */
export function loadOptOutGuide(data: unknown): OptOutGuide {
  const parsed = v.parse(guide, data);
  return {
    ...parsed,
    actions: parsed.actions.map(({ regions: where, ...action }) => ({
      ...action,
      ...(where === undefined ? {} : { regions: where }),
    })),
  };
}
