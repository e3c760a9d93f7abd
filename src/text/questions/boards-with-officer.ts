/** "Which boards have a chair", "how many boards have a secretary": of every board that goes on, who holds that office, or that nobody does. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const asked = shaped(
	"(which|what|how many|do all|does every|have all|do all of|does each)(?: of)?(?: the| our)? (?:boards?|groups?|committees?|panels?)(?: (?:actually|currently|now|already|do))*(?: (?:have|has|got|with))*(?: (?:an?|any|its own|their own))? (chair|secretary|clerk)(?:man|woman|person)?s?(?: (?:named|recorded|yet|now|at the moment))*",
);

export const boardsWithOfficer = (
	text: string,
	{ boards, read }: Pick<World, "boards"> & { readonly read: (words: string) => Reading },
): Reading | undefined => {
	const [, opens = "", office = ""] = asked.exec(text) ?? [];
	if (office === "" || !/\b(?:have|has|got|with)\b/i.test(text)) return undefined;
	if (read(text).is === "question") return undefined;
	const subjects = boards
		.filter(({ state }) => state.is !== "ended")
		.map(({ kind, id }) => ({ kind, id }));
	const facet = /^chair/i.test(office) ? "chair" : "secretary";
	const counted = /many|all|every|each/i.test(opens);
	return {
		is: "question",
		question: { ...plainQuestion("roles"), facets: [facet], subjects, counted },
	};
};

/** "How many of them have a chair", of several boards that were told: they are counted as well. */
export const countedOfficers = (words: string, question: Question): Question => {
	const { ask, facets, subjects } = question;
	const isOfOffice = ask === "roles" && /^(?:chair|secretary)$/.test(facets.join());
	return isOfOffice && subjects.length > 1 && /\bhow many\b/i.test(words)
		? { ...question, counted: true }
		: question;
};
