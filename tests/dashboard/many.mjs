// The journal of a dashboard that has many deliveries.

/** Every tenth has failed. */
export function manyLines(deliveries) {
  const lines = Array.from({ length: deliveries }, (_, number) => {
    const id = `dlv_${String(number).padStart(16, "0")}`;
    const time = new Date(Date.now() - (deliveries - number) * 1000).toISOString();
    const body = Buffer.from(`{"n":${number},"text":"needle-${number}."}`).toString("base64");
    const request = { method: "POST", url: "http://127.0.0.1:9/", headers: [["X-Preswald-Signature", "sha256=00"]], body };
    const failed = number % 10 === 0;
    const attempt = {
      number: 1,
      time,
      url: request.url,
      delivered: !failed,
      latency_ms: number % 100,
      status: failed ? 500 : 200,
      reason: "",
      headers: [],
      text: "",
      bytes: 0,
      truncated: false,
      error: null,
      meaning: failed ? "500: the endpoint failed" : "",
      next_at: null,
    };
    const event = { eventId: `evt_${number}`, eventType: "app.deployed", webhookId: null, manner: "signed" };
    return JSON.stringify({ v: 1, type: "sent", id, time, ...event, request, attempts: [attempt], nextAt: null, stopped: null });
  });
  return `${lines.join("\n")}\n`;
}
