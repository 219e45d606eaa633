import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, and what it said. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, of the command and all that it started. */
  readonly cpu: number;
  /** Bytes: the largest sum of the resident memory of the command and all that it started. */
  readonly memory: number;
  readonly output: string;
}

const ticksPerSecond = 100;
const pageSize = 4096;
/** Milliseconds between two looks at the processes. */
const interval = 100;

/**
 * Runs a command and measures it with everything that it starts, by Linux's /proc.
 *
 * @throws Error with what the command said, if it fails.
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Cost> {
  const began = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  let memory = 0;
  let cpu = 0;
  const look = setInterval(() => {
    const tree = child.pid === undefined ? [] : processTree(child.pid);
    memory = Math.max(
      memory,
      tree.reduce((sum, { rss }) => sum + rss, 0),
    );
    cpu = Math.max(
      cpu,
      tree.reduce((sum, { cpu: own }) => sum + own, 0),
    );
  }, interval);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  return { wall: (performance.now() - began) / 1000, cpu, memory, output };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly rss: number;
  /** Its own time, and that of its children that have ended. */
  readonly cpu: number;
}

function processTree(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []));
  const tree = all.filter(({ pid }) => pid === root);
  for (const process of tree) tree.push(...all.filter(({ parent }) => parent === process.pid));
  return tree;
}

/** Reads /proc/<pid>/stat, see proc(5); the process may have ended meanwhile. */
function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15);
    const cpu = (utime + stime + cutime + cstime) / ticksPerSecond;
    return [{ pid, parent: fields[1] ?? 0, rss: (fields[21] ?? 0) * pageSize, cpu }];
  } catch {
    return [];
  }
}
