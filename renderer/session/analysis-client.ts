import type {
  AnalysisAnswers,
  AnalysisQuestion,
  AnalysisRequest,
  PortMessage,
  PortRequest,
} from '../../main/contract.ts';
import type { DeepReadonly } from './deep-readonly.ts';

/** A failed question has a sentence for the person; `gone` when the analysis itself stopped. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly gone: boolean; readonly message: string };

type Pending = (answer: Answer<unknown>) => void;
export type News = Extract<PortMessage, { push: string }>;

/** Asks the analysis process over the port that main hands to the page. */
export class AnalysisClient {
  #port: MessagePort | null = null;
  #nextId = 1;
  readonly #pending = new Map<number, Pending>();
  /** Questions asked before the port is there. */
  #waiting: PortRequest[] = [];
  readonly #onNews: (news: News) => void;

  constructor(onNews: (news: News) => void) {
    this.#onNews = onNews;
  }

  /** A new port: the first, or that of a process started again. What the old one owed is given up. */
  connect(port: MessagePort): void {
    if (this.#port !== null) this.disconnect();
    this.#port = port;
    port.onmessage = (event: MessageEvent<PortMessage>) => this.#receive(event.data);
    for (const request of this.#waiting) port.postMessage(request);
    this.#waiting = [];
  }

  disconnect(): void {
    this.#port?.close();
    this.#port = null;
    this.#waiting = [];
    const owed = [...this.#pending.values()];
    this.#pending.clear();
    for (const settle of owed) settle({ ok: false, gone: true, message: '' });
  }

  ask<Q extends AnalysisQuestion>(
    question: Q,
    request: DeepReadonly<AnalysisRequest<Q>>,
  ): Promise<Answer<AnalysisAnswers[Q]>> {
    const id = this.#nextId;
    this.#nextId += 1;
    const message: PortRequest = { id, question, request };
    return new Promise((resolve) => {
      // The other end is our own process and speaks the same contract: the one place where the answer gets its type.
      this.#pending.set(id, (answer) => resolve(answer as Answer<AnalysisAnswers[Q]>));
      if (this.#port === null) this.#waiting.push(message);
      else this.#port.postMessage(message);
    });
  }

  #receive(message: PortMessage): void {
    if ('push' in message) {
      this.#onNews(message);
      return;
    }
    const settle = this.#pending.get(message.id);
    if (settle === undefined) return;
    this.#pending.delete(message.id);
    if (message.ok) settle({ ok: true, value: message.answer });
    else settle({ ok: false, gone: false, message: message.message });
  }
}
