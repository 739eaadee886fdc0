import type { AccountFacts } from '../model/account.ts';
import type { CoverageView, InputView } from '../model/query.ts';
import { formatInstant } from '../model/time.ts';
import { type PlatformId, platformIds } from '../model/values.ts';
import type { Platform } from '../platforms/platform.ts';
import { entriesOf } from '../run/coverage.ts';
import { inputProblem, type OpenedInput } from '../run/inputs.ts';
import type { Run } from '../run/run.ts';
import type { Sentences } from '../text/catalogue.ts';
import { problemSentence } from './input-problem.ts';

/** What the sentences about an input call it: its file name, or under `--redact` its number. */
export type InputName = (input: number) => string;

/** The inputs in the order in which they were given. */
export function inputViews(
  run: Run,
  platforms: readonly Platform[],
  say: Sentences,
  nameOf: InputName,
): readonly InputView[] {
  const given = platformsByInput(run);
  return run.inputs.map((input) => {
    const { index, name, bytes, archive, recognised } = input;
    const facts = run.inputAccounts.find((each) => each.input.index === index)?.facts ?? null;
    return {
      name,
      bytes,
      form: archive.ok ? archive.value.form : null,
      platform: recognised?.platform.id ?? null,
      platforms: given[index] ?? [],
      format: recognised?.recognition.format ?? null,
      layout: recognised?.recognition.layout ?? null,
      confidence: recognised?.recognition.confidence ?? null,
      account: recognised === null ? null : { id: facts?.id ?? null, name: facts?.name ?? null },
      exportedAt: exportedAt(facts),
      error: inputError(input, platforms, say, nameOf),
    };
  });
}

function exportedAt(facts: AccountFacts | null): string | null {
  return facts === null || facts.exportedAt === null ? null : formatInstant(facts.exportedAt);
}

/** Platforms of the items that each input gave, in the order of the registry. */
function platformsByInput(run: Run): readonly (readonly PlatformId[])[] {
  const masks = new Uint32Array(run.inputs.length);
  const give = (input: number, bit: number): void => {
    masks[input] = (masks[input] ?? 0) | bit;
  };
  for (const item of run.items) {
    const bit = 1 << platformIds.indexOf(item.platform);
    give(item.source.input, bit);
    for (const { input } of item.alsoFrom) give(input, bit);
  }
  return Array.from(masks, (mask) => platformIds.filter((_, at) => (mask & (1 << at)) !== 0));
}

/** Why the input gave nothing, as a sentence that names it; null where it was read. */
export function inputError(
  input: OpenedInput,
  platforms: readonly Platform[],
  say: Sentences,
  nameOf: InputName,
): string | null {
  const problem = inputProblem(input);
  return problem === null ? null : problemSentence(problem, nameOf(input.index), platforms, say);
}

export function coverageViews(run: Run): readonly CoverageView[] {
  return run.inputs.flatMap(({ index }) => {
    const coverage = run.coverage[index];
    if (coverage === undefined) return [];
    const { read, media, setAside, notUnderstood, failed, records } = coverage;
    return [
      {
        input: index,
        entries: entriesOf(coverage),
        read: read.length,
        media: media.length,
        setAside: setAside.length,
        notUnderstood: notUnderstood.length,
        failed: failed.length,
        records: { read: records.read, failed: records.failed },
      },
    ];
  });
}
