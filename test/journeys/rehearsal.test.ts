import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordDay } from "../../src/domain/dates/date-words.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "general";
const user = "contest-secretary";

describe("a rehearsal of a quarter, read in Slack", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const last = async () => {
		const seen = (await office.as(user).sees(place)).filter(({ ephemeral }) => ephemeral);
		return seen.findLast(({ text }) => text !== "");
	};
	const menus = async () =>
		((await last())?.blocks ?? []).flatMap(({ block_id, elements = [] }) =>
			elements.map((element) => ({ block_id, ...(element as Menu) })),
		);
	type Menu = {
		readonly type: string;
		readonly action_id: string;
		readonly placeholder?: { readonly text: string };
		readonly options?: readonly {
			readonly value: string;
			readonly text: { readonly text: string };
		}[];
	};
	const chooses = async (label: string, which: RegExp) => {
		const menu = (await menus()).find(({ placeholder }) => placeholder?.text === label);
		const option = menu?.options?.find(({ text }) => which.test(text.text));
		await office.drive("/local/click", {
			...{ user, channel: place, ts: (await last())?.ts, block_id: menu?.block_id },
			...{ action_id: menu?.action_id, value: option?.value },
		});
		await office.drive("/local/settle", {});
		return { said: linesOf((await last()) ?? { flattened: "" }), label: option?.text.text ?? "" };
	};
	const rows = (said: string) =>
		said.split("\n").filter((row) => / to (?:#|.* in private)/.test(row));

	it("is handed over as a file that a spreadsheet reads with its letters", async () => {
		await office.as(user).types(place, "/programme rehearse February to April 2009");
		const files = (await office.as(user).sees("@app")).flatMap(
			(message) => (message as { files?: { url_private: string }[] }).files ?? [],
		);
		const answer = await fetch(files[0]?.url_private ?? "", {
			headers: { authorization: "Bearer xoxb-local-simulation" },
		});
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
		expect(bytes.subarray(3, 10).toString()).toBe("message");
	}, 60_000);

	it("looks a year ahead at most, and says so", async () => {
		const types = (line: string) => office.as(user).types(place, line);
		expect(await types("/programme rehearse March 2011")).toContain(
			"a year ahead at most, until Sat 30 January 2010",
		);
		expect(await types("/programme rehearse from March 2009 to March 2011")).toContain(
			"A year ahead is as far as I look.",
		);
	}, 60_000);

	it("reads days until one, and from one on, and says what it took for granted", async () => {
		const types = (line: string) => office.as(user).types(place, line);
		expect(await types("/programme rehearse until 6 February")).toContain(
			"Thu 29 January 2009 to Fri 6 February 2009",
		);
		expect(await types("/programme rehearse from 2 March for London Prevent board")).toContain(
			"Mon 2 March 2009 to Sat 30 January 2010",
		);
		const quarter = await types("/programme rehearse Q2");
		expect(quarter).toContain("Wed 1 July 2009 to Wed 30 September 2009");
		expect(quarter).toContain("How I read it: taken as a quarter of the financial year.");
		const refused = await types("/programme rehearse until 6 February-ish");
		const offer = /Take until 6 February[^\]]*/.exec(refused)?.[0] ?? "";
		expect(refused).not.toContain("Save with");
		expect(await office.as(user).presses(place, offer)).toContain(
			"Thu 29 January 2009 to Fri 6 February 2009",
		);
	}, 60_000);

	it("is paged to its end, each message once, with to whom, when and why", async () => {
		const first = await office.as(user).types(place, "/programme rehearse February to April 2009");
		const count = Number(/Rehearsal: (\d+) messages/.exec(first)?.[1]);
		expect(count).toBeGreaterThan(30);
		expect(first).toMatch(/Over 5 messages a day or 15 a week|Nobody gets more than/);
		const read = rows(first);
		for (let page = 0; read.length < count && page < 40; page++) {
			const next = (await menus()).length > 0 ? linesOf((await last()) ?? { flattened: "" }) : "";
			const button = /Show the (?:next|last) \d+|Show the last one/.exec(next)?.[0] ?? "";
			const said = await office.as(user).presses(place, button);
			expect(said).toMatch(/Week of Mon \d+ \w+ 2009/);
			read.push(...rows(said));
		}
		expect(read.length).toBe(count);
		for (const row of read) expect(row).toMatch(/\w{3} \d+ \w+ 2009, \d\d:\d\d.* to .+: .+ \(.+\)/);
	}, 120_000);

	it("is narrowed to a week, and to one person", async () => {
		await office.as(user).types(place, "/programme rehearse February 2009");
		const week = await chooses("A week", /Mon 9 February 2009/);
		const promised = Number(/: (\d+)$/.exec(week.label)?.[1]);
		expect(week.said).toContain(`Rehearsal: ${promised} message`);
		expect(week.said).toContain("Mon 9 February 2009 to Sun 15 February 2009");
		await office.as(user).types(place, "/programme rehearse February 2009");
		const one = await chooses("A person", /./);
		const [, name, number] = /^(.*): (\d+)/.exec(one.label) ?? [];
		expect(one.said).toContain(`Rehearsal for ${name}: ${number} message`);
	});

	it("is asked for one person in words", async () => {
		const said = await office
			.as(user)
			.types(place, "/programme rehearse February 2009 for @guidance-lead");
		expect(said).toMatch(/Rehearsal for Guidance Lead: \d+ message/);
	});

	it("is what the channels are then told, each message at its minute", async () => {
		const said = [await office.as(user).types(place, "/programme rehearse February 2009")];
		const next = () =>
			/Show the (?:next|last) \d+|Show the last one/.exec(said.at(-1) ?? "")?.[0] ?? "";
		for (let more = next(); more !== ""; more = next())
			said.push(await office.as(user).presses(place, more));
		const rehearsed = said.flatMap((page) =>
			[...page.matchAll(/(\w{3} \d+ \w+ 2009, \d\d:\d\d).* to #([\w-]+):/g)].map(
				([, when, channel]) => `${when} #${channel}`,
			),
		);
		for (let days = 0; days < 31; days += 3) await office.advance("72h");
		const channels = (await office.read(`/local/state?user=${user}`)).channels as Channel[];
		const places = channels.filter(
			({ id, name }) => id.startsWith("C") && name !== "vetting-panel",
		);
		const names = new Map(places.map(({ id, name }) => [id, name]));
		const log = (await office.read("/local/log")).entries as Logged[];
		const told = log.flatMap(({ kind, type, at, request }) => {
			const name = names.get(request?.channel ?? "");
			const isOfThen = at > "2009-02-01" && at < "2009-03-01";
			// London keeps to universal time in February.
			return kind === "api" && type === "chat.postMessage" && isOfThen && name !== undefined
				? [`${wordDay(plainDate(at.slice(0, 10)))}, ${at.slice(11, 16)} #${name}`]
				: [];
		});
		const known = rehearsed.filter((each) =>
			[...names.values()].includes(each.split("#")[1] ?? ""),
		);
		expect(known.length).toBeGreaterThan(20);
		expect(known.sort()).toEqual(told.sort());
	}, 180_000);
	type Channel = { readonly id: string; readonly name: string };
	type Logged = {
		readonly kind: string;
		readonly type: string;
		readonly at: string;
		readonly request?: { readonly channel?: string };
	};
});
