import type { JsonObject } from '../../../formats/json-values.ts';
import { objectField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { filled } from '../../meta/fields.ts';
import { baseName, dataFiles } from '../../meta/file-names.ts';
import { type Medium, mediaIn, mediumOf } from '../../meta/media.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { asPhotos } from '../pages/page-shapes.ts';
import { type PictureRole, roleOfAlbum, roleOfUpdate } from '../pictures.ts';
import { pictureItem, profilePhoto } from '../posts/picture-items.ts';
import { objectsIn, postRecord } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { shown } from '../shown-to.ts';
import { commentIn, commentItems } from './comments.ts';

/** `profile_update_history`: profile pictures and covers over time; records without a picture give no item. */
export function profileUpdateReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'profile updates',
    files: dataFiles('profile_information/profile_update_history'),
    take(record, place) {
      const post = postRecord(record);
      if (post === null) return null;
      return post.media.map((medium) => {
        const role = roleOfUpdate(post.title, medium.title);
        desk.pictures.set(baseName(medium.uri), role);
        return profilePhoto(desk, medium, place, desk.pictures.roleOf(baseName(medium.uri)) ?? role, {
          at: post.at ?? medium.at,
          text: medium.description,
        });
      });
    },
  });
}

interface HeldPhoto {
  readonly medium: Medium;
  readonly place: Place;
}

interface Album {
  name: string | null;
  readonly photos: HeldPhoto[];
}

/**
 * Albums are read before the posts, because they tell which pictures are profile pictures, and give their items after
 * them, because a photo of a post is as that post.
 */
export class Albums {
  readonly #desk: Desk;
  readonly #albums = new Map<string, Album>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  reader(): Reader {
    return facebookReader(this.#desk, {
      family: 'albums',
      files: dataFiles('posts/album/\\d+', 'photos_and_videos/album/\\d+'),
      parts: ['comments'],
      shape: asPhotos,
      take: (record, place) => this.#take(record, place),
    });
  }

  #take(record: JsonObject, place: Place): readonly ItemFacts[] | null {
    const album = this.#album(place);
    const medium = mediumOf(record);
    if (medium !== null) {
      // On a page the photo bears the name of the album.
      if (place.source.pointer.startsWith('record=')) album.name ??= medium.title;
      album.photos.push({ medium, place });
      return commentsOn(this.#desk, record, place);
    }
    const isAlbum = ['name', 'photos', 'cover_photo', 'last_modified_timestamp', 'description'].some((key) =>
      Object.hasOwn(record, key),
    );
    if (!isAlbum) return null;
    album.name ??= filled(textField(record, 'name'));
    const cover = objectField(record, 'cover_photo');
    const coverMedium = cover === null ? null : mediumOf(cover);
    if (coverMedium !== null) album.photos.push({ medium: coverMedium, place });
    this.#settle(album);
    return noItems;
  }

  #album({ source }: Place): Album {
    const key = `${source.input} ${source.entry}`;
    const known = this.#albums.get(key);
    if (known !== undefined) return known;
    const album: Album = { name: null, photos: [] };
    this.#albums.set(key, album);
    return album;
  }

  /** The album of profile pictures is the one that shares a file with the update history, or has its name. */
  #settle(album: Album): void {
    const role = this.#roleOf(album);
    if (role === null) return;
    for (const { medium } of album.photos) this.#desk.pictures.set(baseName(medium.uri), role);
  }

  #roleOf({ name, photos }: Album): PictureRole | null {
    const named = roleOfAlbum(name);
    if (named !== null) return named;
    for (const { medium } of photos) {
      const role = this.#desk.pictures.roleOf(baseName(medium.uri));
      if (role !== null) return role;
    }
    return null;
  }

  /** After all else. */
  items(): readonly ItemFacts[] {
    return [...this.#albums.values()].flatMap((album) => {
      this.#settle(album);
      return album.photos.map(({ medium, place }) => loosePhoto(this.#desk, medium, place));
    });
  }
}

/** Photos and videos that stand in no post: an image with its caption. */
export function loosePhotoReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'photos and videos',
    files: dataFiles(
      'posts/your_uncategorized_photos',
      'posts/your_photos',
      'posts/your_videos',
      'photos_and_videos/your_uncategorized_photos',
      'photos_and_videos/your_photos',
      'photos_and_videos/your_videos',
      'posts/uncategorized_photos',
    ),
    parts: ['comments'],
    shape: asPhotos,
    take(record, place) {
      const media = mediaIn(record);
      if (media.length === 0) return postRecord(record) === null ? null : noItems;
      const photos = media.map((medium) => loosePhoto(desk, medium, place));
      return [...photos, ...commentsOn(desk, record, place)];
    },
  });
}

function loosePhoto(desk: Desk, medium: Medium, place: Place): ItemFacts {
  const isPage = isPageFile(place.source.entry);
  return pictureItem(desk, medium, place, {
    subject: isPage ? 'page-post' : 'photo',
    shownTo: isPage ? shown.page : shown.photo,
    at: medium.at,
    text: medium.description,
  });
}

/** Content of a Page, or of an additional profile, which is exported apart. */
export function isPageFile(path: string): boolean {
  return /(?:^|\/)this_profile['’_]s_activity_across_facebook\//.test(path);
}

/** Comments under a photo: the person's own are items; those of others are theirs. */
function commentsOn(desk: Desk, record: JsonObject, place: Place): readonly ItemFacts[] {
  return objectsIn(record.comments).flatMap((comment) => {
    const { author, ...said } = commentIn(comment);
    if (author === null || !desk.person.names.has(author)) return [];
    return commentItems(desk, { ...said, media: [], title: null }, place);
  });
}
