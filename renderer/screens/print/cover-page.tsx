import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { CubeRow } from '../../../analyzers/model/query.ts';
import { size, trainingCounts } from '../../charts/from-cube.ts';
import { VerdictStrip } from '../../charts/verdict-strip.tsx';
import { mostlyUnknown, nounOf, platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { isDone } from '../opt-out/done.ts';
import { verdictFigures } from './labels.ts';
import { MadeFrom } from './made-from.tsx';
import { warnings } from './names.ts';
import styles from './print-page.module.css';
import { toldSentences } from './told-sentences.ts';

export interface CoverPageProps {
  readonly document: PrintDocument;
  readonly width: number;
}

/** Page 1: the result, what it rests on, what to do first, what it does not prove. */
export function CoverPage({ document, width }: CoverPageProps) {
  const text = useText();
  const { report } = document;
  const notes = warnings(document, text);
  const headlineRows = report.cube.filter((row) => row.headline);
  return (
    <section className={styles.cover}>
      <header className={styles.masthead}>
        <span>{text('print.name')}</span>
        <span>{text('print.date', { date: text.when(report.generatedAt) })}</span>
      </header>
      <h1>{text('print.heading')}</h1>
      {!report.complete && <p className={styles.note}>{text('print.result.growing')}</p>}
      <Result document={document} headlineRows={headlineRows} />
      {headlineRows.length > 0 && (
        <VerdictStrip
          figures={verdictFigures(trainingCounts(headlineRows), text)}
          title={text('print.strip', { noun: nounOf(text, headlineRows) })}
          locale={document.locale}
          width={width}
        />
      )}
      <NotCounted document={document} />
      <FirstSteps document={document} />
      <MadeFrom document={document} />
      <div className={styles.twoColumns}>
        <section>
          <h2 className={styles.small}>{text('print.proof')}</h2>
          <p>{text('print.proof.1')}</p>
          <p>{text('print.proof.2')}</p>
          <p>{text('print.proof.3')}</p>
        </section>
        <section>
          <h2 className={styles.small}>{text('print.told')}</h2>
          {toldSentences(report.told, text).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {notes.length > 0 && <h2 className={styles.small}>{text('print.warnings')}</h2>}
          {notes.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      </div>
      <p className={styles.imprint}>
        {text('print.made', {
          version: report.app.version,
          reviewed: text.day(report.policyPack.lastReviewed),
          edition: report.policyPack.version,
        })}
      </p>
    </section>
  );
}

interface ResultProps {
  readonly document: PrintDocument;
  /** Own items of the headline kinds. */
  readonly headlineRows: readonly CubeRow[];
}

/** One number, the reference beside it, what it means. */
function Result({ document, headlineRows }: ResultProps) {
  const text = useText();
  const { headline } = document.report.summary;
  const { of, trainingInputs, ahead, assumed, possible } = headline;
  if (of === 0) return <p className={styles.lead}>{text('print.result.nothing')}</p>;
  const noun = nounOf(text, headlineRows);
  const unknown = size(
    headlineRows.filter((row) => row.training === 'possible' && row.audience === 'unknown'),
  );
  const aheadPossible = size(headlineRows.filter((row) => row.ahead === 'possible'));
  return (
    <section aria-label={text('print.result')}>
      {mostlyUnknown(headline) && (
        <p className={styles.note}>{text('print.result.unclear-leads', { possible, of, noun })}</p>
      )}
      <table className={styles.result}>
        <tbody>
          <tr>
            <th scope="row">{text('print.result.so-far')}</th>
            <td className={styles.figure}>{text.number(trainingInputs)}</td>
            <td>{text('print.result.so-far-means', { of, noun })}</td>
          </tr>
          <tr>
            <th scope="row">{text('print.result.ahead')}</th>
            <td className={styles.figure}>{text.number(ahead)}</td>
            <td>
              {ahead === 0 ? text('print.result.ahead-none') : text('print.result.ahead-means', { ahead })}{' '}
              {aheadPossible > 0 && text('print.result.ahead-possible', { possible: aheadPossible })}
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        {assumed === 0 ? text('print.result.assumed-none') : text('print.result.assumed', { assumed })}{' '}
        {possible > 0 && text('print.result.possible', { possible, unknown, unclear: possible - unknown })}
      </p>
    </section>
  );
}

function NotCounted({ document }: { document: PrintDocument }) {
  const text = useText();
  const count = size(document.report.cube.filter((row) => !row.headline));
  if (count === 0) return null;
  return (
    <p className={`${styles.quiet} ${styles.apart}`}>
      <strong>{text('print.not-counted')}.</strong> {text('print.not-counted.means', { count })}
    </p>
  );
}

/** The most useful step of each platform that the person has not done yet, as its guide orders them. */
function FirstSteps({ document }: { document: PrintDocument }) {
  const text = useText();
  const { optOut, told } = document.report;
  const open = optOut.filter((step) => !isDone(told, step));
  const firsts = open.filter(
    (step, index, all) => all.findIndex((other) => other.platform === step.platform) === index,
  );
  if (firsts.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={styles.small}>{text('print.do-first')}</h2>
      <ol>
        {firsts.map((step) => (
          <li key={step.platform}>
            {text('print.do-first.line', {
              platform: platformName(text, step.platform),
              title: step.title,
              minutes: step.minutes,
            })}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{text('print.do-first.where')}</p>
    </section>
  );
}
