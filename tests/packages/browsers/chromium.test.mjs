import { chromium } from "./browser.mjs";
import { testBrowser } from "./corpus.mjs";

testBrowser("chromium", chromium);
