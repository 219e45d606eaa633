import { defaultTokens } from '../../reading/theme/default-tokens.ts';
import { themeTokens } from '../../schema/theme/tokens.ts';
import { markdownTable } from './markdown-table.ts';

/** Returns the tokens that a theme may set as a Markdown table, with their usual values. */
export function tokenTable(): string {
  const rows = Object.entries(themeTokens).map(([name, { meaning }]) => {
    return [`\`${name}\``, `${meaning}.`, `\`${defaultTokens().get(name)?.value ?? ''}\``];
  });
  return markdownTable([['Token', 'Sets', 'Usual value'], ...rows]);
}
