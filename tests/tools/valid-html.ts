import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A slash at the end of a void element means nothing, and Astro prints what a template has.
    'void-style': 'off',
    // How long a headline may be is for its editors to say.
    'long-title': 'off',
    // The list of a combobox is no `<select>`: readers type beside it.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Browsers add the body of an author's table, and white space in an author's code is the author's.
    'prefer-tbody': 'off',
    'no-trailing-whitespace': 'off',
  },
});

/** Returns what is wrong with a page by the rules of HTML, one line each. */
export async function htmlMistakes(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} (${selector ?? ''})`),
  );
}
