/** Every key that a programme file's entries name must be there, in the file or already in the register. */
import type { EntityKind } from "../../domain/register.ts";
import type { Known } from "../../usecases/programme/programme.ts";
import type { JsonPath } from "./document.ts";
import { type Fault, nearestName, suggestion } from "./errors.ts";
import type { Section } from "./schema.ts";

/** An entry as written, however wrong, and where it stands. */
export type Located = {
	readonly section: Section;
	readonly path: JsonPath;
	readonly value: unknown;
};

/** What an entry of each list is called, and what the register calls it; channels are Slack's own. */
const kindOf: Readonly<Record<Section, EntityKind | "channel">> = {
	organisations: "organisation",
	people: "person",
	channels: "channel",
	boards: "board",
	plans: "plan",
	terms: "term",
	workStreams: "workStream",
	series: "series",
	meetings: "meeting",
	actions: "action",
	milestones: "milestone",
	guidance: "guidance",
	replies: "reply",
	attendance: "attendance",
	minutes: "minutes",
	agenda: "agendaItem",
	papers: "paper",
	decisions: "decision",
};

const nouns: Partial<Record<EntityKind | "channel", string>> = {
	workStream: "work stream",
	minutes: "set of minutes",
	agendaItem: "agenda item",
};

const nounOf = (section: Section): string => nouns[kindOf[section]] ?? kindOf[section];

type Link = { readonly field: string; readonly to: readonly Section[] };
const link = (field: string, ...to: Section[]): Link => ({ field, to });

/** `members[]` is every member of the list; `seats[].holder` the holder of every seat. */
const links: Readonly<Record<Section, readonly Link[]>> = {
	organisations: [link("members[]", "organisations"), link("succeeded.by", "organisations")],
	people: [link("organisation", "organisations")],
	channels: [link("members[]", "people")],
	boards: [
		link("secretary", "people"),
		link("chair", "people"),
		link("members[]", "people"),
		link("seats[].organisation", "organisations"),
		link("seats[].holder", "people"),
		link("channel", "channels"),
		link("seats[].deputy", "people"),
		link("overseenBy", "boards"),
		link("parent", "boards"),
		link("ended.mergedInto", "boards"),
		link("reminders.series[].series", "series"),
	],
	plans: [link("absorbedInto", "plans")],
	terms: [],
	workStreams: [
		link("plan", "plans"),
		link("lead", "people"),
		link("boards[]", "boards"),
		link("report.by", "people"),
	],
	series: [link("board", "boards")],
	meetings: [link("board", "boards"), link("series", "series"), link("jointWith", "meetings")],
	actions: [
		link("board", "boards"),
		link("owner", "people", "organisations"),
		link("helpers[]", "people"),
		link("workStream", "workStreams"),
		link("meeting", "meetings"),
		link("closed.by", "people"),
		link("rollOut[].organisation", "organisations"),
		link("rollOut[].by", "people"),
	],
	milestones: [
		link("board", "boards"),
		link("owner", "people", "organisations"),
		link("helpers[]", "people"),
		link("report.by", "people"),
		link("workStream", "workStreams"),
		link("rollOut[].organisation", "organisations"),
		link("rollOut[].by", "people"),
		link("plan", "plans"),
	],
	guidance: [
		link("board", "boards"),
		link("issuer", "organisations"),
		link("watcher", "people", "organisations"),
		link("workStream", "workStreams"),
		link("supersededBy", "guidance"),
		link("recipients[].organisation", "organisations"),
		link("recipients[].by", "people"),
	],
	replies: [
		link("board", "boards"),
		link("meeting", "meetings"),
		link("person", "people"),
		link("deputy", "people"),
	],
	attendance: [
		link("board", "boards"),
		link("meeting", "meetings"),
		link("present[]", "people"),
		link("apologies[]", "people"),
		link("deputies[].for", "people"),
		link("deputies[].by", "people"),
	],
	minutes: [
		link("board", "boards"),
		link("meeting", "meetings"),
		link("amendments[].by", "people"),
		link("approved.at", "meetings"),
		link("approved.by", "people"),
	],
	agenda: [
		link("board", "boards"),
		link("meeting", "meetings"),
		link("presenter", "people"),
		link("minutesOf", "minutes"),
		link("arisingFrom", "meetings"),
		link("carriedFrom", "meetings"),
	],
	papers: [
		link("board", "boards"),
		link("agendaItem", "agenda"),
		link("owner", "people"),
		link("received.by", "people"),
	],
	decisions: [link("board", "boards"), link("meeting", "meetings")],
};

export const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;

type Found = { readonly path: JsonPath; readonly key: string };

const follow = (value: unknown, path: JsonPath, steps: readonly string[]): readonly Found[] => {
	const [step, ...rest] = steps;
	if (step === undefined) return typeof value === "string" ? [{ path, key: value }] : [];
	const name = step.replace("[]", "");
	const inner = fieldOf(value, name);
	if (!step.endsWith("[]")) return follow(inner, [...path, name], rest);
	if (!Array.isArray(inner)) return [];
	return inner.flatMap((one, index) => follow(one, [...path, name, index], rest));
};

export type Keys = ReadonlyMap<Section, ReadonlySet<string>>;

/** The keys of every list, in the file and in the register together. */
export const keysOf = (entries: readonly Located[], known: Known): Keys => {
	const keys = new Map<Section, Set<string>>();
	for (const section of Object.keys(kindOf) as Section[]) {
		const kind = kindOf[section];
		keys.set(section, new Set(kind === "channel" ? [] : known.keys(kind)));
	}
	for (const { section, value } of entries) {
		const key = fieldOf(value, "key");
		if (typeof key === "string") keys.get(section)?.add(key);
	}
	return keys;
};

const dangling = ({ path, key }: Found, { to }: Link, keys: Keys): Fault | undefined => {
	if (to.some((section) => keys.get(section)?.has(key))) return undefined;
	const names = to.flatMap((section) => [...(keys.get(section) ?? [])]);
	const noun = to.map(nounOf).join(" or ");
	const value = nearestName(key, names) ?? names[0];
	return {
		path,
		message: `No ${noun} has the key "${key}".${suggestion(key, names)}`,
		example: { value },
	};
};

export const danglingLinks = (entries: readonly Located[], keys: Keys): readonly Fault[] =>
	entries.flatMap(({ section, path, value }) =>
		links[section].flatMap((one) =>
			follow(value, path, one.field.split("."))
				.map((found) => dangling(found, one, keys))
				.filter((fault) => fault !== undefined),
		),
	);

/** A board that stands above itself, a plan that absorbed itself, guidance in its own place: however long the way round. */
export const loops = (entries: readonly Located[]): readonly Fault[] => [
	...loopsThrough(entries, {
		section: "boards",
		fields: ["overseenBy", "parent", "ended.mergedInto"],
		says: {
			overseenBy: "oversee itself",
			parent: "a part of itself",
			"ended.mergedInto": "merged into itself",
		},
	}),
	...loopsThrough(entries, {
		section: "organisations",
		fields: ["members[]", "succeeded.by"],
		says: { "members[]": "a member of itself", "succeeded.by": "succeed itself" },
	}),
	...loopsThrough(entries, {
		section: "plans",
		fields: ["absorbedInto"],
		says: { absorbedInto: "absorb itself" },
	}),
	...loopsThrough(entries, {
		section: "guidance",
		fields: ["supersededBy"],
		says: { supersededBy: "take its own place" },
	}),
];

type Chain = {
	readonly section: Section;
	readonly fields: readonly string[];
	readonly says: Readonly<Record<string, string>>;
};

/** Every board or plan that is reached from these, however many steps on. */
const reachedFrom = (starts: readonly string[], next: ReadonlyMap<unknown, readonly Found[]>) => {
	const reached = new Set(starts);
	for (const key of reached) for (const { key: on } of next.get(key) ?? []) reached.add(on);
	return reached;
};

const loopsThrough = (entries: readonly Located[], chain: Chain): readonly Fault[] => {
	const own = entries.filter((entry) => entry.section === chain.section);
	const linksFrom = ({ value, path }: Located) =>
		chain.fields.flatMap((field) => follow(value, path, field.split(".")));
	const next = new Map(own.map((entry) => [fieldOf(entry.value, "key"), linksFrom(entry)]));
	return own.flatMap(({ value, path }) => {
		const self = fieldOf(value, "key");
		return chain.fields.flatMap((field) =>
			follow(value, path, field.split("."))
				.filter(({ key }) => reachedFrom([key], next).has(String(self)))
				.map((found) => ({
					path: found.path,
					message: `This would make it ${chain.says[field]}.`,
				})),
		);
	});
};
