import { counted } from '../../text/counted.ts';
import { terminal } from './terminal.ts';

/** What a build does in turn. */
export type Phase = 'Reading the content' | 'Bundling the code' | 'Rendering' | 'Completing the site' | 'Publishing';

/** What a build does many times. */
export type Task = 'page' | 'picture' | 'search part';

/** How far a task is. */
export interface TaskProgress {
  readonly done: number;
  /** How often this build does it. */
  readonly total: number;
  /** How many there are in the edition, unchanged ones included. */
  readonly all: number;
  /** Milliseconds since the process began. */
  readonly began: number;
  readonly ended: number;
}

/** Where progress is shown. */
export interface ProgressOutput {
  /** Whether a line can be shown in the place of the last one. */
  readonly isLive: boolean;
  show(line: string): void;
  /** Prints a line of its own. */
  say(line: string): void;
}

/** A line that changes is shown anew after so long; one that cannot change is followed by another. In milliseconds. */
const intervals = { live: 100, plain: 15_000 };

/** No time is estimated before so much has passed. */
const firstEstimate = 3_000;

const none: TaskProgress = { done: 0, total: 0, all: 0, began: 0, ended: 0 };

/** Tells how far a build is: what it does, how much of it is done, and how long that will take. */
export class Progress {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  readonly #phases: { readonly phase: Phase; readonly began: number }[] = [];
  readonly #tasks = new Map<Task, TaskProgress>();
  #shown = -Infinity;

  constructor(output: ProgressOutput, now = () => performance.now()) {
    this.#output = output;
    this.#now = now;
  }

  /** Ends the phase before. */
  begin(phase: Phase): void {
    this.#phases.push({ phase, began: this.#now() });
    this.#show(true);
  }

  /** @param all how many there are in the edition, of which `total` are to be done. */
  expect(task: Task, total: number, all: number): void {
    this.#tasks.set(task, { done: 0, total, all, began: this.#now(), ended: 0 });
    this.#show();
  }

  advance(task: Task): void {
    const progress = this.task(task);
    this.#tasks.set(task, { ...progress, done: progress.done + 1 });
    this.#show();
  }

  /** Notes that nothing of a task is left to wait for. */
  end(task: Task): void {
    this.#tasks.set(task, { ...this.task(task), ended: this.#now() });
  }

  task(task: Task): TaskProgress {
    return this.#tasks.get(task) ?? none;
  }

  /** Returns how long each phase has taken, in milliseconds; the first is what came before all of them. */
  durations(): [phase: Phase | 'Starting', milliseconds: number][] {
    const ends = [...this.#phases.slice(1).map(({ began }) => began), this.#now()];
    const durations = this.#phases.map(({ phase, began }, index) => [phase, (ends[index] ?? began) - began] as const);
    return [
      ['Starting', this.#phases[0]?.began ?? 0],
      ...durations.map(([phase, time]): [Phase, number] => [phase, time]),
    ];
  }

  #show(isPhase = false): void {
    // What is done outside of a build, as in tests, is nobody's business.
    if (this.#phases.length === 0) return;
    const { isLive } = this.#output;
    const now = this.#now();
    if (!isPhase && now - this.#shown < (isLive ? intervals.live : intervals.plain)) return;
    this.#shown = now;
    if (isLive) this.#output.show(this.#line(now));
    else this.#output.say(this.#line(now));
  }

  #line(now: number): string {
    const unfinished = [...this.#tasks].filter(([, { done, total }]) => done < total);
    const left = Math.max(0, ...unfinished.map(([, progress]) => timeLeft(progress, now)));
    return [
      this.#phases.at(-1)?.phase ?? '',
      ...unfinished.map(([task, { done, total }]) => `${done.toLocaleString('en-US')} of ${counted(total, task)}`),
      ...(left > 0 ? [`about ${duration(left)} left`] : []),
    ].join(' · ');
  }
}

/** Returns how long the rest of a task takes if it goes on as before, in milliseconds; 0 if that is not known yet. */
function timeLeft({ done, total, began }: TaskProgress, now: number): number {
  const passed = now - began;
  return done === 0 || passed < firstEstimate ? 0 : (passed / done) * (total - done);
}

/** Rounds a time up to 5 seconds or to a minute. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 5_000) * 5;
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** The progress of the build of this process. */
export const progress = new Progress(terminal);
