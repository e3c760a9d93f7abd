/** What a merge would do, what is to be settled first, and what was done. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import type { Movable } from "../domain/merge.ts";
import { undoUntil } from "../domain/merge.ts";
import type { Clash } from "../domain/merge-clashes.ts";
import { referenceText } from "../domain/register.ts";
import type { Merged, MergePreview } from "../usecases/merge/merge.ts";
import { buttons, type Line, line, list, message, note } from "./blocks.ts";
import { whoAre } from "./board-done.ts";
import { wordHandOver } from "./board-hand-over.ts";
import type { Message } from "./message.ts";

type Raw = Readonly<Record<string, string>>;

const kinds: readonly (readonly [Movable["kind"], one: string, many: string])[] = [
	["action", "action", "actions"],
	["milestone", "milestone", "milestones"],
	["guidance", "piece of guidance", "pieces of guidance"],
	["series", "series of meetings", "series of meetings"],
	["meeting", "meeting", "meetings"],
	["agendaItem", "agenda item", "agenda items"],
	["paper", "paper", "papers"],
	["decision", "decision", "decisions"],
];

const counted = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

const countsOf = ({ owned, from, into }: MergePreview): string => {
	const counts = kinds.flatMap(([kind, one, many]) => {
		const count = owned.filter((each) => each.kind === kind).length;
		return count > 0 ? [counted(count, one, many)] : [];
	});
	const both = from.memberIds.filter((id) => into.memberIds.includes(id)).length;
	const common = both > 0 ? ` (${both} in both, once each)` : "";
	return [
		...counts,
		`${counted(from.memberIds.length, "member", "members")}${common}`,
		...(from.seats.length > 0 ? [counted(from.seats.length, "seat", "seats")] : []),
	].join(" · ");
};

const meetingPair = (
	{ from, into }: Extract<Clash, { about: "meetings" }>["pairs"][number],
	{ from: ours, into: theirs }: MergePreview,
): string => {
	const day = from.time.is === "fixed" ? wordDay(from.time.on) : "";
	return `${day}: ${referenceText(from, ours)} and ${referenceText(into, theirs)}`;
};

type Choice = { readonly label: string; readonly words: string };

type Asked = { readonly says: Line; readonly choices: readonly Choice[] };

const sides = (ours: string, theirs: string): readonly Choice[] => [
	{ label: theirs, words: "into" },
	{ label: ours, words: "from" },
];

const people = (
	clash: Extract<Clash, { about: "secretary" | "chair" | "channel" }>,
	{ names }: MergePreview,
): Asked => ({
	says: [`Two ${clash.about === "chair" ? "chairs" : "secretaries"}: the other stays a member.`],
	choices: sides(names.person(clash.from) ?? "The other", names.person(clash.into) ?? "This one"),
});

const diaries = (clash: Extract<Clash, { about: "meetings" }>, preview: MergePreview): Asked => ({
	says: [
		`Meetings on one day: ${clash.pairs
			.slice(0, 5)
			.map((pair) => meetingPair(pair, preview))
			.join("; ")}.`,
	],
	choices: [
		{ label: "Keep both", words: "keep" },
		{ label: `Cancel ${preview.from.name}'s`, words: "cancel" },
	],
});

const seats = (
	{ organisationIds }: Extract<Clash, { about: "seats" }>,
	{ from, into, names }: MergePreview,
): Asked => {
	const held = organisationIds.map((id) => names.organisation(id) ?? "an organisation").join(", ");
	return {
		says: [`A seat on both, with different holders: ${held}.`],
		choices: [
			...sides(`${from.name}'s holders`, `${into.name}'s holders`),
			{ label: "Keep both seats", words: "both" },
		],
	};
};

const narrower = ({ opened }: Extract<Clash, { about: "visibility" }>): Asked => ({
	says: [
		`${opened.name} is open and the other restricted. Merged, all of it is restricted: only members see it, and only a private channel can speak of it.`,
	],
	choices: [{ label: "Restrict it", words: "restricted" }],
});

/** What the clash is, and the ways to settle it. */
const asked = (clash: Clash, preview: MergePreview): Asked => {
	const { from, into } = preview;
	switch (clash.about) {
		case "secretary":
		case "chair":
			return people(clash, preview);
		case "channel":
			return {
				says: ["Two channels: ", { channel: clash.into }, " and ", { channel: clash.from }, "."],
				choices: sides(`Use ${from.name}'s`, `Use ${into.name}'s`),
			};
		case "seats":
			return seats(clash, preview);
		case "meetings":
			return diaries(clash, preview);
		case "series":
			return {
				says: ["Two running series of meetings."],
				choices: [
					{ label: "Keep both series", words: "keep" },
					{ label: `End ${from.name}'s`, words: "end" },
				],
			};
		case "visibility":
			return narrower(clash);
	}
};

const questionsOf = (preview: MergePreview, raw: Raw): readonly KnownBlock[] =>
	preview.open.flatMap((clash) => {
		const { says, choices } = asked(clash, preview);
		return [
			line({ bold: "To settle: " }, ...says),
			...choices.map(({ label, words }) =>
				buttons({ label, id: "do:board merge", value: { ...raw, [clash.about]: words } }),
			),
		];
	});

const takesOver = ({ from, into }: { from: Board; into: Board }) =>
	`${into.name} (${into.code}) takes over from ${from.name} (${from.code})`;

/** What was planned to pass from one person to another, and goes on or comes to nothing. */
const handOversIn = ({ handOvers: { kept, lost }, names, into }: MergePreview): readonly Line[] => [
	...kept.map(
		(one): Line => [
			`${into.name} goes on with the hand-over that is planned: ${wordHandOver(one, names.person)}.`,
		],
	),
	...lost.map(
		(one): Line => [
			`A hand-over that is planned comes to nothing: ${wordHandOver(one, names.person)}.`,
		],
	),
];

/** Those who come to see more than they do now, whoever they are. */
const comesToSee = ({ letIn, from, into }: MergePreview): readonly Line[] =>
	(
		[
			[letIn.toInto, into],
			[letIn.toFrom, from],
		] as const
	)
		.filter(([names]) => names.length > 0)
		.map(([names, { name }]) => [
			`Not let in there now, but would see all of ${name}: ${whoAre(names)}.`,
		]);

const previewMessage = (preview: MergePreview, raw: Raw): Message => {
	const { from, into, on, today, open } = preview;
	const when = on > today ? `On ${wordDay(on)}` : `At once, as of ${wordDay(on)}`;
	const facts: readonly Line[] = [
		[`${countsOf(preview)}, with the reminders planned for them.`],
		[
			`Everything gets the next numbers of ${into.code} and goes on answering to ${from.code}'s as well.`,
		],
		[`${from.name} ends; its names and its record stay, and answer "merged into ${into.name}".`],
		...handOversIn(preview),
		...comesToSee(preview),
		["People linked outside Slack are not let in to more than before: link them anew."],
	];
	return message(
		line({ bold: `${when}, ${takesOver(preview)}` }),
		list(facts),
		...questionsOf(preview, raw),
		...(open.length === 0
			? [
					buttons({
						label: "Merge",
						id: "do:board merge",
						value: { ...raw, sure: "now" },
						style: "primary",
					}),
				]
			: []),
		note("Nothing has been changed yet. A merge can be undone for 14 days: /board unmerge."),
	);
};

export const mergeMessage = (outcome: MergePreview | Merged, raw: Raw): Message => {
	if (outcome.is === "preview") return previewMessage(outcome, raw);
	const { from, into, merge } = outcome;
	const undo = { label: "Undo the merge", id: "do:board unmerge", value: { board: from.code } };
	switch (merge.state.is) {
		case "done":
			return message(
				line({ bold: "Merged. " }, `${takesOver(outcome)}, as of ${wordDay(merge.on)}.`),
				line(
					`${merge.state.done.moved.length} things moved, and answer to their old references too. It can be undone until ${wordDay(undoUntil(merge.on))}.`,
				),
				buttons({ label: "Show it", id: "do:board show", value: { board: into.code } }),
				buttons(undo),
			);
		case "planned":
			return message(
				line({ bold: "Planned. " }, `On ${wordDay(merge.on)}, ${takesOver(outcome)}.`),
				line("Until then both boards go on as they are."),
				buttons({ ...undo, label: "Call it off" }),
			);
		default:
			return message(
				line("Not merged: one of the boards has changed meanwhile. Nothing was changed."),
			);
	}
};
