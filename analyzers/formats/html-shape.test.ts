import { describe, expect, it } from 'vitest';
import { htmlElement } from '../../tests/fixtures/html/element.ts';
import { labelValues } from './html-label-values.ts';
import { leafTexts, leaves, localFiles, plainText, webLinks } from './html-shape.ts';

describe('texts of a record', () => {
  it.each([
    ['<div>First <b>swarm</b> of the year</div>', ['First swarm of the year']],
    ['<div>one<br>two<br/><br/> three</div>', ['one\ntwo\n\nthree']],
    ['<p>one<p>two', ['one', 'two']],
    ['<div>Tom &amp; Jerry &lt;3 &#128029; caf&eacute;</div>', ['Tom & Jerry <3 🐝 café']],
    ['<div>\n    laid out\n    in the file\n  </div>', ['laid out in the file']],
    ['<div>written\nby the person</div>', ['written\nby the person']],
    ['<a href="x"><div>date</div></a>', ['date']],
    ['<div>a<div>b</div>c</div>', ['a', 'b', 'c']],
    ['<script>var no = "<p>x</p>"</script><style>.no{}</style><p>yes</p><template>no</template>', ['yes']],
    ['<td><svg><title>no</title><text>no</text></svg>yes</td>', ['yes']],
    ['<ul><li>a</li> <li><b>b</b></li></ul>', ['a', 'b']],
    ['<b>a</b>\n<i>b</i>', ['a b']],
    ['<div> &nbsp; </div>', []],
  ])('%s', (html, texts) => {
    expect(leafTexts(htmlElement(html))).toEqual(texts);
    expect(plainText(htmlElement(html))).toBe(texts.join('\n'));
  });

  it('know where they stand', () => {
    const found = leaves(htmlElement('<section><h2>A</h2><div><a href="x.html">B</a></div></section>'));
    expect(found.map(({ text, within }) => `${text} ${within.map(({ tag }) => tag).join('>')}`)).toEqual([
      'A >section>h2',
      'B >section>div>a',
    ]);
  });
});

describe('labels and values', () => {
  it.each([
    ['<tr><td>IP</td><td>192.0.2.7</td></tr>', ['IP: 192.0.2.7']],
    ['<tr><td colspan="2">Latitude<div><div>52.1</div></div></td></tr>', ['Latitude: 52.1']],
    [
      '<tr><td colspan="2"><div>Tags</div><div><div>a</div><div>b</div></div></td></tr>',
      ['Tags: a', 'Tags: b'],
    ],
    ['<tr><th>Name</th><td>Ada</td></tr>', ['Name: Ada']],
    [
      '<tr><td>Owner<div><table><tr><td>Name</td><td>Bob</td></tr></table></div></td></tr>',
      ['Owner/Name: Bob'],
    ],
    [
      '<tr><td>Owner</td><td><table><tr><td>Name</td><td>Bob</td></tr></table></td></tr>',
      ['Owner/Name: Bob'],
    ],
    [
      '<tr><th>Date</th><th>Place</th></tr><tr><td>May</td><td>Utrecht</td></tr>',
      ['Date: May', 'Place: Utrecht'],
    ],
    [
      '<tr><td>URL</td><td><a href="https://e.example/">here</a></td></tr>',
      ['URL: here <https://e.example/>'],
    ],
    ['<tr><td>Website</td><td></td></tr>', ['Website: ']],
    ['<tr><td>alone</td></tr>', [': alone']],
  ])('%s', (rows, expected) => {
    const found = labelValues(htmlElement(`<div><table>${rows}</table></div>`));
    expect(
      found.map(
        ({ labels, value, href }) => `${labels.join('/')}: ${value}${href === null ? '' : ` <${href}>`}`,
      ),
    ).toEqual(expected);
  });
});

it('tells files of the archive from links that lead out', () => {
  const element = htmlElement(
    `<a href="media/1.jpg"><img src="media/1.jpg" alt="A hive"></a><video src="media/2.mp4" controls></video>
     <video><source src="../media/3.mp4"></video><img src="data:image/gif;base64,R0"><img src="//e.example/x.png">
     <a href="https://e.example/p?a=1&amp;b=2">a <b>page</b></a><a href="#top">up</a><a href="javascript:go()">go</a>`,
  );
  expect(localFiles(element)).toEqual([
    { uri: 'media/1.jpg', tag: 'a', alt: null },
    { uri: 'media/1.jpg', tag: 'img', alt: 'A hive' },
    { uri: 'media/2.mp4', tag: 'video', alt: null },
    { uri: '../media/3.mp4', tag: 'source', alt: null },
  ]);
  expect(webLinks(element)).toEqual([{ href: 'https://e.example/p?a=1&b=2', text: 'a page' }]);
});
