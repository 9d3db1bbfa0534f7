// Makes the README's picture of the playground: `node tests/page/picture.mjs` after `cargo xtask build`.
import { join } from "node:path";
import { launch, Playground, root, servePlainly } from "./page.mjs";
import { STATES } from "./states.mjs";

const server = await servePlainly();
const browser = await launch();
const page = await Playground.open(browser, server.origin, { viewport: { width: 1120, height: 640 }, colorScheme: "light" });
await STATES.mismatch(page);
await page.page.evaluate(() => document.activeElement.blur());
await page.page.screenshot({ path: join(root, "docs/playground.png") });
await browser.close();
await server.close();
