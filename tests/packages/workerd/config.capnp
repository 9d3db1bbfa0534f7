using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);

const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "preswald_webhooks.wasm", wasm = embed "node_modules/@preswald/webhooks/preswald_webhooks.wasm"),
  ],
  compatibilityDate = "2025-01-01",
);
