import { describe, expect, it } from 'vitest';
import { isMessageId } from '../../text/catalogue.ts';
import { setAside } from './set-aside.ts';
import { shown } from './shown-to.ts';

describe('reasons', () => {
  it.each(Object.entries(shown))('have a sentence for who could see: %s', (_, { reason }) => {
    expect(isMessageId(`reason.${reason.code}`)).toBe(true);
  });

  it.each(setAside.map(({ reason }) => reason.code))('have a sentence for files set aside: %s', (code) => {
    expect(isMessageId(`reason.${code}`)).toBe(true);
  });
});
