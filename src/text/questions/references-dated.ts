/** Codes of boards that are months in short, and the references of their items: "since FEB did", "the deadline for MAY-1". */
import type { World } from "../../usecases/questions/understanding.ts";
import type { Clause } from "./pieces.ts";

const numbered = /^-(\d{1,4})(?![\w-])/;

/** Of a board that has such an item: its reference, and no first of May. */
export const isDatedReference = (
	{ text, words }: Clause,
	{ from, to }: { readonly from: number; readonly to: number },
	{ boards, holdings }: Pick<World, "boards" | "holdings">,
): boolean =>
	words.slice(Math.max(0, from - 1), to).some(({ raw, end }) => {
		const [, number] = numbered.exec(text.slice(end)) ?? [];
		const board = number && boards.find(({ code }) => code === raw.toUpperCase());
		const items = board && holdings.find(({ boardId }) => boardId === board.id)?.items;
		return (
			!!items &&
			[...items.action, ...items.milestone, ...items.guidance].some(
				(each) => each.number === Number(number),
			)
		);
	});

/** "Since FEB did", of a board with that code, in words that are not all in capitals. */
export const isCode = (
	{ text, words, keys }: Clause,
	at: number,
	world: Pick<World, "boards">,
): boolean => {
	const raw = words[at]?.raw ?? "";
	return (
		raw.length > 1 &&
		raw === raw.toUpperCase() &&
		text !== text.toUpperCase() &&
		!/^(?:in|this|next|last|late|early|mid|during|by)$/.test(keys[at - 1] ?? "") &&
		!/^\d/.test(keys[at - 1] ?? "") &&
		!/^\d/.test(keys[at + 1] ?? "") &&
		world.boards.some(({ code }) => code === raw)
	);
};
