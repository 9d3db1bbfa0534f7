// How things are timed: contenders take turns in one process, round after round, and what is
// kept of a round is the ratio of their times. A busy machine slows all of them alike.

const ONE_TURN = 8e6; // nanoseconds

/**
 * A contender's timed loop: does `work` so many times, and gives the nanoseconds it took.
 * @param {() => unknown} work
 */
export function loop(work) {
  return (count) => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < count; i++) work();
    return Number(process.hrtime.bigint() - start);
  };
}

/** The same in CPU time of the process, whatever else the machine does. It is exact to a microsecond. */
export function cpuLoop(work) {
  return (count) => {
    const start = process.cpuUsage();
    for (let i = 0; i < count; i++) work();
    const { user, system } = process.cpuUsage(start);
    return 1000 * (user + system) || 1;
  };
}

/** The same for work that gives a promise. */
export function asyncLoop(work) {
  return async (count) => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < count; i++) await work();
    return Number(process.hrtime.bigint() - start);
  };
}

/**
 * Nanoseconds a piece of work, for each loop, in each round: `times[round][loop]`.
 * @param {((count: number) => number | Promise<number>)[]} loops
 */
export async function rounds(loops, count) {
  const counts = [];
  for (const loop of loops) counts.push(await warmUp(loop));
  const times = [];
  for (let round = 0; round < count; round++) {
    const row = [];
    for (let turn = 0; turn < loops.length; turn++) {
      const at = (round + turn) % loops.length;
      row[at] = (await loops[at](counts[at])) / counts[at];
    }
    times.push(row);
  }
  return times;
}

/** Runs a loop until the compiler is done with it, and says how often it fits into a turn. */
async function warmUp(loop) {
  let count = 1;
  for (let spent = 0; spent < 12 * ONE_TURN; ) {
    const time = await loop(count);
    spent += time;
    count = Math.max(1, Math.min(count * 4, Math.round((count * ONE_TURN) / time)));
  }
  return count;
}

/** How many times faster the first loop is than the second. */
export async function compare(ours, theirs, count) {
  const times = await rounds([ours, theirs], count);
  return spread(times.map(([us, them]) => them / us));
}

/** The quickest of some ways to do the same work. */
export async function quickest(ways, count) {
  const times = await rounds(
    ways.map((way) => way.loop),
    count,
  );
  const medians = ways.map((_, at) => spread(times.map((row) => row[at])).median);
  return ways[medians.indexOf(Math.min(...medians))];
}

/** The median, and the range that eight of ten values lie in. */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** The power of the size that the cost grows with: 1 is linear, 2 is quadratic. */
export function slope(sizes, costs) {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, at) => (value - mx) * (y[at] - my)));
  return covariance / mean(x.map((value) => (value - mx) ** 2));
}
