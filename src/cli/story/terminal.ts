import { autocomplete, autocompleteMultiselect, confirm, isCancel, select, text } from '@clack/prompts';
import { DeskError } from './desk-error.ts';

/** A choice that is offered: the value, as it will stand in the file, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Is there somebody who can be asked? */
export const isTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/**
 * Without a terminal nobody can be asked, so everything that is needed must have been given.
 *
 * @param given what each flag or argument says.
 * @throws DeskError, with exit code 2, that lists all that are missing.
 */
export function requireWithoutTerminal(given: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(given).filter((name) => given[name] === undefined);
  if (missing.length === 0 || isTerminal()) return;
  throw new DeskError(`${missing.join(', ')} missing → give what is missing, or run this in a terminal to be asked`, 2);
}

/** Asks for a line of text; `mistakeIn` says what is wrong with one. */
export async function askText(
  message: string,
  initialValue = '',
  mistakeIn: (answer: string) => string | undefined = (answer) => (answer === '' ? 'Write something.' : undefined),
): Promise<string> {
  return answered(await text({ message, initialValue, validate: (answer) => mistakeIn((answer ?? '').trim()) })).trim();
}

/** Asks for one of a few. */
export async function askOne(message: string, choices: readonly Choice[], initialValue?: string): Promise<string> {
  return answered(
    await select({ message, options: [...choices], ...(initialValue !== undefined && { initialValue }) }),
  );
}

/** Asks for one of many: typing narrows the list. */
export async function findOne(message: string, choices: readonly Choice[]): Promise<string> {
  return answered(await autocomplete({ message, options: [...choices], maxItems: 10 }));
}

/** Asks for any of many, in order of choice; perhaps none. */
export async function findSome(message: string, choices: readonly Choice[]): Promise<string[]> {
  return answered(await autocompleteMultiselect({ message, options: [...choices], maxItems: 10, required: false }));
}

/** Asks for a yes; the answer is no unless it is given. */
export async function askConsent(message: string): Promise<boolean> {
  return answered(await confirm({ message, initialValue: false }));
}

/** An answer, unless the one who was asked broke off. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new DeskError('broken off: nothing was changed');
  return answer as Exclude<T, symbol>;
}
