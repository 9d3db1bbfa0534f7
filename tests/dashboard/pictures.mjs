// Makes the documentation's picture, and with a folder as argument one of each state to look at:
// `node tests/dashboard/pictures.mjs [FOLDER]` after `cargo xtask build`.
import { join } from "node:path";
import { root } from "../page/page.mjs";
import { dashboard } from "./dashboard.mjs";
import { DashboardPage, launch } from "./page.mjs";
import { day, STATES } from "./states.mjs";

const [folder] = process.argv.slice(2);
const browser = await launch();
const own = await dashboard(["--retry-schedule", "1h"]);
const ids = await day(own);

async function picture(reach, path, options) {
  const opened = await DashboardPage.open(browser, own, { viewport: { width: 1280, height: 720 }, colorScheme: "light", ...options });
  await reach(opened, ids);
  await opened.page.evaluate(() => document.activeElement.blur());
  await opened.page.screenshot({ path });
  await opened.close();
}

await picture(STATES["refused, with its cause"], join(root, "docs/dashboard.png"));
if (folder !== undefined)
  for (const [name, reach] of Object.entries(STATES))
    for (const [variant, options] of Object.entries({
      light: {},
      dark: { colorScheme: "dark" },
      narrow: { viewport: { width: 360, height: 740 } },
    }))
      await picture(reach, join(folder, `${name.replaceAll(/\W+/g, "-")}-${variant}.png`), options);
await browser.close();
await own.stop();
