/** Every text of the dashboard, with those of the shared elements. `www/build.mjs` fills index.html from it. */
import { texts as shared } from "../shared/texts.js";

export const texts = {
  ...shared,
  page: {
    title: "Preswald Webhooks dashboard",
    heading: "Webhook dashboard",
  },
};
