import type { Text } from '../../text/text.tsx';

const effects = ['all-later-training', 'later-items', 'disputed', 'no-switch'] as const;

/** From when a step counts; a word that we do not know is shown as it is. */
export function effectWords(t: Text, effect: string): string {
  const known = effects.find((one) => one === effect);
  return known === undefined ? effect : t(`screen.opt-out.effect.${known}`);
}
