import type { EntryCollection, Field } from '@sveltia/cms';
import type { WrittenKind } from '../../schema/content.ts';

/** Kinds with one file for each entry in a folder of their own, as the editor lists them. */
export const folders = {
  contributors: ['Contributors', 'contributor', 'person'],
  sections: ['Sections', 'section', 'newspaper'],
  topics: ['Topics', 'topic', 'sell'],
  series: ['Series', 'series', 'format_list_numbered'],
  agencies: ['Agencies', 'agency', 'cell_tower'],
  fronts: ['Fronts', 'front', 'dashboard'],
} as const;

/** The kinds whose files have a body of Markdown. */
export const withBody: readonly WrittenKind[] = ['stories', 'updates', 'pages'];

/** The format of a kind, which the page registers. The editor wants to know from its name whether Markdown follows. */
const formatName = (kind: WrittenKind): string => (withBody.includes(kind) ? `${kind}-frontmatter` : kind);

/** Says in which folder an entry lies; in no file. It comes first, since the editor makes fields when they are seen. */
const address: Field = {
  name: 'address',
  label: 'Folder',
  widget: 'address',
  required: false,
  fields: ['year', 'month', 'slug', 'time'].map((name) => ({ name })),
};

export const beside = { media_folder: '', public_folder: '' } as const;

/** Returns what stands before the headline in the list if a field has a value. Nothing there can follow the clock. */
const markOf = (field: string, word: string): string => `{{${field} | ternary('${word} · ', '')}}`;

/** Stories lie in a folder by the month in which they run, in the time zone of the outlet. */
export function stories(folder: string, fields: Field[]): EntryCollection {
  return {
    name: 'stories',
    label: 'Stories',
    label_singular: 'story',
    icon: 'article',
    folder: `${folder}/stories`,
    path: '{{fields.address.year}}/{{fields.address.month}}/{{slug}}/index',
    extension: 'md',
    format: formatName('stories'),
    identifier_field: 'headline',
    summary: `${markOf('killed.at', 'Withdrawn')}${markOf('draft', 'Draft')}${markOf('embargoUntil', 'Embargo')}{{headline}}`,
    slug: {
      template: '{{headline | lower}}',
      editable: ['create'],
      hint: 'Last part of the address, which readers will keep: lower-case words with hyphens between them.',
      pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Write lower-case letters, digits and single hyphens.'],
    },
    ...beside,
    sortable_fields: {
      fields: ['publishedAt', 'headline'],
      default: { field: 'publishedAt', direction: 'descending' },
    },
    view_filters: [
      { name: 'drafts', label: 'Drafts', field: 'draft', pattern: true },
      { name: 'scheduled', label: 'Scheduled', field: 'publishedAt', gt: '{{now}}' },
      { name: 'embargoed', label: 'Under embargo', field: 'embargoUntil', gt: '{{now}}' },
      { name: 'withdrawn', label: 'Withdrawn', field: 'killed.at', empty: false },
      { name: 'live', label: 'Live coverage', field: 'genre', pattern: 'live' },
    ],
    view_groups: [
      { name: 'sections', label: 'Section', field: 'section' },
      { name: 'drafts', label: 'Drafts', field: 'draft', eq: true },
      { name: 'scheduled', label: 'Scheduled', field: 'publishedAt', gt: '{{now}}' },
      { name: 'months', label: 'Month', field: 'publishedAt', pattern: String.raw`\d{4}-\d{2}` },
    ],
    thumbnail: 'image.file',
    fields: [address, ...fields],
  };
}

/** Updates lie in a folder of their story. Their name is the time at which they were begun. */
export function updates(folder: string, fields: Field[]): EntryCollection {
  const story: Field = {
    name: 'story',
    label: 'Story',
    widget: 'relation',
    hint: 'The live coverage to which it belongs.',
    required: false,
    collection: 'stories',
    value_field: '{{fields.address.year}}/{{fields.address.month}}/{{slug}}',
    display_fields: ['headline'],
    filters: [{ field: 'genre', values: ['live'] }],
  };
  return {
    name: 'updates',
    label: 'Live updates',
    label_singular: 'update',
    icon: 'rss_feed',
    folder: `${folder}/stories`,
    path: '{{fields.address.year}}/{{fields.address.month}}/{{fields.address.slug}}/updates/{{slug}}',
    extension: 'md',
    format: formatName('updates'),
    identifier_field: 'headline',
    summary: '{{slug}} {{headline}}',
    slug: '{{fields.address.time}}',
    ...beside,
    fields: [story, address, ...fields],
  };
}

export function entries(
  kind: keyof typeof folders,
  [label, singular, icon]: readonly string[],
  folder: string,
  fieldsOf: (kind: WrittenKind) => Field[],
): EntryCollection {
  const isFront = kind === 'fronts';
  return {
    name: kind,
    label: label ?? kind,
    label_singular: singular,
    icon,
    folder: `${folder}/${kind}`,
    extension: 'yaml',
    format: kind,
    ...(isFront
      ? { summary: '{{slug}}', slug: { editable: ['create'], hint: 'home, or the slug of a section.' } }
      : { identifier_field: 'name', slug: { template: '{{name | lower}}', editable: ['create'] } }),
    ...beside,
    fields: fieldsOf(kind),
  };
}

export function pages(folder: string, fields: Field[]): EntryCollection {
  return {
    name: 'pages',
    label: 'Pages',
    label_singular: 'page',
    icon: 'description',
    folder: `${folder}/pages`,
    extension: 'md',
    format: formatName('pages'),
    identifier_field: 'headline',
    slug: { template: '{{headline | lower}}', editable: ['create'] },
    ...beside,
    fields,
  };
}
