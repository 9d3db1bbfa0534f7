import { createHmac } from "node:crypto";

/** The header's value for a body, by Node's own HMAC instead of the package's. */
export const sign = (body, secret = "your-webhook-secret") => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
