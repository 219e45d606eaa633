/** The text of a new draft, until its author writes another. */
export const placeholderText = 'Begin here.';

/** The standfirst of the first story of a new outlet, until its author writes another. */
export const placeholderStandfirst = 'One or two sentences under the headline.';

/** Returns the lines of a body that still say it, counted from 1. */
export function placeholdersIn(markdown: string): number[] {
  if (!markdown.includes(placeholderText)) return [];
  return markdown.split('\n').flatMap((line, index) => (line.trim() === placeholderText ? [index + 1] : []));
}
