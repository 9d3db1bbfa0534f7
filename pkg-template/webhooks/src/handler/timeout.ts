/** The longest delay of `setTimeout`, in milliseconds. A longer one fires at once. */
const LONGEST = 2_147_483_647;

/**
 * Waits for work, but no longer than a number of seconds; then gives undefined. The work goes on.
 *
 * @param seconds `Infinity` waits without end
 */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T | undefined> {
  if (seconds === Infinity) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.min(seconds * 1000, LONGEST), undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
