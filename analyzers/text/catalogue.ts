import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import archive from './en/archive.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import linkedin from './en/linkedin.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import print from './en/print.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import screen from './en/screen.json' with { type: 'json' };
import verdict from './en/verdict.json' with { type: 'json' };
import x from './en/x.json' with { type: 'json' };

/** Every sentence of the product, by id, as ICU messages. One file a room; ids are unique over all of them. */
export const english = {
  ...archive,
  ...cli,
  ...errors,
  ...linkedin,
  ...menu,
  ...print,
  ...reasons,
  ...report,
  ...screen,
  ...verdict,
  ...x,
} as const;

export type MessageId = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Turns an id and its values into a sentence of one language. */
export interface Sentences {
  readonly locale: string;
  (id: MessageId, values?: MessageValues): string;
}

/**
 * Sentences in English, with numbers and plurals in the given locale's form. Another language is another
 * catalogue with the same ids.
 */
export function sentences(locale = 'en'): Sentences {
  const i18n = setupI18n();
  const messages: Readonly<Record<string, string>> = english;
  const compiled = Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, compileMessage(message)]),
  );
  i18n.load('en', compiled);
  i18n.activate('en', [locale, 'en']);
  const translate = (id: MessageId, values?: MessageValues): string => i18n._(id, values);
  return Object.assign(translate, { locale });
}

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(english, id);
}
