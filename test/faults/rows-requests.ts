/** Bots that are killed after they took a command or a question: it is done, or whoever asked is told, once. */
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
	readonly is: "command" | "question";
	/** Killed there, or so many milliseconds after Slack heard that it was taken. */
	readonly killed: Moment | number;
};

type Found = { readonly answers: number; readonly notices: number };

let asked = 0;

/** Words that nothing else says. */
const wordsFor = ({ is }: Trial): string =>
	is === "command" ? `Lost thing ${++asked}` : `when does LPB meet, ${++asked}?`;

/** Whether it was taken. */
const ask = async (house: House, { is }: Trial, words: string): Promise<boolean> => {
	if (is === "question") {
		const text = `@Convenor ${words}`;
		return (await house.drive("message", { user, channel, text })).ok === true;
	}
	const command = { command: "/action", text: `add ${words}, due 20 April` };
	const { outcome } = await house.drive("command", { user, channel, ...command });
	return outcome === "acknowledged";
};

/** An event that was not written down is delivered again; of a command that was not, nobody knows. */
const isWritten = async (house: House, { is }: Trial, words: string): Promise<boolean> =>
	is === "question" ||
	(await house.register.client.pendingRequest.count({
		where: { content: { contains: words } },
	})) > 0;

const look = async ({ register, me }: House, { is }: Trial, words: string): Promise<Found> => {
	const said = (await me.sees("@app")).filter(({ bot }) => bot).map(linesOf);
	const notices = said.filter(
		(text) => text.startsWith("I was restarted before I could do this") && text.includes(words),
	).length;
	if (is === "command")
		return { notices, answers: await register.client.action.count({ where: { title: words } }) };
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

const faultsOf = async (house: House, trial: Trial): Promise<Faults> => {
	const words = wordsFor(trial);
	const { killed, name } = trial;
	const first = await house.bot(typeof killed === "number" ? undefined : killed);
	await house.me.types(channel, "/programme help");
	const isTaken = await ask(house, trial, words);
	if (typeof killed === "number") await pause(killed);
	else await until(() => !isAlive(first), 5_000);
	await kill(first);
	const isKnown = await isWritten(house, trial, words);
	await house.drive("clock", leaseOver);
	const second = await house.bot();
	try {
		const isNow = async () => isSettled(await look(house, trial, words));
		if (!(await until(isNow, 4_000))) await house.drive("clock", eventsComeAgain);
		await until(isNow, 4_000);
		// Whatever is told twice is told by now.
		await pause(300);
		const found = await look(house, trial, words);
		const { answers, notices } = found;
		if (!isSettled(found)) {
			if (isTaken && isKnown) return { lost: [`${name}: ${words}`] };
			return { isExcused: true };
		}
		if (answers + notices > 1) return { doubled: [`${name}: ${JSON.stringify(found)}`] };
		return notices === 1 ? await doNow(house, trial, words) : {};
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
const doNow = async (house: House, trial: Trial, words: string): Promise<Partial<Result>> => {
	const press = async () =>
		void (await house.me.presses("@app", "Do it now").catch(() => undefined));
	await Promise.all([press(), press()]);
	await until(async () => (await look(house, trial, words)).answers > 0, 4_000);
	const { answers } = await look(house, trial, words);
	if (answers === 0) return { lost: [`${trial.name}, done now: ${words}`] };
	return answers > 1 ? { doubled: [`${trial.name}, done now: ${words}`] } : {};
};

const at = (is: Trial["is"], killed: Trial["killed"]): Trial => ({
	...{ is, killed },
	name: `${is}, ${typeof killed === "number" ? `${killed} ms after it was taken` : killed}`,
});

const trialsFor = ({ isShort, dice }: Stage): readonly Trial[] => {
	const always = [at("command", "recording"), at("question", "heard")];
	if (isShort) return always;
	const some = Array.from({ length: 15 }, (_, index) =>
		at(index % 2 ? "question" : "command", dice.below(40)),
	);
	return [...always, at("command", "recorded"), at("command", 0), ...some];
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
