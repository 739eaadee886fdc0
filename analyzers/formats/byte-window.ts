/** The part of a stream that is still needed, in one piece. Positions count from the start of the stream. */
export class ByteWindow {
  bytes: Buffer;
  /** Bytes in use. */
  length = 0;
  /** Position of the first byte. */
  base = 0;

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  /** Position behind the last byte. */
  get end(): number {
    return this.base + this.length;
  }

  hasRoom(length: number): boolean {
    return this.length + length <= this.bytes.length;
  }

  /** Forgets what stands before `from`. */
  keep(from: number): void {
    const cut = Math.min(from - this.base, this.length);
    this.bytes.copyWithin(0, cut, this.length);
    this.base += cut;
    this.length -= cut;
  }

  append(chunk: Uint8Array): void {
    if (!this.hasRoom(chunk.length)) {
      const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + chunk.length));
      this.bytes.copy(grown, 0, 0, this.length);
      this.bytes = grown;
    }
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
  }

  text(from: number, to: number): string {
    return this.bytes.toString('utf8', from - this.base, to - this.base);
  }

  copy(from: number, to: number): Buffer {
    return Buffer.from(this.bytes.subarray(from - this.base, to - this.base));
  }
}
