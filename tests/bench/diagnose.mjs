// What a diagnosis costs: medians of its time and its HMACs, by size of the payload and by depth.
//
//   node tests/bench/diagnose.mjs        needs the built package (cargo xtask build)

const SECRET = "your-webhook-secret";

/** A compact event of about so many bytes. */
function event(bytes) {
  const point = (at) => ({ id: `point_${at}`, url: `https://example.com/charts/${at}`, title: at % 7 ? "Sales" : "Café", y: at });
  const of = (count) =>
    JSON.stringify({
      id: "evt_1",
      type: "app.created",
      data: { object: { id: "app_1", points: Array.from({ length: count }, (_, at) => point(at)) } },
      account: { id: "acc_1", name: "Acme" },
    });
  let count = 0;
  while (of(count + 1).length <= bytes) count = Math.max(count + 1, Math.floor(count * 1.02));
  return of(count);
}

const CASES = {
  "depth one": (text, sign) => [`${JSON.stringify(JSON.parse(text), null, 2)}`, sign(text, SECRET), SECRET],
  "depth two": (text, sign) => [`${JSON.stringify(JSON.parse(text), null, 2)}`, sign(text, SECRET), `${SECRET}\n`],
  "not found": (text) => [text, `sha256=${"0".repeat(64)}`, SECRET],
};

const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];

export async function diagnoseBench(api, rounds = 7) {
  const rows = [];
  for (const bytes of [300, 2048, 65536, 1 << 20]) {
    const text = event(bytes);
    for (const [name, make] of Object.entries(CASES)) {
      const delivery = make(text, api.sign);
      api.diagnose(...delivery);
      const times = Array.from({ length: rounds }, () => {
        const start = performance.now();
        api.diagnose(...delivery);
        return performance.now() - start;
      });
      const { verdict, attempts, exhausted } = api.diagnose(...delivery);
      rows.push({
        bytes: text.length,
        case: name,
        verdict,
        ms: Number(median(times).toFixed(1)),
        min: Number(Math.min(...times).toFixed(1)),
        attempts,
        exhausted,
      });
    }
  }
  return rows;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.table(await diagnoseBench(await import("../../dist/npm/webhooks/diagnose.js")));
}
