import { defineLiveCollection } from 'astro:content';
import { editionLoader } from './build/loader.ts';

/** Pages see the content as the edition that the press has made of it: the one entry of this collection. */
export const collections = { editions: defineLiveCollection({ loader: editionLoader }) };
