/** A rehearsal: how many messages, whom they would tire, then the messages week by week, a page at a time. */
import type { KnownBlock } from "@slack/types";
import type { Raw } from "../../command.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { mondayOf, type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import { type Page, pageOf } from "../../domain/paging.ts";
import type { RehearsedMessage } from "../../usecases/reminder/records.ts";
import type { MergeAhead, Overspent, Rehearsal } from "../../usecases/reminder/rehearse.ts";
import { cut, heading, type Inline, type Line, line, list, message, note } from "../kit/blocks.ts";
import { remainder } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { personPlace, referenceIn, titleOf } from "./rehearsal-file.ts";
import { narrowing } from "./rehearsal-filter.ts";

/** As many messages as people read at once. */
const most = 15;

export type Asked = {
	readonly raw: Raw;
	/** Where the page begins. */
	readonly after?: string | undefined;
	/** The whole of it goes with the message. */
	readonly hasFile: boolean;
};

export const rehearsalMessage = (rehearsal: Rehearsal, { raw, after, hasFile }: Asked): Message => {
	const { messages } = rehearsal;
	const isFirst = after === undefined;
	const page = pageOf(messages, { keyOf: keyIn(messages), after, size: most });
	return message(
		...(isFirst ? beginning(rehearsal, hasFile) : []),
		...(messages.length > 0
			? weeksOf(page, rehearsal)
			: [line("No reminder falls on those days.")]),
		...remainder(page, { command: "programme rehearse", raw, size: most }),
		...(isFirst ? narrowing(rehearsal) : []),
	);
};

/** In the order of sending, each by its place there. */
const keyIn =
	(messages: readonly RehearsedMessage[]) =>
	(one: RehearsedMessage): string =>
		`${one.at} ${String(messages.indexOf(one)).padStart(6, "0")}`;

const spanWords = ({ first, last }: Rehearsal["days"]): string =>
	first === last ? wordDay(first) : `${wordDay(first)} to ${wordDay(last)}`;

const beginning = (rehearsal: Rehearsal, hasFile: boolean): readonly KnownBlock[] => {
	const { messages, days, isCut, board, person } = rehearsal;
	const count = messages.length === 1 ? "1 message" : `${messages.length} messages`;
	const whose = person ? ` for ${person.name}` : "";
	return [
		heading(`Rehearsal${whose}: ${count}, ${spanWords(days)}`),
		note(
			`${board ? board.name : "Every board that you may see"}, if nothing changes until then.${isCut ? " A year ahead is as far as I look." : ""} Nothing was sent.${hasFile ? " A file with every message of those days is in your own conversation with me." : ""}`,
		),
		...(rehearsal.assumed ? [note(`How I read it: ${rehearsal.assumed}.`)] : []),
		...rehearsal.merges.map(mergeNote),
		...(messages.length > 0 ? budgetLines(rehearsal) : []),
	];
};

const mergeNote = ({ from, into, on }: MergeAhead): KnownBlock =>
	note(
		`On ${wordDay(on)} ${into.name} takes over from ${from.name}. That is not rehearsed: from then on what is shown here for ${from.name} comes as ${into.name}'s, to its people.`,
	);

const budgetLines = (rehearsal: Rehearsal): readonly KnownBlock[] => {
	const { overspent, budget, person } = rehearsal;
	if (overspent.length > 0)
		return [
			line({ bold: `Over ${budget.day} messages a day or ${budget.week} a week` }),
			list(overspent.slice(0, most).map((one) => overWords(one, rehearsal))),
		];
	const who = person ? "That is not" : "Nobody gets";
	return [line(`${who} more than ${budget.day} a day or ${budget.week} a week.`)];
};

const overWords = (
	{ personId, most: count, in: span, from }: Overspent,
	{ names }: Rehearsal,
): Line => [
	names.person(personId) ?? "someone",
	`: ${count} ${span === "day" ? `on ${wordDay(plainDate(from))}` : `in the week of ${wordDay(plainDate(from))}`}`,
];

const weeksOf = (
	{ shown }: Page<RehearsedMessage>,
	rehearsal: Rehearsal,
): readonly KnownBlock[] => {
	const weeks = new Map<PlainDate, RehearsedMessage[]>();
	for (const one of shown) {
		const monday = mondayOf(one.day);
		weeks.set(monday, [...(weeks.get(monday) ?? []), one]);
	}
	return [...weeks].flatMap(([monday, those]) => [
		line({ bold: `Week of ${wordDay(monday)}` }),
		list(those.map((one) => row(one, rehearsal))),
	]);
};

/** Another zone than the board's is said: the same moment is another hour there. */
const whenOf = ({ when, lines }: RehearsedMessage): string =>
	when.endsWith(`(${lines[0]?.board.zone})`) ? when.replace(/ \([^)]*\)$/, "") : when;

const row = (rehearsed: RehearsedMessage, rehearsal: Rehearsal): Line => [
	`${whenOf(rehearsed)} to `,
	...placeOf(rehearsed, rehearsal),
	": ",
	...rehearsed.lines
		.slice(0, 3)
		.flatMap(
			(one, index): Line => [
				...(index > 0 ? ["; "] : []),
				cut(titleOf(one), 60),
				" ",
				{ code: referenceIn(one) },
				` (${one.reason})`,
			],
		),
	...(rehearsed.lines.length > 3 ? [`; and ${rehearsed.lines.length - 3} more`] : []),
];

const placeOf = (message: RehearsedMessage, rehearsal: Rehearsal): readonly Inline[] => {
	const [kind, id = ""] = message.destination.split(":");
	return kind === "channel" ? [{ channel: id }] : [personPlace(message, rehearsal)];
};
