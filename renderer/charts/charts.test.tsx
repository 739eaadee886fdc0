import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AudienceMatrix } from './audience-matrix.tsx';
import { KindBars } from './kind-bars.tsx';
import { VerdictStrip } from './verdict-strip.tsx';
import { YearBars } from './year-bars.tsx';

const trainingLabels = {
  confirmed: 'named',
  likely: 'covered',
  possible: "can't tell",
  unlikely: 'not covered',
  excluded: 'ruled out',
};

const numbersOf = (html: string, name: string): readonly number[] =>
  [...html.matchAll(new RegExp(`<rect[^>]* ${name}="([\\d.]+)"[^>]*fill="`, 'g'))].map((match) =>
    Number(match[1]),
  );

describe('the strip', () => {
  const figures = [
    { value: 'confirmed', label: 'named', count: 1 },
    { value: 'likely', label: 'covered', count: 9_999 },
    { value: 'possible', label: "can't tell", count: 0 },
  ] as const;
  const strip = (rtl = false) =>
    renderToStaticMarkup(
      <VerdictStrip figures={figures} title="All items" locale="en" width={600} rtl={rtl} />,
    );

  it('tells its figures to those who cannot see it', () => {
    expect(strip()).toMatch(
      /role="img" aria-labelledby="(\S+) (\S+)".*<title id="\1">All items<\/title><desc id="\2">named 1; covered 9,999; can&#x27;t tell 0<\/desc>/,
    );
  });

  it('shows one item among ten thousand, and nothing for none', () => {
    const html = strip();
    expect(html).toContain('fill="var(--verdict-confirmed)"');
    // Once in the legend.
    expect(html.match(/possible\)"/g)).toHaveLength(1);
  });

  it('says in the legend what a short bar has no room for, and never rounds to all or nothing', () => {
    expect(strip()).toContain('&lt;1%');
    expect(strip()).toContain('&gt;99%');
  });

  it('begins on the right where people read from there', () => {
    const [first = 0, second = 0] = numbersOf(strip(), 'x');
    const [mirrored = 0, other = 0] = numbersOf(strip(true), 'x');
    expect(first).toBeLessThan(second);
    expect(mirrored).toBeGreaterThan(other);
  });

  it('offers a link for each segment that has items', () => {
    const html = renderToStaticMarkup(
      <VerdictStrip figures={figures} title="All items" locale="en" width={600} onSelect={() => undefined} />,
    );
    expect(html.match(/<button/g)).toHaveLength(2);
  });
});

describe('the years', () => {
  const years = [
    { year: 2019, counts: { likely: 10 } },
    { year: 2021, counts: { likely: 5, possible: 5 } },
    { year: null, counts: { excluded: 1 } },
  ];
  const chart = (onSelect?: () => void) =>
    renderToStaticMarkup(
      <YearBars
        years={years}
        policyStarts={[{ day: '2023-09-29', label: 'Policy: 29 Sep 2023' }]}
        closedSpans={[{ from: '2020-01-01', to: null }]}
        title="Items by year"
        trainingLabels={trainingLabels}
        unknownLabel="no date"
        closedLabel="Closed"
        locale="en"
        width={600}
        {...(onSelect === undefined ? {} : { onSelect })}
      />,
    );

  it('tells each year, the policy and the closed time to those who cannot see it', () => {
    expect(chart()).toContain(
      '2019: 10 (covered 10). 2021: 10 (covered 5; can&#x27;t tell 5). no date: 1 (ruled out 1). Policy: 29 Sep 2023. Closed: 2020-01-01 – …',
    );
  });

  it('keeps the empty years, and reaches to the policy though no item does', () => {
    for (const year of [2019, 2020, 2021, 2022, 2023]) expect(chart()).toContain(`>${year}</text>`);
  });

  it('is a picture on paper, and one tab stop with a named link for each column on screen', () => {
    expect(chart()).toContain('role="img"');
    const html = chart(() => undefined);
    expect(html).toContain('role="group"');
    expect(html.match(/role="link"/g)).toHaveLength(6);
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toContain('aria-label="2020: 0"');
  });
});

describe('the tables', () => {
  it('add up by kind and by audience, and leave the other kinds out of the sums', () => {
    const html = renderToStaticMarkup(
      <AudienceMatrix
        rows={[
          { key: 'post', label: 'posts', counts: { public: 1_000, unknown: 2 } },
          { key: 'image', label: 'pictures', counts: { public: 30 } },
        ]}
        more={{
          label: 'Not in the sums',
          rows: [{ key: 'message', label: 'messages', counts: { private: 7_777 } }],
        }}
        caption="Who could see them"
        audienceLabels={{ public: 'public', limited: 'limited', private: 'private', unknown: "can't tell" }}
        heads={{ what: 'Kind', all: 'All' }}
        locale="en"
        onSelect={() => undefined}
      />,
    );
    const sums = html.slice(html.indexOf('>All</th><td'), html.indexOf('Not in the sums'));
    expect([...sums.matchAll(/>([\d,]+)</g)].map((match) => match[1])).toEqual([
      '1,030',
      '0',
      '0',
      '2',
      '1,032',
    ]);
    // A zero leads nowhere.
    expect(html.match(/<button/g)).toHaveLength(10);
  });

  it('say the split of a bar in words where nothing can be pointed at', () => {
    const html = renderToStaticMarkup(
      <KindBars
        rows={[{ key: 'post', label: 'posts', counts: { likely: 3_020, unlikely: 230 } }]}
        caption="What they are"
        heads={{ what: 'Kind', count: 'Items', split: 'Split' }}
        trainingLabels={trainingLabels}
        locale="en"
        withSplit
      />,
    );
    expect(html).toContain('3,250</td>');
    expect(html).toContain('>covered 3,020; not covered 230</td>');
  });
});
