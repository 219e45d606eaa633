/** The editor in the browser offers what the schemas have, and nothing of it by hand. */
import type { Field } from '@sveltia/cms';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { originsOf } from '../../../src/admin/config/backend.ts';
import { directiveComponents } from '../../../src/admin/config/components.ts';
import { editorConfig } from '../../../src/admin/config/config.ts';
import { editorPolicy } from '../../../src/admin/config/policy.ts';
import { adminSchema } from '../../../src/schema/fields/admin.ts';
import { contentSchemas, writtenKinds } from '../../../src/schema/content.ts';
import { directives } from '../../../src/text/markdown/directives.ts';

const timeZone = 'America/New_York';
const admin = adminSchema.parse({ backend: 'github', repository: 'courier/site' });
const settings = { name: 'The Courier', timeZone, url: 'https://courier.example', logo: '/logo.svg', admin };
const config = editorConfig(settings, 'content/courier');

interface Form {
  readonly name: string;
  readonly widget?: string;
  readonly hint?: string;
  readonly default?: unknown;
  readonly required?: boolean;
  readonly fields?: readonly Form[];
  readonly types?: readonly { readonly fields: readonly Form[] }[];
}

interface View {
  readonly name: string;
  readonly field: string;
}

const formOf = (kind: string): readonly Form[] => {
  const all = [...(config.collections ?? []), ...(config.singletons ?? [])];
  const found = all.find((one) => 'name' in one && one.name === kind);
  return found && 'fields' in found ? (found.fields as readonly Form[]) : [];
};

/** The paths of all fields of a form, as `corrections.text`. */
const pathsIn = (fields: readonly Form[], above = ''): string[] =>
  fields.flatMap((field) => [
    above + field.name,
    ...pathsIn(field.fields ?? [], `${above}${field.name}.`),
    ...(field.types ?? []).flatMap((type) => pathsIn(type.fields, `${above}${field.name}.`)),
  ]);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The paths of all fields of a schema. */
const pathsOf = ({ properties = {}, items, anyOf = [] }: Schema, above = ''): string[] => [
  ...Object.entries(properties).flatMap(([name, schema]) => [above + name, ...pathsOf(schema, `${above}${name}.`)]),
  ...[...(items ? [items] : []), ...anyOf].flatMap((schema) => pathsOf(schema, above)),
];

/** Fields whose names authors choose, for which there is no form. */
const leftOut: Readonly<Record<string, readonly string[]>> = { outlet: ['words'] };

for (const kind of writtenKinds) {
  test(`every field of ${kind} has a field in the editor`, () => {
    const schema = z.toJSONSchema(contentSchemas[kind], { io: 'input', unrepresentable: 'any' }) as Schema;
    const offered = pathsIn(formOf(kind));
    expect(pathsOf(schema).filter((path) => !offered.includes(path))).toEqual(leftOut[kind] ?? []);
  });
}

test('every directive has a component with a field for each attribute', () => {
  const components = directiveComponents(timeZone);
  for (const [name, { attributes, type }] of directives) {
    const names = components.find(({ id }) => id === name)?.fields.map((field) => field.name) ?? [];
    expect(names, name).toEqual(expect.arrayContaining([...attributes]));
    expect(names, name).toHaveLength(attributes.length + (type === 'containerDirective' ? 1 : 0));
  }
});

describe('a story', () => {
  const fields = new Map(formOf('stories').map((field) => [field.name, field]));

  test('names others by relations that show names and keep slugs', () => {
    expect(fields.get('section')).toMatchObject({
      widget: 'relation',
      collection: 'sections',
      value_field: '{{slug}}',
      display_fields: ['name'],
      required: true,
    });
    expect(fields.get('topics')).toMatchObject({ widget: 'relation', collection: 'topics', multiple: true });
    expect(fields.get('byline')).toMatchObject({ types: [{ name: 'contributor' }, { name: 'guest' }] });
  });

  test('has times in the zone of the outlet, and room for sentences alone', () => {
    expect(fields.get('updatedAt')).toMatchObject({ widget: 'datetime', input_timezone: timeZone });
    expect(fields.get('standfirst')).toMatchObject({ widget: 'text' });
    expect(fields.get('headline')).toMatchObject({ widget: 'string' });
  });

  test('says what each field is, and no file names', () => {
    for (const [name, { hint }] of fields) {
      if (name === 'body' || name === 'address') continue;
      expect(hint, name).toMatch(/\S/);
      expect(hint, name).not.toMatch(/\w+\/$|<yyyy>/);
    }
  });

  test('stands in the list with a mark of what readers do not see, and can be found by it', () => {
    const [stories] = config.collections ?? [];
    const list = stories && 'folder' in stories ? stories : undefined;
    const paths = pathsIn(formOf('stories'));
    expect(list?.summary).toMatch(/\{\{headline\}\}$/);
    const marks = [...(list?.summary ?? '').matchAll(/\{\{([\w.]+) \| ternary\('(\w+) · ', ''\)\}\}/g)];
    expect(marks.map(([, , mark]) => mark)).toEqual(['Withdrawn', 'Draft', 'Embargo']);
    const [filters, groups] = [list?.view_filters, list?.view_groups].map((views) => [views ?? []].flat() as View[]);
    expect(filters?.map(({ name }) => name)).toEqual(['drafts', 'scheduled', 'embargoed', 'withdrawn', 'live']);
    expect(groups?.map(({ name }) => name)).toEqual(['sections', 'drafts', 'scheduled', 'months']);
    for (const field of [
      ...marks.map(([, name]) => name),
      ...[...(filters ?? []), ...(groups ?? [])].map((v) => v.field),
    ])
      expect(paths).toContain(field);
  });

  test('begins as a draft, unless changes are read before they are published', () => {
    expect(fields.get('draft')).toMatchObject({ widget: 'boolean', default: true });
    const reviewed = editorConfig({ ...settings, admin: { ...admin, review: true } }, 'content');
    const [stories] = reviewed.collections ?? [];
    const draft = (stories && 'fields' in stories ? stories.fields : []).find(({ name }: Field) => name === 'draft');
    expect(draft).toMatchObject({ default: false });
    expect(reviewed.publish_mode).toBe('editorial_workflow');
    expect(config.publish_mode).toBeUndefined();
  });
});

test('an outlet names sections and pages of its navigation and footer by relations', () => {
  const find = (fields: readonly Form[], [name, ...rest]: readonly string[]): Form | undefined => {
    const found = fields.find((field) => field.name === name);
    return rest.length === 0 ? found : find(found?.fields ?? [], rest);
  };
  const outlet = formOf('outlet');
  for (const list of [['navigation'], ['navigation', 'links'], ['footer', 'columns', 'links']]) {
    expect(find(outlet, [...list, 'section'])).toMatchObject({ widget: 'relation', collection: 'sections' });
    expect(find(outlet, [...list, 'page'])).toMatchObject({ widget: 'relation', collection: 'pages' });
  }
  expect(find(outlet, ['analytics', 'provider'])).toMatchObject({ widget: 'select' });
  expect(find(outlet, ['newsletters', 'pitch'])).toMatchObject({ widget: 'text' });
});

describe('the backend', () => {
  const backend = (data: object) => editorConfig({ ...settings, admin: adminSchema.parse(data) }, 'content').backend;
  const repository = 'courier/site';

  test.each([
    [
      { backend: 'github', repository },
      { name: 'github', repo: repository, auth_methods: ['token'] },
    ],
    [
      { backend: 'github', repository, signIn: 'https://in.example/' },
      { name: 'github', base_url: 'https://in.example/', auth_methods: ['oauth', 'token'] },
    ],
    [
      { backend: 'gitlab', repository, server: 'https://git.example/', application: 'a1' },
      { name: 'gitlab', base_url: 'https://git.example', api_root: 'https://git.example/api/v4', auth_type: 'pkce' },
    ],
    [
      { backend: 'gitea', repository, server: 'https://codeberg.org' },
      { name: 'gitea', api_root: 'https://codeberg.org/api/v1', auth_methods: ['token'] },
    ],
    [{ backend: 'local' }, { name: 'github', repo: 'local/the-courier' }],
  ])('of %j is configured', (data, expected) => {
    expect(backend(data)).toMatchObject(expected);
  });

  test('needs a repository, unless it is a folder; and a review needs a host that can hold changes back', () => {
    expect(adminSchema.safeParse({ backend: 'github' }).error?.issues[0]).toMatchObject({
      path: ['repository'],
      message: expect.stringContaining('is missing → add it') as string,
    });
    expect(adminSchema.safeParse({ backend: 'gitea', repository, review: true }).error?.issues[0]).toMatchObject({
      path: ['review'],
      message: expect.stringContaining('does not work with gitea → delete the line') as string,
    });
  });

  test('is all that the page may ask', () => {
    const policy = editorPolicy(originsOf(admin));
    expect(policy).toContain("connect-src 'self' blob: data: https://github.com https://api.github.com;");
    expect(policy).toContain("default-src 'none';");
    const own = originsOf(adminSchema.parse({ backend: 'gitlab', repository, server: 'https://git.example/git' }));
    expect(own.data).toEqual(['https://git.example']);
    expect(originsOf(adminSchema.parse({ backend: 'local' })).data).toEqual([]);
  });
});
