import type { Bridge, MainAnswers, MainQuestion, MainRequest } from '../../main/contract.ts';
import type { DeepReadonly } from './deep-readonly.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** What the screen asks main: windows, files, the clipboard, the browser, settings. */
export class MainClient {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Rejects only for what the contract forbids: a bug, not something a person did. */
  async ask<Q extends MainQuestion>(
    question: Q,
    request: DeepReadonly<MainRequest<Q>>,
  ): Promise<MainAnswers[Q]> {
    const answer = await this.#bridge.ask(question, request);
    // Main is our own process and speaks the same contract: the one place where the answer gets its type.
    return answer as MainAnswers[Q];
  }

  get bridge(): Bridge {
    return this.#bridge;
  }
}
