import { chooseTone, type Row } from "../../../../pkg-template/shared/dashboard.js";
import { duration } from "../format.js";
import { texts } from "../texts.js";

const { plot: words } = texts;

const BUCKETS = 60;
const WIDTH = 600;
const MIDDLE = 44;
const HEIGHT = 64;

/**
 * Deliveries and latency over time, in thirty lines of SVG: bars upwards for what went well, downwards for what failed, so
 * that colour is not all that tells them apart, and a line for the median latency.
 */
export class DeliveryPlot extends HTMLElement {
  show(rows: readonly Row[]): void {
    const times = rows.map(({ time }) => Date.parse(time));
    const newest = times[0] ?? 0;
    const width = Math.max(1000, (newest - (times.at(-1) ?? 0)) / (BUCKETS - 1));
    const from = newest - width * (BUCKETS - 1);
    const buckets = Array.from({ length: BUCKETS }, () => ({ good: 0, bad: 0, latencies: [] as number[] }));
    rows.forEach(({ outcome, latency_ms }, at) => {
      const bucket = buckets[Math.min(BUCKETS - 1, Math.floor((times[at]! - from) / width))]!;
      bucket[chooseTone(outcome) === "bad" ? "bad" : "good"]++;
      if (latency_ms !== null) bucket.latencies.push(latency_ms);
    });
    const most = Math.max(1, ...buckets.map(({ good }) => good));
    const mostBad = Math.max(1, ...buckets.map(({ bad }) => bad));
    const slowest = Math.max(1, ...buckets.map(({ latencies }) => median(latencies) ?? 0));
    const step = WIDTH / BUCKETS;
    const bars = buckets.flatMap(({ good, bad }, at) => [
      bar("good", at * step, MIDDLE - (good / most) * (MIDDLE - 4), (good / most) * (MIDDLE - 4), step),
      bar("bad", at * step, MIDDLE + 1, (bad / mostBad) * (HEIGHT - MIDDLE - 3), step),
    ]);
    const points = buckets.flatMap(({ latencies }, at) => {
      const latency = median(latencies);
      return latency === undefined ? [] : `${at * step + step / 2},${MIDDLE - 2 - (latency / slowest) * (MIDDLE - 8)}`;
    });
    const all = median(rows.flatMap(({ latency_ms }) => latency_ms ?? []));
    const bad = rows.filter(({ outcome }) => chooseTone(outcome) === "bad").length;
    const svg = drawn("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img" });
    svg.setAttribute("aria-label", words.label(rows.length, bad, all === undefined ? words.none : duration(all)));
    svg.append(...bars.filter((each) => each !== undefined), drawn("polyline", { points: points.join(" ") }));
    this.replaceChildren(svg);
  }
}

function bar(tone: string, x: number, y: number, height: number, step: number): SVGElement | undefined {
  return height === 0 ? undefined : drawn("rect", { class: tone, x: x + 1, y, width: step - 2, height: Math.max(2, height) });
}

function drawn(name: string, attributes: { [name: string]: string | number }): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [each, value] of Object.entries(attributes)) made.setAttribute(each, String(value));
  return made;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((one, two) => one - two)[Math.floor(values.length / 2)];
}
