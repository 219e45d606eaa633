import { parse, type AtRule, type CssSyntaxError, type Declaration, type Root, type Rule } from 'postcss';
import { isThemeToken, themeTokens } from '../../schema/theme/tokens.ts';
import { suggest } from '../../text/suggest.ts';
import type { FileMistake } from '../problem.ts';
import { defaultTokens, type DeclaredToken } from './default-tokens.ts';
import { isValueOf, resolved, type Tokens } from './values.ts';

/** The tokens of a section, which count on its pages and for its stories in lists. */
export interface SectionTokens {
  readonly slug: string;
  readonly line: number;
  readonly rule: Rule;
  readonly tokens: Tokens;
}

/** What `theme.css` declares, and what is wrong with it by itself. */
export interface ParsedTheme {
  readonly css: Root;
  readonly root: Tokens;
  readonly sections: readonly SectionTokens[];
  readonly faces: readonly AtRule[];
  readonly mistakes: readonly FileMistake[];
}

const sectionSelector = /^\[data-section=(['"]?)([a-z0-9-]+)\1\]$/;

/**
 * Parses a theme. It may declare tokens for `:root` and for sections, and fonts. The classes of pages change from version to
 * version, so rules for them are refused.
 *
 * @throws CssSyntaxError if it is not CSS; see `syntaxMistake`.
 */
export function parseTheme(source: string): ParsedTheme {
  const css = parse(source);
  const mistakes: FileMistake[] = [];
  const root = new Map<string, DeclaredToken>();
  const sections: SectionTokens[] = [];
  const faces: AtRule[] = [];
  for (const node of css.nodes) {
    if (node.type === 'atrule' && node.name.toLowerCase() === 'font-face') faces.push(node);
    else if (node.type === 'atrule') mistakes.push(error(node, `@${node.name}`, refusedRule(node)));
    else if (node.type === 'rule') {
      const tokens = tokensIn(node, mistakes);
      for (const selector of node.selectors) {
        const slug = sectionSelector.exec(selector)?.[2];
        if (selector === ':root') for (const [name, token] of tokens) root.set(name, token);
        else if (slug !== undefined) sections.push({ slug, line: lineOf(node), rule: node, tokens });
        else mistakes.push(error(node, selector, refusedSelector));
      }
    }
  }
  return { css, root, sections, faces, mistakes: [...mistakes, ...tokenMistakes(source, root, sections)] };
}

/** Returns what is wrong with a file that is not CSS. */
export function syntaxMistake({ line = 1, reason }: CssSyntaxError): FileMistake {
  const remedy = /^Unclosed/.test(reason)
    ? 'close it: each { needs its }, each ( its ), and each quotation mark its second'
    : reason === 'Unexpected }'
      ? 'delete this }, which closes nothing'
      : 'write each token as --name: value;';
  return { severity: 'error', line, field: 'file', message: `is not CSS from this line on (${reason}) → ${remedy}` };
}

const lineOf = ({ source }: Pick<Declaration, 'source'>): number => source?.start?.line ?? 1;

const error = (node: Pick<Declaration, 'source'>, field: string, message: string): FileMistake => ({
  severity: 'error',
  line: lineOf(node),
  field,
  message,
});

const refusedSelector =
  "only :root and [data-section='<slug>'] may be set, since all other names in pages change from version to version → set tokens there";

function refusedRule({ name, params }: AtRule): string {
  if (name === 'import') return 'may not load other style sheets → copy what is needed into this file';
  if (name === 'media' && params.includes('prefers-color-scheme')) {
    return 'does not see which colors a reader has chosen → give both in one value: light-dark(<light>, <dark>)';
  }
  return 'has no place in a theme → set tokens on :root, and fonts with @font-face';
}

/** Returns the tokens of a rule, and adds what else stands in it to the mistakes. */
function tokensIn(rule: Rule, mistakes: FileMistake[]): Map<string, DeclaredToken> {
  const tokens = new Map<string, DeclaredToken>();
  for (const node of rule.nodes) {
    if (node.type === 'comment') continue;
    if (node.type !== 'decl') {
      const name = node.type === 'rule' ? node.selector : `@${node.name}`;
      mistakes.push(error(node, name, 'stands within another rule → set tokens only'));
    } else if (!node.prop.startsWith('--')) {
      const meant = suggest(`--${node.prop}`, Object.keys(themeTokens));
      const remedy = meant === undefined ? 'set tokens, which begin with --' : `did you mean "${meant}"?`;
      mistakes.push(error(node, node.prop, `is not a token, and a theme sets nothing else → ${remedy}`));
    } else if (/\s--[\w-]+\s*:/.test(node.value)) {
      mistakes.push(error(node, node.prop, 'goes on into the next line → end it with a semicolon'));
    } else {
      tokens.set(node.prop, { value: node.value.replaceAll(/\s+/g, ' ').trim(), line: lineOf(node) });
    }
  }
  return tokens;
}

/** Finds unknown tokens, and values that are not what a token is. */
function tokenMistakes(source: string, root: Tokens, sections: readonly SectionTokens[]): FileMistake[] {
  const used = new Set([...source.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const usual = new Map([...defaultTokens(), ...root]);
  const scopes = [root, ...new Set(sections.map(({ tokens }) => tokens))];
  return scopes.flatMap((tokens) =>
    [...tokens].flatMap(([name, token]): FileMistake[] => {
      if (!isThemeToken(name)) return used.has(name) ? [] : [unknownToken(name, token)];
      const message = valueMistake(name, token, new Map([...usual, ...tokens]));
      return message === undefined ? [] : [{ severity: 'error', line: token.line, field: name, message }];
    }),
  );
}

function unknownToken(field: string, { line }: DeclaredToken): FileMistake {
  const meant = suggest(field, Object.keys(themeTokens));
  const isOurs = defaultTokens().has(field);
  const reason = isOurs ? 'is not a token for themes, and may change with any version' : 'unknown token';
  const remedy =
    meant === undefined || isOurs ? 'remove it; the handbook has a table of all' : `did you mean "${meant}"?`;
  return { severity: 'warning', line, field, message: `${reason} → ${remedy}` };
}

const examples = { color: 'light-dark(#1d4f91, #9cc2f5)', face: "'My Face', Georgia, serif", length: '38rem' } as const;

function valueMistake(name: keyof typeof themeTokens, { value }: DeclaredToken, tokens: Tokens): string | undefined {
  const { kind } = themeTokens[name];
  const whole = resolved(value, tokens);
  if (whole === undefined) return `"${value}" uses a token that has no value → declare that token, or write a ${kind}`;
  // Lengths go into calculations, which take no words.
  const isWord = kind === 'length' && /^[a-z-]+$/i.test(whole);
  return isValueOf(kind, whole) && !isWord
    ? undefined
    : `"${value}" is not a ${kind} → write one as in ${examples[kind]}`;
}
