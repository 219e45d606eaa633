import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, and what it said. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, user's and system's, of the command and all that it started. */
  readonly cpu: number;
  /** Bytes: the largest sum of the resident memory of the command and all that it started. */
  readonly memory: number;
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A command that was measured ended with an error: the message holds the last that it said. */
export class CommandFailed extends Error {}

/** Lines of a failed command that are shown; a build may have a line for each page. */
const shownLines = 60;
/** Milliseconds between two looks at the processes. */
const interval = 100;
/** Linux counts processor time in this unit wherever it tells programs of it: see USER_HZ in time(7). */
const ticksPerSecond = 100;

/**
 * Runs a command and measures it together with all that it starts, by Linux's /proc. No other command may run
 * meanwhile. Memory that processes share is counted once for each.
 *
 * @param signal ends the command before its time.
 * @throws CommandFailed
 */
export async function measure({ command, args, cwd, env }: Command, signal: AbortSignal): Promise<Cost> {
  const before = readStat('self')?.cpuOfEnded ?? 0;
  const began = performance.now();
  const child = spawn(command, args, { cwd, ...(env && { env }), signal, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  let memory = 0;
  let seen = 0;
  const look = setInterval(() => {
    const tree = child.pid === undefined ? [] : processTree(child.pid);
    memory = Math.max(memory, sum(tree.map(({ pid }) => residentMemory(pid))));
    seen = Math.max(seen, sum(tree.map(({ cpu, cpuOfEnded }) => cpu + cpuOfEnded)));
  }, interval);
  const ending = await new Promise<string>((done) => {
    child.on('error', ({ message }) => done(message));
    child.on('close', (code, killer) => done(String(code ?? killer)));
  }).finally(() => clearInterval(look));
  const wall = (performance.now() - began) / 1000;
  if (ending !== '0')
    throw new CommandFailed(`${command} ${args.join(' ')} ended with ${ending}:\n${lastLines(output)}`);
  // The system tells the exact time of processes that were waited for; of others, what was seen of them must do.
  const cpu = Math.max(seen, (readStat('self')?.cpuOfEnded ?? 0) - before);
  return { wall, cpu, memory, output };
}

/** The end of what a command said. */
export const lastLines = (output: string): string => output.trimEnd().split('\n').slice(-shownLines).join('\n');

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Seconds. */
  readonly cpu: number;
  /** Seconds, of children that have ended and were waited for, and of theirs. */
  readonly cpuOfEnded: number;
}

/** A process and all below it. */
function processTree(top: number): ProcessStat[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readStat(name) ?? []) : []));
  const tree = all.filter(({ pid }) => pid === top);
  // Grows while it is walked.
  for (const process of tree) tree.push(...all.filter(({ parent }) => parent === process.pid));
  return tree;
}

/** Reads `/proc/<pid>/stat`, see proc(5); undefined if the process has ended meanwhile. */
function readStat(pid: string): ProcessStat | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name stands in brackets, and may hold anything.
  const [parent = 0, ...others] = stat
    .slice(stat.lastIndexOf(')') + 4)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = others.slice(9, 13);
  return {
    pid: Number.parseInt(stat, 10),
    parent,
    cpu: (user + system) / ticksPerSecond,
    cpuOfEnded: (endedUser + endedSystem) / ticksPerSecond,
  };
}

/** Bytes; 0 if the process has ended meanwhile. */
function residentMemory(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`) ?? '') ?? [];
  return Number(kibibytes ?? 0) * 1024;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
