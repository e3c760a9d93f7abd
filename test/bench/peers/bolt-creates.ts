/** What a first version of a bot does with `/action add …`: the words are the title, and a row of Prisma's is made of it. */
import { randomUUID } from "node:crypto";
import { App } from "@slack/bolt";
import { sqliteAdapter } from "../../../src/store/engine/sqlite/adapter.ts";
import { openBestDriver } from "../../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../../src/store/engine/sqlite/open.ts";
import { PrismaClient } from "../../../src/store/generated/sqlite/client.ts";

const path = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");
const open = () => openConnections(openBestDriver, path);
const prisma = new PrismaClient({ adapter: sqliteAdapter(open, open) });

const app = new App({
	token: process.env.SLACK_BOT_TOKEN ?? "",
	signingSecret: process.env.SLACK_SIGNING_SECRET ?? "",
	clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
});

const board = await prisma.board.findFirstOrThrow({ select: { id: true } });
const last = await prisma.action.aggregate({ _max: { number: true } });
let number = last._max.number ?? 0;

app.command(/^\/.*/, async ({ ack, command, respond }) => {
	await ack();
	number += 1;
	const { title } = await prisma.action.create({
		data: {
			...{ id: randomUUID(), version: 1, boardId: board.id, number, title: command.text },
			...{ dueWords: "soon", duePrecision: "undated", dueSaidOn: "2009-01-29", state: "open" },
		},
	});
	await respond(`Recorded: ${title}`);
});

const server = await app.start({ port: 0, host: "127.0.0.1" });
const address = server.address();
console.log(`listening on port ${typeof address === "object" && address ? address.port : 0}`);
process.once("SIGTERM", () => process.exit(0));
