/** A whole Convenor beside a local Slack, for journeys: people type, click and read; everything between is real. */
import { demoProgramme, readManifest } from "../../src/cli/assets.ts";
import { readSettings } from "../../src/config.ts";
import { openLog } from "../../src/ops/log.ts";
import { openSimulated } from "../../src/wiring/local-slack.ts";
import {
	loadInto,
	type PageFiles,
	readProgramme,
	startOf,
	startSimulation,
} from "../../src/wiring/simulation.ts";
import { copyOf } from "../programme/register-copy.ts";

export type Office = {
	/** Sends one request to the local Slack's driver; a refusal by it fails the test. */
	readonly drive: (path: string, body: object) => Promise<Answer>;
	/** The same, where the driver is expected to refuse. */
	readonly read: (path: string) => Promise<Answer>;
	readonly as: (user: string) => Member;
	readonly advance: (by: string) => Promise<void>;
	/** How many entries the history has: whatever was kept is there. */
	readonly kept: () => Promise<number>;
	readonly url: string;
	/** Where the bot's own pages are. */
	readonly port: number;
	/** Where the conversation for other surfaces is, if it was asked for. */
	readonly apiPort?: number | undefined;
	/** Stops it, and finds the history whole. */
	readonly close: () => Promise<void>;
};

export type Answer = Readonly<Record<string, unknown>>;

type Block = {
	readonly type: string;
	readonly block_id: string;
	readonly elements?: readonly Element[];
};
type Element = {
	readonly type: string;
	readonly action_id: string;
	readonly text?: { readonly text: string };
	readonly value?: string;
};

export type Seen = {
	readonly ts: string;
	readonly bot: boolean;
	readonly ephemeral: boolean;
	readonly text: string;
	readonly flattened: readonly string[] | string;
	readonly blocks?: readonly Block[];
};

type Option = { readonly text: { readonly text: string }; readonly value: string };
type Home = Pick<Seen, "flattened"> & {
	readonly blocks: readonly {
		readonly elements?: readonly {
			readonly action_id: string;
			readonly options?: readonly Option[];
		}[];
	}[];
};

export type Modal = {
	readonly id: string;
	readonly flattened: readonly string[] | string;
	readonly blocks: readonly {
		readonly block_id: string;
		readonly element?: {
			readonly initial_value?: string;
			readonly initial_option?: { readonly value: string };
			readonly initial_conversation?: string;
		};
	}[];
};

export type Member = {
	/** Types a command and answers with what the bot said to them then, in that channel. */
	readonly types: (channel: string, line: string) => Promise<string>;
	/** Says something and answers with what the bot replied. */
	readonly says: (
		channel: string,
		text: string,
		thread?: string,
	) => Promise<{ readonly reply: string; readonly ts: string }>;
	/** Presses a button on the latest message that has it. */
	readonly presses: (channel: string, label: string) => Promise<string>;
	readonly sees: (channel: string, thread?: string) => Promise<readonly Seen[]>;
	/** The form on their screen. */
	readonly form: () => Promise<Modal | undefined>;
	/** Fills the form in; answers with the errors at its fields. */
	readonly submits: (
		values: Readonly<Record<string, string>>,
	) => Promise<Readonly<Record<string, string>>>;
	readonly home: () => Promise<string>;
	/** Home as it is on their screen, not opened anew. */
	readonly homeNow: () => Promise<string>;
	/** Chooses, in the menu of their Home that stands for a command, what has these words. */
	readonly chooses: (command: string, words: string) => Promise<void>;
};

/** A journey says in a second what a person says in an hour. */
export const generous = "100000";

/** What is said or changed at once is among so many of the latest. */
const lately = "200";

export const linesOf = ({ flattened }: Pick<Seen, "flattened">): string =>
	typeof flattened === "string" ? flattened : flattened.join("\n");

const call = async (url: string, path: string, body?: object): Promise<Answer> => {
	const init = body && {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	};
	const answer = (await (await fetch(`${url}${path}`, init)).json()) as Answer;
	if (answer.ok !== true && answer.errors === undefined)
		throw new Error(`${path} ${JSON.stringify(body ?? {})} → ${JSON.stringify(answer)}`);
	return answer;
};

const query = (facts: Readonly<Record<string, string | undefined>>) =>
	new URLSearchParams(
		Object.entries(facts).flatMap(([key, value]) => (value ? [[key, value]] : [])),
	);

export const memberOf = (url: string, user: string): Member => {
	const settle = () => call(url, "/local/settle", {});
	const seesOf = async (asked: Readonly<Record<string, string | undefined>>) =>
		(await call(url, `/local/transcript?${query({ user, ...asked })}`)).messages as Seen[];
	const sees = (channel: string, thread?: string) => seesOf({ channel, thread_ts: thread });
	const seesLately = (channel: string) => seesOf({ channel, limit: lately });
	/** What the bot said meanwhile. */
	const heardDuring = async (channel: string, work: () => Promise<unknown>) => {
		const before = new Set(
			(await seesLately(channel)).map((message) => `${message.ts} ${linesOf(message)}`),
		);
		await work();
		await settle();
		const after = (await seesLately(channel)).filter((message) => message.bot);
		return after
			.filter((message) => !before.has(`${message.ts} ${linesOf(message)}`))
			.map(linesOf)
			.join("\n");
	};
	const form = async () =>
		((await call(url, `/local/view?${query({ user })}`)).modals as Modal[]).at(-1);
	const homeNow = async () => (await call(url, `/local/view?${query({ user })}`)).home as Home;
	return {
		sees,
		form,
		types: (channel, line) => {
			const [command = "", ...words] = line.split(" ");
			return heardDuring(channel, () =>
				call(url, "/local/command", { user, channel, command, text: words.join(" ") }),
			);
		},
		says: async (channel, text, thread) => {
			const sent = await call(url, "/local/message", {
				user,
				channel,
				text,
				...(thread ? { thread_ts: thread } : {}),
			});
			await settle();
			const ts = String(sent.ts);
			const isDirect = channel === "@app";
			const seen = isDirect ? await sees(channel) : await sees(channel, thread ?? ts);
			const asked = seen.findIndex((message) => message.ts === ts);
			return {
				reply: seen
					.slice(asked + 1)
					.filter(({ bot }) => bot)
					.map(linesOf)
					.join("\n"),
				ts,
			};
		},
		presses: async (channel, label) => {
			const seen = (await sees(channel)).toReversed();
			for (const message of seen)
				for (const block of message.blocks ?? [])
					for (const element of block.elements ?? [])
						if (element.text?.text === label)
							return heardDuring(channel, () =>
								call(url, "/local/click", {
									user,
									channel,
									ts: message.ts,
									block_id: block.block_id,
									action_id: element.action_id,
									value: element.value,
								}),
							);
			throw new Error(`no button "${label}" in ${channel}`);
		},
		submits: async (values) => {
			const open = await form();
			if (!open) throw new Error("no form is open");
			const answer = await call(url, "/local/submit", { user, view_id: open.id, values });
			await settle();
			return (answer.errors ?? {}) as Record<string, string>;
		},
		home: async () => {
			await call(url, "/local/home", { user });
			return linesOf(await homeNow());
		},
		homeNow: async () => linesOf(await homeNow()),
		chooses: async (command, words) => {
			const menus = (await homeNow()).blocks.flatMap((block) => block.elements ?? []);
			const options = menus.find((menu) => menu.action_id === `do:${command}`)?.options ?? [];
			const wanted = options.find(({ text }) => text.text.includes(words));
			if (!wanted) throw new Error(`no "${words}" to choose for ${command}`);
			const { value } = wanted;
			await call(url, "/local/click", { user, action_id: `do:${command}`, value });
			await settle();
		},
	};
};

/** As a local Slack leaves it that was started and stopped: starting on it again finds all there, and changes nothing. */
const registerWith = (text: string): Promise<string> =>
	copyOf(`office ${text}`, async (url) => {
		const register = await openSimulated(url);
		await loadInto(register.store, text, startOf(readProgramme(text)));
		await register.close();
	});

export const openOffice = async (opening: {
	readonly via: "socket" | "http";
	readonly databaseUrl?: string | undefined;
	readonly programme?: string | undefined;
	/** More of the environment. */
	readonly settings?: Readonly<Record<string, string>> | undefined;
	readonly page?: PageFiles | undefined;
	readonly rates?: "slack" | "none" | undefined;
}): Promise<Office> => {
	const programme = opening.programme ?? demoProgramme();
	const DATABASE_URL = opening.databaseUrl ?? (await registerWith(programme));
	const simulation = await startSimulation({
		settings: readSettings({
			DATABASE_URL,
			LOCAL_SLACK_PORT: "0",
			CONVENOR_PORT: "0",
			CONVENOR_ALLOWANCE: generous,
			...opening.settings,
		}),
		log: openLog("error"),
		manifest: readManifest(),
		programme,
		via: opening.via,
		page: opening.page,
		rates: opening.rates,
	});
	const { url, port, apiPort } = simulation;
	const close = async () => {
		const verdict = await simulation.register.verifyHistory();
		await simulation.stop();
		if ("brokenAt" in verdict) throw new Error(`the history is broken at ${verdict.brokenAt}`);
	};
	return {
		url,
		port,
		apiPort,
		close,
		kept: async () => {
			// What Slack says of somebody is kept whenever it was asked for, and not because of what a test does.
			const author = { contains: "Slack profile" };
			return simulation.register.client.history.count({ where: { NOT: { author } } });
		},
		drive: (path, body) => call(url, path, body),
		read: (path) => call(url, path),
		as: (user) => memberOf(url, user),
		advance: async (by) => void (await call(url, "/local/clock", { advance: by })),
	};
};
