/** What a merge would do, what is to be settled first, and what was done. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Movable } from "../../domain/merges/merge.ts";
import { undoUntil } from "../../domain/merges/merge.ts";
import type { Merged, MergePreview } from "../../usecases/merge/merge.ts";
import { buttons, type Line, line, list, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { joinNames } from "./board-saved.ts";
import { wordHandOver } from "./hand-over.ts";
import { clashQuestion, readAlong } from "./merge-clashes.ts";

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

const questionsOf = (preview: MergePreview, raw: Raw): readonly KnownBlock[] =>
	preview.open.flatMap((clash) => {
		const { says, choices } = clashQuestion(clash, preview);
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
		.filter(([comers]) => comers.length > 0)
		.map(([comers, { name }]) => [
			`They can’t see it now, but would see all of ${name}: ${joinNames(comers.map((one) => one.name))}.`,
		]);

/** Those who read along in the channel that was chosen. */
const wouldRead = ({ letIn, settled, from, into }: MergePreview): readonly Line[] => {
	const chosen = { into: into.channelId, from: from.channelId, none: undefined };
	return letIn.listening
		.filter(({ channelId }) => channelId === chosen[settled.channel ?? "none"])
		.map((one) => ["In ", { channel: one.channelId }, `: ${readAlong(one)}.`]);
};

const previewMessage = (preview: MergePreview, raw: Raw): Message => {
	const { from, into, on, today, open } = preview;
	const when = on > today ? `On ${wordDay(on)}` : `At once, as of ${wordDay(on)}`;
	const facts: readonly Line[] = [
		[`${countsOf(preview)}, with the reminders planned for them.`],
		[
			`Everything gets the next numbers of ${into.code}; the old ${from.code} numbers keep working.`,
		],
		[`${from.name} ends; its names and its record stay, and answer "merged into ${into.name}".`],
		...handOversIn(preview),
		...comesToSee(preview),
		...wouldRead(preview),
		["People linked outside Slack don’t get access to more than before: link them again."],
	];
	return message(
		...(preview.isAnew ? [line("Look again: see whom it lets in now, before you merge.")] : []),
		line({ bold: `${when}, ${takesOver(preview)}` }),
		list(facts),
		...questionsOf(preview, raw),
		...(open.length === 0
			? [
					buttons({
						label: "Merge",
						id: "do:board merge",
						value: { ...raw, sure: "now", seen: preview.mark },
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
