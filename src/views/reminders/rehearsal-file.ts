/** The whole of a rehearsal as a file: one line a reminder, in the order of sending. */
import { referenceText } from "../../domain/register.ts";
import type { RehearsedLine, RehearsedMessage } from "../../usecases/reminder/records.ts";
import type { Rehearsal } from "../../usecases/reminder/rehearse.ts";

export const titleOf = ({ subject, board }: RehearsedLine): string =>
	subject.kind === "board" ? subject.name : (subject.title ?? board.name);

/** Numbers are drawn as meetings are booked, and a series is booked only so far. */
export const referenceIn = ({ subject, board }: RehearsedLine): string => {
	if (subject.kind === "board") return subject.code;
	return subject.number === 0 ? "not booked yet" : referenceText(subject, board);
};

const byWords = { email: "by email", elsewhere: "on their linked account" } as const;

/** "Maya Patel in private", "NPIA Liaison by email". */
export const personPlace = (
	{ destination, by }: Pick<RehearsedMessage, "destination" | "by">,
	{ names }: Pick<Rehearsal, "names">,
): string => {
	const [kind, id = ""] = destination.split(":");
	if (kind === "administrator") return "a workspace administrator in private";
	return `${names.person(id) ?? "someone"} ${by ? byWords[by] : "in private"}`;
};

/** A cell that a spreadsheet would take for a formula is kept as words. */
const cell = (text: string): string => {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Without it a spreadsheet takes the letters for those of some older encoding. */
const isUtf8 = "\uFEFF";

/** The same number stands for one message. */
export const rehearsalFile = (rehearsal: Rehearsal): string => {
	const rows = rehearsal.all.flatMap(({ when, destination, by, lines }, index) =>
		lines.map((one) => [
			String(index + 1),
			when,
			destination.startsWith("channel:")
				? `channel of ${one.board.name}`
				: personPlace({ destination, by }, rehearsal),
			one.board.name,
			referenceIn(one),
			titleOf(one),
			one.reason,
		]),
	);
	const head = ["message", "when", "to", "board", "reference", "title", "why"];
	return `${isUtf8}${[head, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
};
