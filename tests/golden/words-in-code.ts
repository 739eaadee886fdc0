import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** What the product's sources say in quotes: whole words, and templates as patterns. */
export interface WordsInCode {
  readonly literals: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  /** First arguments of `reason(...)`: codes, and patterns of codes. */
  readonly reasonCodes: ReadonlySet<string>;
  readonly reasonPatterns: readonly RegExp[];
}

/** Sources of the product, without tests; also the JSON data of the platforms. */
export function wordsInCode(): WordsInCode {
  const words = {
    literals: new Set<string>(),
    patterns: [] as RegExp[],
    reasonCodes: new Set<string>(),
    reasonPatterns: [] as RegExp[],
  };
  for (const path of sources()) {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.json'))
      for (const [, word] of text.matchAll(/"([^"\\]*)"/g)) words.literals.add(word ?? '');
    else collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), words);
  }
  return words;
}

function sources(): readonly string[] {
  return ['analyzers', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, folder, name))
      .filter((path) => /\.(ts|tsx|json)$/.test(path) && !/\.test\.tsx?$|text\/en[/.]|schema\//.test(path)),
  );
}

interface Collecting {
  readonly literals: Set<string>;
  readonly patterns: RegExp[];
  readonly reasonCodes: Set<string>;
  readonly reasonPatterns: RegExp[];
}

function collect(node: ts.Node, words: Collecting): void {
  if (ts.isStringLiteralLike(node)) words.literals.add(node.text);
  if (ts.isTemplateExpression(node)) words.patterns.push(patternOf(node));
  if (ts.isCallExpression(node) && node.expression.getText() === 'reason') {
    const [code] = node.arguments;
    if (code !== undefined) collectCodes(code, words);
  }
  ts.forEachChild(node, (child) => collect(child, words));
}

/** `reason('a')`, `reason(b ? 'a' : 'c')`, reason(`a-${b}`). */
function collectCodes(node: ts.Expression, words: Collecting): void {
  if (ts.isStringLiteralLike(node)) words.reasonCodes.add(node.text);
  if (ts.isTemplateExpression(node)) words.reasonPatterns.push(patternOf(node));
  if (!ts.isConditionalExpression(node)) return;
  collectCodes(node.whenTrue, words);
  collectCodes(node.whenFalse, words);
}

/** A template with anything in its gaps; one with hardly a fixed letter would match everything, and matches nothing. */
function patternOf(node: ts.TemplateExpression): RegExp {
  const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (texts.join('').replace(/[^a-z]/g, '').length < 3) return /^$/;
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`);
}
