/** The short name by which words put a board in another's place. */
import type { Board } from "../../domain/board.ts";
import { isDateWord } from "./date-words.ts";

/** "The next FEB" would be a month. */
export const calledBy = ({ code, name }: Pick<Board, "code" | "name">): string =>
	isDateWord(code.toLowerCase()) ? name : code;
