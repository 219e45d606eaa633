/** What the desk tells instead of doing something: one sentence, what is wrong → how to mend it. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  /** What the command exits with: 1 for what cannot be done, 2 for what was not said. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
