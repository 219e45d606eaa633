import { plainName } from './fields-elsewhere.ts';

/** Values by which other systems say that readers see a text. */
const shown = /^(?:publish(?:ed)?|public|live|active|final|approved|ready|open|visible|true|yes|on|1)$/i;
const yes = /^(?:true|yes|on|1)$/i;

/** Without "is" and "post" at their start. */
const stateFields = ['status', 'state', 'workflow', 'visibility', 'access'];
const shownFields = ['published', 'publish', 'public', 'live', 'visible', 'active', 'enabled'];
const heldFields = ['draft', 'hidden', 'private', 'unlisted', 'wip', 'hold', 'disabled', 'unpublished'];

/**
 * Says what an author should do with a field by which another system holds a text back, or does not. Taken out as an unknown
 * field, it would publish a draft.
 *
 * @param fields what is written in the file, `known` the fields that may stand there.
 * @returns `undefined` for every other field.
 */
export function adviceOnHeld(field: string, fields: unknown, known: readonly string[]): string | undefined {
  if (!known.includes('draft') || typeof fields !== 'object' || fields === null) return undefined;
  const isHeld = holds(plainName(field).replace(/^(?:is|post)/, ''), Reflect.get(fields, field));
  if (isHeld === undefined) return undefined;
  const draft: unknown = Reflect.get(fields, 'draft');
  if (!isHeld) return 'remove it: a text runs unless it says draft: true';
  if (draft === undefined) return 'write draft: true';
  return draft === true ? 'delete it' : 'write draft: true where draft stands, and delete this one';
}

/** Returns whether a field of another system holds a text back; `undefined` if it is about something else. */
function holds(name: string, value: unknown): boolean | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  const text = String(value).trim();
  if (stateFields.includes(name)) return !shown.test(text);
  const isSwitch = yes.test(text) || /^(?:false|no|off|0)$/i.test(text);
  if (!isSwitch) return undefined;
  if (shownFields.includes(name)) return !yes.test(text);
  return heldFields.includes(name) ? yes.test(text) : undefined;
}
