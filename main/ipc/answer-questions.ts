import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { type MainAnswers, type MainQuestion, mainQuestions } from '../contract.ts';
import { channels } from './channels.ts';

export type MainHandlers = {
  readonly [Q in MainQuestion]: (
    request: v.InferOutput<(typeof mainQuestions)[Q]>,
  ) => Promise<MainAnswers[Q]>;
};

/**
 * The only place where the screen's questions to main arrive. A question from another page, an unknown one or a
 * malformed request is refused before anything else happens.
 */
export function answerQuestions(
  handlers: MainHandlers,
  isOurPage: (sender: WebContents) => boolean,
  onPortRequest: (sender: WebContents) => void,
  onRefused: (url: string) => void,
): void {
  ipcMain.handle(channels.ask, async (event: IpcMainInvokeEvent, question: unknown, request: unknown) => {
    if (!isOurPage(event.sender) || event.senderFrame !== event.sender.mainFrame) throw new Error('refused');
    if (!isQuestion(question)) throw new Error('unknown question');
    return answer(handlers, question, request);
  });
  ipcMain.on(channels.requestPort, (event) => {
    if (isOurPage(event.sender)) onPortRequest(event.sender);
  });
  ipcMain.on(channels.refused, (event, blocked: unknown) => {
    // Inline code is refused by the same policy, and is no address.
    if (isOurPage(event.sender) && typeof blocked === 'string' && URL.canParse(blocked)) onRefused(blocked);
  });
}

function isQuestion(question: unknown): question is MainQuestion {
  return typeof question === 'string' && Object.hasOwn(mainQuestions, question);
}

async function answer<Q extends MainQuestion>(
  handlers: MainHandlers,
  question: Q,
  request: unknown,
): Promise<MainAnswers[Q]> {
  const parsed = v.safeParse(mainQuestions[question], request);
  if (!parsed.success) throw new Error(`malformed request: ${question}`);
  return handlers[question](parsed.output);
}
