import { mediaTypeOf } from '../../../archive/media-type.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { noItems } from '../../new-item.ts';
import type { AccountExports, Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { baseName } from '../file-names.ts';
import { textsIn } from '../keys.ts';
import { type MediaFiles, missing } from '../media-files.ts';
import { sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';

/** No export with such a file has been seen; names that Snapchat gives its features (formats/snapchat.md section 4.3). */
const features =
  '(?:my|ai)[ _-]?selfies?|ai[ _-]?snaps?|ai[ _-]?lens(?:es)?|dreams?|gen(?:erative)?[ _-]?ai[^/]*|ai[ _-]?generated[^/]*';
const featureData = new RegExp(`(?:^|/)(?:json/|html/)?(?:${features})(?:_history)?\\.(?:json|html?)$`, 'i');
const featureFolder = new RegExp(`(?:^|/)(?:${features})/[^/]+$`, 'i');

/** `Use My Cameos Selfie: No` and the like say that there is none. */
const negative = /^(?:false|no|none|not ?set|off|0|unknown|default)$/i;

/** Faces: the mark of a Cameos selfie (2022), and files of AI features, if an export ever has them. */
export function faceReaders(files: MediaFiles): readonly Reader[] {
  return [
    sectionReader({
      family: 'Cameos',
      files: ['cameos_metadata'],
      take({ section, fields }, { source }) {
        if (!/cameos/.test(section)) return noItems;
        if (fields.isEmpty) return null;
        const given = fields
          .entries()
          .some(([key, text]) => !/^(?:date|created)/.test(key) && !negative.test(text));
        if (!given) return noItems;
        return [
          snapItem(source, {
            identity: { targetLink: 'cameos' },
            kind: 'ai-selfie',
            subject: 'face',
            createdAt: snapDate(fields.text('date', 'created')),
            media: [missing('image')],
            shownTo: shown.face,
          }),
        ];
      },
    }),
    sectionReader({
      family: 'AI features',
      files: featureData,
      take({ fields, value }, { source, input }) {
        const texts = textsIn(value);
        if (texts.length === 0) return null;
        const name = texts.find((text) => mediaTypeOf(text) !== null && !/^https?:/.test(text));
        const words = texts
          .filter((text) => text !== name && snapDate(text) === null && !/^https?:/.test(text))
          .join('\n');
        return [
          snapItem(source, {
            identity: name === undefined ? {} : { mediaBaseName: baseName(name) },
            kind: 'ai-selfie',
            subject: 'ai-feature',
            createdAt: snapDate(fields.text('date', 'created', 'timestamp', 'creationtime')),
            text: words === '' ? null : words,
            media: name === undefined ? [] : [files.find(name, 'image', input)],
            shownTo: shown.aiFeature,
          }),
        ];
      },
    }),
  ];
}

/** Pictures in a folder of an AI feature, where no list names them. */
export function unnamedFeatureFiles({ inputs }: AccountExports): readonly ItemFacts[] {
  if (inputs.some(({ archive }) => archive.entries.some(({ path }) => featureData.test(path)))) return [];
  return inputs.flatMap(({ archive, index }) =>
    archive.entries.flatMap(({ path }): ItemFacts[] => {
      const type = featureFolder.test(path) ? mediaTypeOf(path) : null;
      if (type === null) return [];
      return [
        snapItem(
          { input: index, entry: path, pointer: 'record=1' },
          {
            identity: { mediaBaseName: baseName(path) },
            kind: 'ai-selfie',
            subject: 'ai-feature',
            media: [{ entry: path, input: index, type }],
            shownTo: shown.aiFeature,
          },
        ),
      ];
    }),
  );
}

export function holdsAiFeature({ inputs }: AccountExports): boolean {
  return inputs.some(({ archive }) =>
    archive.entries.some(({ path }) => featureData.test(path) || featureFolder.test(path)),
  );
}
