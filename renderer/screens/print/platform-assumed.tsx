import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { CubeRow } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { size } from '../../charts/from-cube.ts';
import { type Text, useText } from '../../text/text.tsx';
import { accountWide } from '../report/assumptions.ts';

export interface PlatformAssumedProps {
  readonly document: PrintDocument;
  readonly platform: PlatformId;
  /** Own items of the headline kinds on this platform. */
  readonly rows: readonly CubeRow[];
}

/** How much of the platform's number is assumed, on what, and what would settle it. */
export function PlatformAssumed({ document, platform, rows }: PlatformAssumedProps) {
  const text = useText();
  if (rows.length === 0) return null;
  const counted = rows.filter((row) => row.training === 'confirmed' || row.training === 'likely');
  const assumed = size(counted.filter((row) => row.basis === 'platform-default'));
  const possible = rows.filter((row) => row.training === 'possible');
  const unknown = size(possible.filter((row) => row.audience === 'unknown'));
  return (
    <section>
      <h3>{text('print.platform.assumed')}</h3>
      {assumed === 0 ? (
        <p>{text('print.platform.assumed.none')}</p>
      ) : (
        <p>
          {[
            text('print.platform.assumed.count', { assumed, count: size(counted) }),
            ...(accountWide.includes(platform)
              ? aboutAccount(document, platform, text)
              : [text('print.platform.assumed.limited'), text('print.platform.assumed.settle-limited')]),
          ].join(' ')}
        </p>
      )}
      {possible.length > 0 && (
        <p>{text('print.platform.possible', { unknown, unclear: size(possible) - unknown })}</p>
      )}
    </section>
  );
}

/** Where one switch opens and closes the whole account: what the archive tells of it. */
function aboutAccount(document: PrintDocument, platform: PlatformId, text: Text): readonly string[] {
  const histories = new Set(
    document.report.accounts
      .filter((account) => account.platform === platform)
      .map((account) => account.history),
  );
  return [
    text('print.platform.assumed.closed'),
    ...(histories.has('empty') ? [text('print.platform.assumed.history-empty')] : []),
    ...(histories.has('absent') ? [text('print.platform.assumed.history-absent')] : []),
    text('print.platform.assumed.settle'),
  ];
}
