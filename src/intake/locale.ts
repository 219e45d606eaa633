import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outletSchema } from '../schema/outlet.ts';
import { classify } from './files.ts';
import { bytesOf } from './proposal.ts';
import { parseYaml } from './yaml.ts';

const fallback = 'en';

/**
 * Reads the language of a content tree from outlet.yaml before any other file: printed text is set by its rules.
 * Where it cannot be read, the text is set as English, and `readFile` reports the mistake.
 */
export function localeOf(contentDir: string): string {
  try {
    const name = readdirSync(contentDir).find((path) => classify(path)?.kind === 'outlet') ?? 'outlet.yaml';
    const parsed = parseYaml(bytesOf(join(contentDir, name)).toString());
    const outlet = outletSchema
      .pick({ locale: true })
      .loose()
      .safeParse(parsed.ok ? parsed.data : undefined);
    return outlet.success ? outlet.data.locale : fallback;
  } catch {
    return fallback;
  }
}
