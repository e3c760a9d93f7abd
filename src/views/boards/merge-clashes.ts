/** What is to be settled before two boards merge, and the ways to settle each. */
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Clash } from "../../domain/merges/clashes.ts";
import { referenceText } from "../../domain/register.ts";
import type { Listening } from "../../usecases/merge/admitted-people.ts";
import type { MergePreview } from "../../usecases/merge/merge.ts";
import type { Line } from "../kit/blocks.ts";
import { joinNames } from "./board-saved.ts";

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
	clash: Extract<Clash, { about: "secretary" | "chair" }>,
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

/** Who reads along in a channel, where it would hear of what only members have seen. */
export const readAlong = ({ access, readers }: Listening): string => {
	if (access === "unknown") return "who reads there could not be found out";
	if (access !== "private")
		return "it is not private, so nothing of the merged board is said there";
	return readers.length === 0
		? "everybody there is on the merged board"
		: `not on the merged board, but would read all that it says: ${joinNames(readers.map(({ name }) => name))}`;
};

const channels = (
	{ from, into, hearsAnew }: Extract<Clash, { about: "channel" }>,
	preview: MergePreview,
): Asked => {
	const use = { into: `Use ${preview.into.name}'s`, from: `Use ${preview.from.name}'s` };
	const readers = preview.letIn.listening.flatMap(
		(one): Line => [" In ", { channel: one.channelId }, `: ${readAlong(one)}.`],
	);
	const named: Line =
		from && into
			? ["Two channels: ", { channel: into }, " and ", { channel: from }, "."]
			: ["A channel that would hear of both: ", { channel: into ?? from ?? "" }, "."];
	return {
		says: [...named, ...readers],
		choices: [
			...(into ? [{ label: use.into, words: "into" }] : []),
			...(from ? [{ label: use.from, words: "from" }] : []),
			...(hearsAnew ? [{ label: "No channel for now", words: "none" }] : []),
		],
	};
};

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
export const clashQuestion = (clash: Clash, preview: MergePreview): Asked => {
	switch (clash.about) {
		case "secretary":
		case "chair":
			return people(clash, preview);
		case "channel":
			return channels(clash, preview);
		case "seats":
			return seats(clash, preview);
		case "meetings":
			return diaries(clash, preview);
		case "series":
			return {
				says: ["Two running series of meetings."],
				choices: [
					{ label: "Keep both series", words: "keep" },
					{ label: `End ${preview.from.name}'s`, words: "end" },
				],
			};
		case "visibility":
			return narrower(clash);
	}
};
