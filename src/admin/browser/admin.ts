import CMS, { type CmsConfig, type Field } from '@sveltia/cms';
import type { DirectiveComponent } from '../config/components.ts';
import { barTable } from '../names.ts';
import { addressField } from './address-field.ts';
import { directiveSource, respelled } from './directive-source.ts';
import { fileFormat } from './file-format.ts';
import { askOnly } from './ask-only.ts';
import { stayOpen } from './stay-open.ts';

/** What the page hands to the editor. */
interface Settings {
  readonly config: CmsConfig;
  readonly components: readonly DirectiveComponent[];
  readonly timeZone: string;
  /** The origins that may be asked besides that of the site. */
  readonly origins: readonly string[];
}

/** Starts the editor with the settings that stand in the page. */

const { config, components, timeZone, origins } = JSON.parse(document.body.dataset['settings'] ?? '') as Settings;

askOnly(origins);
stayOpen(import.meta.hot);
CMS.registerFieldType('address', addressField(timeZone));
const sources = components.map((component) => {
  const { id, label, icon, fields } = component;
  const source = directiveSource(component);
  CMS.registerEditorComponent({ id, label, icon, fields: [...fields], ...source, toPreview: () => label });
  return source;
});
const respell = (block: string): string => respelled(block, sources);

CMS.registerEditorComponent({
  id: barTable,
  label: 'Table, typed with bars',
  icon: 'table_rows',
  fields: [{ name: 'text', label: 'Table', widget: 'text', hint: 'A line for each row, with bars around its cells.' }],
  pattern: /^(?<text>\|[^\n]*\n\|[ \t]*:?-[-:| \t]*(?:\n\|[^\n]*)*)$/m,
  toBlock: ({ text }) => String(text ?? '').trim(),
  toPreview: () => 'Table',
});

/** Fields of the editor that are in no file. */
const isOwn = ({ name, widget }: Field): boolean => widget === 'address' || name === 'body';

const files = [...(config.collections ?? []), ...(config.singletons ?? [])];
for (const file of files) {
  if (!('fields' in file) || !('format' in file) || file.format === undefined) continue;
  const isUpdate = 'name' in file && file.name === 'updates';
  const fields = file.fields.filter((field) => !isOwn(field) && !(isUpdate && field.name === 'story'));
  const hasBody = file.fields.some(({ name }) => name === 'body');
  CMS.registerCustomFormat(file.format, hasBody ? 'md' : 'yaml', fileFormat(fields, { hasBody, timeZone, respell }));
}
await CMS.init({ config });
