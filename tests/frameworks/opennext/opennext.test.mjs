import { testOpenNext } from "../opennext.mjs";

testOpenNext("opennext", {
  "Next.js on OpenNext, Turbopack": [
    { turbopack: { resolveAlias: { "@preswald/webhooks": "@preswald/webhooks/index.edge.js" } } },
    "next build",
  ],
  "Next.js on OpenNext, webpack": [{ serverExternalPackages: ["@preswald/webhooks"] }, "next build --webpack"],
});
