/** The least that a bot with a database can be: Bolt, and a Prisma client that each command reads with. */
import { App } from "@slack/bolt";
import { sqliteAdapter } from "../../../src/store/engine/sqlite/adapter.ts";
import { openBestDriver } from "../../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../../src/store/engine/sqlite/open.ts";
import { PrismaClient } from "../../../src/store/generated/sqlite/client.ts";

const path = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");
const open = () => openConnections(openBestDriver, path);
const prisma = new PrismaClient({ adapter: sqliteAdapter(open, open) });
await prisma.$connect();

const isSocket = process.env.CONVENOR_TRANSPORT === "socket";
const app = new App({
	token: process.env.SLACK_BOT_TOKEN ?? "",
	clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
	...(isSocket
		? { socketMode: true, appToken: process.env.SLACK_APP_TOKEN ?? "" }
		: { signingSecret: process.env.SLACK_SIGNING_SECRET ?? "" }),
});

app.command(/^\/.*/, async ({ ack, respond }) => {
	await ack();
	await respond(`There are ${await prisma.board.count()} boards.`);
});

const server = isSocket ? await app.start() : await app.start({ port: 0, host: "127.0.0.1" });
const address =
	"address" in server && typeof server.address === "function" ? server.address() : null;
console.log(`listening on port ${address && typeof address === "object" ? address.port : 0}`);
process.once("SIGTERM", () => process.exit(0));
