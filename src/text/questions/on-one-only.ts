/** "Who is on LPB but not COG", "which members of LPB are also on COG": the people of one board, by whether they have a place on another. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { bothBoards } from "./more-of-two.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const people = "(?:people|persons?|members|of us|of them|folk|ones)";
const who = `(?:who(?: all| else)?|which ${people}|what ${people}|(?:is|are|does|do) (?:there )?any(?:one|body)|any(?:one|body)|(?:list |show me )?(?:the |all the |all )?${people})`;
const sits =
	"(?:that |who |which )?(?:is |are |sits? |sitting |serves? |belongs? |['’]s |s )?(?:a |the )?(?:members? )?(?:on|of|from|in|at|to)";
const its = `(?:the |our )?(?<b>.+?)(?: too| as well| also)?\\W*$`;
const not =
	"(?:is not|isn['’]?t|are not|aren['’]?t|does not|doesn['’]?t|do not|don['’]?t|not|without being)";
const there = "(?:a member|members|sit|sitting|serve|belong)? ?(?:on|of|to|in|at)";

/** On the first, and not on the second. */
const apart: readonly RegExp[] = [
	opened(
		`${who}(?:['’]s)? ?${sits} (?:the |our )?(?<a>.+?),? (?:but|and|yet|though|while) (?:(?:who|that|they) )?${not}(?: ${there})? ${its}`,
	),
	opened(
		`${who}(?:['’]s)? ?${sits} (?:the |our )?(?<a>.+?),? (?:who |that |which )?${not} ${there} ${its}`,
	),
	opened(`which (?<a>.+?) (?:members|people) (?:${not}) ${there} ${its}`),
	opened(
		`${who}(?:['’]s)? ?${sits} (?:the |our )?(?<a>.+?),? (?:except|apart from|other than|excluding|minus|bar) (?:for )?(?:the |those |people |members |who |are |also )*on ${its}`,
	),
];
/** On the first, and on the second as well. */
const along: readonly RegExp[] = [
	opened(
		`${who}(?:['’]s)? ?${sits} (?:the |our )?(?<a>.+?) (?:who |that )?(?:is|are|sits?|serves?) (?:also )?(?:a member |members )?(?:on|of) (?:the )?${its}`,
	),
	opened(
		`which (?<a>.+?) (?:members|people) (?:are|sit|serve) (?:also )?(?:on|members of) (?:the )?${its}`,
	),
];

const sidesIn = (forms: readonly RegExp[], text: string) => {
	for (const form of forms) {
		const { a, b } = form.exec(text)?.groups ?? {};
		if (a !== undefined && b !== undefined) return { a, b };
	}
	return undefined;
};

/** Each is asked for as a board, which a body of the same initials is not. */
export const readOnOneOnly = (text: string, read: Read): Reading | undefined => {
	const lone = sidesIn(apart, text);
	const sides = lone ?? sidesIn(along, text);
	const named = sides && bothBoards(sides, (board) => `when does ${board} meet`, read);
	if (!named) return undefined;
	return {
		is: "question",
		question: {
			...plainQuestion("roles"),
			facets: ["members"],
			subjects: named.subjects,
			shared: lone ? "first alone" : true,
		},
	};
};
