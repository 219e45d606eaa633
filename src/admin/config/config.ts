import type { CmsConfig, CollectionFile, Field } from '@sveltia/cms';
import { contentSchemas, type WrittenKind } from '../../schema/content.ts';
import { examples } from '../../schema/examples.ts';
import type { OutletData } from '../../schema/outlet.ts';
import type { AdminData } from '../../schema/fields/admin.ts';
import { references } from '../../schema/description/references.ts';
import { directives } from '../../text/markdown/directives.ts';
import { annotated } from './annotated-schema.ts';
import { barTable } from '../names.ts';
import { backendOf } from './backend.ts';
import { beside, entries, folders, pages, stories, updates, withBody } from './collections.ts';
import { fieldsIn } from './fields.ts';

/** The settings of an outlet on which the editor depends. */
export type EditorSettings = Pick<OutletData, 'name' | 'timeZone' | 'url'> & {
  /** Path of the logo, from the root of the host. */
  readonly logo: string;
  readonly admin: AdminData;
};

/**
 * Returns the configuration of the editor.
 *
 * @param folder the folder of the content in the repository, without a slash at its end.
 */
export function editorConfig({ name, timeZone, url, logo, admin }: EditorSettings, folder: string): CmsConfig {
  const isReviewed = admin.review;
  const fieldsOf = (kind: WrittenKind): Field[] => {
    const context = { timeZone, references: references[kind] ?? [], examples: examples[kind] };
    const fields = fieldsIn(annotated(contentSchemas[kind]), context).map((field) =>
      kind === 'stories' ? forNewStory(field, isReviewed) : field,
    );
    if (!withBody.includes(kind)) return fields;
    const place = fields.findIndex(({ name: other }) => other === 'standfirst') + 1;
    return fields.toSpliced(place === 0 ? fields.length : place, 0, body(kind));
  };
  const single = (kind: 'outlet' | 'urgent', label: string, icon: string): CollectionFile => ({
    name: kind,
    label,
    icon,
    file: `${folder}/${kind}.yaml`,
    format: kind,
    ...beside,
    fields: fieldsOf(kind),
  });
  return {
    load_config_file: false,
    backend: backendOf(admin, name),
    ...(isReviewed && { publish_mode: 'editorial_workflow' }),
    app_title: name,
    site_url: url,
    logo: { src: logo },
    media_folder: folder,
    media_libraries: { stock_assets: { providers: [] } },
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, lowercase: false },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
    editor: { preview: false },
    collections: [
      stories(folder, fieldsOf('stories')),
      updates(folder, fieldsOf('updates')),
      ...Object.entries(folders).map(([kind, words]) => entries(kind as keyof typeof folders, words, folder, fieldsOf)),
      pages(folder, fieldsOf('pages')),
    ],
    singletons: [single('urgent', 'Urgent line', 'bolt'), single('outlet', 'Outlet', 'settings')],
  };
}

function body(kind: WrittenKind): Field {
  return {
    name: 'body',
    label: 'Text',
    widget: 'richtext',
    required: kind !== 'updates',
    editor_components: [...directives.keys(), barTable],
    // A button that is not here would have the editor escape what it stands for.
    buttons: [
      ...(['bold', 'italic', 'strikethrough', 'code', 'link', 'heading-two', 'heading-three', 'heading-four'] as const),
      ...(['quote', 'bulleted-list', 'numbered-list'] as const),
    ],
    use_emoji_autocomplete: false,
    linked_images: false,
  };
}

/** Gives a field of stories what a new story begins with; without a review, it would run as soon as it is saved. */
function forNewStory(field: Field, isReviewed: boolean): Field {
  if (field.name === 'publishedAt') return { ...field, default: '{{now}}' } as Field;
  return field.name === 'draft' && !isReviewed ? ({ ...field, default: true } as Field) : field;
}
