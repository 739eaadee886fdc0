import { expect, it } from 'vitest';
import { hanLanguageOf, languageOf } from './text-language.ts';

it.each([
  ['東京の桜', 'ja'],
  ['ｶﾀｶﾅ', 'ja'],
  ['서울 漢字', 'ko'],
  ['صباح الخير', 'ar'],
  ['Grüße', null],
  ['', null],
])('%s is read as %s', (text, language) => {
  expect(languageOf(text, 'zh')).toBe(language);
});

it('takes Han alone for Japanese where the person writes Japanese', () => {
  const han = hanLanguageOf(['おはよう', '東京', null, 'こんにちは']);
  expect(languageOf('東京', han)).toBe('ja');
});

it('takes Han alone for Chinese where a line of Japanese is the exception', () => {
  const han = hanLanguageOf(['北京', '很美', '秋天', 'おはよう']);
  expect(languageOf('北京', han)).toBe('zh');
});

it('takes Han alone for Chinese where nothing else is written', () => {
  expect(hanLanguageOf([null, 'Hello'])).toBe('zh');
});
