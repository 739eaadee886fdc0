import type { JsonObject } from '../../formats/json-values.ts';
import type { AudienceValue } from '../../model/values.ts';
import { type Field, fieldsOf, labelOf } from '../meta/fields.ts';
import { audienceOfWords } from './audience-words.ts';

/** Profile fields that have a setting of their own (formats page, section 5.6). */
export type FieldName =
  | 'birthday'
  | 'birthYear'
  | 'hometown'
  | 'city'
  | 'relationship'
  | 'family'
  | 'languages'
  | 'religion'
  | 'politics'
  | 'address'
  | 'email'
  | 'phone'
  | 'websites'
  | 'about'
  | 'work'
  | 'education'
  | 'gender'
  | 'interestedIn';

/** Who can find the person by an address or number says nothing of who sees it. */
const lookUp =
  /look ?(?:you )?up|find you|search engine|suchmaschine|finden|motor de búsqueda|buscar|trouver|moteur|rechercher|trovar|cercar|opzoeken|zoekmachine|procurar|encontrar|搜尋|搜索|查詢|查找|検索|검색|поиск/i;

const labels: readonly (readonly [FieldName, RegExp])[] = [
  [
    'birthYear',
    /birth ?year|year of birth|geburtsjahr|año de nacimiento|année de naissance|anno di nascita|geboortejaar|ano de nascimento|出生年|生年/i,
  ],
  [
    'birthday',
    /birth ?da(?:y|te)|geburtstag|geburtsdatum|cumpleaños|fecha de nacimiento|anniversaire|date de naissance|compleanno|data di nascita|verjaardag|geboortedatum|aniversário|data de nascimento|生日|誕生日/i,
  ],
  [
    'hometown',
    /home ?town|heimatstadt|heimatort|ciudad de origen|ville d.origine|città natale|cidade natal|woonplaats van herkomst|geboorteplaats|家鄉|家乡|出身地/i,
  ],
  [
    'city',
    /current city|current town|place you live|aktueller wohnort|derzeitiger wohnort|wohnort|ciudad actual|ville actuelle|città attuale|huidige woonplaats|cidade atual|現居城市|所在地|居住地/i,
  ],
  [
    'relationship',
    /relationship|beziehungsstatus|situación sentimental|relación|situation amoureuse|relazione|situazione sentimentale|relatie|relacionamento|感情狀況|感情状况|交際/i,
  ],
  ['family', /family|familie|familia|famille|famiglia|família|家人|家庭|家族/i],
  ['languages', /languages?\b|sprachen|idiomas|langues|lingue|talen|語言|语言|言語/i],
  ['religion', /religio|宗教/i],
  ['politics', /politi[ck]|政治/i],
  ['email', /e-?mail|correo|courriel|電子郵件|邮箱|メール/i],
  ['phone', /phone|telefon|teléfono|téléphone|telefoon|電話|手机|电话/i],
  ['address', /address|adresse|dirección|indirizzo|adres|endereço|地址|住所/i],
  ['websites', /web ?sites?|webseiten?|sitios? web|sites? web|siti web|網站|网站|ウェブサイト/i],
  [
    'about',
    /about you|\bbio\b|intro|über dich|sobre ti|información sobre ti|à propos|su di te|over jou|sobre você|關於|关于|自己紹介/i,
  ],
  ['work', /\bwork|arbeit|beruf|empleo|trabajo|emploi|lavoro|\bwerk|trabalho|工作|職/i],
  [
    'education',
    /education|school|ausbildung|formación|estudios|études|formation|istruzione|opleiding|educação|學歷|学历/i,
  ],
  ['gender', /gender|geschlecht|género|genre|genere|geslacht|gênero|性別|性别/i],
  ['interestedIn', /interested in|interessiert an|interesado|intéress|interessat|geïnteresseerd/i],
];

/** Wider first: of two settings about one thing the wider counts. */
const order: readonly AudienceValue[] = ['public', 'unknown', 'limited', 'private'];

export type FieldSetting = AudienceValue | { readonly words: string };

/** What `privacy_settings` says of profile fields on the day of the export. */
export class FieldAudiences {
  readonly #settings = new Map<FieldName, FieldSetting>();

  /** From the one record of the file; how many settings were understood. */
  add(record: JsonObject): number {
    let understood = 0;
    for (const field of fieldsOf(record)) {
      const name = nameOf(labelOf(field));
      if (name === null || field.value === null) continue;
      understood += 1;
      this.#set(name, audienceOfWords(field.value) ?? { words: field.value });
    }
    return understood;
  }

  /** Null where the export says nothing of any of them; of several the widest. */
  of(...names: readonly FieldName[]): FieldSetting | null {
    const found = names.flatMap((name) => this.#settings.get(name) ?? []);
    return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
  }

  #set(name: FieldName, setting: FieldSetting): void {
    const known = this.#settings.get(name);
    if (known === undefined || rank(setting) < rank(known)) this.#settings.set(name, setting);
  }
}

function rank(setting: FieldSetting): number {
  return typeof setting === 'object' ? 1 : order.indexOf(setting);
}

function nameOf(label: string): FieldName | null {
  if (lookUp.test(label)) return null;
  return labels.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

const futurePosts =
  /future posts|zukünftigen? beiträge|künftigen beiträge|publicaciones futuras|futures publications|prochaines publications|post futuri|toekomstige berichten|futuras publicações|publicações futuras|往後的貼文|日後的貼文|今後の投稿/i;

/**
 * Who sees the person's next post: the first of the settings in every language, whose order is stable. A hint for the
 * question about the usual audience, never evidence for old posts (formats page, section 0).
 */
export function futurePostsAudience(record: JsonObject): AudienceValue | null {
  const pairs = fieldsOf(record).filter(({ value }) => value !== null);
  const pair: Field | undefined = pairs.find((field) => futurePosts.test(labelOf(field))) ?? pairs[0];
  return pair === undefined || pair.value === null ? null : audienceOfWords(pair.value);
}
