/** "How many seats on LPB are filled": those with somebody in them, where "empty" asks for the others. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const filled = /\b(?:filled|taken(?: up)?|occupied|held|full)\b/i;
const ofSeats = /\b(?:seats?|places)\b/i;

const someOfThem = shaped(
	"(?:(?:and )?(?:how many|which)(?: (?:of (?:them|those|these)|seats|places|ones))?(?: (?:are|is|have been|were))?(?: (?:now|actually|currently|still))*) (filled|taken|occupied|empty|vacant|unfilled|free)(?: (?:now|at the moment|so far))?",
);

const areSeats = ({ ask, facets, subjects }: Question): boolean =>
	(ask === "vacancies" || (ask === "roles" && facets.includes("members"))) &&
	subjects.some(({ kind }) => kind === "board");

/** After a board's seats were asked for, those that are filled are its seats, and no posts. */
const ofTold = (text: string, earlier: Question | undefined): Reading | undefined => {
	const state = someOfThem.exec(text)?.[1];
	if (state === undefined || !earlier || !areSeats(earlier)) return undefined;
	const facets = filled.test(state) ? (["posts"] as const) : [];
	return { is: "question", question: { ...earlier, ask: "vacancies", facets } };
};

export const filledPlaces = (
	text: string,
	read: (words: string) => Reading,
	earlier: Question | undefined,
): Reading | undefined => {
	const told = ofTold(text, earlier);
	if (told || !filled.test(text) || !ofSeats.test(text)) return told;
	const plain = text.replace(filled, "empty").replace(/\bplaces\b/i, "seats");
	const reading = read(plain.replace(/\ball (?:of )?(?=the\b)/i, ""));
	return reading.is === "question" && reading.question.ask === "vacancies"
		? { is: "question", question: { ...reading.question, facets: ["posts"] } }
		: undefined;
};
