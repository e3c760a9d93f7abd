/** "Room booking", of "Meeting room booking": a few words that stand so in one title, and name no board as it is called. */
import type { Question } from "../../domain/questions/question.ts";
import { referenceText } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { fewest, type Register, stemsOf, titledWithAll } from "./title-stems.ts";

const fewWords = /^\W*(?:the |our )?([\p{L}\p{N}&’'-]+(?: [\p{L}\p{N}&’'-]+){1,4})\W*$/iu;

const isSaid = (text: string, name: string): boolean =>
	text.toLowerCase().includes(name.toLowerCase().replace(/^the /, ""));

/** The board is meant where its code, its name or another name of it is said. */
const isCalled = (text: string, { subjects }: Question, { world }: Register): boolean =>
	world.boards.some(
		({ id, code, name, aliases }) =>
			subjects.some((subject) => subject.id === id) &&
			[code, name, ...aliases].some((each) => isSaid(text, each)),
	);

export const ofPartOfTitle = (
	text: string,
	asked: Question,
	around: Register & { readonly read: (words: string) => Reading },
): Reading | undefined => {
	const said = fewWords.exec(text)?.[1];
	if (said === undefined || asked.ask !== "meetings" || asked.span) return undefined;
	const stems = stemsOf(said);
	if (stems.length < fewest || asked.subjects.length === 0 || isCalled(text, asked, around))
		return undefined;
	const [only, ...others] = titledWithAll(stems, around).filter(({ title }) => isSaid(title, said));
	const board = around.world.boards.find(({ id }) => id === only?.item.boardId);
	if (!only || others.length > 0 || !board) return undefined;
	const reading = around.read(`what is the status of ${referenceText(only.item, board)}`);
	return reading.is === "question" ? reading : undefined;
};
