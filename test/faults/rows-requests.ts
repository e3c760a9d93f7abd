/** Bots that are killed after they took what somebody asked: it is done, or whoever asked is told, once. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { demoProgramme, readManifest } from "../../src/cli/assets.ts";
import { startLocalSlack } from "../../src/local-slack/index.ts";
import { demoWorld } from "../../src/local-slack/world/demo-world.ts";
import { openSimulated } from "../../src/wiring/local-slack.ts";
import { loadInto, readProgramme, startOf } from "../../src/wiring/simulation.ts";
import { linesOf, memberOf } from "../journeys/office.ts";
import type { AnswererOrders, Moment } from "./answerer.ts";
import { bundle } from "./arena.ts";
import { check } from "./checker.ts";
import { isAlive, type Result, type Row, type Stage, until } from "./play.ts";

const channel = "contest-london";
const user = "contest-secretary";

/** A register with the demonstration in it, a local Slack, and bots that come and go. */
const openHouse = async (stage: Stage) => {
	const databaseUrl = await stage.databaseUrl();
	const programme = readProgramme(demoProgramme());
	const start = startOf(programme);
	const register = await openSimulated(databaseUrl);
	await loadInto(register.store, demoProgramme(), start);
	const slack = await startLocalSlack({
		...{ world: demoWorld(programme), manifest: readManifest(), start, rates: "none" },
	});
	const program = await bundle("answerer");
	const { url, apiUrl, botToken, appToken } = slack;
	const drive = async (path: string, body: object): Promise<Record<string, unknown>> => {
		const init = { method: "POST", headers: { "content-type": "application/json" } };
		const answer = await fetch(`${url}/local/${path}`, { ...init, body: JSON.stringify(body) });
		return (await answer.json()) as Record<string, unknown>;
	};
	const bot = async (dies?: Moment): Promise<ChildProcess> => {
		const orders: AnswererOrders = { databaseUrl, url, apiUrl, botToken, appToken, dies };
		const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		await once(child.stdout, "data");
		return child;
	};
	const close = async () => {
		await slack.close();
		await register.close();
	};
	return { register, drive, bot, close, me: memberOf(url, user) };
};

type House = Awaited<ReturnType<typeof openHouse>>;

const kill = async (child: ChildProcess): Promise<void> => {
	if (!isAlive(child)) return;
	child.kill("SIGKILL");
	await once(child, "exit");
};

type Trial = {
	readonly name: string;
	/** An import's form closes before its work is done; an action's when it is recorded. */
	readonly is: "command" | "question" | "shortcut" | "import" | "form";
	/** Killed there, or so many milliseconds after Slack heard that it was taken. */
	readonly killed: Moment | number;
};

type Found = { readonly answers: number; readonly notices: number };

let asked = 0;

/** Words that nothing else says. */
const wordsFor = ({ is }: Trial): string =>
	is === "question" || is === "shortcut"
		? `when does LPB meet, ${++asked}?`
		: `Lost thing ${++asked}`;

const sends = async (house: House, { is }: Trial, words: string): Promise<boolean> => {
	const values = is === "form" ? { title: words, due: "20 April" } : { table: `Action\n${words}` };
	const { id: view_id } = (await house.me.form()) ?? {};
	const { ok, errors } = await house.drive("submit", { user, view_id, values });
	return ok === true && errors === undefined;
};

/** What must be there before it is asked. */
const prepare = async (house: House, { is }: Trial, words: string): Promise<object> => {
	if (is === "import") await house.me.types(channel, "/programme import");
	else if (is === "form") await house.me.types(channel, "/action add");
	else if (is === "shortcut") return house.drive("message", { user, channel, text: words });
	else await house.me.types(channel, "/programme help");
	return {};
};

type Asking = { readonly words: string; readonly about: object };

/** Whether it was taken. */
const ask = async (house: House, trial: Trial, { words, about }: Asking): Promise<boolean> => {
	const { is } = trial;
	if (is === "import" || is === "form") return sends(house, trial, words);
	if (is === "question") {
		const text = `@Convenor ${words}`;
		return (await house.drive("message", { user, channel, text })).ok === true;
	}
	if (is === "shortcut") {
		const { ts } = about as { readonly ts?: string };
		const chosen = { user, channel, ts, callback_id: "ask_about" };
		return (await house.drive("shortcut", chosen)).outcome === "acknowledged";
	}
	const command = { command: "/action", text: `add ${words}, due 20 April` };
	const { outcome } = await house.drive("command", { user, channel, ...command });
	return outcome === "acknowledged";
};

/** An event that was not written down is delivered again; of a command that was not, nobody knows. */
const isWritten = async (house: House, { is }: Trial, words: string): Promise<boolean> =>
	is === "question" ||
	is === "form" ||
	(await house.register.client.pendingRequest.count({
		where: { content: { contains: words } },
	})) > 0;

const look = async ({ register, me }: House, { is }: Trial, words: string): Promise<Found> => {
	const said = (await me.sees("@app")).filter(({ bot }) => bot).map(linesOf);
	const about = is === "import" ? "the form “Bring in what you have”" : words;
	const notices = said.filter(
		(text) => text.startsWith("I was restarted before I could do this") && text.includes(about),
	).length;
	if (is === "command" || is === "form")
		return { notices, answers: await register.client.action.count({ where: { title: words } }) };
	if (is === "import" || is === "shortcut") {
		const shown = (await me.sees(channel)).filter(({ ephemeral }) => ephemeral).map(linesOf);
		const answer = is === "import" ? words : "London Prevent board";
		const isAnswer = (text: string) => text.includes(answer) && !text.startsWith("I was restarted");
		return { notices, answers: [...said, ...shown].filter(isAnswer).length };
	}
	const question = (await me.sees(channel)).find(({ text }) => text.includes(words));
	const thread = question ? await me.sees(channel, question.ts) : [];
	return { notices, answers: thread.filter(({ bot }) => bot).length };
};

const isSettled = ({ answers, notices }: Found): boolean => answers + notices > 0;

/** Long enough for the lease of whoever was killed. */
const leaseOver = { advance: "1m" };
const eventsComeAgain = { advance: "10m" };

type Faults = Partial<Result> & {
	/** Slack heard before it was written down, as it may where the database is busy. */
	readonly isExcused?: boolean;
};

const isForm = ({ is }: Trial): boolean => is === "import" || is === "form";

/** What Slack kept open is sent again by whoever filled it in. */
const sendsAgain = async (house: House, trial: Trial, words: string): Promise<void> => {
	for (let tries = 0; tries < 4; tries += 1) if (await sends(house, trial, words)) return;
};

type Asked = {
	readonly words: string;
	/** Since it was asked. */
	readonly seen: () => Promise<Found>;
	readonly isExcused: boolean;
};

const askedAndKilled = async (house: House, trial: Trial): Promise<Asked> => {
	const words = wordsFor(trial);
	const { killed } = trial;
	const first = await house.bot(typeof killed === "number" ? undefined : killed);
	const about = await prepare(house, trial, words);
	const before = await look(house, trial, words);
	const seen = async () => {
		const { answers, notices } = await look(house, trial, words);
		return { answers: answers - before.answers, notices: notices - before.notices };
	};
	const isTaken = await ask(house, trial, { words, about });
	if (typeof killed === "number") await pause(killed);
	else await until(() => !isAlive(first), 5_000);
	await kill(first);
	const isKnown = isTaken && (await isWritten(house, trial, words));
	await house.drive("clock", leaseOver);
	return { words, seen, isExcused: !isKnown && !isForm(trial) };
};

const faultsOf = async (house: House, trial: Trial): Promise<Faults> => {
	const { words, seen, isExcused } = await askedAndKilled(house, trial);
	const { name } = trial;
	const second = await house.bot();
	try {
		if (isForm(trial) && (await house.me.form())) await sendsAgain(house, trial, words);
		const isNow = async () => isSettled(await seen());
		if (!(await until(isNow, 4_000))) await house.drive("clock", eventsComeAgain);
		await until(isNow, 4_000);
		// Whatever is told twice is told by now.
		await pause(300);
		const found = await seen();
		const { answers, notices } = found;
		if (!isSettled(found)) return isExcused ? { isExcused } : { lost: [`${name}: ${words}`] };
		if (answers + notices > 1) return { doubled: [`${name}: ${JSON.stringify(found)}`] };
		return notices === 1 ? await doNow(house, trial, { words, seen }) : {};
	} finally {
		await kill(second);
	}
};

const mostExcused = 4;

/** Of several tries, the first that is not excused: what is never written down in time is lost. */
const triedUntilWritten = async (house: House, trial: Trial): Promise<Faults> => {
	for (let tries = 0; tries <= mostExcused; tries += 1) {
		const found = await faultsOf(house, trial);
		if (!found.isExcused) return found;
	}
	return { lost: [`${trial.name}: never written down before Slack heard`] };
};

/** Once, however often it is pressed. */
const doNow = async (
	house: House,
	trial: Trial,
	{ words, seen }: Pick<Asked, "words" | "seen">,
): Promise<Partial<Result>> => {
	const press = async () =>
		void (await house.me.presses("@app", "Do it now").catch(() => undefined));
	await Promise.all([press(), press()]);
	await until(async () => (await seen()).answers > 0, 4_000);
	const { answers } = await seen();
	if (answers === 0) return { lost: [`${trial.name}, done now: ${words}`] };
	return answers > 1 ? { doubled: [`${trial.name}, done now: ${words}`] } : {};
};

const at = (is: Trial["is"], killed: Trial["killed"]): Trial => ({
	...{ is, killed },
	name: `${is}, ${typeof killed === "number" ? `${killed} ms after it was taken` : killed}`,
});

const trialsFor = ({ isShort, dice }: Stage): readonly Trial[] => {
	const always = [
		...[at("command", "recording"), at("question", "heard")],
		...[at("import", "begun"), at("form", "begun"), at("shortcut", 0)],
	];
	if (isShort) return always;
	const kinds = ["command", "question", "shortcut", "import", "form"] as const;
	const some = Array.from({ length: 20 }, (_, index) =>
		at(kinds[index % kinds.length] ?? "command", dice.below(40)),
	);
	const others = [at("command", "recorded"), at("command", 0)];
	return [...always, ...others, at("form", "done"), at("import", "done"), ...some];
};

const forgotten: Row = {
	name: "kill -9 between an acknowledgement and its record: done or told, once",
	isQuick: true,
	run: async (stage): Promise<Result> => {
		const house = await openHouse(stage);
		const trials = trialsFor(stage);
		const lost: string[] = [];
		const doubled: string[] = [];
		try {
			for (const trial of trials) {
				const found = await triedUntilWritten(house, trial);
				lost.push(...(found.lost ?? []));
				doubled.push(...(found.doubled ?? []));
			}
			return { ...check([], []), expected: trials.length, lost, doubled, kills: trials.length };
		} finally {
			await house.close();
		}
	},
};

export const requestRows: readonly Row[] = [forgotten];
