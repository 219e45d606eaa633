/** How much the site stores on a device at most. The page of saved stories states these limits. */
export const limits = { savedStories: 50, readPages: 50, megabytes: 20 } as const;

/** Returns a number of bytes as megabytes, with one digit after the point. */
export const toMegabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;
