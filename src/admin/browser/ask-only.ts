/**
 * Keeps the editor from asking other hosts than the git host, as it does to learn of newer versions. The security policy
 * of the page forbids that too, but with an error in the console.
 *
 * @param origins those that may be asked besides that of the site.
 */
export function askOnly(origins: readonly string[]): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (request, options) => {
    const address = new URL(request instanceof Request ? request.url : request, location.href);
    const isAllowed =
      [location.origin, ...origins].includes(address.origin) || /^(?:blob|data):$/.test(address.protocol);
    if (!isAllowed) throw new TypeError(`The editor may not ask ${address.origin}.`);
    return ask(request, options);
  };
}
