import type { Problem } from '../problem.ts';
import { lineInFile } from '../source-parts.ts';
import { isOf, type Reading } from '../reading.ts';

/** Checks that an organization has no field of a person, as in a file that was copied from that of an organization. */
export function checkContributor(reading: Reading): Problem[] {
  if (!isOf('contributors', reading) || !reading.entry) return [];
  const { kind, jobTitle } = reading.entry.data;
  if (kind !== 'organization' || jobTitle === undefined) return [];
  const message = 'says that an organization signs, which has no jobTitle → delete this line if it is a person';
  const line = lineInFile(reading.file, ['kind']);
  return [{ severity: 'warning', file: reading.file, line, field: 'kind', message }];
}
