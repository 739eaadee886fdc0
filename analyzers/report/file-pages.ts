import type { FileGroup, FilePage } from '../model/query.ts';
import type { Coverage } from '../run/coverage.ts';
import { recordLines } from './json/report-json.ts';
import type { Voice } from './json/voice.ts';
import type { Report } from './report.ts';

interface FileLine {
  readonly entry: string;
  readonly reason: string | null;
}

/** Files of one input in one group, in the order of reading. Failed ones come with the files that hold failed records. */
export function filePage(
  report: Report,
  rev: number,
  asked: {
    readonly input: number;
    readonly group: FileGroup;
    readonly offset: number;
    readonly limit: number;
  },
  voice: Voice,
): FilePage {
  const coverage = report.run.coverage[asked.input];
  const lines = coverage === undefined ? [] : linesOf(coverage, asked.group, voice);
  const files = lines.slice(asked.offset, asked.offset + asked.limit);
  return { rev, total: lines.length, offset: asked.offset, files };
}

function linesOf(coverage: Coverage, group: FileGroup, voice: Voice): readonly FileLine[] {
  switch (group) {
    case 'read':
    case 'media':
    case 'notUnderstood':
      return coverage[group].map((entry) => ({ entry, reason: null }));
    case 'setAside':
      return coverage.setAside.map((line) => fileLine(line, voice));
    case 'failed':
      return [
        ...[...coverage.failed, ...coverage.remarks].map((line) => fileLine(line, voice)),
        ...recordLines(coverage, voice).map(({ entry, reason }) => ({ entry: entry ?? '', reason })),
      ];
  }
}

function fileLine({ entry, reason }: Coverage['failed'][number], voice: Voice): FileLine {
  return { entry: entry ?? voice.say('report.list-of-files'), reason: voice.because(reason) };
}
