import type { MessagePortMain } from 'electron';
import * as v from 'valibot';
import type { Told } from '../../analyzers/model/told.ts';
import type { AnalysisSession } from '../../analyzers/report/session.ts';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import {
  type AnalysisAnswers,
  type AnalysisQuestion,
  analysisQuestions,
  type PortMessage,
} from '../contract.ts';

const portRequest = v.object({ id: v.number(), question: v.string(), request: v.unknown() });

type Handlers = {
  readonly [Q in AnalysisQuestion]: (
    request: v.InferOutput<(typeof analysisQuestions)[Q]>,
  ) => AnalysisAnswers[Q] | null | Promise<AnalysisAnswers[Q] | null>;
};

/** Only these may truthfully answer "nothing": there is no picture, or nothing to say. */
const mayBeNull: ReadonlySet<AnalysisQuestion> = new Set<AnalysisQuestion>(['picture', 'cancel']);

/**
 * Answers the screen's questions on its port. Each is checked against the contract first; what is malformed, and what
 * no longer exists, is answered with a sentence.
 */
export function answerScreen(
  port: MessagePortMain,
  session: AnalysisSession,
  say: Sentences,
  onTold: (told: Told) => void,
): void {
  const handlers = handlersOf(session, onTold);
  port.on('message', ({ data }) => {
    const asked = v.safeParse(portRequest, data);
    if (!asked.success || !isQuestion(asked.output.question)) return;
    const { id, question, request } = asked.output;
    void answer(handlers, question, request).then((result) => {
      const message: PortMessage =
        result === null
          ? { id, ok: false, message: say('error.screen.not-there') }
          : { id, ok: true, answer: result.answer };
      port.postMessage(message);
    });
  });
  port.start();
}

function isQuestion(question: string): question is AnalysisQuestion {
  return Object.hasOwn(analysisQuestions, question);
}

async function answer<Q extends AnalysisQuestion>(
  handlers: Handlers,
  question: Q,
  request: unknown,
): Promise<{ readonly answer: AnalysisAnswers[Q] | null } | null> {
  const parsed = v.safeParse(analysisQuestions[question], request);
  if (!parsed.success) return null;
  const found = await handlers[question](parsed.output);
  return found === null && !mayBeNull.has(question) ? null : { answer: found };
}

function handlersOf(session: AnalysisSession, onTold: (told: Told) => void): Handlers {
  return {
    report: () => session.report(),
    cube: ({ filter }) => session.cube(filter),
    items: ({ filter, order, ...page }) => session.items(filter, order, page),
    item: ({ index }) => session.item(index),
    raw: ({ index, source }) => session.raw(index, source),
    picture: ({ index, media }) => session.picture(index, media),
    files: (asked) => session.files(asked),
    tell: ({ told }) => {
      const answered = session.tell(told);
      onTold(told);
      return answered;
    },
    cancel: () => {
      session.cancel();
      return null;
    },
  };
}
