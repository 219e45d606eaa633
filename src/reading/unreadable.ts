const mends: Readonly<Record<string, string>> = {
  ENOENT: 'is not there any more → put it back, or take out what refers to it',
  EACCES: 'may not be read → give the account that builds the site the right to read it',
  EPERM: 'may not be read → give the account that builds the site the right to read it',
  EISDIR: 'is a folder → put a file in its place',
  ENOTDIR: 'is not there any more → put it back, or take out what refers to it',
};

/** Says why the file system does not give a file, and how to fix that; `undefined` for errors of other kinds. */
export function whyUnreadable(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return mends[String(error.code)] ?? `cannot be read (${error.message}) → check the disk, and try again`;
}
