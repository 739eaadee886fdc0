import { dataFiles } from '../meta/file-names.ts';

/** In a folder of its own inside Instagram's export: in `your_instagram_activity/`, in 2023 in the root. */
export function threadsFiles(...names: readonly string[]): RegExp {
  return dataFiles(...names.map((name) => `threads/${name}`));
}

export const files = {
  posts: threadsFiles('threads_and_replies'),
  personal: threadsFiles('personal_information'),
} as const;

/** Everything that is Threads' own: its data, whatever they are called. */
export const threadsFolder = /^(?:[^/]+\/){0,2}threads\/(?:[^/]+\/)?[^/]+\.(?:json|html?|txt)$/;
