/** What every file of the search engine, Pagefind, begins with once it is unzipped. */
export const signature = 'pagefind_dcd';
