import type { JsonObject } from '../../../formats/json-values.ts';
import type { Field } from '../../meta/fields.ts';
import type { PageRecord } from '../../meta/page-record.ts';
import { PageMoment } from '../../meta/times.ts';
import { type PageFile, partsOf } from './page-parts.ts';

/** A page's record in the shape that JSON has for it, so that one reader reads both; several where one block lists several. */
export type PageShape = (record: PageRecord) => readonly JsonObject[];

/** Posts, and whatever is written like them; tables without a picture above them are the newer dialect. */
export const asPost: PageShape = (record) => {
  const { words, files, links } = partsOf(record);
  if (record.fields.length > 0 && words.length === 0 && !files.some(hasDetails)) return asFields(record);
  const attachments = [
    ...files.map((file) => ({ media: medium(file) })),
    ...links.map(({ href, text }) => ({
      external_context: { url: href, ...(text === href ? {} : { name: text }) },
    })),
  ];
  return [
    {
      ...headOf(record),
      data: words.map((post) => ({ post })),
      ...(attachments.length === 0 ? {} : { attachments: [{ data: attachments }] }),
    },
  ];
};

export const asComment: PageShape = (record) => {
  const { words, files, groups } = partsOf(record);
  const others = words.filter((word) => !groups.includes(word));
  // A comment that is the group's name, and nothing else, is still a comment.
  const own = others.length === 0 ? words.slice(0, 1) : others;
  const [group] = own.length < words.length ? groups : [];
  const comment = [...own, ...files.flatMap((file) => file.captions)].join('\n');
  return [
    {
      ...headOf(record),
      ...(comment === ''
        ? {}
        : { data: [{ comment: { comment, ...(group === undefined ? {} : { group }) } }] }),
      attachments: [{ data: files.map((file) => ({ media: medium(file) })) }],
    },
  ];
};

/** Photos of an album or of none: each file is a record of its own, with the name of the page as that of the album. */
export const asPhotos: PageShape = (record) => {
  const { words, files } = partsOf(record);
  const [album = ''] = record.page.header;
  return files.map((file) => ({
    ...medium(file.captions.length === 0 ? { ...file, captions: words } : file),
    title: album,
    ...(record.at === null ? {} : { creation_timestamp: new PageMoment(record.at) }),
  }));
};

/** Lists of words: each line is a record. */
export const asLines: PageShape = (record) => {
  const values = record.fields.flatMap(({ value }) => value ?? []);
  const found = [...record.texts, ...values];
  return [...new Set(found.length === 0 ? [record.heading ?? ''] : found)]
    .filter((name) => name !== '')
    .map((name) => ({ name }));
};

/** `label_values`: labels as they lead to a value. */
export const asFields: PageShape = (record) => {
  const { words, files } = partsOf(record);
  return [
    {
      ...headOf(record),
      media: files.map(medium),
      label_values: [...words.map((value) => ({ value })), ...record.fields.map(labelValue)],
    },
  ];
};

function labelValue({ labels, value, at, href }: Field): JsonObject {
  const own: JsonObject = {
    label: labels.at(-1) ?? '',
    ...(value === null ? {} : { value }),
    ...(at === null ? {} : { timestamp_value: new PageMoment(at) }),
    ...(href === null ? {} : { href }),
  };
  return labels.slice(0, -1).reduceRight<JsonObject>((inner, title) => ({ title, dict: [inner] }), own);
}

function medium({ uri, captions, hasCoordinates, hasUploadAddress }: PageFile): JsonObject {
  const exif = {
    ...(hasCoordinates ? { latitude: 1 } : {}),
    ...(hasUploadAddress ? { upload_ip: 'in the page' } : {}),
  };
  return {
    uri,
    description: captions.join('\n'),
    media_metadata: { photo_metadata: { exif_data: [exif] } },
  };
}

function hasDetails({ hasCoordinates, hasUploadAddress }: PageFile): boolean {
  return hasCoordinates || hasUploadAddress;
}

function headOf({ heading, at }: PageRecord): JsonObject {
  return {
    ...(at === null ? {} : { timestamp: new PageMoment(at) }),
    ...(heading === null ? {} : { title: heading }),
  };
}
