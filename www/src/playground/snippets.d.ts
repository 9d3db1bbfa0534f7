// The build imports these files as text.
declare module "*.mjs" {
  const text: string;
  export default text;
}
declare module "*.py" {
  const text: string;
  export default text;
}
declare module "*.rs" {
  const text: string;
  export default text;
}
declare module "*.go" {
  const text: string;
  export default text;
}
declare module "*.rb" {
  const text: string;
  export default text;
}
declare module "*.php" {
  const text: string;
  export default text;
}
declare module "*.java" {
  const text: string;
  export default text;
}
declare module "*.cs" {
  const text: string;
  export default text;
}

/** The build reads it from docs/: see frameworks.mjs. */
declare module "docs:frameworks" {
  const frameworks: readonly { id: string; title: string; blocks: readonly ({ text: string } | { code: string })[] }[];
  export default frameworks;
}
