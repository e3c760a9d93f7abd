/** Whether several things were named where one is asked about, with nothing said to join them. */
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const isJoined = ({ text }: Clause, subjects: readonly Subject[]): boolean =>
	/\band\b|\bor\b|[,&]/i.test(text) || subjects.every(({ kind }) => kind === "workStream");

/** "Who represents boroughs on CLB" is asked of one board; "is the forum part of CLB" of two. */
const sits = /\b(?:who|represent(?:s|ed|ing)?|sits?|sitting|seats?)\b/i;

/** Facts of one item: none was found after all, or two were named that nothing joins. */
export const isMuddled = (clause: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const { ask } = cover.pattern;
	const names = cover.pieces.filter((piece) => piece.is === "name").length;
	if (ask === "about") return subjects.length > 1 && !isJoined(clause, subjects);
	if (ask === "roles") {
		const boards = subjects.filter(({ kind }) => kind === "board");
		return names > 1 && boards.length > 1 && sits.test(clause.text) && !isJoined(clause, boards);
	}
	if (ask !== "facts") return false;
	const items = subjects.filter(({ kind }) => isItemKind(kind));
	return items.length === 0 || (items.length > 1 && names > 1 && !isJoined(clause, subjects));
};
