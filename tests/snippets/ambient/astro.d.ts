// What `astro sync` makes of the schema in astro.config.mjs.
declare module "astro:env/server" {
  export const PRESWALD_WEBHOOK_SECRET: string;
  export const getSecret: (key: string) => string | undefined;
}
