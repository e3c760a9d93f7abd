/** A rehearsal: how many messages, whom they would tire, and the messages day by day; the whole of it as a file. */
import { wordDay } from "../domain/date-words.ts";
import { plainDate } from "../domain/plain-date.ts";
import { referenceText } from "../domain/register.ts";
import type { RehearsedLine, RehearsedMessage } from "../usecases/reminder/records.ts";
import type { Overspent, Rehearsal } from "../usecases/reminder/rehearse.ts";
import { cut, heading, type Inline, type Line, line, list, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";

/** As many as are read; the file has them all. */
const most = 20;

export const rehearsalMessage = (rehearsal: Rehearsal): Message => {
	const { messages, overspent, days, board, budget } = rehearsal;
	const span =
		days.first === days.last
			? wordDay(days.first)
			: `${wordDay(days.first)} to ${wordDay(days.last)}`;
	const count = messages.length === 1 ? "1 message" : `${messages.length} messages`;
	const rest = messages.length - most;
	return message(
		heading(`Rehearsal: ${count}, ${span}`),
		note(
			`${board ? board.name : "Every board that you may see"}, if nothing changes until then. Nothing was sent.`,
		),
		...(overspent.length > 0
			? [
					line({ bold: `Over ${budget.day} messages a day or ${budget.week} a week` }),
					list(overspent.map((one) => overWords(one, rehearsal))),
				]
			: messages.length > 0
				? [line(`Nobody gets more than ${budget.day} a day or ${budget.week} a week.`)]
				: []),
		...(messages.length > 0
			? [list(messages.slice(0, most).map((one) => row(one, rehearsal)))]
			: [line("No reminder falls on those days.")]),
		...(rest > 0 ? [note(`… and ${rest} more, all of them in the file.`)] : []),
	);
};

const overWords = (
	{ personId, most: count, in: span, from }: Overspent,
	{ names }: Rehearsal,
): Line => [
	names.person(personId) ?? "somebody",
	`: ${count} ${span === "day" ? `on ${wordDay(plainDate(from))}` : `in the week of ${wordDay(plainDate(from))}`}`,
];

const row = (rehearsed: RehearsedMessage, rehearsal: Rehearsal): Line => [
	rehearsed.when.replace(/ \([^)]*\)$/, ""),
	" to ",
	...placeOf(rehearsed.destination, rehearsal),
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

const placeOf = (destination: string, { names }: Rehearsal): readonly Inline[] => {
	const [kind, id = ""] = destination.split(":");
	if (kind === "channel") return [{ channel: id }];
	return [names.person(id) ?? "somebody", kind === "email" ? " by email" : " in private"];
};

const titleOf = ({ subject, board }: RehearsedLine): string =>
	subject.kind === "board" ? subject.name : (subject.title ?? board.name);

const referenceIn = ({ subject, board }: RehearsedLine): string =>
	subject.kind === "board" ? subject.code : referenceText(subject, board);

/** A cell that a spreadsheet would take for a formula is kept as words. */
const cell = (text: string): string => {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line a reminder, in the order of sending; the same number stands for one message. */
export const rehearsalFile = (rehearsal: Rehearsal): string => {
	const rows = rehearsal.messages.flatMap(({ when, destination, lines }, index) =>
		lines.map((one) => [
			String(index + 1),
			when,
			destination.startsWith("channel:")
				? `channel of ${one.board.name}`
				: placeOf(destination, rehearsal).join(""),
			one.board.name,
			referenceIn(one),
			titleOf(one),
			one.reason,
		]),
	);
	const head = ["message", "when", "to", "board", "reference", "title", "why"];
	return `${[head, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
};
