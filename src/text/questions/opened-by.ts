/** Which words go on from the question before: "just the red ones", "any late?", "due?", "the users board one". */
import type { Question } from "../../domain/questions/question.ts";
import { opensEllipsis } from "./asked-of.ts";
import type { Clause } from "./pieces.ts";

/** "The users board one", of what was asked. */
const theOne = /^\W*the .{2,40} one\W*$/i;

/** "Red ones?", of what was asked. */
const someOnes =
	/^\W*(?:any |the )?(?:red|amber|green|late|overdue|blocked|stuck|open|done|closed|finished|undated) ones?\W*$/i;

/** A picture of a whole, or what was told of each of several: some items may be picked, "just the overdue ones". */
export const isPicture = ({ ask }: Question): boolean =>
	["about", "overview", "facts"].includes(ask);

/** "Due?", "blocked?": of what was told. */
const isOneWord = ({ keys }: Clause, { ask, subjects, among = [], mine }: Question): boolean =>
	keys.length === 1 &&
	(ask === "items" || ask === "facts") &&
	(mine || subjects.length + among.length > 0 || (ask === "items" && keys[0] === "mine"));

const anythingSo =
	/^\W*(?:and |so |ok )*(?:is |was |has |are )?any(?:thing)?(?: else)? (?:late|overdue|open|outstanding|blocked|stuck|slipped|done|red|amber)\W*$/i;

/** "Anything late", after what somebody or a board has, is asked of that; after what all have, of all. */
const isOfSomeOne = ({ ask, subjects, among = [], mine }: Question): boolean => {
	if (ask === "about") return subjects.some(({ kind }) => kind !== "organisation");
	if (ask === "facts") return among.length > 1;
	return ask === "items" && (mine || subjects.length + among.length > 0);
};

/** "Any late?", "which are done?" ask for others of the list before; "any meetings tomorrow?" asks anew. */
const picksAny = ({ text, keys }: Clause, question: Question): boolean =>
	(question.ask === "items" ||
		(isPicture(question) && question.subjects.length + (question.among ?? []).length > 0)) &&
	((keys.length <= 4 && /^\W*(?:and |so )?(?:(?:are|were|is|was) )?any\b/i.test(text)) ||
		/^\W*(?:and |so |ok |n )*(?:which|how many)(?: ones)? (?:are|is|r|were|have|has|havent|arent)(?: (?:not|still|now|already|yet|been|got))*(?! (?:next|last)\b)(?: [\w'’-]+){1,4}\W*$/i.test(
			text,
		) ||
		(isOfSomeOne(question) && anythingSo.test(text)) ||
		/^\W*(?:and |so |ok |n )*(?:how many|which(?: ones)?) (?:late|overdue|missed|done|closed|hit|open|left|red|amber|green|blocked|slipped)\W*$/i.test(
			text,
		));

/** "Anything in January?", after what was decided or who met. */
const anythingThen =
	/^\W*(?:and |so |or )*any(?:thing)? (?:in|on|before|after|since|during|last|this|next) [\w’'-]+(?: [\w’'-]+){0,3}\W*$/i;
const ofTimes: ReadonlySet<Question["ask"]> = new Set(["decisions", "meetings"]);

/** "On the oversight board?", after which places are empty, "any on the forum", after a list: on that. */
const onOne =
	/^\W*(?:(?:(?:(?:and|so|ok) )*any(?: of (?:them|those|these))? )?(?:on|at|within|under)|(?:(?:and|so|ok) )*any(?: of (?:them|those|these))? (?:for|in|from|by)) (?:the )?[\w’'&-]+(?: [\w’'&-]+){0,5}\W*$/i;
const isOfBoards: ReadonlySet<Question["ask"]> = new Set([
	"vacancies",
	"papers",
	"decisions",
	"items",
]);

export const isOpenedBy = (clause: Clause, earlier: Question): boolean =>
	opensEllipsis(clause.text) ||
	theOne.test(clause.text) ||
	someOnes.test(clause.text) ||
	isOneWord(clause, earlier) ||
	(isOfBoards.has(earlier.ask) && onOne.test(clause.text)) ||
	(ofTimes.has(earlier.ask) && anythingThen.test(clause.text)) ||
	picksAny(clause, earlier);
