/** What is said once a deed has been undone, and the button that offers it. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { type ChangeMark, writeMark } from "../../domain/undo.ts";
import type { Names } from "../../usecases/naming.ts";
import type { Undone } from "../../usecases/undo/undo.ts";
import { buttons, type Line, line, lines, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { itemLine } from "../kit/wording.ts";
import { postedIn } from "./item-saved.ts";

const most = 7;

const rowsOf = ({ restored }: Undone, names: Names, now: Instant): readonly Line[] => {
	const items = restored.filter(({ kind }) => isItemKind(kind)) as Item[];
	const rows = items.slice(0, most).map((item) => itemLine(item, factsOf(item, names, now)));
	const more = items.length - most;
	return more > 0 ? [...rows, [`… and ${more} more`]] : rows;
};

export const undoneMessage = (undone: Undone, names: Names, now: Instant): Message => {
	const rows = rowsOf(undone, names, now);
	return message(
		line({ bold: "Undone" }, ": ", { code: `/${undone.through}` }, ". It's as it was before."),
		...(rows.length > 0 ? [lines(...rows)] : []),
		...undone.told.map(postedIn),
		note("The history keeps both."),
	);
};

/** The same message with the button that undoes what it reports. */
export const withUndo = ({ blocks }: Message, mark: ChangeMark): Message => {
	const undo = buttons({
		label: "Undo",
		id: "do:programme undo",
		value: { change: writeMark(mark) },
	});
	const last = blocks.at(-1);
	return last?.type === "actions" && last.elements.length < 25
		? message(...blocks.slice(0, -1), { ...last, elements: [...last.elements, ...undo.elements] })
		: message(...blocks, undo);
};
