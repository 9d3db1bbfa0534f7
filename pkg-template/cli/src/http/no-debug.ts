// Replaces the package `debug` in the bundle: `https-proxy-agent` would log the proxy's URL, with its password.
export default () => () => {};
