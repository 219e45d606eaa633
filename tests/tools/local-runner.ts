/** Runs the shell steps of a workflow as GitHub runs them: with bash, and with stand-ins for what is only there. */
import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './files.ts';
import { readWorkflow, type WorkflowStep } from './workflow.ts';

/** How a step ended, what it said, and what it has set for later steps. */
export interface StepResult {
  readonly code: number | null;
  readonly said: string;
  readonly output: string;
  readonly env: string;
}

export interface StepOptions {
  readonly cwd?: string;
  /** Kills the step and all that it started as soon as it has said this. */
  readonly killAt?: RegExp;
}

export class LocalRunner {
  readonly #folder: string;

  /** @param folder for its scripts, stand-ins and files of outputs. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts a command of this name first on the path of the steps. */
  standIn(name: string, script: string): void {
    write(this.#folder, { [`bin/${name}`]: `#!/bin/bash\n${script}\n` });
    chmodSync(join(this.#folder, 'bin', name), 0o755);
  }

  /** Runs the script of a step. */
  async run(
    { run = '' }: WorkflowStep,
    env: Readonly<Record<string, string>>,
    { cwd = this.#folder, killAt }: StepOptions = {},
  ): Promise<StepResult> {
    const script = join(this.#folder, 'step.sh');
    writeFileSync(script, run);
    const files = { GITHUB_OUTPUT: join(this.#folder, 'output'), GITHUB_ENV: join(this.#folder, 'env') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd,
      // A group of its own, so that it can be killed with all its children.
      detached: true,
      env: { ...process.env, ...env, ...files, PATH: `${join(this.#folder, 'bin')}:${process.env['PATH'] ?? ''}` },
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (killAt?.test(said) && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return {
      code,
      said,
      output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
      env: readFileSync(files.GITHUB_ENV, 'utf8'),
    };
  }
}

/** Returns the steps of a job of a workflow, by the name of its file without ending. */
export function stepsOf(workflow: string, job: string): readonly WorkflowStep[] {
  const found = readWorkflow(`.github/workflows/${workflow}.yml`).jobs[job];
  if (!found) throw new Error(`${workflow}.yml has no job ${job}.`);
  return found.steps;
}
