import type { AnalysisClient } from '../session/analysis-client.ts';

const side = 96;
const kept = 300;
const atOnce = 2;

/** Small pictures made from big ones, two at a time; the 300 last used are kept. */
export class Thumbnails {
  readonly #analysis: AnalysisClient;
  readonly #made = new Map<string, string | null>();
  #running = 0;
  readonly #queue: (() => void)[] = [];

  constructor(analysis: AnalysisClient) {
    this.#analysis = analysis;
  }

  /** Null: not made yet, or there is none. */
  ready(index: number, media: number): string | null {
    return this.#made.get(`${index} ${media}`) ?? null;
  }

  async make(index: number, media: number): Promise<string | null> {
    const key = `${index} ${media}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    await this.#turn();
    try {
      const url = await this.#draw(index, media);
      this.#keep(key, url);
      return url;
    } finally {
      this.#running -= 1;
      this.#queue.pop()?.();
    }
  }

  /** Other archives: the old pictures are nobody's any more. */
  clear(): void {
    for (const url of this.#made.values()) if (url !== null) URL.revokeObjectURL(url);
    this.#made.clear();
  }

  /** The newest wish first: it is what the person looks at. */
  async #turn(): Promise<void> {
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#running += 1;
  }

  async #draw(index: number, media: number): Promise<string | null> {
    const answer = await this.#analysis.ask('picture', { index, media });
    if (!answer.ok || answer.value === null) return null;
    const small = await shrink(toBlob(answer.value));
    return small === null ? null : URL.createObjectURL(small);
  }

  #keep(key: string, url: string | null): void {
    this.#made.set(key, url);
    const oldest = this.#made.entries().next();
    if (this.#made.size <= kept || oldest.done) return;
    const [oldKey, oldUrl] = oldest.value;
    this.#made.delete(oldKey);
    if (oldUrl !== null) URL.revokeObjectURL(oldUrl);
  }
}

export function toBlob(picture: { readonly bytes: Uint8Array; readonly mime: string }): Blob {
  return new Blob([new Uint8Array(picture.bytes)], { type: picture.mime });
}

/** Null: the bytes are no picture that Chromium can read. */
async function shrink(blob: Blob): Promise<Blob | null> {
  try {
    const whole = await createImageBitmap(blob);
    const scale = side / Math.min(whole.width, whole.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(whole.width * scale));
    canvas.height = Math.max(1, Math.round(whole.height * scale));
    canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.8));
  } catch {
    return null;
  }
}
