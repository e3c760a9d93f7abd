/** The demonstration in a database, with the conversation for other surfaces open, and people of the workspace beside it. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allowanceOf } from "../../src/assistant/allowance.ts";
import { openConversation } from "../../src/channels/conversation.ts";
import type { Reply } from "../../src/channels/linked-conversation.ts";
import { type Roster, rosterOf } from "../../src/channels/roster.ts";
import { openTerminal } from "../../src/channels/terminal.ts";
import { beSomebody } from "../../src/channels/terminal-settings.ts";
import { demoProgramme } from "../../src/cli/assets.ts";
import { simulatedClock } from "../../src/clock.ts";
import type { Standing } from "../../src/domain/audience/audience.ts";
import { type Instant, instant } from "../../src/domain/dates/plain-date.ts";
import { openRegister, partsWithoutSlack } from "../../src/main.ts";
import { loadInto, readProgramme } from "../../src/wiring/simulation.ts";

export const token = "a-secret-that-nobody-can-guess";

export type Elsewhere = {
	readonly url: string;
	/** What is said in the workspace by one of its people, a line after another; the answer to the last. */
	readonly inSlack: (handle: string, ...lines: readonly string[]) => Promise<string>;
	/** The code that a board's secretary is given. */
	readonly codeFrom: (secretary: string, line: string) => Promise<string>;
	readonly say: (person: string, text: string, more?: object) => Promise<Reply>;
	readonly post: (body: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
	readonly setClock: (now: Instant) => void;
	/** Time for the rates alone. */
	readonly wait: (milliseconds: number) => void;
	/** What Slack says of somebody from now on. */
	readonly change: (handle: string, standing: Standing) => Promise<void>;
	readonly close: () => Promise<void>;
};

const silent = { info: () => {}, warn: () => {}, error: () => {} };

const changeable = (roster: Roster) => {
	const changed = new Map<string, Standing>();
	return {
		directory: {
			...roster,
			viewer: async (account: string) => {
				const viewer = await roster.viewer(account);
				return { ...viewer, standing: changed.get(account) ?? viewer.standing };
			},
		},
		change: async (handle: string, standing: Standing) => {
			changed.set((await roster.accountOf(handle)) ?? "", standing);
		},
	};
};

export const openElsewhere = async (): Promise<Elsewhere> => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-elsewhere-"));
	const register = await openRegister(`file:${join(folder, "register.db")}`);
	const { store, desk, links } = register;
	const start = instant("2009-01-29T10:00:00Z");
	await loadInto(store, demoProgramme(), start);
	const clock = simulatedClock(start);
	const roster = rosterOf(readProgramme(demoProgramme()), store);
	const { directory, change } = changeable(roster);
	const time = { passed: 0 };
	const allowance = allowanceOf({ most: 20, now: () => time.passed });
	const alone = partsWithoutSlack({ store, desk, directory, clock, log: silent });
	const parts = { ...alone, links, allowance };
	const api = await openConversation(
		{ token, host: "127.0.0.1", port: 0 },
		{ ...parts, stopwatch: () => time.passed, onFault: (error) => console.error(error) },
	);
	const url = `http://127.0.0.1:${api.port}/conversation`;
	const inSlack = async (handle: string, ...lines: readonly string[]) => {
		const place = await beSomebody(handle, roster);
		if (!place) throw new Error(`nobody is called ${handle}`);
		const terminal = openTerminal({ parts, roster, moveClock: async () => {} }, place);
		let heard: readonly string[] | undefined = [];
		for (const line of lines) heard = await terminal.hear(line);
		return heard?.join("\n") ?? "";
	};
	const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
		fetch(url, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				authorization: `Bearer ${token}`,
				...headers,
			},
			body,
		});
	return {
		url,
		inSlack,
		codeFrom: async (secretary, line) =>
			/Code for .*: (\S+)/.exec(await inSlack(secretary, line))?.[1] ?? `no code ${randomUUID()}`,
		say: async (person, text, more = {}) => {
			const answer = await post(JSON.stringify({ surface: "telegram", person, text, ...more }));
			if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
			return (await answer.json()) as Reply;
		},
		post,
		setClock: (now) => clock.set(now, false),
		wait: (milliseconds) => {
			time.passed += milliseconds;
		},
		change,
		close: async () => {
			await api.stop();
			await register.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
};
