// Opens the page in the person's browser, if there is one.
import { spawn } from "node:child_process";

/** Whether a program was started; that it shows the page cannot be known. */
export function openInBrowser(url: string): boolean {
  const command = commandFor(url, process.platform, process.env);
  if (command === undefined) return false;
  const [program, ...words] = command;
  // It lives on when the dashboard ends, and its messages are none of ours.
  const child = spawn(program, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
  return true;
}

function commandFor(url: string, platform: string, env: NodeJS.ProcessEnv): [string, ...string[]] | undefined {
  if (env.BROWSER === "none") return undefined;
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open", url] : undefined;
}
