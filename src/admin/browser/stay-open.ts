/** What Vite offers to a module of the preview. */
type Hot = Pick<NonNullable<ImportMeta['hot']>, 'on'>;

/**
 * Keeps the page from being loaded anew when content changes or the preview starts again, since what was typed and not saved
 * would be lost. Vite waits for its listeners before it loads a page, and these never answer.
 */
export function stayOpen(hot: Hot | undefined): void {
  const never = (): unknown => new Promise(() => undefined);
  hot?.on('vite:beforeFullReload', never);
  hot?.on('vite:ws:disconnect', never);
}
