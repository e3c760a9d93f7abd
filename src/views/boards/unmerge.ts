/** What undoing a merge would do, and what was done. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Unmerged } from "../../usecases/merge/unmerge.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

const counted = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

const namesOf = (boards: readonly Board[]): string => boards.map(({ name }) => name).join(" and ");

/** Whoever undoes it says whether what it closed is open again. */
const undoing = ({ from, closed }: Unmerged): readonly KnownBlock[] => {
	const value = { board: from.code, sure: "now" };
	const id = "do:board unmerge";
	const [first, second] = closed;
	if (!first) return [buttons({ label: "Undo the merge", id, value, style: "primary" })];
	return [
		line(
			`The merge restricted ${namesOf(closed)}. ${second ? "They stay so unless you open them" : "It stays so unless you open it"}: then anyone in the workspace sees all that ${second ? "they hold" : "it holds"}, what was added since the merge included.`,
		),
		buttons(
			{ label: `Undo, keep ${second ? "them" : "it"} restricted`, id, value, style: "primary" },
			{
				label: `Undo, and open ${second ? "them" : "it"}`,
				id,
				value: { ...value, visibility: "open" },
			},
		),
	];
};

export const unmergeMessage = (outcome: Unmerged): Message => {
	const { is, from, into, merge, moved, until, closed } = outcome;
	switch (is) {
		case "called-off":
			return message(
				line({ bold: "Called off. " }, `${from.name} and ${into.name} stay two boards.`),
			);
		case "separated":
			return message(
				line(
					{ bold: "Undone. " },
					`${from.name} (${from.code}) and ${into.name} are two boards again.`,
				),
				line(
					`${counted(moved, "thing went", "things went")} back under their old references. What people changed meanwhile stays as they left it.`,
				),
				...closed.map(({ name }) => line(`${name} stays restricted: its members alone see it.`)),
				buttons({ label: "Show it", id: "do:board show", value: { board: from.code } }),
			);
		case "preview":
			return message(
				line({
					bold: `This would undo the merge of ${wordDay(merge.on)}: ${from.name} (${from.code}) and ${into.name} (${into.code}) become two boards again`,
				}),
				line(
					`${counted(moved, "thing goes", "things go")} back to ${from.name} under their old references; what was added since stays with ${into.name}. What people have changed is kept.`,
				),
				...undoing(outcome),
				note(`It can be undone until ${wordDay(until)}. Nothing has been changed yet.`),
			);
	}
};
