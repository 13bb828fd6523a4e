/** What one process measures of itself: how long answers took, how long its event loop kept work waiting, and its memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Meters {
  /** Runs the work and notes how long it took. */
  answering<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Prometheus lines. The loop's delay is that since the last call. */
  lines(): string[];
  stop(): void;
}

/** Upper bounds of the histogram, in seconds. */
const bounds = [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Begins to measure; `nowMs` is a clock that nobody sets. */
export function startMeters(nowMs: () => number = () => performance.now()): Meters {
  const counts = bounds.map(() => 0);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let [answers, seconds] = [0, 0];
  const note = (took: number): void => {
    answers += 1;
    seconds += took;
    for (const [index, bound] of bounds.entries())
      if (took <= bound) counts[index] = (counts[index] ?? 0) + 1;
  };
  return {
    answering: async (work) => {
      const begun = nowMs();
      try {
        return await work();
      } finally {
        note((nowMs() - begun) / 1000);
      }
    },
    lines: () => {
      const late = delay.count === 0 ? 0 : delay.percentile(99) / 1e9;
      delay.reset();
      return [
        '# HELP coop_answer_seconds Time from a question’s arrival in this process to its reply.',
        '# TYPE coop_answer_seconds histogram',
        ...bounds.map((bound, index) => `coop_answer_seconds_bucket{le="${bound}"} ${counts[index]}`),
        `coop_answer_seconds_bucket{le="+Inf"} ${answers}`,
        `coop_answer_seconds_sum ${seconds}`,
        `coop_answer_seconds_count ${answers}`,
        '# HELP coop_loop_delay_seconds How long this process kept its own work waiting, 99th percentile since the last look.',
        '# TYPE coop_loop_delay_seconds gauge',
        `coop_loop_delay_seconds{quantile="0.99"} ${late}`,
        '# HELP coop_resident_bytes Memory of this process.',
        '# TYPE coop_resident_bytes gauge',
        `coop_resident_bytes ${process.memoryUsage.rss()}`,
      ];
    },
    stop: () => void delay.disable(),
  };
}
