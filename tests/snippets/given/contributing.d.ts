// What a test of a framework has.
declare const join: typeof import("node:path").join;
declare const folder: string;
declare const server: { url: string };
declare module "*/platforms.mjs" {
  export const tryPlatform: (platform: string, options: object) => Promise<void>;
}
