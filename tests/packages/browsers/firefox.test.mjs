import { firefox } from "./browser.mjs";
import { testBrowser } from "./corpus.mjs";

testBrowser("firefox", firefox);
