/** "Has every borough got a forum", "is there a forum in all boroughs": the thing whose own title says that it is in each of them. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const every = "(?:every(?: single)?|each(?: and every)?|all(?: of)?(?: the| our)?)";
const body = "([a-z]+?)s?";
const now = "(?:(?:now|already|yet|actually|at last|still|all) )*";
const later = "(?: (?:yet|now|already|in place|up and running|running|set up|at last))*";

const isOneThing = ({ ask, subjects, among = [] }: Question): boolean => {
	const items = [...subjects, ...among].filter(
		({ kind }) => kind === "action" || kind === "milestone",
	);
	return ask === "facts" && items.length === 1 && among.length < 2;
};

const asked = (each: string) => (thing: string, of: string) =>
	`is there a ${thing} in ${each} ${of}`;

/** A title has the one word or the other. */
const words = ["each", "every"].map(asked);

export const inEveryOne: readonly Otherwise[] = words.flatMap((plain): readonly Otherwise[] => [
	{
		shape: shaped(
			`(?:has|have|does|do) ${every} ${body} ${now}(?:got|have|had)(?: got)? (?:an? |the |their |its |some )?(.+?)${later}`,
		),
		plain: (of = "", thing = "") => plain(thing, of),
		asks: isOneThing,
	},
	{
		shape: shaped(
			`(?:is|are|have we(?: got)?|do we have) (?:there )?${now}(?:an? )?(.+?) in ${every} ${body}${later}`,
		),
		plain: (thing = "", of = "") => plain(thing, of),
		asks: isOneThing,
	},
]);
