// What uses only a name should carry no core.
import { SIGNATURE_HEADER } from "@preswald/webhooks";

console.log(SIGNATURE_HEADER);
