import type { PrintDocument } from '../../../analyzers/model/print.ts';
import { makeText, TextProvider } from '../../text/text.tsx';
import { CoverPage } from './cover-page.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HowToRead } from './how-to-read.tsx';
import { ItemsSection } from './items-section.tsx';
import { platformsOf } from './names.ts';
import { PlatformSection } from './platform-section.tsx';
import { numberSources } from './sources.ts';
import { SourcesSection } from './sources-section.tsx';

/** Px between the margins (main/print/page.ts): A4 or Letter less 0.7 inches on both sides. */
const contentWidth = { A4: 659, Letter: 681 } as const;

/** The whole report on paper, from the result to the sources, and the items at the end of the long version. */
export function PrintPage({ document }: { document: PrintDocument }) {
  const width = contentWidth[document.pageSize];
  const sources = numberSources(document.report.policies);
  return (
    <TextProvider value={makeText(document.locale)}>
      <main>
        <CoverPage document={document} width={width} />
        <HowToRead document={document} />
        {platformsOf(document).map((platform) => (
          <PlatformSection
            key={platform}
            document={document}
            platform={platform}
            sources={sources}
            width={width}
          />
        ))}
        <FindingsSection document={document} />
        <CoverageSection document={document} />
        <SourcesSection sources={sources} />
        {document.items !== null && <ItemsSection document={document} items={document.items} />}
      </main>
    </TextProvider>
  );
}
