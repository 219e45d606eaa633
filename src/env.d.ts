// A file with an import cannot declare modules that are not files.
/* eslint-disable @typescript-eslint/consistent-type-imports */

/** What Astro and Vite cannot know of the types: what `middleware.ts` hands to components, and the words of scripts. */
declare namespace App {
  /** The language of the outlet, for all components. */
  interface Locals {
    locale: string;
    words: import('./text/language/words.ts').Words;
  }
}

declare module 'virtual:words/following' {
  const words: import('./text/language/words.ts').Words['following'];
  export default words;
}

declare module 'virtual:words/linking' {
  const words: import('./text/language/words.ts').Words['linking'];
  export default words;
}

declare module 'virtual:words/listening' {
  const words: import('./text/language/words.ts').Words['listening'];
  export default words;
}

declare module 'virtual:words/offline' {
  const words: import('./text/language/words.ts').Words['offline'];
  export default words;
}

declare module 'virtual:words/saving' {
  const words: import('./text/language/words.ts').Words['saving'];
  export default words;
}

declare module 'virtual:words/searching' {
  const words: import('./text/language/words.ts').Words['searching'];
  export default words;
}

declare module 'virtual:words/stored' {
  const words: import('./text/language/words.ts').Words['stored'];
  export default words;
}

declare module 'virtual:words/viewer' {
  const words: import('./text/language/words.ts').Words['viewer'];
  export default words;
}
