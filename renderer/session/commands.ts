import type { MenuCommand } from '../../main/contract.ts';

export type Command = MenuCommand;

/** Menu commands find the screen that can do them: the one that came last. */
export class Commands {
  readonly #handlers = new Map<Command, (() => void)[]>();

  on(command: Command, handler: () => void): () => void {
    const handlers = this.#handlers.get(command) ?? [];
    this.#handlers.set(command, [...handlers, handler]);
    return () => {
      const left = (this.#handlers.get(command) ?? []).filter((one) => one !== handler);
      this.#handlers.set(command, left);
    };
  }

  run(command: Command): void {
    this.#handlers.get(command)?.at(-1)?.();
  }
}
