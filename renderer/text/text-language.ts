/**
 * The language that decides the shape of Han characters and the reading aloud, from the script alone: kana is Japanese,
 * Hangul is Korean; Han by itself could be either or Chinese and takes `hanAlone`. Null: other scripts, left as they are.
 */
export function languageOf(text: string, hanAlone: HanLanguage): string | null {
  if (/[\u3040-\u30ff\uff66-\uff9f]/.test(text)) return 'ja';
  if (/[\u1100-\u11ff\uac00-\ud7af]/.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return hanAlone;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return null;
}

export type HanLanguage = 'ja' | 'zh' | 'ko';

/** What texts of Han alone are taken for: Japanese or Korean where the person writes more in these, else Chinese. */
export function hanLanguageOf(texts: Iterable<string | null>): HanLanguage {
  let japanese = 0;
  let korean = 0;
  let alone = 0;
  for (const text of texts) {
    if (text === null) continue;
    const language = languageOf(text, 'zh');
    if (language === 'ja') japanese += 1;
    if (language === 'ko') korean += 1;
    if (language === 'zh') alone += 1;
  }
  if (alone > japanese && alone > korean) return 'zh';
  if (japanese === 0 && korean === 0) return 'zh';
  return japanese >= korean ? 'ja' : 'ko';
}
