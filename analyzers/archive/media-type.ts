import type { MediaType } from '../model/values.ts';

const typeByEnding: Readonly<Record<string, MediaType>> = {
  ...endings('image', 'jpg jpeg jpe png gif webp heic heif avif bmp tif tiff svg ico jfif dng'),
  ...endings('video', 'mp4 mov m4v webm mkv avi 3gp 3g2 mpg mpeg wmv flv ogv'),
  ...endings('audio', 'mp3 m4a aac ogg oga opus wav flac amr wma aif aiff caf'),
};

function endings(type: MediaType, list: string): Record<string, MediaType> {
  return Object.fromEntries(list.split(' ').map((ending) => [ending, type]));
}

/** Picture, video or sound by the ending of the name, else null. */
export function mediaTypeOf(path: string): MediaType | null {
  const dot = path.lastIndexOf('.');
  if (dot === -1) return null;
  const ending = path.slice(dot + 1).toLowerCase();
  return Object.hasOwn(typeByEnding, ending) ? (typeByEnding[ending] ?? null) : null;
}
