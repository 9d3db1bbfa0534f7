// What `svelte-kit sync` makes.
declare module "$env/dynamic/private" {
  export const env: { [key: `PUBLIC_${string}`]: undefined; [key: string]: string | undefined };
}
declare module "*/$types" {
  export type RequestHandler = import("@sveltejs/kit").RequestHandler;
}
