import { parseArgs } from 'node:util';
import { ok, type Result } from '../../analyzers/model/result.ts';
import type { Day } from '../../analyzers/model/time.ts';
import type { Told } from '../../analyzers/model/told.ts';
import type { Platform } from '../../analyzers/platforms/platform.ts';
import { toldFrom } from './told-options.ts';
import { type Given, type OptionName, options, type UsageError, usage } from './usage.ts';

export const outputNames = ['json', 'items', 'csv', 'pdf', 'pdf-with-texts'] as const;
export type OutputName = (typeof outputNames)[number];

export interface Output {
  readonly name: OutputName;
  /** As the person gave it; `-` is standard output. */
  readonly path: string;
}

export interface Command {
  readonly is: 'analyze';
  readonly paths: readonly string[];
  readonly outputs: readonly Output[];
  readonly redact: boolean;
  readonly hash: boolean;
  readonly told: Told;
}

export type Asked = Command | { readonly is: 'help' } | { readonly is: 'version' };

/** Reads the command line. Dates are days in UTC; `today` is the last day that an opt-out can have. */
export function parseCommand(
  words: readonly string[],
  platforms: readonly Platform[],
  today: Day,
): Result<Asked, UsageError> {
  const split = splitWords(words);
  if (!split.ok) return split;
  const { given, paths } = split.value;
  if (given.help !== undefined) return ok({ is: 'help' });
  if (given.version !== undefined) return ok({ is: 'version' });
  const outputs = outputsOf(given);
  if (!outputs.ok) return outputs;
  if (paths.length === 0 || paths.includes('')) return usage('cli.usage.no-path');
  const told = toldFrom(given, platforms, today);
  if (!told.ok) return told;
  return ok({
    is: 'analyze',
    paths,
    outputs: outputs.value,
    redact: given.redact !== undefined,
    hash: given.hash !== undefined,
    told: told.value,
  });
}

function splitWords(
  words: readonly string[],
): Result<{ given: Given; paths: readonly string[] }, UsageError> {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const given: Partial<Record<OptionName, string[]>> = {};
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOptionName(name)) return usage('cli.usage.unknown-option', { option: rawName });
    if (options[name].type === 'boolean') {
      if (value !== undefined) return usage('cli.usage.takes-no-value', { option: rawName });
      given[name] = ['yes'];
      continue;
    }
    // `--json --items x` is a forgotten value, not a file of that name; `--json=--x` would be one.
    const looksLikeOption =
      inlineValue !== true && value !== undefined && value.length > 1 && value.startsWith('-');
    if (value === undefined || value === '' || looksLikeOption)
      return usage('cli.usage.no-value', { option: rawName });
    const values = given[name] ?? [];
    if (values.length > 0 && !('multiple' in options[name]))
      return usage('cli.usage.given-twice', { option: rawName });
    values.push(value);
    given[name] = values;
  }
  return ok({ given, paths });
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function outputsOf(given: Given): Result<readonly Output[], UsageError> {
  const outputs = outputNames.flatMap((name) => (given[name] ?? []).map((path): Output => ({ name, path })));
  if (outputs.filter(({ path }) => path === '-').length > 1) return usage('cli.usage.one-standard-output');
  return ok(outputs);
}
