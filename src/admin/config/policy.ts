/**
 * Returns the security policy of the page of the editor, which asks the git host and nobody else. Its styles are made by
 * its scripts, and it shows pictures before they are saved.
 */
export function editorPolicy({ data, pictures }: { data: readonly string[]; pictures: readonly string[] }): string {
  const list = (...sources: readonly string[]): string => sources.join(' ');
  return [
    "default-src 'none'",
    // It makes pictures smaller in WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    list("img-src 'self' blob: data:", ...pictures),
    "media-src 'self' blob:",
    list("connect-src 'self' blob: data:", ...data),
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
