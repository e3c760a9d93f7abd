/** A bare Bolt app with one command, as its own documentation writes it: the peer of the acknowledgement case. */
import { App } from "@slack/bolt";

const app = new App({
	token: process.env.SLACK_BOT_TOKEN ?? "",
	signingSecret: process.env.SLACK_SIGNING_SECRET ?? "",
	clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
});

app.command(/^\/.*/, async ({ ack, respond }) => {
	await ack();
	await respond("You have no open actions.");
});

const server = await app.start({ port: 0, host: "127.0.0.1" });
const address = server.address();
console.log(`listening on port ${typeof address === "object" && address ? address.port : 0}`);
process.once("SIGTERM", () => process.exit(0));
