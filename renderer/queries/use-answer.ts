import { useEffect, useState } from 'react';
import type { AnalysisAnswers, AnalysisQuestion, AnalysisRequest } from '../../main/contract.ts';
import { useApp } from '../session/app-context.tsx';
import type { DeepReadonly } from '../session/deep-readonly.ts';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Asks once for every key; null asks nothing. While the answer to a new key is on its way the old one stays, so
 * that nothing flickers; `of` tells to which key the answer belongs.
 */
export function useAnswer<Q extends AnalysisQuestion>(
  question: Q,
  request: DeepReadonly<AnalysisRequest<Q>> | null,
  key: string,
): Asked<AnalysisAnswers[Q]> & { readonly of: string | null } {
  const { session } = useApp();
  const [asked, setAsked] = useState<Asked<AnalysisAnswers[Q]> & { readonly of: string | null }>({
    state: 'loading',
    of: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for question and request
  useEffect(() => {
    if (request === null) return;
    let stale = false;
    void session.analysis.ask(question, request).then((answer) => {
      if (stale) return;
      if (answer.ok) setAsked({ state: 'ready', value: answer.value, of: key });
      else if (!answer.gone) setAsked({ state: 'failed', message: answer.message, of: key });
    });
    return () => {
      stale = true;
    };
  }, [key, session]);
  return asked;
}
