import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { baseName } from '../../meta/file-names.ts';
import type { Medium } from '../../meta/media.ts';
import type { Place } from '../../new-item.ts';
import type { Desk } from '../desk.ts';
import type { PictureRole } from '../pictures.ts';
import { shown } from '../shown-to.ts';

/** How a picture stands where it was found. */
export interface PictureAs {
  readonly subject: string;
  readonly shownTo: ShownTo;
  readonly at: PartialDate | null;
  /** The caption; null where the post that it stands in says the same. */
  readonly text: string | null;
}

/**
 * The one item of a picture or video: told by its file name alone, because it stands in up to four files under different
 * dates. Profile pictures and covers are that wherever they stand.
 */
export function pictureItem(desk: Desk, medium: Medium, place: Place, as: PictureAs): ItemFacts {
  const role = desk.pictures.roleOf(baseName(medium.uri));
  if (role !== null) return profilePhoto(desk, medium, place, role, as);
  const { type } = medium;
  const kind = type === 'image' || type === 'video' ? type : 'other';
  return desk.newItem(place.source, {
    kind,
    subject: as.subject,
    shownTo: as.shownTo,
    ...fileFacts(desk, medium, place, as),
  });
}

export function profilePhoto(
  desk: Desk,
  medium: Medium,
  place: Place,
  role: PictureRole,
  as: Pick<PictureAs, 'at' | 'text'>,
): ItemFacts {
  return desk.newItem(place.source, {
    kind: 'profile-photo',
    subject: role === 'cover' ? 'profile' : 'profile-name',
    shownTo: role === 'cover' ? shown.cover : shown.profilePicture,
    ...fileFacts(desk, medium, place, as),
  });
}

function fileFacts(desk: Desk, medium: Medium, place: Place, { at, text }: Pick<PictureAs, 'at' | 'text'>) {
  return {
    identity: { mediaBaseName: baseName(medium.uri), isTheFile: true },
    createdAt: at,
    text,
    media: [desk.files.find(medium, place.input)],
    ...inFile(medium),
  } as const;
}

/** What stands in the platform's copy of the file. */
export function inFile({ hasCoordinates, hasUploadAddress }: Medium) {
  return {
    ...(hasCoordinates ? { hasCoordinates: true as const } : {}),
    ...(hasUploadAddress ? { hasUploadAddress: true as const } : {}),
  };
}
