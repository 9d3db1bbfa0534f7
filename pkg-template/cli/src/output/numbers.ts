/** How numbers are shown to a person. */
export const count = (value: number) => value.toLocaleString("en-US");

export const plural = (value: number, noun: string, many = `${noun}s`) => `${count(value)} ${value === 1 ? noun : many}`;

export function bytes(value: number): string {
  if (value < 1024) return plural(value, "byte");
  if (value < 1024 * 1024) return `${(value / 1024).toFixed(1)} KiB`;
  return `${(value / 1024 / 1024).toFixed(1)} MiB`;
}

/** Milliseconds, as a person reads them. */
export function duration(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 10_000) return `${count(Math.round(milliseconds))} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`;
  if (seconds < 63_072_000) return `${Math.round(seconds / 86_400)} days`;
  return `${Math.floor(seconds / 31_536_000)} years`;
}

/** To a tenth of a millisecond. */
export const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

/** The local time of day. */
export function clock(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

/** The value that a share of the sorted values do not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
