/** What must not occur twice in a programme file: keys, codes, names of boards, handles, Slack ids, references. */

import { pathText } from "./document.ts";
import type { Fault } from "./errors.ts";
import { fieldOf, type Located } from "./links.ts";
import type { Section } from "./schema.ts";

/** No two entries of these lists may have the same value of this field. */
type Rule = {
	readonly sections: readonly Section[];
	readonly field: string;
	readonly what: string;
};

const everySection: readonly Section[] = [
	"organisations",
	"people",
	"channels",
	"boards",
	"plans",
	"terms",
	"workStreams",
	"series",
	"meetings",
	"actions",
	"milestones",
	"guidance",
	"replies",
	"attendance",
	"minutes",
	"agenda",
	"papers",
	"decisions",
];

const rules: readonly Rule[] = [
	...everySection
		.filter((section) => section !== "organisations" && section !== "people")
		.map((section) => ({ sections: [section], field: "key", what: "key" })),
	// An owner is named by one key, which must say whether it is a person or an organisation.
	{ sections: ["organisations", "people"], field: "key", what: "key" },
	{ sections: ["boards"], field: "code", what: "code" },
	{ sections: ["boards"], field: "name", what: "name" },
	{ sections: ["people"], field: "handle", what: "handle" },
	{ sections: ["channels"], field: "name", what: "name" },
	{ sections: ["people"], field: "slackId", what: "Slack id" },
	{ sections: ["channels"], field: "slackId", what: "Slack id" },
];

/** A meeting has one of each of these; one reply of each person. */
const onceForMeeting: readonly Section[] = ["attendance", "minutes", "replies"];

const meetingMarks = (section: Section, entries: readonly Located[]): readonly Mark[] =>
	entries
		.filter((entry) => entry.section === section)
		.flatMap(({ path, value }) => {
			const meeting = fieldOf(value, "meeting");
			if (typeof meeting !== "string") return [];
			const mark = `${meeting} ${fieldOf(value, "person") ?? ""}`;
			const message = `That meeting already has ${section === "replies" ? "a reply of that person" : `its ${section}`}`;
			return [{ mark, fault: [...path, "meeting"], message }];
		});

type Mark = { readonly mark: string; readonly fault: Fault["path"]; readonly message: string };

const repeatsAmong = (marks: readonly Mark[]): readonly Fault[] => {
	const first = new Map<string, Mark>();
	return marks.flatMap((one) => {
		const before = first.get(one.mark);
		if (!before) first.set(one.mark, one);
		return before
			? [{ path: one.fault, message: `${one.message} at ${pathText(before.fault.slice(0, 2))}.` }]
			: [];
	});
};

/** Two accounts may go by one handle in two workspaces; their Slack ids tell them apart. */
const isToldApart = (rule: Rule, value: unknown): boolean =>
	rule.field === "handle" && typeof fieldOf(value, "slackId") === "string";

const marksOf = (rule: Rule, entries: readonly Located[]): readonly Mark[] =>
	entries
		.filter(({ section }) => rule.sections.includes(section))
		.flatMap(({ path, value }) => {
			const found = fieldOf(value, rule.field);
			if (typeof found !== "string" || isToldApart(rule, value)) return [];
			const mark = rule.field === "key" ? found : found.trim().toLowerCase();
			const message = `The ${rule.what} "${found}" is already used`;
			return [{ mark, fault: [...path, rule.field], message }];
		});

/** Meetings have their own series of numbers; actions, milestones and guidance share one. */
const numberings: readonly (readonly Section[])[] = [
	["meetings"],
	["actions", "milestones", "guidance"],
	["agenda"],
	["papers"],
	["decisions"],
];

const numberMarks = (sections: readonly Section[], entries: readonly Located[]): readonly Mark[] =>
	entries
		.filter(({ section }) => sections.includes(section))
		.flatMap(({ path, value }) => {
			const [board, number] = [fieldOf(value, "board"), fieldOf(value, "number")];
			if (typeof board !== "string" || typeof number !== "number") return [];
			const message = `Number ${number} of this board is already used`;
			return [{ mark: `${board} ${number}`, fault: [...path, "number"], message }];
		});

/** A rule names a day for one meeting alone. */
const dayMarks = (entries: readonly Located[]): readonly Mark[] =>
	entries
		.filter(({ section }) => section === "meetings")
		.flatMap(({ path, value }) => {
			const [of, on] = [fieldOf(value, "series"), fieldOf(value, "namedOn")];
			if (typeof of !== "string" || typeof on !== "string") return [];
			const message = `${on} of this series is already used`;
			return [{ mark: `${of} ${on}`, fault: [...path, "namedOn"], message }];
		});

export const repeats = (entries: readonly Located[]): readonly Fault[] => [
	...rules.flatMap((rule) => repeatsAmong(marksOf(rule, entries))),
	...onceForMeeting.flatMap((section) => repeatsAmong(meetingMarks(section, entries))),
	...numberings.flatMap((sections) => repeatsAmong(numberMarks(sections, entries))),
	...repeatsAmong(dayMarks(entries)),
];
