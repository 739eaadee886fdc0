import type { Field } from './fields.ts';
import { labelOf } from './fields.ts';

/**
 * Words that Instagram's exports are written in, in the account's language. A structure decides where it can; where only a
 * label tells, it is looked up here, and what is not found stays unknown (formats/instagram.md sections 3 and 5.4).
 */
export type ProfileField =
  | 'username'
  | 'name'
  | 'bio'
  | 'email'
  | 'phone'
  | 'website'
  | 'gender'
  | 'birth-date'
  | 'private-account'
  | 'setting';

const profileLabels: Readonly<Record<ProfileField, string>> = {
  username:
    'username|user name|benutzername|nutzername|nombre de usuario|nom d’utilisateur|nome utente|nome de usuário|nome de utilizador|gebruikersnaam|kullanıcı adı|nazwa użytkownika|nume de utilizator|имя пользователя|사용자 이름|ユーザーネーム|nama pengguna|användarnamn|brugernavn|brukernavn|用户名|用戶名稱|profile username',
  name: 'name|full name|nombre|nom|nome|naam|ad|adı|isim|imię|imię i nazwisko|nume|имя|이름|名前|nama|namn|navn|nimi|姓名|名稱',
  bio: 'bio|biography|profile bio text|steckbrief|biografía|presentación|biographie|biografia|biografie|biyografi|소개|自己紹介|biodata|简介|個人簡介',
  email:
    'email|e-mail|email address|e-mail address|e-mail-adresse|correo electrónico|adresse e-mail|e-mailadres|e-posta|adres e-mail|indirizzo e-mail|이메일|メールアドレス|электронный адрес',
  phone:
    'phone|phone number|telefonnummer|handynummer|número de teléfono|numéro de téléphone|numero di telefono|número de telefone|número de telemóvel|telefoonnummer|telefon numarası|numer telefonu|număr de telefon|номер телефона|전화번호|電話番号|nomor telepon',
  website:
    'website|webseite|sitio web|site web|sito web|site|internet sitesi|strona internetowa|웹사이트|ウェブサイト|situs web',
  gender:
    'gender|geschlecht|género|sexo|genre|sesso|genere|gênero|geslacht|cinsiyet|płeć|gen|пол|성별|性別|jenis kelamin|kön',
  'birth-date':
    'date of birth|birthday|birth date|geburtsdatum|fecha de nacimiento|date de naissance|data di nascita|data de nascimento|geboortedatum|doğum tarihi|data urodzenia|data nașterii|дата рождения|생년월일|생일|生年月日|tanggal lahir|födelsedatum',
  'private-account':
    'private account|privates konto|privatkonto|cuenta privada|compte privé|account privato|profilo privato|conta privada|privéaccount|gizli hesap|konto prywatne|cont privat|закрытый аккаунт|비공개 계정|非公開アカウント|akun privat|akun pribadi|privat konto|私密帐户|私人帳號|private profile',
  setting: 'phone confirmed|has shared live video|contact syncing|snapchat name|community member since',
};

const fieldByLabel = new Map<string, ProfileField>(
  (Object.entries(profileLabels) as [ProfileField, string][]).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field] as const),
  ),
);

/** Null for a label of a language, or a year, that is not known. */
export function profileFieldOf(label: string): ProfileField | null {
  return fieldByLabel.get(folded(label)) ?? null;
}

function folded(text: string): string {
  // The Turkish İ becomes an i with a dot of its own.
  return text.trim().toLowerCase().replaceAll('i\u0307', 'i').replaceAll("'", '’').normalize('NFC');
}

const trueWords = new Set(
  'true|yes|doğru|evet|verdadero|sí|verdadeiro|sim|vrai|oui|wahr|ja|waar|vero|prawda|tak|adevărat|da|да|истина|はい|예|참|benar|ya|sant|是|真'.split(
    '|',
  ),
);
const falseWords = new Set(
  'false|no|yanlış|hayır|falso|não|faux|non|falsch|nein|onwaar|nee|fałsz|nie|fals|nu|нет|ложь|いいえ|아니요|거짓|salah|tidak|falskt|nej|否|假'.split(
    '|',
  ),
);

/** Null for a word that is not known: then it is asked, not guessed. */
export function truthOf(word: string | null): boolean | null {
  if (word === null) return null;
  const plain = folded(word);
  return trueWords.has(plain) ? true : falseWords.has(plain) ? false : null;
}

const toClosed = /privat|privad|privé|gizli|비공개|非公開|非公开|私密|私人|不公開|закрыт|prywatn|pribadi/i;
const toOpen =
  /public|públic|pubblic|publiek|öffentlich|openbaar|herkese açık|공개|公開|公开|публичн|открыт|publiczn|publik|offentlig/i;

/** The state after a switch, by its title: "Switched to Private". Null where the title is not understood. */
export function switchedTo(title: string): 'open' | 'closed' | null {
  if (toClosed.test(title)) {
    const rest = title.replace(new RegExp(toClosed, 'gi'), '');
    return toOpen.test(rest) ? null : 'closed';
  }
  return toOpen.test(title) ? 'open' : null;
}

const draftLabels = new Set(
  'draft|entwurf|borrador|brouillon|bozza|rascunho|concept|taslak|wersja robocza|ciornă|черновик|임시 저장|下書き|draf|utkast|kladde|草稿'.split(
    '|',
  ),
);

/** Whether `posts.json` says that the post was never published; null where no label says either. */
export function draftMark(fields: readonly Field[]): boolean | null {
  for (const field of fields) {
    const isLabel = draftLabels.has(folded(labelOf(field))) || /^(?:is_)?draft$/i.test(field.name ?? '');
    const mark = isLabel ? truthOf(field.value) : null;
    if (mark !== null) return mark;
  }
  return null;
}

const captionLabels = new Set(
  'caption|bildunterschrift|pie de foto|légende|didascalia|legenda|bijschrift|açıklama|opis|descriere|подпись|문구|キャプション|keterangan|bildtext'.split(
    '|',
  ),
);

export function isCaption(label: string): boolean {
  return captionLabels.has(folded(label));
}

const commentLabels = new Set(
  'comment|kommentar|comentario|commentaire|commento|comentário|opmerking|reactie|yorum|komentarz|comentariu|комментарий|댓글|コメント|komentar|评论|留言'.split(
    '|',
  ),
);

export function isComment(label: string): boolean {
  return commentLabels.has(folded(label));
}

const ownerLabels = new Set(
  'media owner|owner|username|eigentümer der medien|medieninhaber|propietario del contenido multimedia|propriétaire du média|proprietario del contenuto|proprietário da mídia|eigenaar van media|media-eigenaar|medya sahibi|właściciel multimediów|proprietarul conținutului media|владелец медиафайла|미디어 소유자|メディア所有者|pemilik media'.split(
    '|',
  ),
);

/** Whose post a comment stands under. */
export function isOwner(label: string): boolean {
  return ownerLabels.has(folded(label));
}

/** Of `instagram_profile_information`: from this moment on a story may have been for close friends only. */
export function isFirstCloseFriendsStory(label: string): boolean {
  return /close friends story|enge freunde|mejores amigos|amis proches|amici più stretti|amigos próximos|melhores amigos|goede vrienden|beste vrienden|yakın arkadaş|bliscy znajomi|prieteni apropiați|친한 친구|親しい友達|teman dekat|close friends/i.test(
    label,
  );
}

export function isFirstCountry(label: string): boolean {
  return /country code|ländercode|landcode|landescode|código de país|código do país|code pays|codice paese|ülke kodu|kod kraju|국가 코드|国コード/i.test(
    label,
  );
}

/** Of `professional_information`: most exports have the file, with nothing filled in. */
export function tellsProfessional(fields: readonly Field[]): boolean {
  // On a page an empty field is a value without a label: the label itself.
  return fields.some(({ labels, value }) => labels.length > 0 && value !== null && truthOf(value) !== false);
}
