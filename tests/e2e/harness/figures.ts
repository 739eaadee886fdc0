import {
  type AudienceValue,
  type Author,
  headlineKinds,
  type ItemKind,
  type TrainingValue,
} from '../../../analyzers/model/values.ts';
import type { ItemJson } from '../../../analyzers/report/json/item-json.ts';
import type { Truth } from '../../fixtures/x/truth.ts';

/** The numbers of the report page. Only what occurs stands in a table. */
export interface Figures {
  readonly of: number;
  readonly trainingInputs: number;
  readonly ahead: number;
  readonly assumed: number;
  readonly possible: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byTraining: Readonly<Record<string, number>>;
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Counted {
  readonly kind: ItemKind;
  readonly by: Author;
  readonly audience: AudienceValue;
  readonly isAssumed: boolean;
  readonly training: TrainingValue;
  readonly ahead: TrainingValue;
  readonly count: number;
}

export function figuresOfItems(items: readonly ItemJson[]): Figures {
  return add(
    items.map(({ kind, by, audience, training, ahead }) => ({
      kind,
      by,
      audience: audience.value,
      isAssumed: audience.basis === 'platform-default',
      training: training.value,
      ahead: ahead.value,
      count: 1,
    })),
  );
}

/**
 * What an X archive must come to for an adult of whom nothing is known, and whose archive tells of no protection: worked out
 * by hand from policy/x.md and design.md section 1, for the rows that the fixtures have.
 */
export function figuresOfTruth(truth: Truth): Figures {
  return add(
    [...truth.items].map(([row, count]): Counted => {
      const [, kind = '', subject = '', by = '', label = ''] = /^(\S+) (\S+) (\S+): (.*)$/.exec(row) ?? [];
      if (!isKind(kind)) throw new Error(`no row of a truth: ${row}`);
      const { audience, isAssumed } = seen(label);
      return {
        kind,
        by: by === 'self' ? 'self' : 'other',
        audience,
        isAssumed,
        count,
        ...verdicts(kind, subject, label),
      };
    }),
  );
}

function isKind(kind: string): kind is ItemKind {
  return kinds.has(kind);
}
const kinds: ReadonlySet<string> = new Set<string>([
  ...headlineKinds,
  ...['reaction', 'message', 'group-message', 'search', 'ad-interest', 'location', 'contact', 'other'],
]);

/** X's default is an open account; without a history that is an assumption. */
function seen(label: string): { readonly audience: AudienceValue; readonly isAssumed: boolean } {
  if (label.startsWith('account') || label === 'public platform-default')
    return { audience: 'public', isAssumed: true };
  if (label.startsWith('public')) return { audience: 'public', isAssumed: false };
  if (label.startsWith('limited')) return { audience: 'limited', isAssumed: false };
  return { audience: label.startsWith('private') ? 'private' : 'unknown', isAssumed: false };
}

type Verdicts = Pick<Counted, 'training' | 'ahead'>;
const both = (value: TrainingValue): Verdicts => ({ training: value, ahead: value });

/** Only for the kinds of the headline. */
function verdicts(kind: ItemKind, subject: string, label: string): Verdicts {
  if (kind === 'repost') return both('possible');
  // X has trained since 29 September 2023: fleets, Periscope and an old handle were gone by then.
  const isOver = kind === 'story' || label === 'public platform-rule, ended';
  switch (subject) {
    case 'grok':
      return both('confirmed');
    case 'contact-data':
      return both('possible');
    case 'circle-post':
    case 'draft':
      return both('unlikely');
    case 'profile':
      return isOver ? { training: 'possible', ahead: 'possible' } : both('likely');
    default:
      if (isOver) return { training: 'possible', ahead: 'unlikely' };
      // Deleted in 2026: open to it until then, and out of reach now.
      if (label === 'account, ended') return { training: 'likely', ahead: 'unlikely' };
      return both(label === 'public platform-rule' ? 'confirmed' : 'likely');
  }
}

function add(rows: readonly Counted[]): Figures {
  const totals = { of: 0, trainingInputs: 0, ahead: 0, assumed: 0, possible: 0 };
  const byKind: Record<string, number> = {};
  const byTraining: Record<string, number> = {};
  const matrix: Record<string, Record<string, number>> = {};
  const isInput = (value: TrainingValue): boolean => value === 'confirmed' || value === 'likely';
  for (const { kind, by, audience, isAssumed, training, ahead, count } of rows) {
    if (by !== 'self' || !headlineKinds.has(kind)) continue;
    totals.of += count;
    if (isInput(training)) totals.trainingInputs += count;
    if (isInput(training) && isAssumed) totals.assumed += count;
    if (isInput(ahead)) totals.ahead += count;
    if (training === 'possible') totals.possible += count;
    byKind[kind] = (byKind[kind] ?? 0) + count;
    byTraining[training] = (byTraining[training] ?? 0) + count;
    const audiences = matrix[kind] ?? {};
    audiences[audience] = (audiences[audience] ?? 0) + count;
    matrix[kind] = audiences;
  }
  return { ...totals, byKind, byTraining, matrix };
}
