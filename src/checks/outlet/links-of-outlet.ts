import { isOf, type Reading } from '../../reading/reading.ts';

/** An address that the outlet's file names, and the path of its field. */
interface OutletLink {
  readonly to: string;
  readonly path: readonly PropertyKey[];
}

/** Returns the addresses in the navigation, the footer and the link for support. */
export function linksOfOutlet(reading: Reading): OutletLink[] {
  if (!isOf('outlet', reading) || !reading.entry) return [];
  const { navigation, footer, support } = reading.entry.data;
  return targetsIn({ navigation, footer, support }, []);
}

/** Finds the fields called `to`, at any depth. */
function targetsIn(value: unknown, path: readonly PropertyKey[]): OutletLink[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return fields.flatMap(([key, inner]) =>
    key === 'to' && typeof inner === 'string'
      ? [{ to: inner, path: [...path, key] }]
      : targetsIn(inner, [...path, key]),
  );
}
