/** Returns the field that authors of other systems mean by one of theirs; `known` are the fields that may stand here. */
export function fieldElsewhere(field: string, known: readonly string[]): string | undefined {
  const name = plainName(field);
  return known.find((each) => namesElsewhere[each]?.includes(name));
}

/** Says what authors of other systems should do with a field of theirs that nothing here stands for. */
export function adviceOn(field: string, known: readonly string[]): string | undefined {
  const name = plainName(field);
  return known.includes('headline') && Object.hasOwn(advice, name) ? advice[name] : undefined;
}

/** Returns the name of a field without what systems write in different ways. */
export const plainName = (field: string): string => field.toLowerCase().replaceAll(/[-_]/g, '');

const namesElsewhere: Readonly<Record<string, readonly string[]>> = {
  headline: ['title', 'name', 'head', 'hed', 'heading', 'subject'],
  standfirst: [
    'description',
    'summary',
    'excerpt',
    'subtitle',
    'subhead',
    'dek',
    'deck',
    'lede',
    'lead',
    'teaser',
    'abstract',
    'intro',
  ],
  kicker: ['eyebrow', 'overline', 'label', 'rubric'],
  byline: ['author', 'authors', 'by', 'writer', 'writers', 'contributor', 'contributors', 'creator'],
  publishedAt: [
    'date',
    'pubdate',
    'published',
    'publishdate',
    'publishedon',
    'datepublished',
    'created',
    'createdat',
    'time',
  ],
  updatedAt: [
    'updated',
    'lastmod',
    'modified',
    'datemodified',
    'lastmodified',
    'lastupdated',
    'moddate',
    'updateddate',
  ],
  section: ['category', 'categories', 'channel', 'desk'],
  topics: ['tags', 'tag', 'topic', 'keywords', 'keyword', 'subjects'],
  image: ['cover', 'hero', 'thumbnail', 'featuredimage', 'coverimage', 'heroimage', 'picture', 'photo', 'images'],
  dateline: ['location', 'place', 'city'],
  genre: ['type', 'format', 'articletype'],
  embargoUntil: ['embargo', 'embargoed'],
  aliases: ['alias', 'redirectfrom', 'redirects', 'redirect'],
  corrections: ['correction', 'errata', 'erratum'],
  killed: ['retracted', 'withdrawn', 'unpublished', 'deleted'],
  credit: ['source', 'photographer', 'attribution', 'copyright'],
  alt: ['alttext', 'alternative'],
  file: ['src', 'path', 'url', 'filename'],
  bio: ['biography', 'about'],
};

const address = 'remove it: the name of the file or its folder is the address';
const advice: Readonly<Record<string, string>> = {
  slug: address,
  permalink: address,
  url: address,
  id: address,
  layout: 'remove it: the kind of file decides how the page looks',
  template: 'remove it: the kind of file decides how the page looks',
  language: 'remove it: outlet.yaml sets the language',
  lang: 'remove it: outlet.yaml sets the language',
  weight: 'remove it: fronts/<slug>.yaml sets the order',
  expires: 'remove it: a story stays at its address',
  expirydate: 'remove it: a story stays at its address',
};
