import { homedir, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import { usage } from "../exit.js";

/** The folder of the delivery log, where the system keeps such files. */
export function logFolder(): string {
  const { platform, env } = process;
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home(), "AppData", "Local"), "preswald", "Log");
  if (platform === "darwin") return join(home(), "Library", "Logs", "preswald");
  // The XDG Base Directory Specification has a relative path ignored.
  const state = env.XDG_STATE_HOME ?? "";
  return join(isAbsolute(state) ? state : join(home(), ".local", "state"), "preswald");
}

/** The user's home folder. The variable may be missing, and so may the user's entry in the system's list. */
function home(): string {
  for (const findFolder of [homedir, () => userInfo().homedir]) {
    try {
      const folder = findFolder();
      if (isAbsolute(folder)) return folder;
    } catch {}
  }
  throw usage("the delivery log has no folder, because this user has no home folder", "Set HOME, or on Linux XDG_STATE_HOME.");
}
