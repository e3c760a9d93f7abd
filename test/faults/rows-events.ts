/** Slack's events come twice, late, out of order, or for hours not at all: they are hints, and what is said stays the same. */
import { linesOf, type Office, openOffice } from "../journeys/office.ts";
import { check } from "./checker.ts";
import type { Result, Row } from "./play.ts";

const channel = "contest-london";
const secretary = "contest-secretary";

const said = async (office: Office): Promise<readonly string[]> =>
	(await office.as(secretary).sees(channel)).filter(({ bot }) => bot).map(linesOf);

/** Asked in the channel, with this befalling the events; answers how often it was answered. */
const answersWith = async (office: Office, fault: object): Promise<number> => {
	await office.drive("/local/fault", { ...fault, method: "app_mention" });
	const { ts } = await office.as(secretary).says(channel, "@Convenor when do we next meet?");
	await office.advance("10m");
	const thread = await office.as(secretary).sees(channel, ts);
	return thread.filter((message) => message.bot && message.ts !== ts).length;
};

const mentions: Row = {
	name: "Slack's events doubled, late and out of order: each question answered once",
	isQuick: true,
	on: "SQLite",
	run: async (): Promise<Result> => {
		const office = await openOffice({ via: "socket" });
		const doubled: string[] = [];
		const lost: string[] = [];
		try {
			for (const fault of [{ kind: "double-event" }, { kind: "late-event", seconds: 60 }]) {
				const answers = await answersWith(office, fault);
				if (answers > 1) doubled.push(`${fault.kind}: answered ${answers} times`);
				if (answers === 0) lost.push(`${fault.kind}: not answered`);
			}
			return { ...check([], []), expected: 2, lost, doubled, kills: 0 };
		} finally {
			await office.close();
		}
	},
};

const everyEvent = ["member_joined_channel", "member_left_channel", "user_change", "message"];

const remindersAfter = async (fault?: object): Promise<readonly string[]> => {
	const office = await openOffice({ via: "socket" });
	try {
		if (fault)
			for (const method of everyEvent)
				await office.drive("/local/fault", { ...fault, method, times: 1_000 });
		await office.drive("/local/world", { action: "invite", user: "ctsu-lead", channel });
		await office.advance("4h");
		await office.advance("14d");
		return await said(office);
	} finally {
		await office.close();
	}
};

const lostEvents: Row = {
	name: "Slack's events lost for hours, doubled, or out of order: the same reminders go out",
	on: "SQLite",
	run: async (): Promise<Result> => {
		const usual = await remindersAfter();
		const lost: string[] = [];
		const doubled: string[] = [];
		for (const kind of ["lost-event", "double-event", "out-of-order"]) {
			const now = await remindersAfter({ kind });
			lost.push(...usual.filter((text) => !now.includes(text)).map((text) => `${kind}: ${text}`));
			doubled.push(
				...now.filter((text) => !usual.includes(text)).map((text) => `${kind}: ${text}`),
			);
			if (now.length > usual.length) doubled.push(`${kind}: ${now.length - usual.length} more`);
		}
		return { ...check([], []), expected: usual.length * 3, lost, doubled, kills: 0 };
	},
};

export const eventRows: readonly Row[] = [mentions, lostEvents];
