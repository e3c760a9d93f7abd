/** "Who chairs each board", "who are the secretaries": the boards, with whoever holds that duty on each. */
import type { Question } from "../../domain/questions/question.ts";
import { shaped, type Way } from "./shaped.ts";

const noun = "(?:board|group|committee|forum|panel)";
const each = `(?:what|which(?: ${noun}s?)?|(?:each|every|all)(?: of)?(?: (?:the|our|them))?(?: (?:one|${noun}s?))?|(?:the|our|these|those) (?:different |various )?${noun}s)`;
const duty = "(chair|chairman|chairperson|secretary|clerk)";
const duties = "(chairs|chairmen|chairpersons|secretaries|clerks)";
const alsoOf = (what: string) => `${what}(?: (?:and|&|\\+) (?:the )?${what})?`;
const ofEach = `(?: (?:of|for|on|at|to) ${each})`;

const forms: readonly RegExp[] = [
	`who (chairs|clerks) ${each}`,
	`who(?:['’]?s| is)? (?:the |our )?${alsoOf(duty)}${ofEach}`,
	`(?:(?:(?:who|what)(?: (?:are|is)|['’]?(?:s|re))|list|show|give|name)(?: me)? )?(?:a list of )?(?:all )?(?:of )?(?:the |our )?(?:board )?${alsoOf(duties)}${ofEach}?`,
].map(shaped);

const facetOf = (said: string): "chair" | "secretary" =>
	/^chair/i.test(said) ? "chair" : "secretary";

export const ofEachDuty: Way = (text, read) => {
	const found = forms.map((form) => form.exec(text)).find((match) => match);
	if (!found || read(text).is === "question") return undefined;
	const reading = read("which boards are there");
	if (reading.is !== "question" || reading.question.ask !== "boards") return undefined;
	const facets: Question["facets"] = found
		.slice(1)
		.flatMap((said) => (said ? [facetOf(said)] : []));
	return { is: "question", question: { ...reading.question, facets } };
};
