import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { type MessageId, type MessageValues, sentences } from '../../analyzers/text/catalogue.ts';
import { type Format, formatIn } from './format.ts';
import { cutRich, guardValue } from './rich.ts';

type RichParts = Readonly<Record<string, (text: string) => ReactNode>>;

/** Sentences of the catalogue, and numbers and dates in the person's form. */
export interface Text extends Format {
  (id: MessageId, values?: MessageValues): string;
  /** A sentence with tags, each drawn by its part: `<n>12</n> of your posts`. */
  rich(id: MessageId, values: MessageValues, parts: RichParts): ReactNode;
}

export function makeText(locale: string): Text {
  const say = sentences(locale);
  const plain = (id: MessageId, values?: MessageValues): string => say(id, values);
  const rich = (id: MessageId, values: MessageValues, parts: RichParts): ReactNode => {
    const guarded = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, guardValue(value)]),
    );
    return cutRich(say(id, guarded)).map((piece, place) => {
      const draw = piece.tag === null ? undefined : parts[piece.tag];
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
      return <Fragment key={place}>{draw === undefined ? piece.text : draw(piece.text)}</Fragment>;
    });
  };
  return Object.assign(plain, { rich }, formatIn(locale));
}

const TextContext = createContext<Text | null>(null);
export const TextProvider = TextContext.Provider;

export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('useText outside of TextProvider');
  return text;
}
