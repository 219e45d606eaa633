import type { Field } from '@sveltia/cms';
import { directiveSchemas } from '../../schema/fields/directives.ts';
import type { Reference } from '../../schema/description/references.ts';
import { directives } from '../../text/markdown/directives.ts';
import { annotated } from './annotated-schema.ts';
import { fieldsIn } from './fields.ts';

/** A directive as the editor offers it. */
export interface DirectiveComponent {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly isContainer: boolean;
  /** A field for each attribute; of a container, also one for what stands in it. */
  readonly fields: readonly Field[];
}

/** What each directive is called in the menu, and its icon there: a name of the Material Symbols. */
const menu: Readonly<Record<string, readonly [label: string, icon: string]>> = {
  figure: ['Picture', 'image'],
  gallery: ['Gallery', 'gallery_thumbnail'],
  pullquote: ['Pull quote', 'format_quote'],
  related: ['Card of another story', 'link'],
  embed: ['Film, chart or post of another site', 'smart_display'],
  table: ['Table', 'table'],
  chart: ['Chart', 'bar_chart'],
  document: ['Document', 'picture_as_pdf'],
  audio: ['Sound recording', 'mic'],
  video: ['Film of our own', 'movie'],
  keypoints: ['Key points', 'checklist'],
  factbox: ['Background', 'info'],
  timeline: ['Timeline', 'timeline'],
  questions: ['Questions and answers', 'quiz'],
  callout: ['Call to readers', 'campaign'],
};

/** What stands in a container. */
const contents: Readonly<Record<string, string>> = {
  pullquote: 'The words that are quoted.',
  audio: 'All that is said, or what else can be heard.',
  keypoints: 'The points, each on a line that begins with a dash.',
  timeline: 'The events, each on a line that begins with a dash, as in: - **1911:** The bridge opens.',
};

const references: readonly Reference[] = [[['story'], 'stories']];

/** Returns what the editor offers for each directive that a body may use. */
export function directiveComponents(timeZone: string): DirectiveComponent[] {
  const fieldsOf = (name: string): Field[] => {
    const schema = directiveSchemas[name];
    return schema ? fieldsIn(annotated(schema), { timeZone, references, examples: {} }) : [];
  };
  return [...directives].map(([name, { type }]) => {
    const [label, icon] = menu[name] ?? [name, 'extension'];
    const isContainer = type === 'containerDirective';
    const inside: Field =
      name === 'gallery'
        ? { name: 'figures', label: 'Pictures', widget: 'list', min: 2, collapsed: 'auto', fields: fieldsOf('figure') }
        : {
            name: 'text',
            label: 'Text',
            widget: 'text',
            hint: contents[name] ?? 'The text of the box. An empty line begins a new paragraph.',
            use_emoji_autocomplete: false,
          };
    return { id: name, label, icon, isContainer, fields: [...fieldsOf(name), ...(isContainer ? [inside] : [])] };
  });
}
