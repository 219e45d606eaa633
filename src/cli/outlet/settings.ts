import { z } from 'astro/zod';
import { outletSchema } from '../../schema/outlet.ts';
import { sectionSchema } from '../../schema/section.ts';
import { slugOf } from '../../text/slug.ts';
import { CommandError } from '../story/command-error.ts';
import type { Choice } from '../story/terminal.ts';

const { name, url, locale, timeZone, host } = outletSchema.shape;
const section = sectionSchema.shape.name.refine(
  (value) => slugOf(value) !== '',
  'has neither letters nor digits → write a name',
);

/** What a new outlet must be told. */
export const settingsSchema = z.object({
  name,
  url,
  locale,
  timeZone,
  sections: z
    .array(section)
    .min(1, 'is empty → name at least one section')
    .refine((names) => new Set(names.map((each) => slugOf(each))).size === names.length, 'has one section twice'),
  host,
});

export type Settings = z.output<typeof settingsSchema>;
export type Setting = keyof Settings;

/** The flag of each setting. */
export const flags: Readonly<Record<Setting, string>> = {
  name: '--name',
  url: '--url',
  locale: '--locale',
  timeZone: '--time-zone',
  sections: '--sections',
  host: '--host',
};

/** The hosts that an outlet can name. */
export const hosts: readonly Choice[] = host.unwrap().options.map((value) => ({ value, label: value }));

/** Returns the names in a list that is separated by commas. */
export const namesIn = (list: string): string[] =>
  list
    .split(/[,،、，]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Returns what is wrong with the value of a setting; `undefined` if nothing is. */
export const mistakeIn = (setting: Setting, value: unknown): string | undefined =>
  settingsSchema.shape[setting].safeParse(value).error?.issues[0]?.message;

/**
 * Checks settings that were given as flags.
 *
 * @throws CommandError with every mistake, one a line.
 */
export function checkFlags(given: Readonly<Partial<Record<Setting, unknown>>>): void {
  const mistakes = (Object.keys(given) as Setting[]).flatMap((setting) => {
    const value = given[setting];
    const mistake = value === undefined ? undefined : mistakeIn(setting, value);
    return mistake === undefined ? [] : [`${flags[setting]} ${mistake}`];
  });
  if (mistakes.length > 0) throw new CommandError(mistakes.join('\n'), 2);
}
