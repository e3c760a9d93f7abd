/**
 * Two whole offices, each with its own local Slack: in one there is a board that most may not see, in the other there
 * never was. Whoever may not see it reads the same in both, to the byte, in everything that Slack shows them.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoProgramme } from "../../src/cli/assets.ts";
import { chanceOf } from "../audience/chance.ts";
import { linesOf, type Office, openOffice, type Seen } from "./office.ts";

type Entry = { readonly key?: string; readonly board?: string };

/** The programme as if the panel had never been: neither it nor anything of it. */
const withoutPanel = (text: string): string => {
	const programme = JSON.parse(text) as Record<string, unknown>;
	const kept = Object.entries(programme).map(([name, value]) => {
		if (!Array.isArray(value)) return [name, value];
		const of = ({ key, board }: Entry) => board === "vet" || (name === "boards" && key === "vet");
		return [name, (value as Entry[]).filter((entry) => !of(entry))];
	});
	return JSON.stringify(Object.fromEntries(kept));
};

/** Names that are the panel's, names that nobody has, and names that everybody may know. */
const names = [
	"Vetting panel",
	"VET",
	"vetting",
	"Drainage panel",
	"London Prevent board",
	"Contest board",
];
const items = ["VET-1", "VET-2", "VET-M1", "VET-99", "ZZZ-1", "LPB-2", "LPB-M4"];

const typed: readonly ((name: string, item: string) => string)[] = [
	(name) => `/board show ${name}`,
	() => "/board list",
	(name) => `/board create "${name} two" code WFB, restricted`,
	(name) => `/board appoint ${name} chair @ctsu-lead`,
	(name) => `/meeting next ${name}`,
	() => "/meeting list all",
	(name) => `/meeting schedule ${name} Fri 20 February 10am`,
	(name) => `/meeting cancel ${name} 12 February because of snow`,
	(_, item) => `/meeting cancel ${item} because of snow`,
	(name) => `/action add Draft a paper for ${name}, due Fri 6 March`,
	(name) => `/action list ${name}`,
	() => "/action list",
	(_, item) => `/action show ${item}`,
	(_, item) => `/action close ${item} it is done`,
	(_, item) => `/milestone report ${item} red "nobody came"`,
	() => "/milestone list all",
	() => "/programme status",
	(name) => `/programme status who chairs ${name}?`,
	(name) => `@Convenor when does ${name} next meet?`,
	(_, item) => `@Convenor who owns ${item}?`,
	() => "@Convenor how many boards are there?",
	() => "@Convenor what is due in February?",
	() => "@Convenor what changed this month?",
];

/** What Slack showed, without its own times; ids that are drawn are called by when they were first seen. */
const written = (seen: unknown): string => {
	const ids = new Map<string, string>();
	const drawn = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\bWFB\d\d\d?\b/g;
	return JSON.stringify(seen, null, 1).replaceAll(drawn, (id) => {
		if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
		return ids.get(id) ?? id;
	});
};

const shown = ({ bot, ephemeral, text, flattened, blocks }: Seen) => ({
	...{ bot, ephemeral, text, flattened },
	blocks: blocks?.map(({ block_id: _, ...block }) => block),
});

const viewers = ["guidance-lead", "gol-representative", "osct-representative"];
const places = ["general", "@app"];
const requestsEach = 30;

describe("a board that somebody may not see", () => {
	let real: Office;
	let other: Office;
	beforeAll(async () => {
		real = await openOffice({ via: "http" });
		other = await openOffice({ via: "http", programme: withoutPanel(demoProgramme()) });
	}, 120_000);
	afterAll(async () => {
		await real?.close();
		await other?.close();
	});

	const isIn = async (office: Office, viewer: string, place: string) => {
		if (place === "@app") return true;
		const { channels } = await office.read(`/local/state?user=${viewer}`);
		return (channels as { name: string; member?: boolean }[]).some(({ name }) => name === place);
	};

	const carryOut = async (office: Office, viewer: string, place: string, line: string) => {
		const member = office.as(viewer);
		if (line.startsWith("/")) await member.types(place, line);
		else await member.says(place, line);
		const form = await member.form();
		if (form) await office.drive("/local/close", { user: viewer, view_id: form.id });
		return form && { flattened: form.flattened };
	};

	const seenBy = async (office: Office, viewer: string, place: string) =>
		(await office.as(viewer).sees(place)).map(shown);

	/** Those who may see it go on with their work, where there is any. */
	const insiders = async (line: string) => {
		await real.as("personnel-secretary").types("vetting-panel", line);
	};

	it.each(viewers)(
		"looks to %s as if there were none",
		async (viewer) => {
			const chance = chanceOf(viewers.indexOf(viewer) + 1);
			for (let at = 0; at < requestsEach; at += 1) {
				const place = chance.pick(places);
				const line = chance.pick(typed)(chance.pick(names), chance.pick(items));
				if (at % 10 === 0) await insiders(`/action add Secret paper ${at} for VET, due tomorrow`);
				if (!(await isIn(real, viewer, place))) continue;
				const one = await carryOut(real, viewer, place, line);
				const two = await carryOut(other, viewer, place, line);
				expect(written(one ?? null), line).toBe(written(two ?? null));
			}
			for (const place of places)
				if (await isIn(real, viewer, place))
					expect(written(await seenBy(real, viewer, place))).toBe(
						written(await seenBy(other, viewer, place)),
					);
			expect(await real.as(viewer).home()).toBe(await other.as(viewer).home());
		},
		120_000,
	);

	/** Reminders of one moment stand in no order of their own: their lines are compared, not their places. */
	const linesIn = async (office: Office, viewer: string, place: string) =>
		written(
			(await office.as(viewer).sees(place)).map((message) =>
				linesOf(message).split("\n").toSorted(),
			),
		);

	it("and still does after a week of reminders", async () => {
		await real.advance("8d");
		await other.advance("8d");
		for (const viewer of viewers) {
			const { channels } = await other.read(`/local/state?user=${viewer}`);
			const named = (channels as { id: string; kind: string }[]).filter(
				({ kind }) => kind !== "im",
			);
			for (const place of [...named.map(({ id }) => id), "@app"])
				expect(await linesIn(real, viewer, place)).toBe(await linesIn(other, viewer, place));
			expect(await real.as(viewer).home()).toBe(await other.as(viewer).home());
		}
	}, 120_000);
});
