/** An error that a command prints without a stack: what is wrong → how to mend it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** Exit code: 1 if the command cannot be carried out, 2 if its arguments are missing or wrong. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
