import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import archive from './en/archive.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import print from './en/print.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import screen from './en/screen.json' with { type: 'json' };
import verdict from './en/verdict.json' with { type: 'json' };

/** ICU messages by id. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * The sentences of the product, one file a room; those of a platform stand in its folder. Ids are unique over all of them.
 */
export const english = {
  ...archive,
  ...cli,
  ...errors,
  ...menu,
  ...print,
  ...reasons,
  ...report,
  ...screen,
  ...verdict,
} as const;

export type MessageId = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Turns an id and its values into a sentence of one language. */
export interface Sentences {
  readonly locale: string;
  (id: MessageId, values?: MessageValues): string;
  /** The sentence of an id that is put together from a code; null where no catalogue has it. */
  find(id: string, values?: MessageValues): string | null;
}

/**
 * Sentences in English, with numbers and plurals in the given locale's form: those of the product, and of the catalogues
 * given besides. Another language is another set of catalogues with the same ids.
 */
export function sentences(locale = 'en', ...more: readonly Catalogue[]): Sentences {
  const i18n = setupI18n();
  const messages: Catalogue = Object.assign({}, english, ...more);
  const compiled = Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, compileMessage(message)]),
  );
  i18n.load('en', compiled);
  i18n.activate('en', [locale, 'en']);
  const translate = (id: MessageId, values?: MessageValues): string => i18n._(id, values);
  const find = (id: string, values?: MessageValues): string | null =>
    Object.hasOwn(messages, id) ? i18n._(id, values) : null;
  return Object.assign(translate, { locale, find });
}
