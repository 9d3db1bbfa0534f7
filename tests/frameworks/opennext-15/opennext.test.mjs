import { testOpenNext } from "../opennext.mjs";

testOpenNext("opennext-15", {
  "Next.js 15 on OpenNext": [{ serverExternalPackages: ["@preswald/webhooks"] }, "next build"],
});
