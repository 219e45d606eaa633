import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outletSchema } from '../schema/outlet.ts';
import { classify } from './files.ts';
import { bytesOf } from './overlay.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** What reading any file of a content tree depends on. */
export interface OutletSettings {
  /** The language in which printed text is set: a BCP 47 tag. */
  readonly locale: string;
  /** The zone in which authors are advised to write dates. */
  readonly timeZone: string;
}

/**
 * Reads the settings from outlet.yaml before any other file. A setting that cannot be read has a stand-in here, and
 * `readFile` reports the mistake.
 */
export function outletSettings(contentDir: string): OutletSettings {
  const { locale, timeZone } = outletSchema.shape;
  const data = outletData(contentDir);
  const field = (name: string): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  return {
    locale: locale.safeParse(field('locale')).data ?? 'en',
    timeZone: timeZone.safeParse(field('timeZone')).data ?? 'UTC',
  };
}

function outletData(contentDir: string): unknown {
  try {
    const name = readdirSync(contentDir).find((path) => classify(path)?.kind === 'outlet') ?? 'outlet.yaml';
    // A mistake elsewhere in the file must not bring about wrong advice on figures and dates.
    return readYaml(bytesOf(join(contentDir, name)).toString()).data;
  } catch {
    return undefined;
  }
}
