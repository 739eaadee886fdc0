import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { baseName } from '../file-names.ts';
import { textsIn } from '../keys.ts';
import { type MediaFiles, typeOfWord } from '../media-files.ts';
import { sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';

/**
 * `snapchat_ai`: talks with My AI, one item a line. The file does not tell who wrote a line, so each counts as the person's, the more
 * exposing reading (items.md, rule 8). Memory: what My AI keeps about the person.
 */
export function assistantReader(files: MediaFiles): Reader {
  return sectionReader({
    family: 'My AI',
    files: ['snapchat_ai', 'my_ai'],
    take({ section, fields, value }, { source, input }) {
      const common = { kind: 'ai-chat', subject: 'my-ai', shownTo: shown.assistant } as const;
      if (/memory/.test(section)) {
        const texts = textsIn(value);
        const createdAt = snapDate(fields.text('timestamp', 'created', 'date'));
        const words = texts.filter((text) => snapDate(text) === null).join('\n');
        if (words === '') return null;
        return [snapItem(source, { ...common, identity: { targetLink: 'memory' }, createdAt, text: words })];
      }
      const content = fields.text('content', 'text', 'message');
      if (content === null) return fields.has('content') || fields.has('timestamp') ? noItems : null;
      const createdAt = snapDate(fields.text('timestamp', 'created', 'date'));
      const type = fields.text('type', 'mediatype');
      if (type === null || !/snap|image|video|media/i.test(type)) {
        return [snapItem(source, { ...common, identity: {}, createdAt, text: content })];
      }
      const media = [files.find(content, typeOfWord(type) ?? 'image', input)];
      return [
        snapItem(source, { ...common, identity: { mediaBaseName: baseName(content) }, createdAt, media }),
      ];
    },
  });
}
