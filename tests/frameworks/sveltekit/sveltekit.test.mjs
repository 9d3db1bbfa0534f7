// A SvelteKit application, built with Vite and served by its adapters' own runtimes.
import { test } from "node:test";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, makeApp, MODULE, packageFile, runIn, serveIn, svelteKitFiles } from "../app.mjs";
import { serveEdge } from "../edge.mjs";

const ADAPTERS = {
  SvelteKit: {
    files: svelteKitFiles("adapter-node"),
    packages: ["@sveltejs/kit"],
    // The adapter's own limit is 512 KiB.
    serve: (folder) => serveIn(folder, "build/index.js", () => [], { BODY_SIZE_LIMIT: "2M" }),
  },
  "SvelteKit on Vercel's edge runtime": {
    files: svelteKitFiles("adapter-vercel", { runtime: "edge" }),
    packages: ["@sveltejs/kit", "@sveltejs/adapter-vercel"],
    serve: (folder) => serveEdge(folder, ".vercel/output/functions/![-]/catchall.func"),
  },
};

for (const [name, { files, packages, serve }] of Object.entries(ADAPTERS)) {
  test(name, { timeout: 300_000 }, async (context) => {
    const folder = makeApp("sveltekit", { ...MODULE, ...files });
    runIn(folder, "vite/bin/vite.js", ["build"]);
    const { url, said, stop } = await serve(folder);
    context.after(stop);
    await expectAnswers(`${url}/webhooks/preswald`, said);
    await tryPlatform(name, {
      page: "sveltekit.md",
      packages: packages.map((each) => packageFile(folder, each)),
      url: `${url}/webhooks/preswald`,
      answers: { 405: "405" },
    });
  });
}
