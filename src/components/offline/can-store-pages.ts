/** Returns whether this browser can store pages. In the authors' preview there is no worker. */
export const canStorePages = (): boolean =>
  import.meta.env.PROD && 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;
