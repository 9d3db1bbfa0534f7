// What is around a page's snippets: the types of its runtime, and the modules that its build tool makes.

const NODE = { name: "Node", lib: ["es2023"], types: ["node"], ambient: [] };

const ENVIRONMENTS = {
  "docs/next.md": { name: "Next.js", lib: ["es2023", "dom", "dom.iterable"], types: ["node"], ambient: [] },
  "docs/cloudflare.md": { name: "Workers", lib: ["es2023"], types: ["@cloudflare/workers-types"], ambient: ["workers"] },
  "docs/deno.md": {
    name: "Deno",
    lib: ["esnext", "dom"],
    types: ["deno"],
    ambient: [],
    paths: { "npm:@preswald/webhooks": "@preswald/webhooks" },
  },
  "docs/bun.md": { name: "Bun", lib: ["esnext"], types: ["bun"], ambient: [] },
  "docs/sveltekit.md": { name: "SvelteKit", lib: ["es2023", "dom", "dom.iterable"], types: ["node"], ambient: ["sveltekit"] },
  "docs/astro.md": { name: "Astro", lib: ["es2023", "dom", "dom.iterable"], types: ["node"], ambient: ["astro"] },
  "docs/react-router.md": { name: "React Router", lib: ["es2023", "dom", "dom.iterable"], types: ["node"], ambient: [] },
};

export const environmentOf = (file) => ENVIRONMENTS[file] ?? NODE;
