/** "Which of our actions does the lab own", in a board's own channel: those of that board alone, whoever else is named. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { WithNames } from "./with-names.ts";

const kinds = "(actions?|milestones?|items?|things|jobs|tasks|stuff|work|guidance|list)";
const ours = new RegExp(
	`\\b(?:(?:(which|what|how many|any|some|all|none|most)(?: (?:is|are))? )?of (?:ours\\b|our (?:own )?${kinds}\\b)|our (?:own )?${kinds}\\b)`,
	"i",
);

const namesBoard = (reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.subjects.some(({ kind }) => kind === "board" || kind === "meeting");

/** What else was named is beside whose they are, and does not stand for it. */
const isMissed = (reading: Reading): boolean =>
	reading.is === "unread" ||
	(reading.is === "question" &&
		reading.question.ask === "items" &&
		reading.question.subjects.length > 0 &&
		!namesBoard(reading));

export const ofOurThings: WithNames = (words, reading, around) => {
	const { world, boardHereId } = around.circumstances;
	const board = world.boards.find(({ id }) => id === boardHereId);
	const [said, which, ofKind, ownKind] = ours.exec(words) ?? [];
	if (!board || said === undefined || !isMissed(reading)) return undefined;
	const kind = (ofKind ?? ownKind ?? "items").replace(
		/^(?:things|jobs|tasks|stuff|work|list)$/i,
		"items",
	);
	const again = around.read(words.replace(said, `${which ?? ""} ${board.code} ${kind}`.trim()));
	const isMeant =
		again.is === "question" &&
		again.question.ask === "items" &&
		again.question.subjects.some(({ id }) => id === board.id);
	if (isMeant) return again;
	return reading.is === "question" ? { is: "unread", words: [said] } : undefined;
};
