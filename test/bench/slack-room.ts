/** What a bot needs in order to run: the local Slack in a process of its own, and a register with the demonstration. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { readProgrammeFile } from "../../src/language/programme-file/programme-file.ts";
import { loadProgramme } from "../../src/usecases/programme/load.ts";
import { entriesOf } from "../../src/usecases/programme/programme.ts";
import { localChannelId, localUserId } from "../../src/usecases/programme/slack-ids.ts";
import { openSimulated } from "../../src/wiring/local-slack.ts";
import { readProgramme } from "../../src/wiring/simulation.ts";
import { type Child, folder, start } from "./children.ts";

export const convenor = ["dist/convenor.js"];
export const signingSecret = "a-secret-for-the-benchmark";
const file = "prisma/demo/programme.json";

export type SlackRoom = {
	readonly url: string;
	/** What a bot is told to find it. */
	readonly access: Readonly<Record<string, string>>;
	readonly userId: string;
	readonly channelId: string;
	readonly stop: () => Promise<void>;
};

export const demonstration = () => readProgramme(readFileSync(file, "utf8"));

/** The Slack accounts of the demonstration's people: some partners have none. */
export const slackIds = (): readonly string[] =>
	entriesOf(demonstration(), "person")
		.filter(({ standing }) => standing !== "none")
		.map(({ key }) => localUserId(key));

const placeToAsk = (): { readonly userId: string; readonly channelId: string } => {
	const channel = demonstration().channels.find(
		({ members, kind, withConvenor }) => members[0] && kind === "public" && withConvenor,
	);
	const [member] = channel?.members ?? [];
	if (!channel || !member) throw new Error("The demonstration has no open channel with a member.");
	return { userId: localUserId(member), channelId: localChannelId(channel.key) };
};

export const openSlackRoom = async (): Promise<SlackRoom> => {
	const child: Child = start([...convenor, "local-slack"], { LOCAL_SLACK_PORT: "0" });
	const [said] = await child.says(/SLACK_BOT_TOKEN=[\s\S]*CONVENOR_SIMULATION=\S+/);
	const access = Object.fromEntries(
		said.split("\n").map((line) => line.split("=") as [string, string]),
	);
	return { url: access.CONVENOR_SIMULATION ?? "", access, ...placeToAsk(), stop: child.stop };
};

export const loadDemonstration = async (): Promise<string> => {
	const url = `file:${join(folder(), "demo.db")}`;
	const register = await openSimulated(url);
	await loadProgramme(readFileSync(file, "utf8"), {
		store: register.store,
		ids: randomUUID,
		read: readProgrammeFile,
		calendar: englandAndWales,
		author: { name: "Programme file", through: "programme load" },
		now: instant("2009-01-29T10:00:00Z"),
		localSlack: true,
	});
	await register.close();
	return url;
};

/** Over HTTP on any port, with everything but errors kept out of the log. */
export const overHttp = (
	room: SlackRoom,
	databaseUrl: string,
): Readonly<Record<string, string>> => ({
	...room.access,
	SLACK_APP_TOKEN: "",
	SLACK_SIGNING_SECRET: signingSecret,
	CONVENOR_TRANSPORT: "http",
	CONVENOR_PORT: "0",
	CONVENOR_ALLOWANCE: "100000",
	CONVENOR_DRAIN_SECONDS: "0",
	DATABASE_URL: databaseUrl,
	LOG_LEVEL: "error",
});

export const overSocket = (
	room: SlackRoom,
	databaseUrl: string,
): Readonly<Record<string, string>> => ({
	...room.access,
	CONVENOR_TRANSPORT: "socket",
	CONVENOR_PORT: "0",
	CONVENOR_ALLOWANCE: "100000",
	DATABASE_URL: databaseUrl,
	LOG_LEVEL: "error",
});
