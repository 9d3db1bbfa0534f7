// A Preswald webhook in AWS Lambda, behind API Gateway, a function URL or a load balancer. Zip it
// with node_modules, and name `lambda.handler` as the function's handler.
//
//   npm install @preswald/webhooks
import { Webhook } from "@preswald/webhooks";
import { lambdaHandler } from "@preswald/webhooks/aws-lambda";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

export const handler = lambdaHandler(
  webhook.handler({
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  }),
);
