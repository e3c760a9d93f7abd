/** Who chairs more than one board, who is both chair and secretary, what somebody is on and does not chair; and boards by their quorum, or without one, and those without terms. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Facet, Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const boards = "(?:boards?|groups?|committees?|panels?|forums?|bodies|of them)";
const numbers = ["one", "two", "three", "four", "five", "six"];
const number = `(\\d|${numbers.join("|")})`;
const someone =
	"(?:who(?:['’]?s)?(?: else| all)?|which (?:people|members|person)|what people|(?:does|do|is) any(?:one|body)|how many people|any(?:one|body))(?: (?:that|who))?";
const several = opened(
	`${someone} (?:(?:is|are|has been) )?(?:the |a )?(chairs?|chairing|secretar(?:y|ies)|clerks?)(?: (?:of|for|to))? (?:(more than|at least|over) ${number}|${number} (?:or more|\\+)|(several|multiple|lots of|many|a few)|(two|three|four|both)) ${boards}\\W*$`,
);
const office = "(?:the |a )?(chairs?|secretar(?:y|ies)|clerks?)";
const somewhere =
	"(?: (?:of (?:another|a|any|any other|some other|one|the same)(?: board)?|somewhere|elsewhere|too|as well))*";
const both = [
	`who(?:['’]?s| is| are)? (?:both|also) ${office} and (?:also )?${office}${somewhere}`,
	`(?:which|what|are any|is any|any)(?: of the)? ${office} (?:is |are )?(?:also|both)(?: acting as)? ${office}${somewhere}`,
	`(?:is|are) any(?:one|body) (?:both )?${office} and (?:also )?${office}${somewhere}`,
].map((shape) => opened(`${shape}\\W*$`));

const numberOf = (said: string): number => {
	const at = numbers.indexOf(said.toLowerCase());
	return at < 0 ? Number(said) : at + 1;
};

const officeOf = (said: string): Facet => (/^chair/i.test(said) ? "chair" : "secretary");

const held = (least: number, facets: readonly Facet[]): Reading => ({
	is: "question",
	question: { ...plainQuestion("seats"), least, facets },
});

const ofSeveral = (text: string): Reading | undefined => {
	const [, duty, bound, over, orMore, , exact] = several.exec(text) ?? [];
	if (duty === undefined) return undefined;
	const isOver = bound !== undefined && !/least/i.test(bound);
	const plain = orMore ?? (exact && !/both/i.test(exact) ? exact : undefined);
	const least = over ? numberOf(over) + (isOver ? 1 : 0) : plain ? numberOf(plain) : 2;
	return held(least, [officeOf(duty)]);
};

const mostBoards = opened(
	`(?:who(?:['’]?s)?(?: else)?|which (?:person|member)) (?:(?:is |has )?(?:the |a )?(chairs?|chairing|secretary|clerks?)(?: (?:of|for|to))?|(?:is|sits?|are|serves?) on|has (?:a )?(?:seats?|places?) on) (?:the )?most ${boards}\\W*$`,
);

/** "Who chairs the most boards": whoever has the most of all. */
const ofMost = (text: string): Reading | undefined => {
	const [whole, duty] = mostBoards.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const facets = duty === undefined ? [] : [officeOf(duty)];
	return {
		is: "question",
		question: { ...plainQuestion("seats"), least: 1, tally: "most", facets },
	};
};

const ofBoth = (text: string): Reading | undefined => {
	const [, ...said] = both.map((form) => form.exec(text)).find((found) => found) ?? [];
	const facets = [...new Set(said.map(officeOf))];
	return facets.length === 2 ? held(1, facets) : undefined;
};

const notChairing = opened(
	`(?:(?:which|what|how many|list(?: the)?|show me(?: the)?) )?(?:of the )?${boards} (?:(?:that|which) )?(?:(?:am|is|are|do|does) )?(i|we|(?:the )?[\\w'’-]+(?: [\\w'’-]+){0,3}?) (?:am |is |are )?(?:on|sits? on|a member of|serves? on)[,]? (?:but|and|without)(?: (?:i|he|she|they))? (?:(?:do|does|am|is|are)(?: not|n['’]?t)|not|never)? ?(?:the )?(?:chair(?:s|ing)?(?: of)?)\\W*$`,
);

/** "Which boards am I on but don't chair". */
const ofNotChairing = (text: string, read: Read): Reading | undefined => {
	const who = notChairing.exec(text)?.[1];
	if (who === undefined) return undefined;
	const reading = read(`which boards ${/^(?:i|we)$/i.test(who) ? `am ${who}` : `is ${who}`} on`);
	if (reading.is !== "question" || reading.question.ask !== "seats") return undefined;
	return { is: "question", question: { ...reading.question, facets: ["members", "not chair"] } };
};

const quorums = opened(
	`(?:(?:what(?:['’]?s| is| are)|list|show(?: me)?|give me) )?(?:the |all (?:the )?)?quorums?(?: (?:of|for|on))? (?:each|every|all)(?: of)?(?: the| our)?(?: ${boards})?\\W*$`,
);
const extreme = opened(
	`(?:(?:which|what) ${boards} (?:has|needs|have)(?: got)? the (smallest|lowest|least|biggest|largest|highest|most)(?: \\w+)? (?:quorum|people(?: to be quorate| for a quorum| to make a quorum))|what(?:['’]?s| is) the (smallest|lowest|biggest|largest|highest) quorum(?: (?:of|on|for) (?:any|all|every|the)(?: of)?(?: the| our)? ?(?:${boards})?)?)\\W*$`,
);
const lacksQuorum = opened(
	`(?:(?:which|what|how many|list|any|are there any)(?: of (?:the|our))? )?${boards} (?:(?:that|which) )?(?:(?:have|has|with)(?: got)? no|without(?: a)?|(?:do|does|have|has)(?:n['’]?t| not)(?: got| have)?(?: a| any)?|lack(?:ing)?(?: a)?) quorums?(?: (?:set|recorded|fixed|agreed|yet|at all))*\\W*$`,
);
const lacksTerms = opened(
	`(?:(?:which|what|how many|list|any|are there(?: any)?|do any)(?: of (?:the|our))? )?${boards} (?:(?:that|which) )?(?:(?:have|has|with)(?: got)? no|without(?: any)?|(?:do|does|have|has)(?:n['’]?t| not)(?: yet)?(?: got| have| agreed| had)?(?: any| their)?|lack(?:ing)?(?: any)?) (?:terms(?: of reference)?|tors?)(?: (?:set|recorded|agreed|written|yet|at all))*\\W*$`,
);
const unseen =
	"(?:(?:overseen|supervised|looked after) by (?:nobody|no one|no-one|nothing|no (?:other )?board)|(?:with|have|has|that have) (?:no|nobody to) (?:overse(?:er|eing board|e them)|oversight|parent(?: board)?|board over (?:it|them)))";
const lacksOverseer = opened(
	`(?:(?:which|what|how many|list|any|are there any)(?: of (?:the|our))? )?${boards} (?:(?:that|which) )?(?:(?:are |is )?${unseen}|(?:are|is) ?(?:not|n['’]?t) overseen(?: by any(?:one|body|thing| board))?|(?:report|reports|answer|answers) to (?:nobody|no one|nothing))\\W*$`,
);

const size = opened(
	`(?:(?:which|what)(?: of (my|our|the))? ?(?:${boards})?(?: (?:has|have)(?: got)?| with) (?:the )?(most|fewest|least|largest number of|smallest number of) (?:members|people|seats)(?: on (?:it|them))?|(?:${boards}) with (?:the )?(most|fewest|least) (?:members|people)|(?:which|what)(?:['’]?s| is)(?: (?:my|our|the))? (biggest|largest|smallest) (?:${boards}))\\W*$`,
);

/** "Which board has the fewest members": all of them, in that order. */
const ofSizes = (text: string, read: Read): Reading | undefined => {
	const [whole, whose, ...which] = size.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const isFew = which.some((each) => /^(?:fewest|least|small)/i.test(each ?? ""));
	const mine = /^(?:my|our)$/i.test(whose ?? "");
	return allBoards(read, { facets: ["members"], end: isFew ? "first" : "last", mine });
};

const allBoards = (read: Read, more: Partial<Question>): Reading | undefined => {
	const reading = read("which boards are there");
	if (reading.is !== "question" || reading.question.ask !== "boards") return undefined;
	return { is: "question", question: { ...reading.question, ...more } };
};

const ofQuorums = (text: string, read: Read): Reading | undefined => {
	if (lacksQuorum.test(text)) return allBoards(read, { lacking: "quorum" });
	if (lacksTerms.test(text)) return allBoards(read, { lacking: "terms of reference" });
	if (lacksOverseer.test(text)) return allBoards(read, { lacking: "overseer" });
	const sizes = ofSizes(text, read);
	if (sizes) return sizes;
	if (quorums.test(text)) return allBoards(read, { facets: ["quorum"] });
	const [whole, which, what] = extreme.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const end = /^(?:smallest|lowest|least)$/i.test(which ?? what ?? "") ? "first" : "last";
	return allBoards(read, { facets: ["quorum"], end });
};

export const byOffice = (text: string, read: Read): Reading | undefined =>
	ofMost(text) ??
	ofSeveral(text) ??
	ofBoth(text) ??
	ofNotChairing(text, read) ??
	ofQuorums(text, read);
