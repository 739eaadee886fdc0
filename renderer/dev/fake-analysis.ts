import type { FileGroup, Filter, Progress } from '../../analyzers/model/query.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import type { PortMessage, PortRequest } from '../../main/contract.ts';
import type { ItemOrder } from '../navigation/place.ts';
import { fakeItems } from './fake-items.ts';
import { fakePicture } from './fake-picture.ts';
import { fakeCube, fakeReport } from './fake-report.ts';
import { detailOf, matches, rowOf, select } from './fake-select.ts';
import { type FakeJudged, fakeJudge } from './fake-verdict.ts';

const steps = 12;

/** Answers the contract's questions over a port from invented items, so that the screens run in any browser. */
export class FakeAnalysis {
  readonly #port: MessagePort;
  readonly #all: number;
  readonly #lost: number | undefined;
  #told: Told = nothingTold;
  #rev = 1;
  #items: readonly FakeJudged[] = [];
  #progress: Progress = { rev: 0, busy: false, inputs: [], secondsLeft: null };

  constructor(port: MessagePort, items: number, lost?: number) {
    this.#port = port;
    this.#all = items;
    this.#lost = lost;
    port.onmessage = (event: MessageEvent<PortRequest>) => void this.#answer(event.data);
  }

  /** Reads the sample in twelve steps. */
  read(pause: number): void {
    const step = (done: number): void => {
      this.#judge(Math.round((this.#all * done) / steps));
      this.#tellProgress(done);
      if (done < steps) setTimeout(() => step(done + 1), pause);
    };
    step(pause === 0 ? steps : 0);
  }

  #judge(count: number): void {
    this.#items = fakeItems(count, this.#lost).map((item) => fakeJudge(item, this.#told));
    this.#rev += 1;
    this.#send({ push: 'changed', rev: this.#rev });
  }

  #tellProgress(done: number): void {
    const busy = done < steps;
    const common = { confidence: 1, entriesTotal: 61, bytesTotal: 48_000_000, error: null };
    this.#progress = {
      rev: this.#rev,
      busy,
      secondsLeft: busy && done > 2 ? steps - done : null,
      inputs: [
        {
          ...common,
          input: 0,
          name: 'twitter-2026-11-01-synthetic.zip',
          state: busy ? 'reading' : 'done',
          platform: 'x',
          entry: 'tweets (data/tweets.js)',
          entriesDone: Math.round((61 * done) / steps),
          items: this.#items.length,
          bytesDone: (48_000_000 * done) / steps,
        },
        {
          ...common,
          input: 1,
          name: 'holiday.zip',
          state: 'failed',
          platform: null,
          confidence: null,
          entry: null,
          entriesDone: 0,
          items: 0,
          bytesDone: 0,
          error:
            'holiday.zip is no archive of a platform that we know. Choose the zip that the platform gave you.',
        },
      ],
    };
    this.#send({ push: 'progress', progress: this.#progress });
  }

  async #answer({ id, question, request }: PortRequest): Promise<void> {
    // The page is checked by its types; this fake trusts it.
    const asked = request as {
      filter: Filter;
      order: ItemOrder;
      offset: number;
      limit: number;
      index: number;
      told: Told;
      group: FileGroup;
    };
    const answer = await this.#answerTo(question, asked);
    this.#send({ id, ok: true, answer });
  }

  #answerTo(
    question: PortRequest['question'],
    asked: {
      filter: Filter;
      order: ItemOrder;
      offset: number;
      limit: number;
      index: number;
      told: Told;
      group: FileGroup;
    },
  ): unknown {
    const rev = this.#rev;
    const { offset, limit } = asked;
    switch (question) {
      case 'report':
        return fakeReport(this.#items, this.#told, rev, !this.#progress.busy);
      case 'cube': {
        const { text, finding } = asked.filter;
        const narrow = {
          ...(text === undefined ? {} : { text }),
          ...(finding === undefined ? {} : { finding }),
        };
        return { rev, cube: fakeCube(this.#items.filter((item) => matches(item, narrow))) };
      }
      case 'items': {
        const found = select(this.#items, asked.filter, asked.order);
        return { rev, total: found.length, offset, rows: found.slice(offset, offset + limit).map(rowOf) };
      }
      case 'item': {
        const item = this.#items[asked.index];
        return item === undefined ? null : detailOf(item, rev);
      }
      case 'raw':
        return {
          is: 'text',
          text: JSON.stringify({ tweet: { full_text: this.#items[asked.index]?.text ?? '' } }, null, 2),
          cut: false,
        };
      case 'picture':
        return fakePicture(asked.index);
      case 'files': {
        const total = { read: 61, media: 1161, setAside: 20, notUnderstood: 2, failed: 1 }[asked.group];
        const files = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => ({
          entry: `data/${asked.group}/file-${offset + at}.js`,
          reason: asked.group === 'setAside' ? 'A technical record, not something you wrote.' : null,
        }));
        return { rev, total, offset, files };
      }
      case 'tell':
        this.#told = asked.told;
        this.#judge(this.#items.length);
        return { rev: this.#rev };
      case 'cancel':
        return null;
    }
  }

  #send(message: PortMessage): void {
    this.#port.postMessage(message);
  }
}
