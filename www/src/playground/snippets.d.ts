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
