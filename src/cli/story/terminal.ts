import { CommandError } from './command-error.ts';

/** A choice in a prompt: the value for the file, and the label on screen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Loaded only for a question, since that takes longer than to add a line to a file. */
const prompts = () => import('@clack/prompts');

/** Returns whether the command runs in a terminal, so that it can ask. */
export const isTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/**
 * Checks that all required flags and arguments are given if the command cannot ask for them.
 *
 * @param given values by the name of the flag or argument.
 * @throws CommandError with exit code 2 and the names of those that are missing.
 */
export function requireWithoutTerminal(given: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(given).filter((name) => given[name] === undefined);
  if (missing.length === 0 || isTerminal()) return;
  throw new CommandError(
    `${missing.join(', ')} missing → give what is missing, or run this in a terminal to be asked`,
    2,
  );
}

/**
 * Asks for a line of text.
 *
 * @param mistakeIn returns a message if an answer is not acceptable.
 */
export async function askText(
  message: string,
  initialValue = '',
  mistakeIn: (answer: string) => string | undefined = (answer) => (answer === '' ? 'Write something.' : undefined),
): Promise<string> {
  const { text } = await prompts();
  return answered(await text({ message, initialValue, validate: (answer) => mistakeIn((answer ?? '').trim()) })).trim();
}

/**
 * Asks for a line of text, of which the usual answer stands in gray and is taken for none.
 *
 * @param example stands there if there is no usual answer.
 */
export async function askOr(
  message: string,
  { usual = '', example = usual }: { readonly usual?: string; readonly example?: string },
  mistakeIn: (answer: string) => string | undefined,
): Promise<string> {
  const { text } = await prompts();
  const validate = (answer: string | undefined) => mistakeIn((answer ?? '').trim() || usual);
  return answered(await text({ message, placeholder: example, defaultValue: usual, validate })).trim();
}

/** Asks for one of several choices. Typing filters them. */
export async function askOne(message: string, choices: readonly Choice[], initialValue?: string): Promise<string> {
  const { autocomplete } = await prompts();
  return answered(
    await autocomplete({
      message,
      options: [...choices],
      maxItems: 10,
      validate: (answer) => (answer === undefined ? 'Nothing in the list has these letters.' : undefined),
      ...(initialValue !== undefined && { initialValue }),
    }),
  );
}

/** Asks for any number of choices. Returns them in the order of selection. */
export async function findSome(message: string, choices: readonly Choice[]): Promise<string[]> {
  const { autocompleteMultiselect } = await prompts();
  return answered(await autocompleteMultiselect({ message, options: [...choices], maxItems: 10, required: false }));
}

/** Asks for yes or no. The default is no. */
export async function askConsent(message: string): Promise<boolean> {
  const { confirm } = await prompts();
  return answered(await confirm({ message, initialValue: false }));
}

/** Returns an answer. Throws if the prompt was canceled, of which the answer is a symbol. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new CommandError('canceled: nothing was changed');
  return answer as Exclude<T, symbol>;
}
