export type PictureRole = 'profile' | 'cover';

/** Names of the two albums, as Facebook gives them, in the languages in which they are known. */
const profileAlbum =
  /profile ?pictures?|profilbild|fotos? (?:del|de) perfil|photos? de profil|profielfoto|immagini del profilo|foto del profilo|profilov|profilowe|poze de profil|profil resim|大頭貼|头像|プロフィール写真|프로필 사진|фото профиля|фотографии профиля/i;
const coverAlbum =
  /cover ?photos?|titelbild|fotos? de (?:la )?portada|fotos? (?:de|da) capa|photos? de couverture|omslagfoto|immagini di copertina|foto di copertina|úvodní|zdjęcia w tle|fotografii de copertă|kapak|封面|カバー写真|커버 사진|обложк/i;
/** Words of an update's title: "updated her cover photo". */
const coverWords =
  /\bcover\b|titelbild|portada|\bcapa\b|couverture|omslag|copertina|zdjęcie w tle|copertă|kapak|封面|カバー|커버|обложк/i;

/** What an album or a folder of media is by its name; null: another one, or in a language that is not known. */
export function roleOfAlbum(name: string | null): PictureRole | null {
  if (name === null) return null;
  if (coverAlbum.test(name)) return 'cover';
  return profileAlbum.test(name) ? 'profile' : null;
}

/** A picture of the update history is one or the other: by its album, else by the words of the title. */
export function roleOfUpdate(title: string | null, album: string | null): PictureRole {
  return roleOfAlbum(album) ?? (title !== null && coverWords.test(title) ? 'cover' : 'profile');
}

/**
 * Which files are profile pictures and covers. Names of albums are in the account's language: an album that shares a
 * file with the update history is of its kind, in any language (formats page, section 6).
 */
export class Pictures {
  readonly #roles = new Map<string, PictureRole>();
  readonly reels = new Set<string>();

  set(file: string, role: PictureRole): void {
    if (!this.#roles.has(file)) this.#roles.set(file, role);
  }

  roleOf(file: string): PictureRole | null {
    return this.#roles.get(file) ?? null;
  }
}
