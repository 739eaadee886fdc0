// Writes noto-jp.css, noto-sc.css and noto-kr.css beside this file from the font packages: their own style sheets name
// .woff too, which the bundler would ship (5 MB more). Run after an update of the packages: node renderer/fonts/make-noto-css.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

for (const script of ['jp', 'sc', 'kr']) {
  const name = `noto-sans-${script}`;
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  const css = readFileSync(join(folder, 'index.css'), 'utf8');
  const family = /font-family: '([^']+)'/.exec(css)?.[1];
  // The numbered slices hold the whole script; Latin comes from Inter.
  const slices = css.matchAll(
    /files\/(noto-sans-[a-z]+-\d+-400-normal\.woff2)[^;]*;\s*unicode-range: ([^;]+);/g,
  );
  const rules = [...slices].map(
    ([, file, range]) =>
      `@font-face{font-family:"${family}";font-weight:400;src:url("@fontsource/${name}/files/${file}") format("woff2");unicode-range:${range}}`,
  );
  if (rules.length < 80)
    throw new Error(`${name}: ${rules.length} slices found; its index.css has another shape`);
  writeFileSync(
    join(import.meta.dirname, `noto-${script}.css`),
    `/* Written by make-noto-css.mjs from @fontsource/${name}. */\n${rules.join('\n')}\n`,
  );
}
