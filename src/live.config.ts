import { defineLiveCollection } from 'astro:content';
import { editionLoader } from './press/loader.ts';

/** Pages see the content as the edition that the press has made of it: the one entry of this collection. */
export const collections = { editions: defineLiveCollection({ loader: editionLoader }) };
