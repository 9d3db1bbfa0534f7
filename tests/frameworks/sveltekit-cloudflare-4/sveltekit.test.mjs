// SvelteKit with version 4 of its adapter for Cloudflare, served by workerd.
import { svelteKit, testWorkers } from "../workers.mjs";

testWorkers("sveltekit-cloudflare-4", { "SvelteKit on Workers, adapter 4": svelteKit(".svelte-kit/cloudflare/_worker.js") });
