/** Calls of the file system that only ever write. */
const writing = ['copyfile', 'ftruncate', 'link', 'mkdir', 'rename', 'rmdir', 'symlink', 'unlink', 'write'];

const full = 'the disk is full → free some space, and try again';

const mends: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: 'the account has used up its share of the disk → free some space, and try again',
  EROFS: 'the disk may not be written → set OUT_DIR and CACHE_DIR to folders on another',
};

/** What programs say that are not part of Node, such as Vite's bundler and Pagefind. */
const fullElsewhere = /\bENOSPC\b|No space left on device|os error 28/;

/** Says why the file system does not take a file, and how to fix that; `undefined` for errors of other kinds. */
export function whyUnwritable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall = '', path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const mend = mends[code] ?? (fullElsewhere.test(error.message) ? full : undefined);
  const file = dest ?? path;
  if (mend !== undefined) return file === undefined ? `Nothing more can be written: ${mend}` : `${file}: ${mend}`;
  if (!writing.includes(syscall)) return undefined;
  return `${file ?? 'A file'} cannot be written (${error.message}) → see who may write there, or uses it`;
}
