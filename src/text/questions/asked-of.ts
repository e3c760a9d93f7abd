/** When words go on from the question before, and of which sorts of thing that can be asked again: "and COG?", "and Barnet?" */
import type { Question } from "../../domain/questions/question.ts";

/** Which things the earlier question can be asked of. */
const families: Readonly<Record<Question["ask"], readonly string[]>> = {
	meetings: ["board"],
	roles: ["board"],
	seats: ["owner"],
	items: ["board", "owner", "work"],
	facts: ["item"],
	boards: ["board"],
	about: ["board", "owner", "work"],
	next: ["board", "owner", "work", "item"],
	changes: ["board", "owner", "work", "item"],
	overview: ["board", "owner", "work"],
	news: ["board"],
	records: ["board", "owner"],
	decisions: ["board"],
	rhythm: ["board"],
	terms: ["board"],
	deputies: ["board", "owner"],
	tenure: ["board", "owner"],
	coverage: ["item", "owner"],
	vacancies: ["board"],
	absent: ["board"],
	from: ["owner", "board"],
	reasons: ["board", "item"],
	clashes: ["board", "owner"],
	papers: ["board", "owner"],
	handOver: ["owner"],
	help: [],
};

/** "And Rosa's?", after somebody's meetings were told, or everybody's. */
const isOfAnothersDiary = ({ ask, subjects, among = [] }: Question, family: string): boolean =>
	ask === "meetings" &&
	family === "owner" &&
	among.length === 0 &&
	subjects.every(({ kind }) => kind === "person");

/** "And Barnet?", after what one body has had: of another, the same. */
export const canBeAskedOf = (question: Question, family: string): boolean =>
	families[question.ask].includes(family) ||
	isOfAnothersDiary(question, family) ||
	isOfAnotherBody(question, family);

/** What bodies have signed or done is asked of another body, and of nobody. */
export const countsBodies = ({ ask, subjects }: Question): boolean =>
	ask === "coverage" || (ask === "facts" && subjects.some(({ kind }) => kind === "organisation"));

const isOfAnotherBody = ({ ask, subjects, among = [] }: Question, family: string): boolean =>
	ask === "facts" &&
	family === "owner" &&
	subjects.some(({ kind }) => kind === "organisation") &&
	subjects.length + among.length > 1;

const opens =
	/^\W*(and|what about|how about|what of|or|same for|ditto for|but what about|ok and|just|only|for|and what about|also)\b/i;

/** "And in March?" goes on; "what's due in March" asks anew. */
export const opensEllipsis = (text: string): boolean => opens.test(text);
