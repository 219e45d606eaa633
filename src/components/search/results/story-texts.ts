/** What of a story's page is its text. */
const textElements = 'p, li, figcaption, h2, h3, td, dd, dt';
const notText = ':scope > p, header, aside, footer, nav, form, [hidden]';

/**
 * Loads a story's page and returns its paragraphs and captions. The index has only words, and the page is what the
 * reader will open.
 *
 * @throws Error if the page cannot be loaded.
 */
export async function loadTexts(address: string): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const story = page.querySelector('article');
  if (!story) return [];
  for (const part of story.querySelectorAll(notText)) part.remove();
  return [...story.querySelectorAll(textElements)]
    .filter((element) => !element.querySelector(textElements))
    .map((element) => element.textContent.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}
