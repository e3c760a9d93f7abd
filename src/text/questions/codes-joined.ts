/** "opjb44", "lpb3": a board's code with a number run on to it, where the board has such an item. */
import type { Board } from "../../domain/boards/board.ts";
import { dutiesIn, type Holding, holdingOf } from "../../domain/boards/board-contents.ts";

const joined = /(?<![\w/.-])([a-z]{2,6})(\d{1,4})(?![\w/.-]*\w)/gi;

type World = { readonly boards: readonly Board[]; readonly holdings: readonly Holding[] };

/** A road, a form or a version is called so as well: what stands in a title stays a word of it. */
const isInTitles = (said: string, { holdings }: World): boolean => {
	const word = new RegExp(`(?<!\\w)${said}(?!\\w)`, "i");
	return holdings.some((holding) => dutiesIn(holding).some(({ title }) => word.test(title)));
};

export const withCodesApart = (text: string, world: World): string =>
	text.replace(joined, (said: string, letters: string, digits: string) => {
		const board = world.boards.find(({ code }) => code.toLowerCase() === letters.toLowerCase());
		const holding = board && holdingOf(world.holdings, board.id);
		const number = Number(digits);
		const has = holding && dutiesIn(holding).some((item) => item.number === number);
		return board && has && !isInTitles(said, world) ? `${board.code}-${number}` : said;
	});
