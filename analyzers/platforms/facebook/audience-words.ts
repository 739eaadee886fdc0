import type { AudienceValue } from '../../model/values.ts';

/** Facebook's words for its audiences, in the languages in which they are known, folded as `folded` does. */
const words: Readonly<Record<Exclude<AudienceValue, 'unknown'>, string>> = {
  public:
    'public|everyone|anyone|öffentlich|jeder|alle|público|todos|cualquiera|publique|tout le monde|tous|pubblica|pubblico|tutti|chiunque|openbaar|iedereen|publik|offentlig|offentligt|julkinen|publiczne|publiczny|wszyscy|veřejné|verejné|javno|public, everyone|herkese açık|herkes|доступно всем|все|для всех|δημόσια|δημόσιο|公開|所有人|公开|全体公開|전체 공개|모두|สาธารณะ|công khai|publik, semua orang|العامة|عام|ציבורי|nyilvános|публічно',
  limited:
    'friends|your friends|friends of friends|friends and connections|friends except|specific friends|custom|close friends|acquaintances|freunde|freunde von freunden|freunde außer|bestimmte freunde|benutzerdefiniert|amigos|tus amigos|amigos de amigos|amigos de tus amigos|amigos excepto|amigos, excepto|amigos concretos|personalizado|amigos exceto|amigos específicos|amis|amis et leurs amis|amis de mes amis|amis sauf|amis spécifiques|personnalisé|amici|amici degli amici|amici tranne|amici specifici|personalizzata|vrienden|vrienden van vrienden|vrienden behalve|specifieke vrienden|aangepast|vänner|vänners vänner|venner|venners venner|ystävät|znajomi|znajomi znajomych|přátelé|přátelé přátel|priatelia|prijatelji|prieteni|prietenii prietenilor|arkadaşlar|arkadaşların arkadaşları|друзья|друзья друзей|φίλοι|φίλοι φίλων|朋友|朋友的朋友|好友|好友的好友|友達|友達の友達|친구|친구의 친구|เพื่อน|bạn bè|teman|الأصدقاء|أصدقاء الأصدقاء|חברים|ismerősök|друзі',
  private:
    'only me|no one|nobody|nur ich|niemand|solo yo|sólo yo|nadie|somente eu|só eu|apenas eu|ninguém|moi uniquement|moi seul|personne|solo io|nessuno|alleen ik|bara jag|kun mig|bare meg|vain minä|tylko ja|jen já|len ja|samo ja|doar eu|sadece ben|только я|μόνο εγώ|只限本人|只有我|仅限自己|仅自己可见|自分のみ|나만 보기|เฉพาะฉัน|chỉ mình tôi|hanya saya|أنا فقط|רק אני|csak én|тільки я',
};

const audiences: ReadonlyMap<string, AudienceValue> = new Map(
  (['public', 'limited', 'private'] as const).flatMap((value) =>
    words[value].split('|').map((word): [string, AudienceValue] => [word, value]),
  ),
);

/** Null for a word that is not known: what it means is not guessed. */
export function audienceOfWords(text: string): AudienceValue | null {
  return audiences.get(folded(text)) ?? null;
}

/** Lower case, without what stands in brackets and the points of "Friends except…". */
function folded(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  return plain
    .replace(/\s*[(:（].*$/su, '')
    .replace(/[.…]+$/, '')
    .trim();
}
